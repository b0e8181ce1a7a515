import type { CheckedCase, IrPolicy } from "@bylaw/ir";
import type { Applicant } from "./applicants.ts";
import type { EncodedRecord, GeneratedModule, GeneratedRun } from "./generated.ts";
import type { Spread } from "./timing.ts";

/** What all measurements share: one population, in every form, and the generated module of the 21 conditions. */
export interface Setting {
  readonly rounds: number;
  readonly population: readonly Applicant[];
  readonly cases: readonly CheckedCase[];
  readonly records: readonly EncodedRecord[];
  readonly recordsWithGaps: readonly EncodedRecord[];
  readonly module: GeneratedModule;
  readonly run: GeneratedRun;
  readonly sources: Readonly<Record<string, string>>;
  /** The real policy, where it compiles. */
  readonly ningbo?: { readonly policy: IrPolicy; readonly module: GeneratedModule };
}

/** One line of the table. */
export interface Result {
  readonly name: string;
  /** What the value is counted in. */
  readonly value: Spread;
  readonly unit: "ratio" | "bytes" | "nanoseconds" | "milliseconds";
  /** The greatest value that is allowed now, and the one aimed at. */
  readonly limit?: number;
  readonly aim?: number;
}

/** One file of measurements/: a few lines of the table. */
export interface Measurement {
  readonly name: string;
  readonly measure: (setting: Setting) => readonly Result[] | Promise<readonly Result[]>;
}

/** A number without a range. */
export function exactly(value: number): Spread {
  return { median: value, least: value, greatest: value };
}
