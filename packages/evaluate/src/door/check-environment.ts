import { type Door, isRecord, own, shownName } from "./door.ts";
import { wrongKind } from "./wrong-kind.ts";

/**
 * Reports calendars and functions that are none, so that a run can trust their form. What a function gives is checked
 * where it is called.
 */
export function checkEnvironment(door: Door, environment: unknown): void {
  if (environment === undefined) return;
  if (!isRecord(environment)) return wrongKind(door, "object", environment, named("environment"));
  const functions = own(environment, "functions");
  if (functions !== undefined && !isRecord(functions)) {
    wrongKind(door, "object", functions, named("environment.functions"));
  }
  const calendars = own(environment, "calendars") ?? [];
  if (!Array.isArray(calendars)) return wrongKind(door, "list", calendars, named("environment.calendars"));
  for (const [index, calendar] of calendars.entries()) checkCalendar(door, calendar, `environment.calendars[${index}]`);
}

function checkCalendar(door: Door, calendar: unknown, path: string): void {
  if (!isRecord(calendar)) return wrongKind(door, "object", calendar, named(path));
  const id = own(calendar, "id");
  if (typeof id !== "string") wrongKind(door, "text", id, named(`${path}.id`));
  const years = own(calendar, "years");
  if (!isRecord(years)) return wrongKind(door, "object", years, named(`${path}.years`));
  for (const [year, table] of Object.entries(years)) checkYear(door, table, `${path}.years.${shownName(year)}`);
}

function checkYear(door: Door, table: unknown, path: string): void {
  if (!isRecord(table)) return wrongKind(door, "object", table, named(path));
  for (const key of ["free", "working"]) {
    const days = own(table, key);
    const sound = Array.isArray(days) && days.every((day) => typeof day === "string");
    if (!sound) wrongKind(door, "list", days, named(`${path}.${key}`));
  }
}

/** What stands at a path, called by its last part. */
function named(path: string): { readonly name: string; readonly path: string } {
  return { name: path.slice(path.lastIndexOf(".") + 1), path };
}
