import type { BarResult, HostTitleEvent, TitleResult } from "@bylaw/ir";
import type { TitleLine, TitleStretch } from "bylaw";
import { isDay } from "../../state/settings.ts";
import { dayNumber } from "./days.ts";

/** Days from the first through the last of a piece, as days since 1970-01-01; `to` is the day after the last. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A stretch of one status; what lies after the day asked about is still to come. */
export interface StatusPiece extends Piece {
  readonly status: TitleResult["status"];
  readonly possible: TitleResult["possible"];
  readonly tense: "past" | "future";
  /** It goes on from the piece before: its name need not be said again. */
  readonly continues: boolean;
}

/** The rest of a term that did not run out. */
export interface Ghost extends Piece {
  /** The day on which it would have ended, `YYYY-MM-DD`. */
  readonly ends: string;
}

export interface BarPiece extends Piece {
  readonly bar: BarResult;
  /** Bars that overlap lie under each other. */
  readonly row: number;
}

/** Something recorded on a day; what lies after the day asked about has not happened yet. */
export interface EventMark {
  readonly day: number;
  readonly event: string;
  readonly on: string;
  readonly cause?: string;
  readonly index: number;
  readonly tense: "past" | "future";
}

export interface TitleDrawing {
  readonly pieces: readonly StatusPiece[];
  readonly ghosts: readonly Ghost[];
  readonly bars: readonly BarPiece[];
  readonly barRows: number;
  readonly marks: readonly EventMark[];
  /** From when it can be applied for again. */
  readonly applyFrom?: string;
  /** Every day that ought to be in sight. */
  readonly days: readonly number[];
}

/** How many events without a date are the reason that a line tells of one day alone; 0 where it tells of more. */
export function undatedBehindOneDay(line: TitleLine | undefined, events: readonly HostTitleEvent[]): number {
  const [only, ...others] = line?.stretches ?? [];
  if (only === undefined || others.length > 0 || only.from !== only.until) return 0;
  return events.filter(({ on }) => on === undefined).length;
}

const standing: ReadonlySet<string> = new Set(["held", "due_for_review", "rectifying"]);

/** What is drawn of a title: its stretches, parted at the day asked about, its bars and its events. */
export function drawTitle(
  line: TitleLine | undefined,
  events: readonly HostTitleEvent[],
  result: TitleResult,
  on: number,
): TitleDrawing {
  const stretches = line?.stretches ?? [];
  const bars = barsOf(stretches);
  const marks = marksOf(events, on);
  const ghosts = ghostsOf(stretches);
  const days = [
    on,
    ...marks.map(({ day }) => day),
    ...bars.flatMap(({ from, to }) => [from, to + (to - from) / 8]),
    ...ghosts.map(({ to }) => to),
    ...stretches.flatMap(({ from, until, status }) =>
      standing.has(status) ? [dayNumber(from), ...(until === undefined ? [] : [dayNumber(until)])] : [],
    ),
  ];
  return {
    pieces: stretches.flatMap((stretch) => piecesOf(stretch, on)),
    ghosts,
    bars,
    barRows: Math.max(0, ...bars.map(({ row }) => row + 1)),
    marks,
    ...(result.applyFrom !== undefined && { applyFrom: result.applyFrom }),
    days,
  };
}

/** The end of what has none: beyond every drawing. */
const endless = 1_000_000;

function piecesOf({ from, until, status, found }: TitleStretch, on: number): readonly StatusPiece[] {
  if (status === "none" || status === "revoked" || status === "barred") return [];
  const whole = { from: dayNumber(from), to: until === undefined ? endless : dayNumber(until) + 1 };
  const parts = { status, possible: found.possible };
  // The day asked about is the last one that is past.
  if (whole.to <= on + 1) return [{ ...whole, ...parts, tense: "past", continues: false }];
  if (whole.from > on) return [{ ...whole, ...parts, tense: "future", continues: false }];
  return [
    { from: whole.from, to: on + 1, ...parts, tense: "past", continues: false },
    { from: on + 1, to: whole.to, ...parts, tense: "future", continues: true },
  ];
}

/** Where a title that stood ends before the last day of its term. */
function ghostsOf(stretches: readonly TitleStretch[]): readonly Ghost[] {
  return stretches.flatMap(({ status, until, found }, index): readonly Ghost[] => {
    const next = stretches[index + 1];
    if (!standing.has(status) || until === undefined || found.until === undefined || next === undefined) return [];
    if (standing.has(next.status) || next.status === "undecided" || found.until <= until) return [];
    return [{ from: dayNumber(until) + 1, to: dayNumber(found.until) + 1, ends: found.until }];
  });
}

/** All bars that ever ran, each once, laid in as few rows as they need. */
function barsOf(stretches: readonly TitleStretch[]): readonly BarPiece[] {
  const bars = new Map<string, BarResult>();
  for (const { found } of stretches) for (const bar of found.bars) bars.set(JSON.stringify(bar), bar);
  const rows: number[] = [];
  return [...bars.values()].map((bar) => {
    const piece = { from: dayNumber(bar.from), to: dayNumber(bar.until) + 1 };
    const free = rows.findIndex((end) => end <= piece.from);
    const row = free < 0 ? rows.length : free;
    rows[row] = piece.to;
    return { ...piece, bar, row };
  });
}

/** Events with a day that the calendar has, in their order in time. */
function marksOf(events: readonly HostTitleEvent[], on: number): readonly EventMark[] {
  return events
    .flatMap(({ event, on: day, cause }, index): readonly EventMark[] => {
      if (typeof day !== "string" || !isDay(day)) return [];
      const at = dayNumber(day);
      const tense = at <= on ? "past" : "future";
      return [{ day: at, event, on: day, ...(cause !== undefined && { cause }), index, tense }];
    })
    .toSorted((a, b) => a.day - b.day || a.index - b.index);
}
