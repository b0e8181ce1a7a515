import { type Citation, citationKey } from "@bylaw/diagnostics";
import { readChineseCitation } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { type Caret, countBefore } from "./caret.ts";
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
  for (let at = countBefore(tokens, start); (tokens[at]?.startOffset ?? end) < end; at++) {
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
