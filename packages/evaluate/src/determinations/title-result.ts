import { citationKey } from "@bylaw/diagnostics";
import { type BarResult, standingStatuses, type TitleAsk, type TitleResult } from "@bylaw/ir";
import { type Day, dayText, lastPossibleDay } from "../dates/calendar-day.ts";
import type { Run } from "../run.ts";
import { type AskFinding, asksOf } from "../titles/asks.ts";
import type { BarFinding } from "../titles/bars.ts";
import { findTitle, type TitleFinding } from "../titles/find-title.ts";
import type { Life } from "../titles/life.ts";
import type { TitleAt } from "../titles/title-at.ts";
import { orderPaths } from "./order-paths.ts";
import { withoutAbsent } from "./without-absent.ts";

/** What a determination says of one title on the day asked about. */
export function titleResult(at: TitleAt, run: Run): TitleResult {
  const finding = findTitle(run, at);
  const [status = "none", ...others] = finding.statuses;
  const undecided = others.length > 0;
  const bars = finding.bars.bars.filter(({ runs }) => runs === "yes");
  const stretch = common(finding, (life) => life.stretches.at(-1));
  const stands = standingStatuses.includes(status) && !undecided;
  return withoutAbsent<TitleResult>({
    name: undefined,
    status: undecided ? "undecided" : status,
    possible: undecided ? finding.statuses : undefined,
    since: dateText(common(finding, (life) => life.stretches.at(-1)?.since)),
    until: dateText(common(finding, lastDay)),
    reviewBy: stands ? dateText(common(finding, ({ reviewBy }) => reviewBy)) : undefined,
    rectify: undecided ? undefined : orderResult(finding, run),
    bars: bars.map((bar) => barResult(bar, at)),
    applyFrom: applyFrom(finding),
    asks: asksOf(run, finding).map((ask) => askResult(ask, run)),
    impossible: impossibleIn(finding),
    lostWith: !undecided && (status === "expired" || status === "revoked") ? stretch?.lostWith : undefined,
    needs: undecided ? orderPaths(finding.open.needs, run.policy) : [],
    awaits: undecided ? [...finding.open.awaits].sort() : [],
    errors: undecided ? finding.open.errors : [],
  });
}

/** What all lives have in common; nothing where they differ or cannot be told apart. */
function common<Part>({ worlds }: TitleFinding, part: (life: Life) => Part): Part | undefined {
  const [first, ...others] = (worlds?.lives ?? []).map(part);
  const text = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === text) ? first : undefined;
}

/** Taken away on the day of its grant, it had no last day. */
function lastDay({ stretches }: Life): Day | undefined {
  const last = stretches.at(-1);
  return last === undefined || last.until < last.since ? undefined : last.until;
}

function dateText(day: Day | undefined): string | undefined {
  return day === undefined || !Number.isFinite(day) ? undefined : dayText(day);
}

function orderResult(finding: TitleFinding, run: Run): TitleResult["rectify"] {
  const order = common(finding, (life) => life.order);
  if (order === undefined) return undefined;
  return withoutAbsent<NonNullable<TitleResult["rectify"]>>({
    since: dayText(order.since),
    until: dateText(order.until),
    passed: order.until !== undefined && order.until < run.on ? true : undefined,
  });
}

function barResult({ at, term, cited, from = 0, until = 0 }: BarFinding, of: TitleAt): BarResult {
  return withoutAbsent<BarResult>({
    citation: term.citation && citationKey(term.citation),
    cause: cited,
    from: dayText(from),
    until: dayText(Math.min(until, lastPossibleDay)),
    title: at.title === of.title ? undefined : at.title.names.id,
  });
}

/** The day after the last bar, unless another that may run would end later. */
function applyFrom({ bars }: TitleFinding): string | undefined {
  const surely = bars.bars.filter(({ runs }) => runs === "yes").map(({ until = Infinity }) => until);
  const perhaps = bars.bars.filter(({ runs }) => runs === "open").map(({ until = Infinity }) => until);
  if (surely.length === 0) return undefined;
  const last = Math.max(...surely);
  return last < lastPossibleDay && perhaps.every((until) => until <= last) ? dayText(last + 1) : undefined;
}

function askResult({ term, what, status, until, open }: AskFinding, run: Run): TitleAsk {
  return withoutAbsent<TitleAsk>({
    term: term.id,
    citation: term.citation && citationKey(term.citation),
    what,
    status,
    until: dateText(until),
    needs: open.needs.size > 0 ? orderPaths(open.needs, run.policy) : undefined,
    awaits: open.awaits.size > 0 ? [...open.awaits].sort() : undefined,
  });
}

/** Events that cannot have happened so, however what is open turns out. */
function impossibleIn(finding: TitleFinding): TitleResult["impossible"] {
  const [first, ...others] = finding.worlds?.lives ?? [];
  const always = (first?.impossible ?? []).filter(({ event, because }) =>
    others.every((life) =>
      life.impossible.some((each) => each.event.index === event.index && each.because === because),
    ),
  );
  return always.map(({ event, because }) => ({
    event: event.event,
    ...(event.guessed !== true && { on: dayText(event.on) }),
    because,
  }));
}
