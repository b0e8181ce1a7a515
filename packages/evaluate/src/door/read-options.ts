import { unplacedProblem } from "@bylaw/diagnostics";
import type { EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { type Day, parseDay } from "../dates/calendar-day.ts";
import { parsePeriod } from "../duties/periods.ts";
import { readingConstant } from "../readings.ts";
import { checkEnvironment } from "./check-environment.ts";
import {
  type Door,
  dataOf,
  emptyObject,
  entriesOf,
  givenOnce,
  isRecord,
  own,
  shownName,
  shownValue,
  unknownName,
  unknownOptions,
} from "./door.ts";
import { nameList } from "./names.ts";
import { boundedList } from "./read-list.ts";
import { notAMember } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

/** The options of a run as a host hands them in: own data alone, each read once. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** A copy of what is handed in as options; empty where it is nothing that has any. */
export function takeOptions(options: unknown): GivenOptions {
  return isRecord(options) ? dataOf(options) : emptyObject<unknown>();
}

/** The day asked about, where it is one; a problem is reported by `readOptions`. */
export function dayAsked({ on }: GivenOptions): Day | undefined {
  return typeof on === "string" ? parseDay(on) : undefined;
}

const optionNames: readonly string[] = ["on", "readings", "decisions", "environment", "period", "hashOf"];

/** What the interpreter does not heed, a built module may. */
const heededElsewhere: readonly string[] = ["call", "skip"];

/**
 * The options, of which `null` says as much as nothing. Reports a day that is none, options that there are none of,
 * readings and decisions that the policy does not have, a period that is none, and an environment of another form.
 */
export function readOptions(door: Door, policy: IrPolicy, given: GivenOptions): EvaluationOptions {
  const on = own(given, "on");
  if (door.on === undefined) {
    const shown = on === undefined ? "" : shownValue(on);
    door.problems.push(unplacedProblem("day-asked-missing", { given: shown }, { path: "on" }));
  }
  unknownOptions(door, given, optionNames, { besides: heededElsewhere });
  const readings = readReadings(door, policy, own(given, "readings"));
  const period = readPeriod(door, own(given, "period"));
  const environment = checkEnvironment(door, own(given, "environment"));
  const decisions = readDecisions(door, policy, own(given, "decisions"));
  const hashOf = own(given, "hashOf");
  if (hashOf !== undefined && typeof hashOf !== "function") {
    wrongKind(door, "function", hashOf, { name: "hashOf", path: "hashOf" });
  }
  return {
    on: typeof on === "string" ? on : "",
    ...(readings !== undefined && { readings }),
    ...(decisions !== undefined && { decisions }),
    ...(environment !== undefined && { environment }),
    ...(period !== undefined && { period }),
    ...(typeof hashOf === "function" && { hashOf: hashOf as NonNullable<EvaluationOptions["hashOf"]> }),
  };
}

function readDecisions(door: Door, policy: IrPolicy, asked: unknown): readonly string[] | undefined {
  if (asked === undefined) return undefined;
  const list = boundedList(door, "set", asked, { name: "decisions", path: "decisions" });
  const names = nameList(policy.decisions, (decision) => decision.names);
  return list?.flatMap((given, index) => {
    // A host without types may hand in anything as a name.
    const name = typeof given === "string" ? given : shownValue(given);
    const found = names.find(name);
    if (found === undefined) unknownName(door, "decision", name, `decisions[${index}]`, names.all);
    return found === undefined ? [] : [found.names.id];
  });
}

function readPeriod(door: Door, period: unknown): string | undefined {
  if (period === undefined) return undefined;
  if (typeof period === "string" && parsePeriod(period) !== undefined) return period;
  return wrongKind(door, "period", period, { name: "period", path: "period" });
}

/** The members chosen, by the ids of their readings. */
function readReadings(door: Door, policy: IrPolicy, given: unknown): Readonly<Record<string, string>> | undefined {
  if (given === undefined) return undefined;
  if (!isRecord(given)) return wrongKind(door, "object", given, { name: "readings", path: "readings" });
  const chosen = emptyObject<string>();
  const seen = new Map<string, string>();
  const switchable = policy.readings.filter((reading) => reading.type !== undefined);
  const readings = nameList(
    switchable.flatMap((reading) => [
      { reading, names: { id: reading.id } },
      ...(reading.names === undefined ? [] : [{ reading, names: reading.names }]),
    ]),
    ({ names }) => names,
  );
  for (const [name, choice] of entriesOf(given)) {
    const path = `readings.${shownName(name)}`;
    const found = readings.find(name);
    if (found === undefined) {
      unknownName(door, "reading", name, path, readings.all);
      continue;
    }
    const { reading } = found;
    givenOnce(door, seen, reading.id, name, path);
    if (typeof choice === "string" && readingConstant(reading, choice) !== undefined) {
      chosen[reading.id] = choice;
      continue;
    }
    const members = reading.type?.kind === "choice" ? reading.type.members : [{ id: "yes" }, { id: "no" }];
    notAMember(door, members, typeof choice === "string" ? choice : shownValue(choice), {
      name: reading.names?.id ?? reading.id,
      path,
    });
  }
  return chosen;
}
