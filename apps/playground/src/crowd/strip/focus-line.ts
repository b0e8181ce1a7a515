import { type Threshold, thresholdsOf } from "@bylaw/analysis";
import type { IrPolicy } from "@bylaw/ir";

/** The line that the strip is ordered by, in the text now, and the same line in the text before. */
export interface FocusLine {
  readonly now: Threshold;
  readonly before?: Threshold;
}

/**
 * The line in focus: one that was changed by hand, the nearest to the rule in focus; else the one of that rule; else
 * the first of the decision that a single fact is held against.
 */
export function focusLine(
  policies: { readonly before: IrPolicy; readonly after: IrPolicy },
  decision: string,
  rule: string | undefined,
): FocusLine | undefined {
  const all = thresholdsOf(policies.after, decision).filter(({ operator }) => operator !== "=" && operator !== "!=");
  const older = new Map(thresholdsOf(policies.before, decision).map((line) => [line.id, line]));
  const ofRule = (line: Threshold): boolean => line.rests.some((each) => each.rule === rule);
  const changed = all.filter((line) => (older.get(line.id)?.constant ?? line.constant) !== line.constant);
  const tests = all.filter(({ role }) => role === "test");
  const now =
    changed.find(ofRule) ??
    changed[0] ??
    tests.find(ofRule) ??
    all.find(ofRule) ??
    tests.find(({ subject, measure }) => subject.kind === "fact" && measure === "money") ??
    tests.find(({ subject }) => subject.kind === "fact") ??
    tests[0];
  if (now === undefined) return undefined;
  const before = older.get(now.id);
  return before === undefined ? { now } : { now, before };
}

/** A constant as a number, in its natural unit; dates in days since 1970-01-01. For drawing, not for deciding. */
export function numberOf(constant: string): number {
  const length = /^P(\d+)[MD]$/.exec(constant);
  if (length !== null) return Number(length[1]);
  if (/^\d{4}-\d{2}-\d{2}$/.test(constant)) return Date.parse(`${constant}T00:00:00Z`) / 86_400_000;
  const [over = "", under] = constant.split("/");
  return under === undefined ? Number(over) : Number(over) / Number(under);
}

/** How far the line of before stands from the line of now, in natural units; 0 where they are one. */
export function oldDistance({ now, before }: FocusLine): number {
  return before === undefined ? 0 : numberOf(before.constant) - numberOf(now.constant);
}
