import type { RuleResult } from "@bylaw/ir";
import { titleName } from "./describe-condition.ts";
import { awaitWords, pathsInWords } from "./needs.ts";
import { nextDay } from "./next-day.ts";
import type { RuleSight } from "./rule-sight.ts";

/** The sentence of a rule that follows from a title: a bar that may run, or a title that has to stand. */
export function titleRuleSentence({ result, rule, article, describing }: RuleSight): string | undefined {
  const from = rule?.title;
  if (from === undefined || result.status === "not_applicable") return undefined;
  const { wording } = describing;
  const words = wording.courses.title;
  const title = titleName(from.title, describing);
  const open = wording.openWords(
    pathsInWords(result.needs ?? [], describing, true),
    [...(result.awaits ?? []), ...(result.errors ?? [])].map((wait) => awaitWords(wait, describing)),
  );
  if (from.because === "parent") return words.parent(article, title, stands(result), open);
  if (result.status === "met") return words.noBar(article, title);
  if (result.status !== "not_met" || result.bar === undefined) return words.barOpen(article, title, open);
  const { until } = result.bar;
  return [words.barred(article, wording.day(until), title), words.applyFrom(wording.day(nextDay(until)))].join(
    wording.language === "en" ? " " : "",
  );
}

function stands({ status }: RuleResult): "yes" | "no" | "open" {
  if (status === "met") return "yes";
  return status === "not_met" ? "no" : "open";
}
