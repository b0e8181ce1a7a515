import type { Span } from "@bylaw/diagnostics";
import type { PolicyTree } from "../3-build-ast/ast.ts";
import type { ReadSource } from "../read-source.ts";
import { OwnText } from "./own-text.ts";

/** The text to which scenarios are added, the place behind which they go, and the scenario above it. */
export interface ScenarioPlace {
  readonly text: OwnText;
  readonly end: Span;
  readonly above?: Span;
}

/** Where scenarios are added: below the last one, else at the end of the code. */
export function scenarioPlace(
  trees: readonly PolicyTree[],
  own: (source: string) => OwnText | undefined,
): ScenarioPlace | undefined {
  for (const tree of trees.toReversed()) {
    const last = tree.scenarios.at(-1);
    const text = own(tree.source);
    if (last === undefined || text === undefined) continue;
    const rows = last.expectations.flatMap(({ span, rows: below }) => [span, ...(below ?? []).map((row) => row.span)]);
    const spans = [last.span, ...(last.given === undefined ? [] : [last.given.span]), ...rows];
    const end = Math.max(...spans.map((span) => span.end));
    return { text, end: text.span(text.lineEnd(end)), above: last.span };
  }
  const first = trees.find(({ decisions }) => decisions.length > 0);
  const text = first && own(first.source);
  const last = text?.scanned.tokens.at(-1);
  if (text === undefined || last === undefined) return undefined;
  return { text, end: text.span(text.lineEnd(last.endOffset + 1)) };
}

/** The same for who has read the own texts: behind which place, and after which blanks at the start of a line. */
export function placeOfScenarios(
  read: readonly ReadSource[],
): { readonly end: Span; readonly indent: string } | undefined {
  const texts = new Map(read.map(({ scanned }) => [scanned.source.path, new OwnText(scanned)]));
  const place = scenarioPlace(
    read.map(({ tree }) => tree),
    (source) => texts.get(source),
  );
  return place && { end: place.end, indent: place.text.indent(place.above?.start ?? 0) };
}
