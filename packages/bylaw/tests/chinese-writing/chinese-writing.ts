import { type KeywordId, type ReadSource, readSource } from "@bylaw/language";
import type { Plugin, SourceText } from "../../src/index.ts";
import { LocalNames, type NameKind } from "./local-names.ts";
import { comparisons, formOf, numeral, type Skin } from "./skin.ts";

type Tree = NonNullable<ReadSource["parsed"]["chunks"][number]["tree"]>;
type Token = ReadSource["scanned"]["tokens"][number];

/**
 * What stays in English, on purpose: texts and comments (they are part of what is compiled, or prose), the canonical
 * name where something is declared, names of rules, relaxations and readings (their ids), names without a local one or
 * with several that their place does not tell apart, applicants of a round, plugins and currencies.
 */
const keptProductions: ReadonlySet<string> = new Set(["named", "sample", "part", "policyStatement"]);

/** What a name may be in a production, where that is not a value, a field or a member. */
const kindsByProduction: Readonly<Record<string, readonly NameKind[]>> = {
  factNote: ["role"],
  type: ["role"],
  note: ["role"],
  course: ["value", "role"],
  step: ["role"],
  honesty: ["role"],
  capDetail: ["role"],
  given: ["sample"],
  literal: ["unit"],
  reference: ["value"],
  taken: ["value", "paper"],
  each: ["value"],
};
const anyValue: readonly NameKind[] = ["value", "field", "member", "paper"];

/** Productions in which names are one beside the other, and 、 stands between them. */
const listing: ReadonlySet<string> = new Set(["names", "type", "list", "call", "references", "table", "statement"]);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where the walk is: the productions above, the lists and choices round about, the nearest last. */
interface Place {
  readonly productions: readonly string[];
  readonly owners: readonly string[];
}

/** The sources of a policy from the English writing into the Chinese one, by a walk over their trees. */
export function writeInChinese(
  sources: readonly SourceText[],
  plugins: readonly Plugin[],
  skin: Skin,
): readonly SourceText[] {
  const own = sources.map((source) => readSource(source).tree);
  const uses = new Set(own.flatMap((tree) => tree.uses.map(({ text }) => text)));
  const used = plugins.filter(
    ({ manifest, calendar }) => calendar === undefined && uses.has(manifest.id.replaceAll("-", "_")),
  );
  const vocabularies = used.flatMap(({ files }) => files.map((file) => readSource(file).tree));
  const names = new LocalNames(own, vocabularies);
  return sources.map((source) => new Writing(source, names, skin).written());
}

/** One source on its way. */
class Writing {
  readonly #source: SourceText;
  readonly #names: LocalNames;
  readonly #skin: Skin;
  readonly #read: ReadSource;
  #edits: Edit[] = [];
  /** The list of `for each`, and the kind of value, of the decision that is open. */
  #each: string | undefined;
  #kind = "other";
  #section: KeywordId | undefined;
  #headRow = false;
  /** The statement says what is asked of the authority: `revoke` is no member. */
  #asked = false;

  constructor(source: SourceText, names: LocalNames, skin: Skin) {
    this.#source = source;
    this.#names = names;
    this.#skin = skin;
    this.#read = readSource(source);
  }

