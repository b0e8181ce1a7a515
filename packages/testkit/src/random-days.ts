/** Days near which dates are drawn: ends of months, leap days, years apart. */
export const naturalDays: readonly string[] = [
  "2024-01-01",
  "2023-12-31",
  "2024-02-29",
  "2022-02-28",
  "2021-06-30",
  "2020-02-29",
  "2024-03-31",
];

const millisecondsOfDay = 86_400_000;

/** The number of a day since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);
}
