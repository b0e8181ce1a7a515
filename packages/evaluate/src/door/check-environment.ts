import type { Environment, PluginFunction, WorkingDayCalendar } from "@bylaw/ir";
import { type Door, dataOf, entriesOf, isRecord, own, shownName, unknownOptions } from "./door.ts";
import { boundedList } from "./read-list.ts";
import type { Where } from "./read-number.ts";
import { wrongKind } from "./wrong-kind.ts";

/**
 * Reports calendars and functions that are none, so that a run can trust their form; both are read once. What a function
 * gives is checked where it is called.
 */
export function checkEnvironment(door: Door, given: unknown): Environment | undefined {
  if (given === undefined) return undefined;
  if (!isRecord(given)) return wrongKind(door, "object", given, named("environment"));
  const environment = dataOf(given);
  unknownOptions(door, environment, ["calendars", "functions"], { prefix: "environment." });
  const functions = own(environment, "functions");
  if (functions !== undefined && !isRecord(functions)) {
    wrongKind(door, "object", functions, named("environment", "functions"));
  }
  const calendars = own(environment, "calendars") ?? [];
  const all = boundedList(door, "list", calendars, named("environment", "calendars")) ?? [];
  for (const [index, calendar] of all.entries()) {
    checkCalendar(door, calendar, named("environment", `calendars[${index}]`));
  }
  return {
    calendars: all as readonly WorkingDayCalendar[],
    ...(isRecord(functions) && { functions: functions as Readonly<Record<string, PluginFunction>> }),
  };
}

function checkCalendar(door: Door, calendar: unknown, where: Where): void {
  if (!isRecord(calendar)) return wrongKind(door, "object", calendar, where);
  const id = own(calendar, "id");
  if (typeof id !== "string") wrongKind(door, "text", id, named(where.path, "id"));
  const years = own(calendar, "years");
  const { path } = named(where.path, "years");
  if (!isRecord(years)) return wrongKind(door, "object", years, { name: "years", path });
  for (const [year, table] of entriesOf(years)) checkYear(door, table, named(path, shownName(year)));
}

function checkYear(door: Door, table: unknown, where: Where): void {
  if (!isRecord(table)) return wrongKind(door, "object", table, where);
  for (const key of ["free", "working"]) {
    const days = own(table, key);
    const found = boundedList(door, "list", days, named(where.path, key));
    if (found?.some((day) => typeof day !== "string")) wrongKind(door, "list", days, named(where.path, key));
  }
}

/** What is called so at a path, or what stands at the top. */
function named(path: string, name?: string): Where {
  return name === undefined ? { name: path, path } : { name, path: `${path}.${name}` };
}
