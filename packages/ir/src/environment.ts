/** Working days of calendar years, as a plugin brings them: plain data, so that any back end can read it. */
export interface WorkingDayCalendar {
  readonly id: string;
  /** By year, such as "2024". A year that is not here is not loaded, and what needs it is undecided. */
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** One calendar year: every Saturday and Sunday is free but for `working`, and so is every day in `free`. */
export interface CalendarYear {
  /** Public holidays and the days off around them that fall on a weekday, `YYYY-MM-DD`, ascending. */
  readonly free: readonly string[];
  /** Saturdays and Sundays that are worked to make up for them, `YYYY-MM-DD`, ascending. */
  readonly working: readonly string[];
  /** Number of the notice that the year comes from. */
  readonly notice: string;
  /** What the days are for, where the calendar says it; nothing is decided by it. */
  readonly holidays?: readonly CalendarHoliday[];
}

/** A holiday of a year with those days of `free` and `working` that it is the reason for, ascending. */
export interface CalendarHoliday {
  readonly en: string;
  readonly zh: string;
  readonly days: readonly string[];
}

/** A value as a plugin's function takes and gives it: what determinations print, or a boolean. */
export type FunctionValue = boolean | string | readonly string[];

/** A function of a plugin: pure, total, no input or output. What it throws is reported under its name. */
export type PluginFunction = (...values: readonly FunctionValue[]) => unknown;

/** What a run takes from plugins beside the policy. */
export interface Environment {
  readonly calendars?: readonly WorkingDayCalendar[];
  /** By name of the function. */
  readonly functions?: Readonly<Record<string, PluginFunction>>;
}
