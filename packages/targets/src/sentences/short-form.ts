import { pathsInWords } from "./needs.ts";
import type { RuleSight } from "./rule-sight.ts";

/** Longest short form, blanks and dots not counted: what fits a line of a list or a chip. */
const longest = { en: 60, zh: 30 } as const;

/** Status, the one figure that matters, the article; `more` further rules of the same status. */
export function shortRule(sight: RuleSight, more: number): string {
  const { wording } = sight.describing;
  const article = sight.result.citation === undefined && wording.language === "en" ? "" : sight.article;
  const middle = middleOf(sight);
  const whole = wording.short(sight.result.status, middle, article, more);
  const excess = whole.replaceAll(/[ ·]/g, "").length - longest[wording.language];
  if (excess <= 0 || middle === "") return whole;
  const room = [...middle].length - excess - 1;
  const cut = room < 4 ? "" : `${[...middle].slice(0, room).join("").trimEnd()}…`;
  return wording.short(sight.result.status, cut, article, more);
}

function middleOf({ result, claim, given, describing }: RuleSight): string {
  const { wording } = describing;
  if (result.status === "undecided" && (result.needs ?? []).length > 0) {
    return wording.shortNeeds(pathsInWords(result.needs ?? [], describing));
  }
  if (claim?.kind === "threshold" && given?.kind === "figure") {
    return wording.shortFigure(claim.subject.text, given.figure.text, claim.operator, claim.bound.text);
  }
  if (claim?.kind === "share" && given?.kind === "share") {
    return wording.shortFigure(claim.part, given.percent.text, claim.operator, claim.bound.text);
  }
  if (claim?.kind === "holds") return claim.name;
  if (claim?.kind === "threshold") return claim.subject.text;
  if (claim?.kind === "equals" || claim?.kind === "includes") return claim.subject;
  return "";
}
