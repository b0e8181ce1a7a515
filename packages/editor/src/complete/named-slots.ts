import { type ExpectedSlot, type KeywordId, languageWords, type Token, type WordForms } from "@bylaw/language";
import { citedIn, subjectsOf } from "./cited-things.ts";
import type { Habits } from "./habits.ts";
import type { BothNames, Kind } from "./kind.ts";
import { type Candidate, shared } from "./name-share.ts";
import type { Offer } from "./offer.ts";
import { operandsFor, partWords, statesOf } from "./operands.ts";
import type { Stock, Thing } from "./stock.ts";
import { below, has, nameOf, type Tree, wordsOf } from "./tree.ts";
import { kindOfTree, pathIn, thingOfPath } from "./tree-kinds.ts";
import { declaredBy, partExpected, type Surroundings } from "./wanted.ts";
import { keywordIn, nameIn, otherName, type Writing, wordIn } from "./writing.ts";

/** A slot for a name with all that decides about it. */
export interface NameSlot {
  readonly slot: ExpectedSlot;
  readonly around: Surroundings;
  readonly habits: Habits;
  readonly writing: Writing;
  /** How likely a name stands here at all. */
  readonly most: number;
}

/** What may stand in a slot for a name. New names are not offered. */
export function namesFor(at: NameSlot): readonly Offer[] {
  const { slot, around } = at;
  const tree = slot.path.at(-1);
  const { stock } = around;
  if (tree === undefined) return [];
  if (slot.use === "unit") return unitsFor(at);
  if (slot.use === "Local") return [];
  switch (tree.name) {
    case "path":
      return pathFor(at, tree);
    case "reference":
      return referenceFor(at);
    case "part":
      return partFor(at);
    case "test":
      return statesFor(at, tree);
    case "each":
      return things(
        at,
        stock.values.filter(({ type }) => type?.kind === "list"),
      );
    case "names":
      return namesIn(at);
    case "pair":
      return pairFor(at, tree);
    case "taken":
      return things(
        at,
        pastOf(tree, stock) ?? [...stock.values.filter(({ kind }) => kind === "fact"), ...stock.papers],
      );
    case "given":
      return [...things(at, stock.samples), ...words(at, ["cohort"], 0.1)];
    case "expectation":
      return partsOf(at, partExpected(at.around, tree));
    default:
      return inStatement(at, tree);
  }
}

function inStatement(at: NameSlot, tree: Tree): readonly Offer[] {
  const { stock, caret } = at.around;
  switch (tree.name) {
    case "note":
      return has(tree, "key_by") ? things(at, stock.roles) : [];
    case "factNote":
    case "step":
    case "honesty":
      return has(tree, "head_reading") || (tree.name === "step" && !has(tree, "key_by")) ? [] : things(at, stock.roles);
    case "type":
      return things(at, stock.roles);
    case "course":
      if (has(tree, "head_duty")) return things(at, stock.roles);
      return things(
        at,
        stock.values.filter(({ kind }) => kind === "decision"),
      );
    case "titleTerm":
      return things(
        at,
        stock.values.filter(({ kind }) => kind === "title"),
      );
    case "recurrence":
      return words(at, ["quarter", "months", "halfYear", "years"], 1);
    case "policyStatement":
      return has(tree, "head_use") ? things(at, stock.plugins) : [plain(at, "CNY", "value", 1)];
    case "capDetail":
      if (has(tree, "key_leaveTo")) return things(at, stock.roles);
      return Object.values(languageWords.tieWords).map((word) => plain(at, wordIn(word, at.writing), "value", 0.3));
    case "aggregate":
      return things(at, listFields(stock));
    case "named":
      // Only the unit of a count is not a new name.
      return at.slot.path.at(-2)?.name === "type" ? things(at, stock.units.map(unitThing)) : [];
    case "place":
    case "cap":
      return members(at, declaredBy(caret.section.header, stock)?.type);
    default:
      return [];
  }
}

function unitThing(names: BothNames): Thing {
  return { kind: "unit", ...names };
}

function listFields(stock: Stock): readonly Thing[] {
  return stock.values.filter(({ type }) => type?.kind === "list").flatMap(({ parts = [] }) => parts);
}

function pastOf(tree: Tree, stock: Stock): readonly Thing[] | undefined {
  if (has(tree, "key_historyOf")) return stock.values.filter(({ kind }) => kind === "title");
  return has(tree, "key_stepsOf") ? stock.values.filter(({ kind }) => kind === "procedure") : undefined;
}

/** Things by their share. */
export function things(at: NameSlot, list: readonly Thing[]): readonly Offer[] {
  return ranked(
    at,
    list.map((thing) => ({ thing, fit: 1 })),
  );
}

function ranked(at: NameSlot, candidates: readonly Candidate[]): readonly Offer[] {
  return shared(at.around, at.habits, candidates, at.most).map(({ thing, share }) => offerOf(at, thing, share));
}

