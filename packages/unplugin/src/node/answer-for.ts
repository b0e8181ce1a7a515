import { loadPart } from "../bundlers/load-policy.ts";
import type { KeptPolicies } from "../policies/kept-policies.ts";
import { type ModuleId, queryOf } from "../policies/module-id.ts";
import { inlineMap } from "../policies/module-source.ts";
import type { PolicyAnswer } from "./policy-answer.ts";

/** Compiles what a URL of a policy asks for. */
export async function answerFor(url: string, asked: ModuleId, policies: KeptPolicies): Promise<PolicyAnswer> {
  const specifier = (part: string): string => new URL(queryOf(part), url).href;
  const { module, problems } = await loadPart(asked, policies, {}, { specifier });
  const errors = problems.filter(({ level }) => level === "error");
  const at = errors[0]?.place;
  return {
    ...(module === undefined ? {} : { source: module.code + inlineMap(module.map) }),
    ...(at === undefined ? {} : { place: `${at.file}:${at.line}:${at.column}` }),
    errors: errors.map(({ text }) => text),
    warnings: problems.flatMap(({ level, text }) => (level === "warning" ? [text] : [])),
  };
}
