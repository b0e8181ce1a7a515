// What `module.register` asks for: the hook of versions of Node that load modules in a thread of their own.
import type { LoadFnOutput, LoadHook } from "node:module";
import { languageOf } from "../options.ts";
import { keepPolicies } from "../policies/kept-policies.ts";
import { answerFor } from "./answer-for.ts";
import { sourceOf } from "./policy-answer.ts";
import { policyOfUrl } from "./policy-url.ts";

const policies = keepPolicies(languageOf({}, process.env));

/** Gives policies as modules, and leaves everything else to others. */
export const load: LoadHook = async (url, context, nextLoad): Promise<LoadFnOutput> => {
  const asked = policyOfUrl(url);
  if (asked === undefined) return nextLoad(url, context);
  return { format: "module", source: sourceOf(await answerFor(url, asked, policies)), shortCircuit: true };
};
