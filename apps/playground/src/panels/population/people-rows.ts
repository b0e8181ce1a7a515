import type { Distances } from "@bylaw/analysis";
import { type Outcome, outcomeCodes, ruleStatusCodes, type ScreenedDecision } from "@bylaw/ir";

/** How many fail one rule, and how many of them fail no other. */
export interface RuleFailures {
  readonly rule: string;
  readonly failed: number;
  readonly alone: number;
}

const notMet = ruleStatusCodes.indexOf("not_met");

/** Per rule, in the order of the rules: who fails it, and who fails it alone. */
export function failuresOf({ rules }: ScreenedDecision): readonly RuleFailures[] {
  const columns = Object.entries(rules);
  const size = columns[0]?.[1].length ?? 0;
  const fails = new Uint16Array(size);
  for (const [, statuses] of columns) {
    for (let place = 0; place < size; place++) if (statuses[place] === notMet) fails[place] = (fails[place] ?? 0) + 1;
  }
  return columns.map(([rule, statuses]) => {
    let [failed, alone] = [0, 0];
    for (let place = 0; place < size; place++) {
      if (statuses[place] !== notMet) continue;
      failed += 1;
      if (fails[place] === 1) alone += 1;
    }
    return { rule, failed, alone };
  });
}

/** How many have each outcome, by its number. */
export function outcomeCounts({ outcomes }: ScreenedDecision): readonly number[] {
  const counts = outcomeCodes.map(() => 0);
  for (const code of outcomes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** What a table of applicants shows, and in which order. */
export interface PeopleChoice {
  /** Only those with this outcome. */
  readonly outcome?: Outcome | undefined;
  /** Only those who fail this rule. */
  readonly rule?: string | undefined;
  /** By id, by the value that is held against the line in focus, or by how far it stands from that line. */
  readonly order: "id" | "value" | "distance";
  readonly descending: boolean;
}

/** Places of the applicants to be shown. Those whose value is not known come last, whichever way. */
export function chosenPlaces(
  screened: ScreenedDecision,
  { ids, distances }: { readonly ids: readonly string[]; readonly distances: Distances | undefined },
  { outcome, rule, order, descending }: PeopleChoice,
): readonly number[] {
  const wanted = outcome === undefined ? -1 : outcomeCodes.indexOf(outcome);
  const statuses = rule !== undefined && Object.hasOwn(screened.rules, rule) ? screened.rules[rule] : undefined;
  const shown = (place: number): boolean =>
    (wanted < 0 || screened.outcomes[place] === wanted) && (statuses === undefined || statuses[place] === notMet);
  if (order === "id" || distances === undefined) {
    const places = ids.map((_, place) => place).filter(shown);
    return descending && order === "id" ? places.reverse() : places;
  }
  const all = distances.order.filter(shown);
  const known = all.filter((place) => !Number.isNaN(distances.distance[place] ?? Number.NaN));
  const unknown = all.slice(known.length);
  if (order === "distance") {
    const apart = (place: number): number => Math.abs(distances.distance[place] ?? 0);
    known.sort((a, b) => apart(a) - apart(b));
  }
  return [...(descending ? known.reverse() : known), ...unknown];
}

/** The rules that an applicant fails. */
export function failedRules({ rules }: ScreenedDecision, place: number): readonly string[] {
  return Object.entries(rules).flatMap(([rule, statuses]) => (statuses[place] === notMet ? [rule] : []));
}

/** Which rows of a long table are to be there: those that are seen, and some round them. */
export function rowsInView(
  { top, height }: { readonly top: number; readonly height: number },
  row: number,
  count: number,
): { readonly first: number; readonly last: number } {
  const margin = 12;
  const first = Math.max(0, Math.min(Math.floor(top / row) - margin, count - 1));
  return { first, last: Math.min(count, Math.ceil((top + height) / row) + margin) };
}
