import type { NameNode } from "../3-build-ast/name.ts";

/** What may be asked of a title in a scenario, beside its status. */
export type TitlePart = "since" | "until" | "review_by" | "rectify_by" | "apply_from" | "asked";
export type ProcedurePart = "next" | "complete";
export type StepPart = "out_of_order" | "too_short";

const titleParts: ReadonlyMap<string, TitlePart> = new Map<string, TitlePart>([
  ["since", "since"],
  ["取得日", "since"],
  ["until", "until"],
  ["届满日", "until"],
  ["屆滿日", "until"],
  ["review_by", "review_by"],
  ["复核截止日", "review_by"],
  ["複核截止日", "review_by"],
  ["rectify_by", "rectify_by"],
  ["整改截止日", "rectify_by"],
  ["apply_from", "apply_from"],
  ["可申报日", "apply_from"],
  ["可申報日", "apply_from"],
  ["asked", "asked"],
  ["应办事项", "asked"],
  ["應辦事項", "asked"],
]);

const dutyParts: ReadonlyMap<string, "due"> = new Map([
  ["due", "due"],
  ["履行截止日", "due"],
]);

const procedureParts: ReadonlyMap<string, ProcedurePart> = new Map<string, ProcedurePart>([
  ["next", "next"],
  ["下一步", "next"],
  ["complete", "complete"],
  ["办结", "complete"],
  ["辦結", "complete"],
]);

const stepParts: ReadonlyMap<string, StepPart> = new Map<string, StepPart>([
  ["out_of_order", "out_of_order"],
  ["步骤颠倒", "out_of_order"],
  ["步驟顛倒", "out_of_order"],
  ["too_short", "too_short"],
  ["期限不足", "too_short"],
]);

/** The words for the parts of a title, duty, procedure or step, for the nearest one to a word that is none. */
export const partNames: Readonly<Record<"title" | "duty" | "procedure" | "step", readonly string[]>> = {
  title: [...titleParts.keys()],
  duty: [...dutyParts.keys()],
  procedure: [...procedureParts.keys()],
  step: [...stepParts.keys()],
};

/** The part of a title that a word names in either language; undefined for any other word. */
export function titlePartOf({ text }: NameNode): TitlePart | undefined {
  return titleParts.get(text);
}

/** As `titlePartOf`, of a duty. */
export function dutyPartOf({ text }: NameNode): "due" | undefined {
  return dutyParts.get(text);
}

/** As `titlePartOf`, of a procedure. */
export function procedurePartOf({ text }: NameNode): ProcedurePart | undefined {
  return procedureParts.get(text);
}

/** As `titlePartOf`, of a step. */
export function stepPartOf({ text }: NameNode): StepPart | undefined {
  return stepParts.get(text);
}

/** The words for the two dates of a title that conditions may ask for, in the order in which messages offer them. */
export const titleDateNames: readonly string[] = ["since", "until", "取得日", "届满日", "屆滿日"];

/** Which of these two dates a word names; undefined for any other word. */
export function titleDateOf(node: NameNode): "since" | "until" | undefined {
  const part = titlePartOf(node);
  return part === "since" || part === "until" ? part : undefined;
}
