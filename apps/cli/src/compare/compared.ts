import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import type { Determination, IrPolicy } from "@bylaw/ir";
import type { Files, PluginPlace } from "@bylaw/workspace/places";
import { determine, knownCase } from "bylaw/runtime";
import type { Keeper } from "../kept/kept-policy.ts";
import { readyPolicy } from "../policies/ready-policy.ts";

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

/** What is asked of every measure, and what they share. */
export interface Comparing {
  readonly input: unknown;
  readonly on: string;
  readonly keeper: Keeper | undefined;
  readonly files: Files;
}

/** Determines a case under one measure. */
export async function compareWith(place: PluginPlace, { input, on, keeper, files }: Comparing): Promise<Compared> {
  const asked = { kind: "plugin", place, problems: [] } as const;
  const ready = await readyPolicy(asked, { scenarios: "unread", keeper, files });
  const { name, policy, problems, sources } = ready;
  if (policy === undefined) {
    const errors = problems.filter(({ severity }) => severity === "error");
    return { plugin: name, kind: "refused", at: "policy", problems: errors, sources };
  }
  const known = knownCase(input, policy);
  const options = { on, ...ready.options };
  const determined = determine(policy, known.case, options);
  if (determined.determination === undefined) {
    return { plugin: name, kind: "refused", at: "case", problems: determined.problems, sources: [] };
  }
  return { plugin: name, kind: "determined", policy, determination: determined.determination, unknown: known.unknown };
}
