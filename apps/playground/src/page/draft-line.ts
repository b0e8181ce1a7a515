import type { Language } from "@bylaw/diagnostics";
import { type ChangeableTexts, changeCount } from "../measure/changes-of-texts.ts";

/** That the texts differ from those in force, and how many changes there are against what they are compared with. */
export interface DraftLine {
  readonly against: "force" | "held";
  readonly changes: number;
}

/** Missing where the texts are those in force, in whichever writing. */
export function draftOf(texts: ChangeableTexts): DraftLine | undefined {
  const inForce = changeCount({ ...texts, pinned: undefined });
  if (inForce === 0) return undefined;
  return texts.pinned === undefined
    ? { against: "force", changes: inForce }
    : { against: "held", changes: changeCount(texts) };
}

/** The same in words. `document`: the number of the measure's paper, where it has one. */
export function draftWords(
  { against, changes }: DraftLine,
  document: string,
  language: Language,
): Readonly<Record<"before" | "document" | "short" | "after", string>> {
  const named = against === "force" ? document : "";
  if (language === "zh") {
    const base = against === "held" ? "比较基准文本" : named === "" ? "现行文本" : "";
    return { before: `拟改稿，对照${base}`, document: named, short: "拟改稿", after: ` · 修改${changes}处` };
  }
  const base = against === "held" ? "the text held" : named === "" ? "the text in force" : "";
  return {
    before: `Draft against ${base}`,
    document: named,
    short: "Draft",
    after: ` · ${changes} ${changes === 1 ? "change" : "changes"}`,
  };
}
