/** The day after a day, both `YYYY-MM-DD`; what is no day stays as it is. */
export function nextDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(day)) return date;
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
