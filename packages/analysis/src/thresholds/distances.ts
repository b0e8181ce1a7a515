import { parseDay } from "@bylaw/evaluate";
import type { Columns, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { compareExact, type Exact, exact, minus, nothing, readExact, times } from "../exact.ts";
import { type LineValue, lineValues } from "./line-values.ts";
import type { Distances, Threshold } from "./threshold.ts";

const twentieth: Exact = exact(1n, 20n);

/** How far each applicant stands from a line of the policy, and how many stand at, near, below and above it. */
export function distances(
  policy: IrPolicy,
  columns: Columns,
  threshold: Threshold,
  options: EvaluationOptions,
): Distances {
  const line = lineOf(threshold);
  const distance = new Float64Array(columns.size).fill(Number.NaN);
  const near = threshold.measure === "date" || threshold.measure === "year" ? nothing : times(sizeOf(line), twentieth);
  const counts = { below: 0, above: 0, at: 0, unknown: 0, near: 0 };
  const found = new Map<LineValue, Standing | undefined>();
  const values = lineValues(policy, columns, threshold, options);
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? {};
    if (!found.has(value)) found.set(value, standingOf(value, line, near));
    const standing = found.get(value);
    if (standing === undefined) {
      counts.unknown++;
      continue;
    }
    counts[standing.side]++;
    if (standing.near) counts.near++;
    distance[place] = standing.distance;
  }
  return { distance, order: orderOf(distance, columns.ids), ...counts };
}

/** Where a value stands to the line. */
interface Standing {
  readonly side: "below" | "at" | "above";
  readonly near: boolean;
  readonly distance: number;
}

function standingOf({ least, most }: LineValue, line: Exact, near: Exact): Standing | undefined {
  if (least === undefined || most === undefined || compareExact(least, most) !== 0) return undefined;
  const apart = minus(least, line);
  const side = compareExact(apart, nothing);
  return {
    side: side < 0 ? "below" : side > 0 ? "above" : "at",
    near: compareExact(sizeOf(apart), near) <= 0,
    distance: Number(apart.over) / Number(apart.under),
  };
}

/** The present constant; dates as days. */
export function lineOf({ constant }: Threshold): Exact {
  const day = parseDay(constant);
  const line = day === undefined ? readExact(constant) : exact(BigInt(day));
  if (line === undefined) throw new Error(`no line: ${constant}`);
  return line;
}

function sizeOf(value: Exact): Exact {
  return value.over < 0n ? { over: -value.over, under: value.under } : value;
}

function orderOf(distance: Float64Array, ids: readonly string[]): readonly number[] {
  const id = (place: number): string => ids[place] ?? "";
  return Array.from(distance.keys()).sort((a, b) => {
    const [one = 0, other = 0] = [distance[a], distance[b]];
    const unknown = Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    if (unknown !== 0) return unknown;
    // Two that are not known have no difference; those at one distance have none either.
    return one - other || (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0);
  });
}