  written(): SourceText {
    const { chunks } = this.#read.parsed;
    chunks.forEach(({ tree, chunk }, index) => {
      if (tree === undefined) throw new Error(`${this.#source.path} does not read`);
      this.#open(tree, chunk.tokens[0]);
      const place = { productions: [], owners: this.#each === undefined ? [] : [this.#each] };
      this.#visit(tree, place);
      if (chunks[index - 1]?.tree?.children["article"] !== undefined) this.#leadCondition(tree);
    });
    return { path: this.#source.path, text: this.#textOf(0, this.#source.text.length) };
  }

  /** What a statement opens for those below it. */
  #open(tree: Tree, first: Token | undefined): void {
    const id = first?.head === true ? first.keyword : undefined;
    this.#headRow = tree.name === "row" ? this.#headRow : id === "given";
    this.#asked = tokens(find(tree, "expectation"), "within").some(({ image }) => image === "asked");
    if (id === undefined) return;
    if (["decision", "title", "duty", "procedure", "scenario", "sample"].includes(id)) this.#section = id;
    if (["decision", "title", "duty", "procedure", "let"].includes(id)) {
      const each = find(tree, "each");
      if (id !== "let" || each !== undefined) this.#each = each === undefined ? undefined : token(each, "Name")?.image;
    }
    if (id !== "decision") return;
    const type = find(tree, "type");
    const kinds = ["money", "points", "oneOf"] as const;
    this.#kind = kinds.find((kind) => type?.children[`key_${kind}`] !== undefined) ?? "other";
  }

  #visit(tree: Tree, above: Place): void {
    const place: Place = {
      productions: [...above.productions, tree.name],
      owners: [...above.owners, ...this.#ownersOf(tree, above)],
    };
    const cells = tree.name === "row" && this.#section === "scenario";
    for (const [use, children] of Object.entries(tree.children)) {
      children.forEach((child, index) => {
        const applicant = cells && use === "cell" && index === 0 && !this.#headRow;
        if ("children" in child) {
          if (!applicant) this.#visit(child, place);
        } else this.#word(child as Token, use, place, index);
      });
    }
    if (tree.name === "row") this.#headRow = false;
    this.#turn(tree);
  }

  /** Lists and choices whose fields and members may be named in a production. */
  #ownersOf(tree: Tree, { owners }: Place): readonly string[] {
    if (!["aggregate", "quantifier", "test", "pair", "path"].includes(tree.name)) return [];
    const path = tree.name === "pair" || tree.name === "path" ? tree : find(tree, "path");
    const [name, field] = path?.children["Name"] ?? [];
    if (name === undefined || "children" in name) return [];
    const within = field !== undefined && !("children" in field) ? [`${name.image}.${field.image}`] : [];
    return [name.image, ...owners.map((owner) => `${owner}.${name.image}`), ...within];
  }

