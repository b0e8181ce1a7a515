import type {
  Determination,
  DutyResult,
  IrDuty,
  IrForEach,
  IrProcedure,
  IrTitle,
  ProcedureResult,
  TitleResult,
} from "@bylaw/ir";
import { type Run, recordsOf } from "../run.ts";
import { dutyOfUnknownList, dutyResults } from "./duty-result.ts";
import { procedureResult } from "./procedure-result.ts";
import { recordName } from "./record-name.ts";
import { titleResult } from "./title-result.ts";

/** Titles, duties and procedures of a determination; each absent where the policy has none. */
export function courseResults(
  run: Run,
  period: string | undefined,
): Pick<Determination, "titles" | "duties" | "procedures"> {
  const { titles, duties, procedures } = run.policy;
  return {
    ...(titles !== undefined && { titles: byName(titles, (title) => resultsOf(run, title, ofTitle)) }),
    ...(duties !== undefined && { duties: byName(duties, (duty) => allOf(run, duty, period)) }),
    ...(procedures !== undefined && {
      procedures: byName(procedures, (procedure) => resultsOf(run, procedure, ofProcedure)),
    }),
  };
}

type Named = IrTitle | IrDuty | IrProcedure;

/** An object whose keys are only these, whatever they are called. */
function byName<Thing extends Named, Result>(
  things: readonly Thing[],
  resultOf: (thing: Thing) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(things.map((thing) => [thing.names.id, resultOf(thing)]));
}

/** How the result of one record is made, and the one that stands for all records of a list that is not known. */
interface Maker<Thing, Result> {
  readonly one: (run: Run, thing: Thing, record?: number) => Result;
  readonly unknown: (list: string) => Result;
}

const ofTitle: Maker<IrTitle, TitleResult> = {
  one: (run, title, record) => titleResult({ title, ...(record !== undefined && { record }) }, run),
  unknown: (list) => ({
    status: "undecided",
    bars: [],
    asks: [],
    impossible: [],
    needs: [list],
    awaits: [],
    errors: [],
  }),
};

const ofProcedure: Maker<IrProcedure, ProcedureResult> = {
  one: procedureResult,
  unknown: (list) => ({ complete: "open", steps: [], needs: [list], awaits: [] }),
};

function resultsOf<Thing extends IrTitle | IrProcedure, Result>(
  run: Run,
  thing: Thing,
  { one, unknown }: Maker<Thing, Result>,
): Result | readonly Result[] {
  if (thing.forEach === undefined) return one(run, thing);
  const records = recordsFor(run, thing.forEach);
  if (records === undefined) return unknown(thing.forEach.list);
  const { list } = thing.forEach;
  return records.map((record) => {
    const name = recordName(run, list, record);
    return { ...one(run, thing, record), ...(name !== undefined && { name }) };
  });
}

/** More results than this are not made for a duty: of its periods only the present one is then looked at. */
const mostResults = 10_000;

function allOf(run: Run, duty: IrDuty, period: string | undefined): readonly DutyResult[] {
  const asked = { duty, ...(period !== undefined && { period }) };
  if (duty.forEach === undefined) return dutyResults(run, asked);
  const records = recordsFor(run, duty.forEach);
  if (records === undefined) return dutyOfUnknownList(duty);
  const [first = []] = records.slice(0, 1).map((record) => dutyResults(run, { ...asked, record }));
  const presentOnly = first.length * records.length > mostResults;
  return records.flatMap((record) => dutyResults(run, { ...asked, record, ...(presentOnly && { presentOnly }) }));
}

/** The places of the records for which something is taken; nothing where the list is not known. */
function recordsFor(run: Run, { list }: IrForEach): readonly number[] | undefined {
  const records = recordsOf(run, list);
  return records === undefined ? undefined : [...records.keys()];
}