function offerOf({ writing }: NameSlot, thing: Thing, share: number): Offer {
  const label = nameIn(thing, writing);
  const other = otherName(thing, label);
  return { label, kind: thing.kind, share, thing, ...(other === undefined ? {} : { other }) };
}

function plain({ most }: NameSlot, label: string, kind: Offer["kind"], share: number): Offer {
  return { label, kind, share: share * most };
}

/** Words of the language that stand where names stand: states, periods. */
function words(at: NameSlot, ids: readonly KeywordId[], share: number): readonly Offer[] {
  const { writing, habits, most } = at;
  return ids.flatMap((id, place) => {
    const label = keywordIn(id, writing);
    if (label === undefined) return [];
    const other = keywordIn(id, writing === "en" ? "zh" : "en");
    const habit = (habits.sorts.get(id) ?? 0) + (habits.words.get(`:${id}`) ?? 0);
    const weight = (share * most * (1 - place * 0.02)) / ids.length + habit;
    return [{ label, kind: "status" as const, share: weight, keyword: id, ...(other === undefined ? {} : { other }) }];
  });
}

function members(at: NameSlot, kind: Kind | undefined): readonly Offer[] {
  if (kind === undefined || !("members" in kind)) return [];
  return memberOffers(at, kind.members);
}

/** Options: each may stand, and those that are written here otherwise come first. */
function memberOffers(at: NameSlot, list: readonly BothNames[]): readonly Offer[] {
  const even = 0.5 / (list.length + 1);
  const options = list.map((names) => ({ thing: { kind: "member" as const, ...names }, fit: 1 }));
  return shared(at.around, at.habits, options, at.most).map(({ thing, share }, place) => {
    const label = nameIn(thing, at.writing);
    const other = otherName(thing, label);
    const weight = share * 0.5 + at.most * even * (1.2 - (0.2 * place) / list.length);
    return { label, kind: "member" as const, share: weight, ...(other === undefined ? {} : { other }) };
  });
}

function pathFor(at: NameSlot, tree: Tree): readonly Offer[] {
  const before = wordsOf(tree, "Name").map(nameOf);
  if (before.length > 0) return partsOf(at, thingOfPath(at.around, before));
  const { candidates, members: list, keywords, words: more } = operandsFor(at.around);
  const inTable = at.slot.path.some(({ name }) => name === "table");
  const keys = inTable ? listFields(at.around.stock).map((thing) => ({ thing, fit: 0.7 })) : [];
  const rest = list.length > 0 ? { ...at, most: at.most * 0.25 } : at;
  const states = ["outcome", "events", "acts"].includes(at.around.wanted.is);
  return [
    ...memberOffers(at, list),
    ...more.map((word) => wordOffer(at, word)),
    ...words(at, keywords, states ? 3 : 0.3),
    ...ranked(rest, [...candidates, ...keys]),
  ];
}

/** What stands behind a dot. */
function partsOf(at: NameSlot, thing: Thing | undefined): readonly Offer[] {
  const own = things(at, thing?.parts ?? []);
  return [...own, ...partWords(thing).map((word) => wordOffer(at, word))];
}

function wordOffer(at: NameSlot, word: WordForms): Offer {
  const label = wordIn(word, at.writing);
  const other = wordIn(word, at.writing === "en" ? "zh" : "en");
  return { ...plain(at, label, "value", 0.2), other };
}

/** What tells two rules of one place apart: the names of its rules first. */
function partFor(at: NameSlot): readonly Offer[] {
  const { stock, caret } = at.around;
  const about = subjectsOf(caret.analysis).get(citedIn(at.slot.path) ?? "");
  const named = stock.values.filter(({ kind }) => kind === "fact" || kind === "let" || kind === "reading");
  return ranked(
    at,
    named.map((thing) => ({ thing, fit: about?.has(thing.id) ? 1 : 0.01 })),
  );
}

function referenceFor(at: NameSlot): readonly Offer[] {
  const { stock } = at.around;
  const parent = at.slot.path.at(-2);
  // What is left out is a place of the text, never a rule.
  if (at.slot.path.some(({ name }) => name === "honesty")) return [];
  if (parent?.name !== "expectation")
    return things(at, [...stock.rules, ...stock.values.filter(({ kind }) => kind === "decision")]);
  const kinds = new Set(["decision", "title", "duty", "procedure"]);
  const rules = things({ ...at, most: at.most * 0.12 }, stock.rules);
  return [
    ...things(
      at,
      stock.values.filter(({ kind }) => kinds.has(kind)),
    ),
    ...rules,
  ];
}

function namesIn(at: NameSlot): readonly Offer[] {
  const { stock, caret } = at.around;
  const parent = at.slot.path.at(-2);
  if (parent?.name === "factNote") return things(at, stock.papers);
  if (parent?.name === "cap") return members(at, declaredBy(caret.section.header, stock)?.type);
  return things(at, [...stock.values.filter(({ kind }) => kind === "fact"), ...stock.papers]);
}

