import { unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedCase, CheckedFacts, CheckedRecord, CheckedSteps, IrPolicy, IrProcedure, IrStep } from "@bylaw/ir";
import { type Day, dayText } from "../dates/calendar-day.ts";
import {
  type Door,
  emptyObject,
  entriesOf,
  givenOnce,
  isRecord,
  keysOf,
  listOf,
  own,
  shownName,
  unknownName,
} from "./door.ts";
import { nameList } from "./names.ts";
import type { Where } from "./read-number.ts";
import { readDay } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

type Dates = CheckedSteps[string];

/** The steps done of each procedure named, by record where it is taken for each; days yet to come are left out. */
export function readSteps(
  door: Door,
  policy: IrPolicy,
  facts: CheckedFacts,
  given: unknown,
): NonNullable<CheckedCase["steps"]> {
  const steps = emptyObject<readonly CheckedSteps[]>();
  if (given === undefined) return steps;
  if (!isRecord(given)) {
    wrongKind(door, "object", given, { name: "steps", path: "steps" });
    return steps;
  }
  const names = nameList(policy.procedures ?? noProcedures, (procedure) => procedure.names);
  const seen = new Map<string, string>();
  for (const [name, value] of entriesOf(given)) {
    const path = `steps.${shownName(name)}`;
    const procedure = names.find(name);
    if (procedure === undefined) {
      unknownName(door, "procedure", name, path, names.all);
      continue;
    }
    givenOnce(door, seen, procedure.names.id, name, path);
    const read = readProcedure(door, procedure, facts, value, { name: procedure.names.id, path });
    if (read !== undefined) steps[procedure.names.id] = read;
  }
  return steps;
}

const noProcedures: readonly IrProcedure[] = [];

function readProcedure(
  door: Door,
  procedure: IrProcedure,
  facts: CheckedFacts,
  given: unknown,
  where: Where,
): readonly CheckedSteps[] | undefined {
  if (given === undefined || given === null) return undefined;
  if (procedure.forEach === undefined) return [readRecordSteps(door, procedure, given, where)];
  const { list } = procedure.forEach;
  const records = Object.hasOwn(facts, list) ? (facts[list] as readonly CheckedRecord[]) : undefined;
  const most = records?.length ?? 10_000;
  const entries = listOf(given, most);
  if (entries === undefined) return wrongKind(door, "stepsOfRecords", given, where);
  if (entries.length > most) {
    const parameters = { given: String(entries.length - 1), list };
    door.problems.push(unplacedProblem("record-not-in-list", parameters, { path: `${where.path}[${most}]` }));
    return undefined;
  }
  return entries.entries.map((entry, index) =>
    readRecordSteps(door, procedure, entry, { ...where, path: `${where.path}[${index}]` }),
  );
}

function readRecordSteps(door: Door, procedure: IrProcedure, given: unknown, { name, path }: Where): CheckedSteps {
  const done = emptyObject<Dates>();
  if (!isRecord(given)) {
    wrongKind(door, "object", given, { name, path });
    return done;
  }
  const names = nameList(procedure.steps, (step) => step.names);
  const seen = new Map<string, string>();
  for (const [key, value] of entriesOf(given)) {
    const at = `${path}.${shownName(key)}`;
    const step = names.find(key);
    if (step === undefined) {
      unknownName(door, "step", key, at, names.all);
      continue;
    }
    givenOnce(door, seen, step.names.id, key, at);
    const dates = readStep(door, step, value, { name: step.names.id, path: at });
    if (dates !== undefined) done[step.names.id] = dates;
  }
  return done;
}

/** Nothing for a step that has not begun on the day asked about. */
function readStep(door: Door, step: IrStep, value: unknown, where: Where): Dates | undefined {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) {
    for (const key of keysOf(value)) {
      if (key !== "from" && key !== "until") {
        unknownName(door, "part", key, `${where.path}.${shownName(key)}`, ["from", "until"]);
      }
    }
    const from = readEnd(door, own(value, "from"), { name: "from", path: `${where.path}.from` });
    const until = readEnd(door, own(value, "until"), { name: "until", path: `${where.path}.until` });
    if (from !== undefined && until !== undefined && until < from) {
      const parameters = { name: where.name, from: dayText(from), until: dayText(until) };
      door.problems.push(unplacedProblem("ends-before-it-begins", parameters, { path: where.path }));
    }
    return soFar(door, from, until);
  }
  if (typeof value !== "string") return wrongKind(door, "step", value, where);
  const day = readDay(door, value, where);
  return day === undefined ? undefined : soFar(door, day, step.forAtLeast === undefined ? day : undefined);
}

function readEnd(door: Door, value: unknown, where: Where): Day | undefined {
  return value === undefined ? undefined : readDay(door, value, where);
}

function soFar({ on = Infinity }: Door, from: Day | undefined, until: Day | undefined): Dates | undefined {
  if (from !== undefined && from > on) return undefined;
  // Whoever knows only a last day to come knows of nothing that is over.
  if (from === undefined && until !== undefined && until > on) return undefined;
  return { ...(from !== undefined && { from }), ...(until !== undefined && until <= on && { until }) };
}
