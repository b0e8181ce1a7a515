import type { CompiledPolicy, HostCase } from "@bylaw/ir";
import { type DutyLine, dutyLines, readCase, type TitleLine, titleLines } from "bylaw";
import { takenCase } from "../facts/taken-case.ts";

/** Of which case, day and readings the time lines are. */
export interface CourseQuestion {
  readonly case: HostCase;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
}

/** Titles and duties through time, for the panel that draws them. */
export interface CourseLines {
  readonly titles: readonly TitleLine[];
  readonly duties: readonly DutyLine[];
}

/** What the door refuses counts as not known here, as in the finding itself. */
export function courseLines(
  { policy, environment }: Pick<CompiledPolicy, "policy" | "environment">,
  { case: given, on, readings }: CourseQuestion,
): CourseLines | undefined {
  const options = { on, readings, ...(environment && { environment }) };
  const first = readCase(policy, given, options);
  const checked = first.case ?? readCase(policy, takenCase(given, first.problems), options).case;
  if (checked === undefined) return undefined;
  return { titles: titleLines(policy, checked, options), duties: dutyLines(policy, checked, options) };
}
