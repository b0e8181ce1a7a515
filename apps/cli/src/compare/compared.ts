import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import type { Determination, IrPolicy } from "@bylaw/ir";
import { compilePlace, type PluginPlace } from "@bylaw/workspace";
import { determine, knownCase } from "bylaw";

/** One measure, and what it says of the applicant; or why it says nothing. */
export type Compared = { readonly plugin: string } & (
  | {
      readonly kind: "determined";
      readonly policy: IrPolicy;
      readonly determination: Determination;
      /** Names of the case that the measure does not know. */
      readonly unknown: readonly string[];
    }
  | {
      readonly kind: "refused";
      /** The policy is at fault, or the case. */
      readonly at: "policy" | "case";
      readonly problems: readonly Diagnostic[];
      readonly sources: readonly RenderSource[];
    }
);

/** Determines a case under one measure. */
export async function compareWith(place: PluginPlace, input: unknown, on: string): Promise<Compared> {
  const { name, compiled, problems, sources } = await compilePlace({ kind: "plugin", place, problems: [] });
  if (compiled === undefined) {
    const errors = problems.filter(({ severity }) => severity === "error");
    return { plugin: name, kind: "refused", at: "policy", problems: errors, sources };
  }
  const { policy, environment } = compiled;
  const known = knownCase(input, policy);
  const options = { on, ...(environment === undefined ? {} : { environment }) };
  const determined = determine(policy, known.case, options);
  if (determined.determination === undefined) {
    return { plugin: name, kind: "refused", at: "case", problems: determined.problems, sources: [] };
  }
  return { plugin: name, kind: "determined", policy, determination: determined.determination, unknown: known.unknown };
}