function statesFor(at: NameSlot, tree: Tree): readonly Offer[] {
  const [left] = below(tree, "sum");
  const path = left === undefined ? undefined : pathIn(left);
  const thing = path === undefined ? undefined : thingOfPath(at.around, path);
  const decides = thing?.kind === "decision" || thing?.kind === "title" || thing?.kind === "duty";
  const own: readonly KeywordId[] = decides ? statesOf(thing) : ["known"];
  const kind = thing?.type ?? (left === undefined ? undefined : kindOfTree(at.around, left));
  const mayBeNone = (kind?.kind === "date" || kind?.kind === "choice") && kind.none;
  const paper = at.around.stock.papers.includes(thing as Thing)
    ? [wordOffer(at, languageWords.paperStates.submitted)]
    : [];
  return [...paper, ...words(at, [...own, ...(mayBeNone ? (["none"] as const) : []), "unknown"], 1)];
}

/** Facts that are not given yet, and whatever else a case may hold. */
function pairFor(at: NameSlot, tree: Tree): readonly Offer[] {
  const { stock, caret } = at.around;
  const past = pastOf(tree, stock);
  if (past !== undefined) return things(at, past);
  const outer = at.slot.path.slice(0, -1).findLast(({ name }) => name === "pair");
  const name = outer === undefined ? undefined : wordsOf(outer, "Name")[0];
  const given = givenNames(caret.place?.tokens ?? []);
  const isNew = ({ id, local }: BothNames): boolean => !given.has(id) && (local === undefined || !given.has(local));
  if (name !== undefined) return fieldsFor(at, stock.byName.get(nameOf(name)), isNew);
  if (caret.section.kind === undefined) return [];
  const facts = stock.values.filter(({ kind }) => kind === "fact").filter(isNew);
  const others = [...stock.papers, ...stock.values.filter(({ kind }) => kind === "reading"), ...stock.rules].filter(
    isNew,
  );
  return ranked(at, [
    ...facts.map((thing) => ({ thing, fit: 1 })),
    ...others.map((thing) => ({ thing, fit: thing.kind === "reading" ? 1 : 0.5 })),
  ]);
}

/** Names that have a value already: in the record round the caret, or outside of records. */
function givenNames(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  let depth = 0;
  for (let at = tokens.length - 1; at > 0; at--) {
    const name = tokens[at]?.tokenType.name;
    if (name === "RightRound") depth++;
    if (name === "LeftRound") {
      if (depth === 0) return found;
      depth--;
    }
    const before = tokens[at - 1];
    if (depth === 0 && name === "Equals" && before !== undefined) found.add(nameOf(before));
  }
  return found;
}

/** Fields of a record; of what is no list, what a decision of the authority says. */
function fieldsFor(at: NameSlot, list: Thing | undefined, isNew: (names: BothNames) => boolean): readonly Offer[] {
  const parts = list?.parts ?? [];
  if (parts.length > 0) return things(at, parts.filter(isNew));
  return Object.values(languageWords.actParts).map((word) => wordOffer(at, word));
}

function unitsFor(at: NameSlot): readonly Offer[] {
  const { wanted, stock } = at.around;
  const parent = at.slot.path.at(-1);
  const kind = wanted.is === "value" ? wanted.kind : undefined;
  const counts = kind?.kind === "number" && kind.unit !== undefined ? [kind.unit] : [];
  const ids = parent?.name === "round" ? roundUnits : unitsOf(kind);
  // A length and an area are nothing without their unit; money may go without.
  const needed = kind?.kind === "number" && kind.measure !== "money" ? 4 : 1;
  const share = needed / (counts.length + ids.length + 1);
  const isShare = kind === undefined || (kind.kind === "number" && kind.measure === "percent");
  const percent = isShare && parent?.name !== "round" ? [plain(at, "%", "unit", kind === undefined ? 0.2 : 1)] : [];
  const named = counts.map((unit) => offerOf(at, unitThing(unit), at.most * 0.9));
  const rest = kind === undefined ? things({ ...at, most: at.most * 0.3 }, stock.units.map(unitThing)) : [];
  return [
    ...percent,
    ...named,
    ...words(at, ids, share * ids.length).map((offer) => ({ ...offer, kind: "unit" as const })),
    ...rest,
  ];
}

const lengths: readonly KeywordId[] = ["years", "months", "workingDays", "days"];
const roundUnits: readonly KeywordId[] = ["yuan", "years", "months", "days", "m2"];

function unitsOf(kind: Kind | undefined): readonly KeywordId[] {
  if (kind === undefined) return ["yuan", ...lengths, "m2"];
  if (kind.kind === "date") return lengths;
  if (kind.kind !== "number") return [];
  switch (kind.measure) {
    case "money":
      return ["yuan"];
    case "months":
    case "days":
      return lengths;
    case "year":
      return ["years"];
    case "area":
      return ["m2"];
    default:
      return [];
  }
}
