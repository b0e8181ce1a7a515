import type { Named, NamedKind, NamedThing, NameUse, TypeNode } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { WordPlace } from "../format/wording.ts";
import { bothNames } from "./both-names.ts";
import type { Skin } from "./skin.ts";
import { indexOfToken } from "./token-index.ts";

/** Kinds that are looked up in one place, by their names. */
const values: ReadonlySet<NamedKind> = new Set<NamedKind>([
  "fact",
  "let",
  "decision",
  "table",
  "reading",
  "title",
  "duty",
  "procedure",
  "function",
]);

/** Kinds that are looked up among themselves alone. */
const apart: ReadonlySet<NamedKind> = new Set<NamedKind>(["role", "sample", "unit", "step"]);

/**
 * Who bears which name in a policy. Where another thing bears the wanted name too, and the place does not tell the two
 * apart for certain, the other name is printed; so the printed text means what it meant.
 */
export class NameBook {
  readonly #analysis: Analysis;
  readonly #bearers: Map<string, Set<NamedThing>> = new Map();
  /** Lists whose records are decided one by one somewhere in the policy. */
  readonly #eachLists: Set<Named> = new Set();
  /** Defined values that come out as years, by their canonical names: few say so themselves. */
  readonly #yearLets: Set<string> = new Set();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    for (const { thing } of analysis.forms.names) this.#enter(thing);
    for (const { names, value } of analysis.forms.model.lets)
      if (value.type.kind === "number" && value.type.measure === "year") this.#yearLets.add(names.id);
    for (const { tree } of analysis.read.values()) {
      for (const { forEach } of [tree.lets, tree.decisions, tree.titles, tree.duties, tree.procedures].flat()) {
        const list = forEach && this.useAt(forEach.span.source, forEach.span.start);
        if (list !== undefined) this.#eachLists.add(list.thing.declaration);
      }
    }
  }

  /** What the word that begins at an offset names, if anything. */
  useAt(path: string, start: number): NameUse | undefined {
    const names = this.#analysis.namesIn(path);
    let [low, high] = [0, names.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = names[middle]?.node.span.start ?? 0;
      if (at === start) return names[middle];
      if (at < start) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** Whether a thing is a year of the calendar. */
  isYear({ kind, declaration }: NamedThing): boolean {
    if (kind === "let") return this.#yearLets.has(declaration.name.text);
    const node = "type" in declaration ? (declaration.type as TypeNode | undefined) : undefined;
    return node?.type.kind === "year";
  }

  /** The name that a skin prints where a thing is used; what stands there where no other word is certain. */
  nameIn(use: NameUse, skin: Skin, place: WordPlace): string {
    const { text } = use.node;
    const names = use.role === "uses" ? bothNames(use.thing, skin) : undefined;
    if (names === undefined || !names.read.includes(text)) return text;
    if (this.#isCertain(names.wanted, names.other, use, place)) return names.wanted;
    return this.#isCertain(names.other, names.wanted, use, place) ? names.other : text;
  }

  #enter(thing: NamedThing): void {
    for (const node of [thing.declaration.name, thing.declaration.local]) {
      if (node === undefined) continue;
      const bearers = this.#bearers.get(node.text) ?? new Set();
      this.#bearers.set(node.text, bearers.add(thing));
    }
  }

  /** Who bears both names stands before or behind the thing under either; only the others can come between. */
  #isCertain(word: string, other: string, use: NameUse, place: WordPlace): boolean {
    const underOther = this.#bearers.get(other);
    for (const bearer of this.#bearers.get(word) ?? []) {
      if (bearer.declaration === use.thing.declaration || underOther?.has(bearer)) continue;
      if (this.#mayComeFirst(bearer, use, place)) return false;
    }
    return true;
  }

  /** Whether something else of the name may be found before the thing: the order in which 4-bind looks. */
  #mayComeFirst(bearer: NamedThing, { thing, node }: NameUse, place: WordPlace): boolean {
    const ownFirst = thing.vocabulary === undefined && bearer.vocabulary !== undefined;
    if (thing.kind === "member") return bearer.kind === "member" && bearer.owner === thing.owner;
    if (apart.has(thing.kind)) return bearer.kind === thing.kind && bearer.owner === thing.owner && !ownFirst;
    if (bearer.kind === "member") return mayStandBeside(node.span.start, place);
    if (bearer.kind === "field") {
      if (thing.kind === "field" && bearer.owner === thing.owner) return true;
      if (thing.kind === "field" && isOfOneRecord(node.span.start, place)) return false;
      if (thing.kind !== "field" && asksForThing(place)) return false;
      return this.#isOpen(bearer.owner, node.span.source, place);
    }
    if (thing.kind === "field") return place.productions.includes("table") && values.has(bearer.kind);
    if (thing.kind === "paper") return bearer.kind === "paper" ? !ownFirst : values.has(bearer.kind);
    if (bearer.kind === "paper") return place.tokens[0]?.keyword === "submit";
    return values.has(bearer.kind) && bearer.kind !== "function" && !ownFirst;
  }

  /** Whether records of a list may be at hand: the statement names it, or something is decided for each of them. */
  #isOpen(list: Named | undefined, path: string, { tokens }: WordPlace): boolean {
    if (list === undefined || this.#eachLists.has(list)) return true;
    return tokens.some(({ startOffset }) => this.useAt(path, startOffset)?.thing.declaration === list);
  }
}

/** Productions that ask for a thing of a certain kind by its name; no choice stands beside it. */
const asking: ReadonlySet<string> = new Set([
  "pair",
  "taken",
  "reference",
  "expectation",
  "given",
  "each",
  "course",
  "factNote",
  "names",
]);

function asksForThing({ productions }: Pick<WordPlace, "productions">): boolean {
  return asking.has(productions.at(-1) ?? "");
}

/** Whether a name may be taken for a member of the choice beside it: not before a dot, nor before `is`. */
function mayStandBeside(start: number, { tokens, productions }: WordPlace): boolean {
  if (asksForThing({ productions })) return false;
  const next = tokens[indexOfToken(tokens, start) + 1];
  return next?.tokenType.name !== "Dot" && next?.keyword !== "is" && next?.keyword !== "isNot";
}

/** Behind a dot, or before the `=` of a record: the fields of one list alone are meant. */
function isOfOneRecord(start: number, { tokens, productions }: WordPlace): boolean {
  if (productions.at(-1) === "pair") return true;
  return tokens[indexOfToken(tokens, start) - 1]?.tokenType.name === "Dot";
}
