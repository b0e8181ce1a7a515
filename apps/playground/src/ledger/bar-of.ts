import type { RuleResult, RuleStatus } from "@bylaw/ir";
import { ratio, readExact } from "../present/exact.ts";

/** Where the line stands in every bar, in percent of the track. */
export const lineAt = 68;
/** A value beyond this many times what is asked is shown by an arrow head. */
const farthest = 1.36;

/** What a bar shows, in percent of the track. */
export interface Bar {
  /** Value given, from the left edge. */
  readonly value?: number;
  /** The value goes beyond the track. */
  readonly past?: true;
  /** What is missing up to the line, or too much beyond it. */
  readonly gap?: { readonly from: number; readonly to: number; readonly status: RuleStatus };
  /** All of the track is still possible. */
  readonly open?: true;
  /** A yes: there is nothing to measure. */
  readonly lozenge?: true;
}

/** The bar of a rule; none where the rule does not apply: there is no line then. */
export function barOf(found: RuleResult): Bar | undefined {
  const { status } = found;
  if (status === "not_applicable") return undefined;
  const measured = lengthsOf(found);
  if (measured !== undefined) return measuredBar(measured, found);
  if (status === "undecided") return { open: true };
  if (status === "met") return { value: lineAt, lozenge: true };
  return { gap: { from: 0, to: lineAt, status } };
}

/** Given over asked, where both are numbers of one measure and the line is not at zero. */
function lengthsOf({ given, asked }: RuleResult): number | undefined {
  if (given === undefined || asked === undefined) return undefined;
  const left = readExact(lengthDigits(given));
  const right = readExact(lengthDigits(asked));
  if (left === undefined || right === undefined || right.numerator <= 0n || left.numerator < 0n) return undefined;
  return ratio(left, right);
}

/** The figure of a length such as P24M. */
function lengthDigits(text: string): string {
  return /^P(\d+)[MD]$/.exec(text)?.[1] ?? text;
}

function measuredBar(share: number, { status, operator }: RuleResult): Bar {
  const end = Math.min(share, farthest) * lineAt;
  const past = share > farthest ? ({ past: true } as const) : {};
  if (operator === "<=" || operator === "<") {
    if (share <= 1) return { value: end };
    return { value: lineAt, ...past, gap: { from: lineAt, to: Math.max(end, lineAt + 2), status } };
  }
  if (share >= 1 && status !== "not_met") return { value: end, ...past };
  if (share > 1) return { value: end, ...past };
  // A shortfall is at least 3 px wide, so that one yuan short is seen.
  const from = Math.min(end, lineAt - 2.2);
  return { value: from, gap: { from, to: lineAt, status } };
}
