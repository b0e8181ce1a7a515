import type { CheckedCase, CheckedEvent, IrPolicy, TitleResult } from "@bylaw/ir";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { history } from "../course-builder.ts";
import { checked } from "../policy-builder.ts";

/** Histories by title as tables write them; without an entry a history is not known. */
export type Histories = Readonly<Record<string, string>>;

export function caseOf(histories: Histories, facts: CheckedCase["facts"] = {}): CheckedCase {
  const events: Record<string, readonly CheckedEvent[]> = {};
  for (const [id, text] of Object.entries(histories)) events[id] = history(text);
  return checked(facts, { histories: events });
}

export function titleResultOf(
  policy: IrPolicy,
  id: string,
  histories: Histories,
  on: string,
  facts: CheckedCase["facts"] = {},
): TitleResult {
  const result = evaluate(policy, caseOf(histories, facts), { on }).titles?.[id];
  if (result === undefined || Array.isArray(result)) throw new Error(id);
  return result as TitleResult;
}

/** Everything that a title gives, in one line: status, days, order, bars, what is asked, what is needed. */
export function summary(result: TitleResult): string {
  const days = result.since === undefined ? "" : ` ${result.since}..${result.until ?? ""}`;
  const ask = result.asks.map(({ what, status, until, citation, needs, awaits }) =>
    [`${status === "open" ? "?" : "!"}${what}`, citation, until, ...(needs ?? []), ...(awaits ?? [])]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  return [
    result.status + days,
    ...(result.possible === undefined ? [] : [`of ${result.possible.join(" ")}`]),
    ...(result.reviewBy === undefined ? [] : [`review ${result.reviewBy}`]),
    ...(result.rectify === undefined
      ? []
      : [`order ${result.rectify.since}..${result.rectify.until ?? ""}${result.rectify.passed ? " passed" : ""}`]),
    ...(result.lostWith === undefined ? [] : [`with ${result.lostWith}`]),
    ...result.bars.map((bar) => `bar ${bar.citation} ${bar.from}..${bar.until}${bar.title ? ` of ${bar.title}` : ""}`),
    ...(result.applyFrom === undefined ? [] : [`apply ${result.applyFrom}`]),
    ...ask,
    ...result.impossible.map(({ event, on, because }) => `impossible ${event} ${on ?? "?"} ${because}`),
    ...(result.needs.length + result.awaits.length === 0
      ? []
      : [`needs ${[...result.needs, ...result.awaits].join(" ")}`]),
  ].join("; ");
}
