import type { IrTitleTerm, TitleEventKind } from "@bylaw/ir";
import { and, type Truth } from "../conditions/truth.ts";
import type { Day } from "../dates/calendar-day.ts";
import { lengthOf } from "../lengths.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import { inPeriod } from "../rules/period.ts";
import { conditionOf, type Run } from "../run.ts";
import { inEveryLife, standsNow, type TitleFinding } from "./find-title.ts";
import type { Life } from "./life.ts";
import { eventsOf, placeAt } from "./title-at.ts";

/** What the authority is asked to do about a title, or would be asked if something open turned out so. */
export interface AskFinding {
  readonly term: IrTitleTerm;
  readonly what: "review" | "rectify" | "revoke" | "may_revoke" | "revoke_and_bar" | "renew";
  readonly status: "asked" | "open";
  readonly until?: Day;
  readonly open: Open;
}

interface Condition {
  readonly truth: Truth;
  readonly open: Open;
}

/** Everything asked of the authority on the day, in the order of the terms. Nothing is asked about what does not stand. */
export function asksOf(run: Run, finding: TitleFinding): readonly AskFinding[] {
  return finding.at.title.terms.flatMap((term) => askOf(run, finding, term) ?? []);
}

function askOf(run: Run, finding: TitleFinding, term: IrTitleTerm): AskFinding | undefined {
  const ask = (what: AskFinding["what"], conditions: readonly Condition[], until?: Day): AskFinding | undefined => {
    const truth = and(conditions.map((condition) => condition.truth));
    if (truth === "no") return undefined;
    const open = conditions.filter((condition) => condition.truth === "open").map((condition) => condition.open);
    const shown =
      truth === "yes"
        ? { status: "asked" as const, open: nothingOpen }
        : { status: "open" as const, open: allOpen(open) };
    return { term, what, ...shown, ...(until !== undefined && Number.isFinite(until) && { until }) };
  };
  switch (term.kind) {
    case "valid":
      return undefined;
    case "review":
      return askReview(run, finding, term, ask);
    case "rectify":
      return askRectify(run, finding, term, ask);
    case "revoke":
    case "may_revoke":
      return ask(term.kind, [stands(finding), ground(run, finding, term)]);
    case "revoke_and_bar": {
      const { day } = lengthOf(run, term.period, placeAt(run, finding.at)).after(run.on);
      return ask(term.kind, [stands(finding), ground(run, finding, term)], day);
    }
    case "renew": {
      const ends = inEveryLife(
        finding,
        ({ stands, stretches }) => stands && (stretches.at(-1)?.until ?? Infinity) < Infinity,
      );
      return ask(term.kind, [stands(finding), ends, ground(run, finding, term)]);
    }
    default:
      return term satisfies never;
  }
}

type Ask = (what: AskFinding["what"], conditions: readonly Condition[], until?: Day) => AskFinding | undefined;

/** A bar that runs has taken the title away in all but name. */
function stands(finding: TitleFinding): Condition {
  const truth = standsNow(finding);
  return { truth, open: truth === "open" ? finding.open : nothingOpen };
}

/** Its amendment is in force on the day, and what it names is so. */
function ground(run: Run, { at }: TitleFinding, term: IrTitleTerm): Condition {
  const period = inPeriod(term, run.on);
  if (period === "no" || term.when === undefined) return { truth: period, open: nothingOpen };
  const { value, open } = conditionOf(run, term.when, placeAt(run, at));
  return { truth: value.truth, open: value.truth === "open" ? open : nothingOpen };
}

/** Due once the day by which it was to be made is over. */
function askReview(run: Run, finding: TitleFinding, term: IrTitleTerm, ask: Ask): AskFinding | undefined {
  const due = inEveryLife(finding, ({ stands: standing, reviewBy }) => standing && reviewBy < run.on);
  const days = new Set(finding.worlds?.lives.map(({ reviewBy }) => reviewBy));
  const [by] = days;
  return ask("review", [stands(finding), due, ground(run, finding, term)], days.size === 1 ? by : undefined);
}

/**
 * Asked once until the next review: an order made since then, on this ground or on none that it names, is that one. Where
 * the last order failed or was refused, what follows is the revocation.
 */
function askRectify(
  run: Run,
  finding: TitleFinding,
  term: Extract<IrTitleTerm, { readonly kind: "rectify" }>,
  ask: Ask,
): AskFinding | undefined {
  if (term.elseRevoke && eventsOf(run, finding.at)?.some(({ event }) => resultsThatRevoke.has(event)) !== false) {
    const failed = inEveryLife(finding, (life) => hasFailed(life, term.id));
    const revocation = failed.truth === "no" ? undefined : ask("revoke", [stands(finding), failed]);
    if (revocation !== undefined) return revocation;
  }
  const free = inEveryLife(finding, (life) => !wasOrdered(life, term.id));
  const until = term.within && lengthOf(run, term.within, placeAt(run, finding.at)).after(run.on).day;
  return ask("rectify", [stands(finding), free, ground(run, finding, term)], until);
}

const resultsThatRevoke: ReadonlySet<TitleEventKind> = new Set(["failed_to_rectify", "refused_to_rectify"]);

function hasFailed({ failed }: Life, term: string): boolean {
  return failed !== undefined && (failed.terms?.includes(term) ?? true);
}

function wasOrdered({ ordered, order }: Life, term: string): boolean {
  return order !== undefined || ordered.any || ordered.terms.includes(term);
}
