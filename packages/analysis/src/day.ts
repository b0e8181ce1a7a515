const milliseconds = 86_400_000;

/** A day counted from 1970-01-01 as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * milliseconds).toISOString().slice(0, 10);
}

/** The day of a date `YYYY-MM-DD`, counted from 1970-01-01; nothing for other text. */
export function readDay(text: string): number | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / milliseconds;
}

/** First and last day that a policy can mean: 1900-01-01 and 2299-12-31. */
export const firstDay = -25_567;
export const lastDay = 120_529;
