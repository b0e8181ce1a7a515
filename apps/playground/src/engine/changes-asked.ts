import { type ChangesToPass, changesInSteps } from "@bylaw/analysis";
import type { Language } from "@bylaw/diagnostics";
import type { CompiledPolicy, HostCase } from "@bylaw/ir";
import { explain, readCase, renderExplanation } from "bylaw";
import { takenCase } from "../facts/taken-case.ts";
import type { Known } from "./text-in-hand.ts";

/** Of which case, day, readings and decision the smallest changes are. */
export interface ChangesQuestion {
  readonly case: HostCase;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly decision: string;
}

/** Steps of the search: about a second of looking, between which other calls are served. */
const budget = 15_000;

/** A search that can be left and taken up again between its steps. */
export type ChangesSteps = Generator<undefined, ChangesToPass | undefined, undefined>;

/** What would have to change. What the door refuses counts as not known here, as in the finding itself. */
export function* changesAsked(
  { policy, environment }: Pick<CompiledPolicy, "policy" | "environment">,
  { case: given, on, readings, decision }: ChangesQuestion,
): ChangesSteps {
  const options = { on, readings, ...(environment && { environment }) };
  const { problems } = readCase(policy, given, options);
  const taken = problems.length === 0 ? given : takenCase(given, problems);
  return (yield* changesInSteps(policy, taken, decision, { ...options, budget })).changes;
}

/** The whole result of the present applicant as text; undefined while there is none. */
export function resultText({ run }: Known, language: Language): string | undefined {
  if (run === undefined) return undefined;
  const explanation = explain(run.determination, run.compiled.policy, { language, length: "long" });
  return `${renderExplanation(explanation).join("\n")}\n`;
}
