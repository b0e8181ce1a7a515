import type { Threshold } from "@bylaw/analysis";
import type { IrPolicy } from "@bylaw/ir";
import { linesOfDecision } from "./lines-of-decision.ts";

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
  const all = linesOfDecision(policies.after, decision).filter(({ operator }) => operator !== "=" && operator !== "!=");
  const older = linesBefore(policies, decision);
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

/**
 * By the id of a line now: the same line in the text before. Paths change when a rule is added or moved, so a line is
 * known by the rule that it stands in and by what it compares; of several alike the first is the first.
 */
export function linesBefore(
  { before, after }: { readonly before: IrPolicy; readonly after: IrPolicy },
  decision: string,
): ReadonlyMap<string, Threshold> {
  const older = new Map<string, Threshold[]>();
  for (const line of linesOfDecision(before, decision))
    older.set(likeness(line), [...(older.get(likeness(line)) ?? []), line]);
  return new Map(
    linesOfDecision(after, decision).flatMap((line) => {
      const found = older.get(likeness(line))?.shift();
      return found === undefined ? [] : [[line.id, found] as const];
    }),
  );
}

function likeness({ rule, role, reads, operator, measure, path }: Threshold): string {
  return JSON.stringify([rule, role, reads, operator, measure, path[0]]);
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

/** A number of `numberOf` in the manner of determinations. */
export function constantOf(value: number, measure: string): string {
  if (measure === "date") return new Date(Math.round(value) * 86_400_000).toISOString().slice(0, 10);
  if (measure === "months") return `P${Math.round(value)}M`;
  if (measure === "days") return `P${Math.round(value)}D`;
  return String(Number(value.toFixed(6)));
}
