import type { CheckedCase, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { toJavaScript } from "bylaw";

/** Opaque values of a generated module. */
export type EncodedRecord = Readonly<Record<string, unknown>>;
export type GeneratedRun = Readonly<Record<string, unknown>>;

/** The exports of a generated module that are measured (README of @bylaw/targets). */
export interface GeneratedModule {
  readonly policy: { readonly words: number; readonly columns: number };
  readonly prepare: (options: EvaluationOptions) => GeneratedRun;
  readonly encode: (checked: CheckedCase) => EncodedRecord;
  readonly verdicts: readonly ((record: EncodedRecord, run: GeneratedRun) => number)[];
  readonly masks: (record: EncodedRecord, run: GeneratedRun, out: Int32Array, at?: number) => Int32Array;
}

/** Outcome codes of a verdict: not met, met. */
export const outcomeMet = 1;

/** The policy's module, imported as a host would import it. */
export async function importGenerated(
  policy: IrPolicy,
): Promise<{ readonly source: string; readonly module: GeneratedModule }> {
  const source = toJavaScript(policy);
  const address = `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`;
  return { source, module: (await import(address)) as GeneratedModule };
}
