import type { KeywordId } from "../keywords/keyword-ids.ts";
import { keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordIds, keywordLanguages } from "../keywords/keyword-map.ts";

const joining: readonly KeywordId[] = ["when", "unless", "and", "or", "otherwise", "tightens"];
const againstDigits: readonly KeywordId[] = ["atLeast", "notLess", "more", "less", "notMore"];
const verbsAgainstDigits: readonly KeywordId[] = ["give", "add", "atMost", "valid"];
/** 材料1 and 列示 begin ordinary names too often. */
const neverCut: ReadonlySet<KeywordId> = new Set<KeywordId>(["paper", "note", "role"]);

/** Chinese words that join conditions and rules, in all their forms, the longest first. */
export const joiningForms: readonly string[] = formsOf(joining);

/** Chinese words before the condition of a rule, in all their forms, the longest first. */
export const conditionForms: readonly string[] = formsOf(["when", "unless"]);

/** Chinese words that compare two values, in all their forms, the longest first. */
export const comparisonForms: readonly string[] = formsOf(["notLess", "more", "less", "notMore"]);

/** Chinese words that compare behind the number, as in 80万元以上. */
export const orMoreForms: readonly string[] = formsOf(["orMore", "orLess"]);

/** Chinese verbs of two or more characters, the longest first: what may be cut off a word at a line start. */
export const verbForms: readonly string[] = formsOf(
  keywordIds.filter((id) => keywordClasses[id] === "verb" && !neverCut.has(id)),
).filter((form) => form.length > 1);

/** Chinese words for rounding and its directions, of which 向下取整 is made. */
export const roundingForms: readonly string[] = formsOf(["rounding"]);
export const directionForms: readonly string[] = formsOf(["up", "down", "nearest"]);

/** Keywords that may stand against the digits after them, the longest first; verbs only at the start of a line. */
export const formsAgainstDigits: readonly { readonly form: string; readonly verb: boolean }[] = [
  ...formsOf(againstDigits).map((form) => ({ form, verb: false })),
  ...formsOf(verbsAgainstDigits).map((form) => ({ form, verb: true })),
].sort((a, b) => b.form.length - a.form.length);

/** Units of time and money and the counting words that need no declaration, the longest first. */
export const unitForms: readonly string[] = [
  ...formsOf(["years", "months", "workingDays", "m2", "yuan", "days"]),
  "家次",
  "人次",
  "场次",
  "場次",
  "家",
  "人",
  "次",
  "笔",
  "筆",
  "件",
  "项",
  "項",
  "名",
  "个",
  "個",
].sort((a, b) => b.length - a.length);

function formsOf(ids: readonly KeywordId[]): string[] {
  const forms = keywordLanguages.slice(1).flatMap((language) => ids.flatMap((id) => language[id]));
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
