import type { Doc } from "./pen.ts";
import { textWidth } from "./text-width.ts";

/**
 * A document as the one line that it comes to, where nothing in it asks for a break and the line is not too wide. Most
 * statements are such, and finding it out takes a fraction of what printing them does.
 */
export function oneLine(doc: Doc, width: number): string | undefined {
  const parts: string[] = [];
  if (!collect(doc, false, parts)) return undefined;
  const text = parts.join("");
  return textWidth(text) <= width ? text.trimEnd() : undefined;
}

/** False where the document cannot be told to be one line. A break outside of groups is one. */
function collect(doc: Doc, inGroup: boolean, parts: string[]): boolean {
  if (typeof doc === "string") {
    parts.push(doc);
    return true;
  }
  if (Array.isArray(doc)) return doc.every((part) => collect(part, inGroup, parts));
  switch (doc.type) {
    case "line":
      if (doc.hard || !inGroup) return false;
      if (!doc.soft) parts.push(" ");
      return true;
    case "group":
      return !doc.break && collect(doc.expandedStates?.[0] ?? doc.contents, true, parts);
    case "fill":
      return collect(doc.parts, true, parts);
    case "align":
      return collect(doc.contents, inGroup, parts);
    case "if-break":
      return inGroup && collect(doc.flatContents, inGroup, parts);
    default:
      return false;
  }
}
