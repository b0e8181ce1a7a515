import { say, type Words } from "./words.ts";

/** How far a run is. */
export interface Progress {
  /** Of the file, from 0 to 1. */
  readonly share: number;
  readonly rows: number;
  readonly problems: number;
  readonly seconds: number;
}

/** One line: a bar of 24 places, the share, rows, rows a second, and rows with problems. */
export function barOf({ share, rows, problems, seconds }: Progress, words: Words): string {
  const full = Math.round(Math.min(1, share) * 24);
  const bar = `${"█".repeat(full)}${"░".repeat(24 - full)}`;
  const rate = seconds > 0 ? Math.round(rows / seconds) : 0;
  const number = (value: number): string => value.toLocaleString("en-US");
  const said = say(words.progress, { rows: number(rows), rate: number(rate), problems: number(problems) });
  return `${bar} ${`${Math.floor(Math.min(1, share) * 100)}`.padStart(3)} %  ${said}`;
}

/** Draws a bar on a terminal ten times a second until `end`; does nothing where the output is no terminal. */
export function drawProgress(
  out: NodeJS.WriteStream,
  words: Words,
  look: () => Progress,
): { readonly end: () => void } {
  if (!out.isTTY) return { end: () => {} };
  const draw = (): void => {
    out.write(`\r\u001b[K${barOf(look(), words)}`);
  };
  const timer = setInterval(draw, 100);
  return {
    end: () => {
      clearInterval(timer);
      draw();
      out.write("\n");
    },
  };
}
