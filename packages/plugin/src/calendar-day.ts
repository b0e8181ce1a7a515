/** Whether the text is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Whether a day, as `isDay` knows it, is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  // January and February count as the end of the year before, so that a leap day comes last.
  const counted = month < 3 ? year - 1 : year;
  const leaps = Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const weekday = (counted + leaps + shift + date) % 7;
  return weekday === 0 || weekday === 6;
}