  #word(word: Token, use: string, { productions, owners }: Place, index: number): void {
    const production = productions.at(-1) ?? "";
    const text = this.#sign(word, use, production) ?? this.#name(word, use, productions, owners, index);
    if (text === undefined) return;
    const after = /^[，、：]$/.test(text)
      ? (/^ */.exec(this.#source.text.slice(word.endOffset + 1))?.[0].length ?? 0)
      : 0;
    this.#replace(word.startOffset, word.endOffset + 1 + after, text);
  }

  /** A keyword, a literal or a sign. */
  #sign(word: Token, use: string, production: string): string | undefined {
    const id = keywordOf(word, use);
    if (id !== undefined) return formOf(this.#skin, id, production, this.#kind);
    switch (word.tokenType.name) {
      case "Comma":
        return listing.has(production) ? "、" : "，";
      case "Colon":
        return "：";
      case "LeftRound":
        return "（";
      case "RightRound":
        return "）";
      case "Text":
        return /^"[^“”]*"$/.test(word.image) ? `“${word.image.slice(1, -1)}”` : undefined;
      case "DateLiteral": {
        const [year, month, day] = word.image.split("-").map(Number);
        if (day === undefined) return undefined;
        return `${year}年${month}月${day}日`;
      }
      default: {
        const comparison = production === "test" ? comparisons[word.image] : undefined;
        return comparison === undefined ? undefined : this.#form(comparison);
      }
    }
  }

  #name(
    { image, keyword }: Token,
    use: string,
    productions: readonly string[],
    owners: readonly string[],
    index: number,
  ): string | undefined {
    const production = productions.at(-1) ?? "";
    if (!/^[A-Za-z_]/.test(image) || keptProductions.has(production) || use === "id") return undefined;
    if (this.#headRow && image === "from") return this.#skin.forms.sample[0];
    if (production === "call" && !this.#names.declares(image, ["value"])) return this.#skin.words[image];
    const kinds = kindsByProduction[production] ?? anyValue;
    if (production === "path" && index > 0) return this.#part(image, owners);
    if (production === "recurrence") return this.#ofWords(image, keyword);
    if (production === "pair" && owners.length < 2)
      return this.#names.of(image, ["value"]) ?? this.#names.of(image, anyValue);
    if (use === "within") return this.#names.of(image, ["step"]) ?? this.#ofWords(image, keyword);
    if (this.#asked && production === "path") return this.#ofWords(image, keyword);
    const near = owners.toReversed().map((owner) => this.#names.within(owner, image));
    const local = near.find((name) => name !== undefined) ?? this.#names.of(image, kinds);
    if (local !== undefined) return local === image ? undefined : local;
    if (this.#names.declares(image, [...kinds, "step"])) return this.#names.of(image, ["step"]);
    return this.#ofWords(image, keyword);
  }

  /** `LIST.field`, `TITLE.since`. */
  #part(image: string, owners: readonly string[]): string | undefined {
    const near = owners.toReversed().map((owner) => this.#names.within(owner, image));
    return near.find((name) => name !== undefined) ?? this.#names.of(image, ["field"]) ?? this.#skin.words[image];
  }

  /** A word with a meaning in its place: `none`, `today`, `granted`, a status, a unit of time. */
  #ofWords(image: string, keyword: KeywordId | undefined): string | undefined {
    if (Object.hasOwn(this.#skin.words, image)) return this.#skin.words[image];
    return keyword === undefined ? undefined : this.#skin.forms[keyword][0];
  }

  /** What stands in another order in Chinese, and the two words that Chinese joins. */
  #turn(tree: Tree): void {
    switch (tree.name) {
      case "citation":
        return this.#cite(tree, undefined);
      case "article":
      case "reference":
        return this.#citeWithPlace(tree);
      case "deadline":
        return this.#turnDeadline(tree);
      case "dayOfMonth":
        return this.#turnDay(tree);
      case "rectification": {
        const length = find(tree, "sum", false);
        if (length !== undefined) this.#insert(endOf(length), ` ${this.#form("inside")}`);
        return;
      }
      case "titleTerm":
        return this.#turnBar(tree);
      case "test":
      case "group":
      case "type":
        return this.#join(tree);
    }
  }

  /** `16(1)` as 第十六条第一项; the name of a rule behind the dot stays. */
  #cite(tree: Tree, place: Token | undefined): void {
    const { places } = this.#skin;
    const kind = (place?.keyword ?? "article") as keyof typeof places;
    const [number, clause, item] = ["number", "clause", "item"].map((use) => token(tree, use)?.image);
    const first = token(tree, "number");
    const lastToken = token(tree, "key_last") ?? tokens(tree, "RightRound").at(-1) ?? token(tree, "clause") ?? first;
    if (first === undefined || number === undefined || lastToken === undefined) return;
    const named = kind === "schedule" ? `附表${numeral(number)}` : `第${numeral(number)}${places[kind]}`;
    const inner = [
      clause === undefined ? "" : `第${numeral(clause)}${this.#form("para")}`,
      item === undefined ? "" : `第${numeral(item)}${places.item}`,
      token(tree, "key_last") === undefined ? "" : this.#form("last"),
    ];
    this.#replace(place?.startOffset ?? first.startOffset, lastToken.endOffset + 1, named + inner.join(""));
  }

  #citeWithPlace(tree: Tree): void {
    const place = token(tree, "place");
    const citation = find(tree, "citation", false);
    if (place !== undefined && citation !== undefined) this.#cite(citation, place);
  }

  /** `within N after E` as 应在 E 后 N 内. */
  #turnDeadline(tree: Tree): void {
    const [first, second] = [find(tree, "first", false), find(tree, "second", false)];
    if (first === undefined || second === undefined) return;
    const [length, day] = [this.#textOf(startOf(first), endOf(first)), this.#textOf(startOf(second), endOf(second))];
    const mark = this.#form(token(tree, "key_after") === undefined ? "before" : "after");
    this.#replace(startOf(first), endOf(second), `${day} ${mark} ${length} ${this.#form("inside")}`);
  }

  /** `by day 25 of its last month` as 按 末月 25日. */
  #turnDay(tree: Tree): void {
    const [month, day] = [find(tree, "month", false), token(tree, "NumberLiteral")];
    if (month === undefined || day === undefined) return;
    const by = formOf(this.#skin, "by", "dayOfMonth", "");
    const text = `${by} ${this.#textOf(startOf(month), endOf(month))} ${day.image}${this.#form("days")}`;
    this.#replace(startOf(tree), endOf(tree), text);
  }

  /** `revoke and bar N` as 撤销，N 内不得申报. */
  #turnBar(tree: Tree): void {
    const [verb, length] = [token(tree, "head_revokeAndBar"), find(tree, "sum", false)];
    if (verb === undefined || length === undefined) return;
    const text = `${this.#form("revoke")}，${this.#textOf(startOf(length), endOf(length))} ${this.#form("insideNoApplication")}`;
    this.#replace(startOf(tree), endOf(length), text);
  }

  /** `is not` is 不为 and `or none` 或无; 3 and 项 are written as one. */
  #join(tree: Tree): void {
    const [or, none] = [token(tree, "key_or"), token(tree, "key_none")];
    if (or !== undefined && none !== undefined) this.#replace(or.startOffset, none.endOffset + 1, this.#form("orNone"));
    const [is, not] = [token(tree, "key_is"), token(tree, "key_not")];
    if (is !== undefined && not !== undefined) this.#replace(is.startOffset, not.endOffset + 1, this.#form("isNot"));
    const [number, of] = [token(tree, "NumberLiteral"), token(tree, "key_of")];
    if (number !== undefined && of !== undefined)
      this.#replace(number.startOffset, of.endOffset + 1, number.image + this.#skin.places.item);
  }

  /** `article 16(1) give D when C` as 第十六条第一项 C 的，评定为 D, where all of it stands on one line. */
  #leadCondition(tree: Tree): void {
    const value = find(tree, "value", false);
    const give = token(value, "head_give");
    const arms = find(value, "arms", false)?.children["arm"] ?? [];
    const [arm] = arms;
    if (value === undefined || give === undefined || give.first || arms.length !== 1) return;
    if (arm === undefined || !("children" in arm)) return;
    const [result, condition] = [find(arm, "expression", false), find(arm, "condition", false)];
    if (result === undefined || condition === undefined || endOf(condition) !== endOf(value)) return;
    if (this.#source.text.slice(startOf(value), endOf(value)).includes("\n")) return;
    const verb = this.#textOf(give.startOffset, give.endOffset + 1);
    const led = `${this.#textOf(startOf(condition), endOf(condition))} ${this.#form("whose")}，${verb}`;
    this.#replace(startOf(value), endOf(value), `${led} ${this.#textOf(startOf(result), endOf(result))}`);
  }

  #form(id: KeywordId): string {
    return this.#skin.forms[id][0] ?? "";
  }

