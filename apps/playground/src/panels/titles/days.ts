import type { Language } from "@bylaw/diagnostics";

const millisecondsPerDay = 86_400_000;

/** A day written `YYYY-MM-DD` as days since 1970-01-01. */
export function dayNumber(text: string): number {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay);
}

/** Days since 1970-01-01 written `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The first and last day that the handle goes to: the host refuses days far outside any measure. */
export const firstDay: number = dayNumber("1950-01-01");
export const lastDay: number = dayNumber("2099-12-31");

/** The same day of the month some months later, cut to the end of that month. */
export function shiftMonths(day: number, months: number): number {
  const date = new Date(day * millisecondsPerDay);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / millisecondsPerDay;
  const length = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1) / millisecondsPerDay - first;
  return first + Math.min(date.getUTCDate(), length) - 1;
}

/** The day that a key of the handle leads to; nothing for any other key. */
export function dayByKey(day: number, key: string, shift: boolean): number | undefined {
  const step = stepOf(key);
  if (step === undefined) return undefined;
  const to =
    step.months === undefined ? (shift ? shiftMonths(day, step.sign) : day + step.sign) : shiftMonths(day, step.months);
  return Math.max(firstDay, Math.min(lastDay, to));
}

function stepOf(key: string): { readonly sign: 1 | -1; readonly months?: number } | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return { sign: 1 };
    case "ArrowLeft":
    case "ArrowDown":
      return { sign: -1 };
    case "PageUp":
      return { sign: 1, months: 12 };
    case "PageDown":
      return { sign: -1, months: -12 };
    default:
      return undefined;
  }
}

const months = "January February March April May June July August September October November December".split(" ");

/** The day in words: "6 May 2027", 2027年5月6日. */
export function dayInWords(text: string, language: Language): string {
  const [year = "", month = "", day = ""] = text.split("-");
  if (language === "zh") return `${Number(year)}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** The day without its year: "15 Jan", 1月15日. */
export function shortDay(text: string, language: Language): string {
  const [, month = "", day = ""] = text.split("-");
  if (language === "zh") return `${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${(months[Number(month) - 1] ?? month).slice(0, 3)}`;
}

/** Monday is 0. */
export function weekday(text: string): number {
  return (((dayNumber(text) + 3) % 7) + 7) % 7;
}
