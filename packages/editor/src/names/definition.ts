import type { Span } from "@bylaw/diagnostics";
import { type Analysis, nameAt } from "../analysis.ts";
import { citationAt, linesOf } from "./citation-at.ts";

/**
 * Where the name at an offset is declared: its canonical name. Of a plugin the beginning of its first text, of a citation
 * the first line of that place. What the language brings itself is declared nowhere.
 */
export function definitionAt(analysis: Analysis, path: string, offset: number): readonly Span[] {
  const use = nameAt(analysis, path, offset);
  if (use !== undefined) {
    const { span } = use.thing.declaration.name;
    return span.source === "" ? [] : [span];
  }
  const cited = citationAt(analysis, path, offset);
  const [line] = cited === undefined ? [] : linesOf(analysis, cited.citation);
  return line === undefined ? [] : [line];
}
