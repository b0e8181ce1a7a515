import type { Columns, EvaluationOptions, IrPolicy, Screening } from "@bylaw/ir";
import { screen } from "@bylaw/screen";
import { columnVerdicts, packedMasks, packedVerdicts } from "./baselines/column-loops.ts";
import { dayOfJudging } from "./built.ts";
import { columnsOf, type FactArrays, type PackedArrays } from "./columns.ts";

/** Everything that a thread needs to judge a stretch of the population. All of it can be sent to another thread. */
export interface Stretch {
  readonly arrays: FactArrays;
  readonly packed: PackedArrays;
  readonly policy: IrPolicy;
  /** Address of the built policy's `index.js`. */
  readonly module: string;
  readonly from: number;
  readonly to: number;
}

/** A way to judge all applicants of a stretch; it gives how many are met. */
export type Way = () => number;

interface ScreeningModule {
  readonly screen?: (columns: Columns, options: EvaluationOptions) => Screening;
}

const options = { on: dayOfJudging };

function metOf({ decisions }: Screening): number {
  let count = 0;
  for (const outcome of decisions["certification"]?.outcomes ?? []) if (outcome === 0) count++;
  return count;
}

/** The ways to judge columns by their names in the table. Memory for results is taken once. */
export async function waysOf({ arrays, packed, policy, module, from, to }: Stretch): Promise<ReadonlyMap<string, Way>> {
  const met = new Uint8Array(to);
  const masks = new Int32Array(to);
  const columns = columnsOf(arrays, from, to);
  const ways = new Map<string, Way>([
    ["columns, hand-written loop", () => columnVerdicts(arrays, from, to, met)],
    ["columns packed by hand, hand-written loop", () => packedVerdicts(packed, from, to, met)],
    ["columns packed by hand, hand-written masks", () => packedMasks(packed, from, to, masks)],
    ["columns, `screen` of @bylaw/screen: verdicts and all 21 rules", () => metOf(screen(policy, columns, options))],
  ]);
  const built = ((await import(module)) as ScreeningModule).screen;
  if (built !== undefined) ways.set("columns, built module", () => metOf(built(columns, options)));
  return ways;
}
