import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { CalendarHoliday, CalendarYear, WorkingDayCalendar } from "@bylaw/ir";
import { isDay, isWeekend } from "./calendar-day.ts";
import type { PluginFile } from "./manifest.ts";
import { readText, shown } from "./manifest-values.ts";
import { mostEntries, ownItems, ownValues } from "./own-values.ts";

const mostDays = 366;

/** Reads the one file of a calendar plugin, day by day; nothing is kept where a day is wrong. */
export function readCalendar(
  id: string,
  files: readonly PluginFile[],
  problems: Diagnostic[],
): WorkingDayCalendar | undefined {
  const before = problems.length;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    problems.push(unplacedProblem("calendar-needs-one-file", { number: files.length }));
    return undefined;
  }
  const given = yearsIn(file.text);
  if (given?.tooMany) problems.push(unplacedProblem("plugin-too-many", { what: "years", limit: mostEntries }));
  else if (given === undefined || given.reserved.length > 0 || given.entries.size === 0) {
    problems.push(unplacedProblem("calendar-file-unread", { path: file.path }));
  }
  const years = Object.create(null) as Record<string, CalendarYear>;
  for (const [year, value] of given?.entries ?? []) {
    const read = readYear(year, value, problems);
    if (read !== undefined) years[year] = read;
  }
  return problems.length > before ? undefined : Object.freeze({ id, years: Object.freeze(years) });
}

function yearsIn(text: string): ReturnType<typeof ownValues> {
  try {
    const whole: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return ownValues(ownValues(whole)?.entries.get("years"));
  } catch {
    return undefined;
  }
}

function readYear(year: string, value: unknown, problems: Diagnostic[]): CalendarYear | undefined {
  const wrong = (what: string): undefined => {
    problems.push(
      unplacedProblem("calendar-year-wrong", { year: shown(year), what }, { path: `years.${shown(year)}` }),
    );
    return undefined;
  };
  if (!/^[1-9]\d{3}$/.test(year)) return wrong("name");
  const entries = ownValues(value)?.entries;
  if (entries === undefined) return wrong("entry");
  const notice = readText(entries.get("notice"));
  if (notice === undefined) return wrong("notice");
  const free = readDays(entries.get("free"));
  if (free === undefined) return wrong("free");
  const working = readDays(entries.get("working"));
  if (working === undefined) return wrong("working");
  const given = entries.get("holidays");
  const holidays = given === undefined ? undefined : readHolidays(given);
  if (given !== undefined && holidays === undefined) return wrong("holidays");
  reportDays(year, free, "weekend", problems);
  reportDays(year, working, "weekday", problems);
  const listed = new Set([...free, ...working]);
  for (const { days } of holidays ?? []) {
    for (const day of days) if (!listed.has(day)) reportDay(year, day, "not_listed", problems);
  }
  return Object.freeze({
    free: Object.freeze(free),
    working: Object.freeze(working),
    notice,
    ...(holidays && { holidays: Object.freeze(holidays) }),
  });
}

/** Holidays with their names in both languages and their days; undefined where one of them is not whole. */
function readHolidays(value: unknown): readonly CalendarHoliday[] | undefined {
  const items = ownItems(value, mostDays);
  if (items === undefined || items === "too many") return undefined;
  const holidays = items.flatMap((item): readonly CalendarHoliday[] => {
    const entries = ownValues(item)?.entries;
    const [en, zh] = [readText(entries?.get("en")), readText(entries?.get("zh"))];
    const days = readDays(entries?.get("days"));
    if (en === undefined || zh === undefined || days === undefined) return [];
    return [Object.freeze({ en, zh, days: Object.freeze(days) })];
  });
  return holidays.length === items.length ? holidays : undefined;
}

function readDays(value: unknown): readonly string[] | undefined {
  const items = ownItems(value, mostDays);
  if (items === undefined || items === "too many") return undefined;
  return items.every((item) => typeof item === "string") ? items : undefined;
}

/** `wrong` is the half of the week on which no day of the list may fall: it would say nothing there. */
function reportDays(year: string, days: readonly string[], wrong: "weekend" | "weekday", problems: Diagnostic[]): void {
  let last = "";
  for (const day of days) {
    const fault = faultOf(day, year, last, wrong);
    last = day;
    if (fault !== undefined) reportDay(year, day, fault, problems);
  }
}

function reportDay(year: string, day: string, fault: string, problems: Diagnostic[]): void {
  problems.push(unplacedProblem("calendar-day-wrong", { day: shown(day), year, fault }, { path: `years.${year}` }));
}

function faultOf(day: string, year: string, last: string, wrong: "weekend" | "weekday"): string | undefined {
  if (!isDay(day)) return "no_day";
  if (!day.startsWith(`${year}-`)) return "other_year";
  if (isWeekend(day) === (wrong === "weekend")) return wrong;
  return day <= last ? "order" : undefined;
}
