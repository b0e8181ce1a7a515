import { type Citation, citationKey } from "@bylaw/diagnostics";
import { readChineseCitation, type Token } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { type Caret, countTokens } from "./caret.ts";
import { stockOf } from "./stock.ts";
import { type Tree, wordsOf } from "./tree.ts";
import { sequenceOf } from "./word-sequence.ts";

const subjects = new WeakMap<Analysis, ReadonlyMap<string, ReadonlySet<string>>>();

/** By citation: the names that its rules mention, and those behind the lets that they mention. */
export function subjectsOf(analysis: Analysis): ReadonlyMap<string, ReadonlySet<string>> {
  const known = subjects.get(analysis);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  const behind = new Map(
    analysis.forms.model.bound.lets.map(({ name, span }) => [name.text, namesWithin(analysis, span)]),
  );
  const { rules, relaxations } = analysis.forms.model.bound;
  const values = analysis.forms.model.bound.trees.flatMap((tree) =>
    tree.decisions.flatMap((decision) => decision.values),
  );
  const terms = analysis.forms.model.bound.trees.flatMap((tree) =>
    [...tree.titles, ...tree.duties].flatMap((each) => each.terms as readonly Placed[]),
  );
  const statements: readonly Placed[] = [
    ...[...rules, ...relaxations].map(({ statement }) => statement),
    ...values,
    ...terms,
  ];
  for (const { citation, span } of statements) {
    if (citation === undefined) continue;
    const key = citationKey(citation.citation);
    const names = found.get(key) ?? new Set();
    for (const name of namesWithin(analysis, span)) {
      names.add(name);
      for (const inner of behind.get(name) ?? []) names.add(inner);
    }
    found.set(key, names);
  }
  subjects.set(analysis, found);
  return found;
}

interface Placed {
  readonly citation?: { readonly citation: Citation };
  readonly span: Caret["span"];
}

function namesWithin(analysis: Analysis, { source, start, end }: Caret["span"]): readonly string[] {
  const read = analysis.read.get(source);
  if (read === undefined) return [];
  const { canonical } = stockOf(analysis);
  const { words } = sequenceOf(read);
  const { tokens } = read.scanned;
  const names: string[] = [];
  for (let at = countTokens(tokens, start); (tokens[at]?.startOffset ?? end) < end; at++) {
    const word = words[at] ?? "";
    names.push(canonical.get(word) ?? word);
  }
  return names;
}

/** The key of the citation that stands before the caret in a production; undefined for a Chinese one that is not read. */
export function citedIn(path: readonly Tree[]): string | undefined {
  const citation = path.findLast(({ name }) => name === "citation" || name === "chineseCitation");
  if (citation === undefined) return undefined;
  const [literal] = wordsOf(citation, "CitationLiteral");
  if (literal !== undefined) {
    const read = readChineseCitation(literal.image);
    return read === undefined ? undefined : citationKey(read);
  }
  const [number] = wordsOf(citation, "number");
  const [clause] = wordsOf(citation, "clause");
  const [item] = wordsOf(citation, "item");
  if (number === undefined) return undefined;
  return citationKey({
    place: "article",
    number: number.image,
    ...(clause === undefined ? {} : { clause: clause.image }),
    ...(item === undefined ? {} : { item: item.image }),
    ...(wordsOf(citation, "key_last").length > 0 ? { last: true } : {}),
  });
}

/** The places that the words of a statement cite, in their order. */
export function citationsAmong(tokens: readonly Token[]): readonly Citation[] {
  const found: Citation[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token?.tokenType.name === "CitationLiteral") found.push(readChineseCitation(token.image));
    if (token?.tokenType.name !== "NumberLiteral") continue;
    if (!(before?.tokenType.name === "Comma" || citing.has(before?.keyword ?? ""))) continue;
    const [open, item] = tokens.slice(at + 1, at + 3);
    const inside = open?.tokenType.name === "LeftRound" && item?.tokenType.name === "NumberLiteral";
    found.push({ place: "article", number: token.image, ...(inside ? { item: item.image } : {}) });
  }
  return found;
}

const citing: ReadonlySet<string> = new Set([
  "because",
  "tightens",
  "proves",
  "omit",
  "mayRelax",
  "except",
  "article",
  "expect",
]);
