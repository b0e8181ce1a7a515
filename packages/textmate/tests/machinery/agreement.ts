import { type HighlightKind, highlight } from "@bylaw/editor";
import type { IGrammar } from "vscode-textmate";
import { type ScopedStretch, tokenise } from "./tokenise.ts";

/** Of each kind of the compiler's highlighting: how many stretches, how many of the same kind here, what differs. */
export interface Agreement {
  readonly total: number;
  readonly same: number;
  readonly differences: readonly string[];
}

const scopeKinds: readonly (readonly [string, HighlightKind])[] = [
  ["comment", "comment"],
  ["string", "text"],
  ["keyword.control.verb", "verb"],
  ["entity.name.function.citation", "citation"],
  ["constant.numeric", "number"],
  ["keyword.other.unit", "unit"],
  ["keyword.operator", "operator"],
  ["keyword.other.note", "note"],
  ["constant.language.status", "status"],
  ["constant.language", "keyword"],
  ["keyword.other", "keyword"],
  ["support", "keyword"],
  ["variable", "name"],
  ["entity.name", "name"],
];

/** The kind that a scope stands for; none for punctuation and blanks. */
export function kindOf(scopes: readonly string[]): HighlightKind | undefined {
  const innermost = scopes.findLast((scope) => scope.endsWith(".bylaw")) ?? "";
  return scopeKinds.find(([prefix]) => innermost.startsWith(prefix))?.[1];
}

/** Compares the grammar with the compiler's own highlighting, stretch by stretch, by the kinds of the latter. */
export function agreementOn(grammar: IGrammar, path: string, text: string): ReadonlyMap<HighlightKind, Agreement> {
  const scoped = tokenise(grammar, text);
  const found = new Map<HighlightKind, { total: number; same: number; differences: string[] }>();
  let at = 0;
  for (const token of highlight({ path, text })) {
    while ((scoped[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    if (token.kind === "prose") continue;
    const kinds = kindsWithin(scoped, at, token.start, token.end);
    const entry = found.get(token.kind) ?? { total: 0, same: 0, differences: [] };
    found.set(token.kind, entry);
    entry.total++;
    if (kinds.every((kind) => same(kind, token.kind))) entry.same++;
    else
      entry.differences.push(
        `${shownPlace(path, text, token.start)} ${text.slice(token.start, token.end)}: ${kinds.join(" ")}`,
      );
  }
  return found;
}

/** A rule that speaks of other rules is marked as a whole by the compiler; here its citation is a citation. */
function same(kind: string, expected: HighlightKind): boolean {
  return kind === expected || (expected === "note" && (kind === "citation" || kind === "name"));
}

function kindsWithin(scoped: readonly ScopedStretch[], from: number, start: number, end: number): readonly string[] {
  const kinds: string[] = [];
  for (let at = from; (scoped[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
    const stretch = scoped[at];
    if (stretch !== undefined && stretch.end > start) kinds.push(kindOf(stretch.scopes) ?? "-");
  }
  return kinds;
}

function shownPlace(path: string, text: string, offset: number): string {
  return `${path}:${text.slice(0, offset).split("\n").length}`;
}