  #insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }

  /** Writes a stretch anew, in place of all that was written in it. */
  #replace(start: number, end: number, text: string): void {
    this.#edits = this.#edits.filter((edit) => edit.end <= start || edit.start >= end);
    this.#edits.push({ start, end, text });
  }

  /** A stretch as it is written by now. */
  #textOf(start: number, end: number): string {
    let text = "";
    let at = start;
    for (const edit of this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (edit.start < at || edit.end > end) continue;
      text += this.#source.text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.#source.text.slice(at, end);
  }
}

/** The keyword as which a word is used; a name that is spelt like one is none. */
function keywordOf({ keyword, head }: Token, use: string): KeywordId | undefined {
  if (head || /^(?:place|function|tie)$/.test(use)) return keyword;
  return use.startsWith("key_") ? (use.slice("key_".length) as KeywordId) : undefined;
}

/** The first node of a name below a tree, or directly in it. */
function find(tree: Tree | undefined, name: string, deep = true): Tree | undefined {
  for (const child of tree?.children[name] ?? []) if ("children" in child) return child;
  if (tree === undefined || !deep) return undefined;
  for (const children of Object.values(tree.children)) {
    for (const child of children) {
      const found = "children" in child ? find(child, name) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function tokens(tree: Tree | undefined, use: string): readonly Token[] {
  return (tree?.children[use] ?? []).filter((child): child is Token => !("children" in child));
}

function token(tree: Tree | undefined, use: string): Token | undefined {
  return tokens(tree, use)[0];
}

function startOf(tree: Tree): number {
  return tree.location?.startOffset ?? 0;
}

function endOf(tree: Tree): number {
  return (tree.location?.endOffset ?? -1) + 1;
}
