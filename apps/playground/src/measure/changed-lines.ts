import { differencesOf } from "@bylaw/analysis";
import { nearestWriting } from "./nearest-writing.ts";

/** A changed stretch of the text now: whole lines, and within a line that replaced another the part that differs. */
export interface ChangedLine {
  /** Counted from 1. */
  readonly line: number;
  /** Columns counted from 1, `to` not included; missing where the whole line is new. */
  readonly part?: { readonly from: number; readonly to: number };
}

/**
 * Beyond so many lines that came or went, all between the first and the last difference counts as changed: this is asked
 * at each key press.
 */
const mostEdits = 200;

/** What a person has changed in a text, line by line, against the text as it was shipped. */
export function changedLines(before: string, now: string): readonly ChangedLine[] {
  if (before === now) return [];
  const old = before.split("\n");
  const fresh = now.split("\n");
  return differencesOf(old, fresh, mostEdits).flatMap((difference) => {
    const was = old.slice(difference.before.from, difference.before.to);
    const is = fresh.slice(difference.after.from, difference.after.to);
    return is.flatMap((text, order): readonly ChangedLine[] => {
      const line = difference.after.from + order + 1;
      const replaced = was.length === is.length ? was[order] : undefined;
      // Equal lines are among these only where there was too much to be compared.
      if (replaced === text) return [];
      return replaced === undefined ? [{ line }] : [{ line, part: differingPart(replaced, text) }];
    });
  });
}

/** What a person has changed, against that writing of the shipped text from which it differs least. */
export function changesByHand(writings: readonly string[], now: string): readonly ChangedLine[] {
  const before = nearestWriting(writings, now);
  return before === undefined ? [] : changedLines(before, now);
}

const wordSign = /[\p{L}\p{N}_.,%]/u;

/** The part of a line that differs from the line before it, widened to whole words and figures. */
function differingPart(before: string, now: string): { readonly from: number; readonly to: number } {
  let from = 0;
  while (from < before.length && from < now.length && before[from] === now[from]) from += 1;
  let end = 0;
  const most = Math.min(before.length, now.length) - from;
  while (end < most && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  let to = now.length - end;
  while (from > 0 && wordSign.test(now[from - 1] ?? "")) from -= 1;
  while (to < now.length && wordSign.test(now[to] ?? "")) to += 1;
  return { from: from + 1, to: to + 1 };
}
