import type { UnpluginContext, UnpluginMessage } from "unplugin";
import type { PlacedProblem } from "../policies/placed-problem.ts";

/** Where bundlers count columns from. */
export type FirstColumn = 0 | 1;

/** No more problems than these are told at once; the gravest and first say enough. */
export const mostTold = 20;

/**
 * Tells a bundler of the Rollup family. It stops at the first error that it is told, so that all are told as one: the
 * first with its place and its lines, the others after it.
 */
export function tellTogether(
  problems: readonly PlacedProblem[],
  context: UnpluginContext,
  id: string,
  firstColumn: FirstColumn,
): void {
  for (const problem of ofLevel(problems, "warning")) context.warn(messageOf([problem], id, firstColumn));
  const errors = ofLevel(problems, "error");
  if (errors.length > 0) context.error(messageOf(errors, id, firstColumn));
}

/** The problems of a level, the first of them. */
export function ofLevel(problems: readonly PlacedProblem[], wanted: PlacedProblem["level"]): readonly PlacedProblem[] {
  return problems.filter(({ level }) => level === wanted).slice(0, mostTold);
}

function messageOf(problems: readonly PlacedProblem[], id: string, firstColumn: FirstColumn): UnpluginMessage {
  const [first, ...others] = problems as readonly [PlacedProblem, ...PlacedProblem[]];
  const { head, notes, frame, place } = first;
  const message = [notes === "" ? head : `${head}\n${notes}`, ...others.map(({ text }) => text)].join("\n\n");
  // Bundlers show the frame of a message in a place of its own, and no stack where it is empty.
  const said: UnpluginMessage & { readonly frame: string } = {
    message,
    id,
    frame,
    stack: "",
    loc: { file: place.file, line: place.line, column: place.column - 1 + firstColumn },
  };
  return said;
}
