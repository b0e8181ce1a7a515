import type { IrTitleTerm } from "@bylaw/ir";
import type { Day } from "../dates/calendar-day.ts";
import { type Length, lengthOf } from "../lengths.ts";
import { nothingOpen, type Open } from "../possibilities/finding.ts";
import { inPeriod } from "../rules/period.ts";
import { conditionOf, type Run } from "../run.ts";
import { placeAt, type TitleAt } from "./title-at.ts";

/** A term with a period that applies, or perhaps applies, to this case. */
export interface PossibleTerm {
  readonly term: PeriodTerm;
  readonly length: Length;
  /** Why it is not known whether the term applies; nothing where it surely does. */
  readonly guard?: Open;
}

type PeriodTerm = Extract<IrTitleTerm, { readonly kind: "valid" | "review" }>;

/** The terms of one kind whose guards are not ruled out, in written order. */
export function possibleTerms(run: Run, at: TitleAt, kind: PeriodTerm["kind"]): readonly PossibleTerm[] {
  const place = placeAt(run, at);
  return at.title.terms.flatMap((term): readonly PossibleTerm[] => {
    if (term.kind !== kind) return [];
    const guard = term.when === undefined ? undefined : conditionOf(run, term.when, place);
    if (guard?.value.truth === "no") return [];
    const length = lengthOf(run, term.period, place);
    return [{ term, length, ...(guard?.value.truth === "open" && { guard: guard.open }) }];
  });
}

/** The first term that is in force on the day, of those whose guard is taken to hold. */
export function termOn(
  terms: readonly PossibleTerm[],
  taken: ReadonlySet<PossibleTerm>,
  day: Day,
): PossibleTerm | undefined {
  return terms.find((each) => (each.guard === undefined || taken.has(each)) && inPeriod(each.term, day) === "yes");
}

/** What is not known of the lengths of these terms. */
export function openLengths(terms: readonly PossibleTerm[]): readonly Open[] {
  return terms.map(({ length }) => length.open).filter((open) => open !== nothingOpen && !isNothing(open));
}

function isNothing({ needs, awaits, errors }: Open): boolean {
  return needs.size === 0 && awaits.size === 0 && errors.length === 0;
}
