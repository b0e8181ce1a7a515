import { isChinese } from "../1-scan/characters.ts";
import type { Named, NameNode, ReadingStatement } from "../3-build-ast/ast.ts";
import type { NamedKind, NamedThing, NameUse } from "./name-use.ts";

/** What is said of a thing beside its kind and declaration. */
export type ThingDetails = Pick<NamedThing, "owner" | "vocabulary">;

/**
 * Every name of the texts with what it names, written down where it is resolved. A place that is resolved several times,
 * such as a cell of a table that is looked up twice, keeps its first meaning.
 */
export class NameLedger {
  readonly #things: Map<Named, NamedThing> = new Map();
  readonly #uses: Map<string, NameUse[]> = new Map();
  #text = "";
  #written: NameUse[] = [];
  #ordered: readonly NameUse[] | undefined;
  readonly #readings: Map<ReadingStatement, Named> = new Map();
  /** Words after numbers and kinds that the next pass reads as units. */
  readonly unitWords: NameNode[] = [];
  readonly units: { readonly declared: Named; readonly vocabulary?: string }[] = [];

  /** A thing with the places that give it its names. Declared again, it keeps what was said first. */
  declare(kind: NamedKind, declaration: Named, details: ThingDetails = {}): NamedThing {
    const thing = this.#thing(kind, declaration, details);
    this.#enter(declaration.name, "declares", thing);
    if (declaration.local !== undefined) this.#enter(declaration.local, "declaresLocal", thing);
    return thing;
  }

  /** A thing that no name in the texts declares, before it is used. */
  know(kind: NamedKind, declaration: Named, details: ThingDetails = {}): void {
    this.#thing(kind, declaration, details);
  }

  /** A further place that gives a thing one of its names: the id of a reading, a unit that is declared again. */
  alsoDeclares(node: NameNode, declaration: Named, role: "declares" | "declaresLocal" = "declares"): void {
    const thing = this.#things.get(declaration);
    if (thing !== undefined) this.#enter(node, role, thing);
  }

  /** A name that means a declaration; `kind` is that of what stands in no text and is named here first. */
  use(node: NameNode, declaration: Named, kind: NamedKind = "rule", details: ThingDetails = {}): void {
    this.#enter(node, "uses", this.#thing(kind, declaration, details));
  }

  /** The names of a reading, its id where it has no other; of one reading always the same object. */
  namedReading(reading: ReadingStatement): Named {
    const known = reading.named ?? this.#readings.get(reading);
    if (known !== undefined) return known;
    const named: Named = { span: reading.span, name: reading.id };
    this.#readings.set(reading, named);
    return named;
  }

  /**
   * All names of the texts, text by text in the order given, each in the order in which they stand. Nothing is written
   * down after it is asked for.
   */
  inOrder(paths: readonly string[]): readonly NameUse[] {
    this.#ordered ??= paths.flatMap((path) => inPlaces(this.#uses.get(path) ?? []));
    return this.#ordered;
  }

  /**
   * The Chinese names of things of some kinds by their other ones. Where things of several kinds have one name, the kind
   * that comes first counts; what two things of one kind are called differently is left out.
   */
  chineseNames(kinds: readonly NamedKind[]): ReadonlyMap<string, string> {
    const names = new Map<string, { readonly rank: number; readonly local: string | undefined }>();
    for (const { kind, declaration } of this.#things.values()) {
      const rank = kinds.indexOf(kind);
      const { name, local } = declaration;
      if (rank === -1 || local === undefined || isChinese(name.text) || !isChinese(local.text)) continue;
      const known = names.get(name.text);
      if (known === undefined || known.rank > rank) names.set(name.text, { rank, local: local.text });
      else if (known.rank === rank && known.local !== local.text) names.set(name.text, { rank, local: undefined });
    }
    return new Map([...names].flatMap(([name, { local }]) => (local === undefined ? [] : [[name, local]])));
  }

  #thing(kind: NamedKind, declaration: Named, details: ThingDetails): NamedThing {
    const known = this.#things.get(declaration);
    if (known !== undefined) return known;
    const thing: NamedThing = { kind, declaration, ...details };
    this.#things.set(declaration, thing);
    return thing;
  }

  #enter(node: NameNode, role: NameUse["role"], thing: NamedThing): void {
    const { source } = node.span;
    if (source === "") return;
    // Most names stand in the text of the one before.
    if (source !== this.#text) {
      this.#text = source;
      this.#written = this.#uses.get(source) ?? [];
      this.#uses.set(source, this.#written);
    }
    this.#written.push({ node, role, thing });
  }
}

/** In the order of the text; of what was written down for one place the first. */
function inPlaces(uses: readonly NameUse[]): readonly NameUse[] {
  const placed = [...uses].sort((a, b) => a.node.span.start - b.node.span.start);
  return placed.filter((use, index) => use.node.span.start !== placed[index - 1]?.node.span.start);
}
