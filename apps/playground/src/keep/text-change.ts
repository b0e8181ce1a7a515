import { differencesOf } from "@bylaw/analysis";

/**
 * Lines of a text that read otherwise. An insertion names the line above it in `was` and in `is`, so that it finds its
 * place again; only one at the very top has an empty `was`.
 */
export interface Hunk {
  /** The first line of `was`, counted from 0. */
  readonly at: number;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** What has to be done to the lines of one text to get the other; nothing where they are the same. */
export function changeOf(before: string, now: string): readonly Hunk[] {
  if (before === now) return [];
  const old = before.split("\n");
  const fresh = now.split("\n");
  return differencesOf(old, fresh).map(({ before: { from, to }, after }) =>
    anchored(old, { at: from, was: old.slice(from, to), is: fresh.slice(after.from, after.to) }),
  );
}

function anchored(old: readonly string[], hunk: Hunk): Hunk {
  const above = old[hunk.at - 1];
  if (hunk.was.length > 0 || above === undefined) return hunk;
  return { at: hunk.at - 1, was: [above], is: [above, ...hunk.is] };
}

/** A text after a change, and those parts of the change whose lines it does not have. */
export interface ChangedText {
  readonly text: string;
  readonly unfit: readonly Hunk[];
}

/**
 * Makes a change in a text, which may have changed itself since: each part goes where its lines stand now, in their
 * order and nearest to where they stood. Parts whose lines are gone are left out and given back.
 */
export function applyChange(text: string, hunks: readonly Hunk[]): ChangedText {
  const lines = text.split("\n");
  const made: string[] = [];
  const unfit: Hunk[] = [];
  let next = 0;
  let drift = 0;
  for (const hunk of hunks) {
    const place = placeOf(lines, hunk, hunk.at + drift, next);
    if (place === undefined) {
      unfit.push(hunk);
      continue;
    }
    for (; next < place; next++) made.push(lines[next] ?? "");
    made.push(...hunk.is);
    next = place + hunk.was.length;
    drift = place - hunk.at;
  }
  return { text: [...made, ...lines.slice(next)].join("\n"), unfit };
}

function placeOf(lines: readonly string[], { was }: Hunk, wanted: number, first: number): number | undefined {
  if (was.length === 0) return wanted === 0 && first === 0 ? 0 : undefined;
  const stands = (at: number): boolean => was.every((line, index) => lines[at + index] === line);
  if (wanted >= first && stands(wanted)) return wanted;
  // Blank lines stand everywhere: they find no place anew.
  if (was.every((line) => line.trim() === "")) return undefined;
  let nearest: number | undefined;
  for (let at = first; at + was.length <= lines.length; at++) {
    if (!stands(at)) continue;
    if (nearest !== undefined && Math.abs(at - wanted) > Math.abs(nearest - wanted)) break;
    nearest = at;
  }
  return nearest;
}
