import { unplacedProblem } from "@bylaw/diagnostics";
import type { EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { type Day, parseDay } from "../dates/calendar-day.ts";
import { parsePeriod } from "../duties/periods.ts";
import { readingConstant } from "../readings.ts";
import { checkEnvironment } from "./check-environment.ts";
import { type Door, shownName, shownValue, unknownName } from "./door.ts";
import { nameList } from "./names.ts";
import { notAMember } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

/** The day asked about, where it is one; a problem is reported by `checkOptions`. */
export function dayAsked(options: EvaluationOptions): Day | undefined {
  return typeof options.on === "string" ? parseDay(options.on) : undefined;
}

/**
 * Reports a day that is none, readings and decisions that the policy does not have, a period that is none, and an
 * environment of another form.
 */
export function checkOptions(door: Door, policy: IrPolicy, options: EvaluationOptions): void {
  if (door.on === undefined) {
    const given = options.on === undefined ? "" : shownValue(options.on);
    door.problems.push(unplacedProblem("day-asked-missing", { given }, { path: "on" }));
  }
  checkReadings(door, policy, options);
  checkPeriod(door, options.period);
  checkEnvironment(door, options.environment);
  const decisions = nameList(policy.decisions, (decision) => decision.names);
  // A host without types may hand in one name where a list of them is asked for.
  const asked: unknown = options.decisions ?? [];
  if (!Array.isArray(asked)) return wrongKind(door, "set", asked, { name: "decisions", path: "decisions" });
  for (const [index, name] of asked.map(String).entries()) {
    if (decisions.find(name) === undefined) unknownName(door, "decision", name, `decisions[${index}]`, decisions.all);
  }
}

function checkPeriod(door: Door, period: unknown): void {
  if (period === undefined || (typeof period === "string" && parsePeriod(period) !== undefined)) return;
  wrongKind(door, "period", period, { name: "period", path: "period" });
}

function checkReadings(door: Door, policy: IrPolicy, options: EvaluationOptions): void {
  const switchable = policy.readings.filter((reading) => reading.type !== undefined);
  const readings = nameList(
    switchable.flatMap((reading) => [
      { reading, names: { id: reading.id } },
      ...(reading.names === undefined ? [] : [{ reading, names: reading.names }]),
    ]),
    ({ names }) => names,
  );
  const chosen: readonly [string, unknown][] = Object.entries(options.readings ?? {});
  for (const [name, choice] of chosen) {
    const path = `readings.${shownName(name)}`;
    const found = readings.find(name);
    if (found === undefined) {
      unknownName(door, "reading", name, path, readings.all);
      continue;
    }
    const { reading } = found;
    if (typeof choice === "string" && readingConstant(reading, choice) !== undefined) continue;
    const members = reading.type?.kind === "choice" ? reading.type.members : [{ id: "yes" }, { id: "no" }];
    notAMember(door, members, typeof choice === "string" ? choice : shownValue(choice), {
      name: reading.names?.id ?? reading.id,
      path,
    });
  }
}
