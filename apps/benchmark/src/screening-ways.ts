import type { Columns, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { screen } from "@bylaw/screen";
import { columnVerdicts, packedMasks, packedVerdicts } from "./baselines/column-loops.ts";
import { dayOfJudging } from "./built.ts";
import { columnsOf, type FactArrays, type PackedArrays } from "./columns.ts";

/** Everything that a thread needs to judge a stretch of the population. All of it can be sent to another thread. */
export interface Stretch {
  readonly arrays: FactArrays;
  readonly packed: PackedArrays;
  readonly policy: IrPolicy;
  /** Address of the built policy's `columns.js`. */
  readonly module: string;
  readonly from: number;
  readonly to: number;
}

/** A way to judge all applicants of a stretch. What it gives counts those who are met, which is no part of the work. */
export type Way = () => () => number;

/** `columns.js` of a built policy: outcomes alone. */
interface ColumnsModule {
  readonly screen: (
    columns: Columns,
    options: EvaluationOptions,
    into: Readonly<Record<string, Uint8Array>>,
  ) => Outcomes;
}

interface Outcomes {
  readonly decisions: Readonly<Record<string, { readonly outcomes: Uint8Array } | undefined>>;
}

const options = { on: dayOfJudging };

function metOf({ decisions }: Outcomes): number {
  const outcomes = decisions["certification"]?.outcomes ?? new Uint8Array();
  return outcomes.reduce((count, outcome) => (outcome === 0 ? count + 1 : count), 0);
}

/** The ways to judge columns by their names in the table. Memory for results is taken once. */
export async function waysOf({ arrays, packed, policy, module, from, to }: Stretch): Promise<ReadonlyMap<string, Way>> {
  const met = new Uint8Array(to);
  const masks = new Int32Array(to);
  const columns = columnsOf(arrays, from, to);
  const counted = (count: number): (() => number) => {
    return () => count;
  };
  const ways = new Map<string, Way>([
    ["columns, hand-written loop", () => counted(columnVerdicts(arrays, from, to, met))],
    ["columns packed by hand, hand-written loop", () => counted(packedVerdicts(packed, from, to, met))],
    ["columns packed by hand, hand-written masks", () => counted(packedMasks(packed, from, to, masks))],
    [
      "columns, `screen` of @bylaw/screen: verdicts and all 21 rules",
      () => {
        const screening = screen(policy, columns, options);
        return () => metOf(screening);
      },
    ],
  ]);
  const built = (await import(module)) as ColumnsModule;
  const into = { certification: new Uint8Array(to - from) };
  return ways.set("columns, `screen` of the built module: verdicts", () => {
    const screening = built.screen(columns, options, into);
    return () => metOf(screening);
  });
}
