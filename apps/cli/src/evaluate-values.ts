import type { Bump } from "@bylaw/analysis";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";

/** A day that the calendar has, as it is written; undefined for anything else. */
function readDay(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? text : undefined;
}

/** The day after `--on`, today where none is given; a problem where it is no day. */
export function readDayAsked(given: string | undefined): string | Diagnostic {
  if (given === undefined) return today();
  return readDay(given) ?? unplacedProblem("option-value-unread", { name: "--on", value: given, kind: "date" });
}

/** The date of today where the command is run: the one place that reads the clock. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** `NB_4=by_round_year` as a pair; the inventory's NB-4 names the same reading. */
export function readReading(text: string): readonly [name: string, value: string] | undefined {
  const at = text.indexOf("=");
  const [name, value] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  return at < 0 || name === "" || value === "" ? undefined : [name.replaceAll("-", "_"), value];
}

/** A percent from 0 to 100, with or without its sign. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3})?)\s*[%％]?$/.exec(text.trim());
  const percent = Number(match?.[1]);
  return match !== null && percent <= 100 ? percent : undefined;
}

/** How much a release says, by its word. */
export function readBump(text: string): Bump | undefined {
  return (["patch", "minor", "major"] as const).find((bump) => bump === text);
}
