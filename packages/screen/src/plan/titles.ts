import type { IrExpression, IrForEach } from "@bylaw/ir";
import { ownOf } from "../case-of.ts";
import type { Reads } from "../interpreter/reads.ts";
import type { ConditionLanes, DateLanes, NumberLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { dayText, firstPossibleDay, lastPossibleDay, readDay } from "../values/calendar.ts";
import { NotInColumns } from "../values/exact.ts";
import { fixed } from "./conditions.ts";
import { anyDateOrNone } from "./dates.ts";
import { boundAt, everywhere } from "./place.ts";
import type { Placed, Records } from "./placed.ts";
import { condition, frameOf, number, type Planner } from "./planner.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;
type TitleTest = Of<"titleStatus"> | Of<"barred">;

/** The list for whose records a title is taken. */
function listOf({ policy }: Planner, title: string): IrForEach | undefined {
  return policy.titles?.find(({ names }) => names.id === title)?.forEach;
}

/**
 * Whether the status of a title is one of those asked for. Many applicants share few histories, so the interpreter goes
 * through each of them once.
 */
export function titleIs(planner: Planner, expression: Of<"titleStatus">, records: Records): Placed<ConditionLanes> {
  return titleTest(planner, expression, records);
}

/** Whether a bar runs on the day. */
export function titleBar(planner: Planner, expression: Of<"barred">, records: Records): Placed<ConditionLanes> {
  return titleTest(planner, expression, records);
}

function titleTest(planner: Planner, expression: TitleTest, records: Records): Placed<ConditionLanes> {
  const forEach = listOf(planner, expression.title);
  if (forEach === undefined || expression.record === undefined) return everywhere(planner.probe(expression));
  const bound = boundAt(records, expression.record);
  if (bound.unknown) return everywhere(fixed(planner, planner.applicants, open));
  const { list } = forEach;
  const { scope } = bound;
  return { value: testOfRecords(planner, { ...expression, record: scope }, { list, scope }), scopes: [scope] };
}

const codes: Readonly<Record<string, number>> = { yes, no };

/** A test of the title of each record, found for all applicants with one history and as many records. */
function testOfRecords(planner: Planner, expression: TitleTest, over: IrForEach): ConditionLanes {
  const reads = readsOfRecords(planner, expression, over.list);
  const { groups, rows, meaning } = planner.interpreter.ask(reads, over);
  const frame = frameOf(planner, [over.list]);
  const tables: (Uint8Array | undefined)[] = [];
  const tableOf = (group: number): Uint8Array => {
    const found = rows(group, [expression])?.map(([said]) => codes[said ?? ""] ?? open) ?? [];
    return Uint8Array.from(found);
  };
  const fill = (out: ConditionLanes): void => {
    const { outer, offsets } = frame;
    for (let row = 0; row < (outer?.size ?? 0); row++) {
      const group = groups.of[(outer?.first ?? 0) + row] ?? 0;
      const [from, until] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
      if (from === until) continue;
      const table = (tables[group] ??= tableOf(group));
      for (let lane = from; lane < until; lane++) out.bits[lane] = table[lane - from] ?? open;
    }
  };
  const { kind, title } = expression;
  const asked = expression.kind === "barred" ? expression.term : expression.statuses;
  return condition(planner, { frame, does: JSON.stringify([kind, title, asked, meaning]), needs: [], fill });
}

/** Only how many records there are matters, unless events name them by a text or terms read their fields. */
function readsOfRecords(planner: Planner, expression: TitleTest, list: string): Reads {
  const reads = planner.interpreter.readsOf([expression]);
  const title = planner.policy.titles?.find(({ names }) => names.id === expression.title);
  const reading = planner.interpreter.readsOf((title?.terms ?? []).map((term) => ("period" in term ? term : [])));
  const named = [...reads.histories].some((id) =>
    ownOf(planner.columns.histories, id)?.kinds.some((events) =>
      events.some(({ record }) => typeof record === "string"),
    ),
  );
  if (named || reading.facts.size > 0) return reads;
  const facts = new Set([...reads.facts].filter((id) => id !== list));
  return { ...reads, facts, counts: new Set([list]) };
}

interface TitleDays {
  readonly low: number;
  readonly high: number;
  readonly none: number;
}

/** The same of every group of applicants. */
interface DaysOfGroups {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly none: Uint8Array;
}

function daysOfGroups(found: readonly TitleDays[]): DaysOfGroups {
  return {
    low: Float64Array.from(found, ({ low }) => low),
    high: Float64Array.from(found, ({ high }) => high),
    none: Uint8Array.from(found, ({ none }) => none),
  };
}

/** Since when a title stands, or its last day. */
export function titleDay(planner: Planner, expression: Of<"titleDate">, records: Records): Placed<DateLanes> {
  const forEach = listOf(planner, expression.title);
  if (forEach !== undefined) {
    const unknown = expression.record !== undefined && boundAt(records, expression.record).unknown;
    if (unknown) return everywhere(anyDateOrNone(planner));
    throw new NotInColumns("a day of the title of a record");
  }
  const { groups, rows, meaning } = planner.interpreter.ask(planner.interpreter.readsOf([expression]));
  let found: DaysOfGroups | undefined;
  const byGroup = (): DaysOfGroups =>
    (found ??= daysOfGroups(
      groups.first.map((_, group) => daysOf(expression, (expressions) => rows(group, expressions)?.[0] ?? [])),
    ));
  const frame = planner.applicants;
  const does = JSON.stringify([expression.title, expression.part, meaning]);
  const days = number(
    planner,
    {
      frame,
      does,
      needs: [],
      fill: (out: NumberLanes) => {
        out.high = out.highOwn;
        const { low, high } = byGroup();
        for (let lane = 0; lane < frame.size; lane++) {
          const group = groups.of[frame.first + lane] ?? 0;
          out.lowOwn[lane] = low[group] ?? 0;
          out.highOwn[lane] = high[group] ?? 0;
        }
      },
    },
    1,
  );
  const fill = (out: ConditionLanes): void => {
    const codesOfGroups = byGroup().none;
    for (let lane = 0; lane < frame.size; lane++) {
      out.bits[lane] = codesOfGroups[groups.of[frame.first + lane] ?? 0] ?? open;
    }
  };
  const none = condition(planner, { frame, does: `none of ${does}`, needs: [], fill });
  return everywhere<DateLanes>({ kind: "date", days, none });
}

/** A day that is known, or the ends of what it can be: the interpreter is asked on which side of a day it surely lies. */
function daysOf(
  date: Of<"titleDate">,
  ask: (expressions: readonly IrExpression[]) => readonly (string | undefined)[],
): TitleDays {
  const [day, isNone] = ask([date, { kind: "none", operand: date }]);
  if (day === "none") return { low: 0, high: 0, none: yes };
  if (day !== undefined) return { low: readDay(day), high: readDay(day), none: no };
  const type = { kind: "date", none: true } as const;
  const may = (operator: ">=" | "<=", than: number): boolean => {
    const right: IrExpression = { kind: "constant", type, value: dayText(than) };
    return ask([{ kind: "compare", operator, type, left: date, right }])[0] !== "no";
  };
  const [high] = bisect((than) => may(">=", than));
  const [, low] = bisect((than) => !may("<=", than));
  return { low, high, none: codes[isNone ?? ""] ?? open };
}

/** The last day for which the test holds, and the first for which it does not. */
function bisect(holds: (day: number) => boolean): readonly [number, number] {
  let [from, until] = [firstPossibleDay - 1, lastPossibleDay + 1];
  while (until - from > 1) {
    const middle = Math.floor((from + until) / 2);
    if (holds(middle)) from = middle;
    else until = middle;
  }
  return [from, until];
}
