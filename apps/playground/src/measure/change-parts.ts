import type { StretchChange, TextChange } from "@bylaw/analysis";

/** The text of a block, cut at what differs; without such cuts all of it does. */
export function partsOf(
  block: TextChange["before"],
  stretches: readonly StretchChange[],
  side: "before" | "after",
): readonly { readonly text: string; readonly differs: boolean }[] {
  const parts: { text: string; differs: boolean }[] = [];
  let at = block.start;
  for (const stretch of stretches) {
    const { start, end } = stretch[side];
    if (start > at) parts.push({ text: block.text.slice(at - block.start, start - block.start), differs: false });
    if (end > start) parts.push({ text: block.text.slice(start - block.start, end - block.start), differs: true });
    at = end;
  }
  const rest = block.text.slice(at - block.start);
  if (rest !== "") parts.push({ text: rest, differs: stretches.length === 0 });
  return parts;
}
