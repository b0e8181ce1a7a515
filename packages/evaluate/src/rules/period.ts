import { type Truth, truthOf } from "../conditions/truth.ts";
import { type Day, dayText } from "../dates/calendar-day.ts";

/** Whether the day is in the period, first and last day included; an end not stated is open. */
export function inPeriod(period: { readonly from?: string; readonly until?: string }, day: Day): Truth {
  const text = dayText(day);
  // Dates of one form are in the order of their texts.
  const begun = period.from === undefined || period.from <= text;
  return truthOf(begun && (period.until === undefined || text <= period.until));
}
