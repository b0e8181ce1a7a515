import type { Applicant } from "../applicants.ts";
import { infix } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

interface Answer {
  readonly response: {
    readonly decision: "allow" | "deny";
    readonly diagnostics: { readonly reason: readonly string[] };
  };
}

interface Module {
  preparsePolicySet(id: string, set: unknown): { readonly type: string };
  statefulIsAuthorized(call: unknown): Answer;
}

const hundredths = (share: number): number => Math.round(share * 100);
const entity = (type: string, id: string): unknown => ({ type, id });

/**
 * Cedar as WebAssembly: who applies is permitted, and each rule forbids where it fails. Cedar has no fractions, so shares
 * travel as hundredths, which are made before anything is timed.
 */
export const engine: Engine<Applicant, Answer> = {
  title: "Cedar (WebAssembly), parsed before",
  package: "@cedar-policy/cedar-wasm",
  inBrowser: 'import * as engine from "@cedar-policy/cedar-wasm/web"; export default engine',
  load: async () => {
    const cedar = await importPeer<Module>("@cedar-policy/cedar-wasm/nodejs");
    const { rules } = infix({
      and: "&&",
      or: "||",
      equals: "==",
      isAmong: (members) => `([${members}].contains(context.kind))`,
      choose: (condition, yes, no) => `if ${condition} then ${yes} else ${no}`,
      number: (value) => String(Number.isInteger(value) ? value : hundredths(value)),
      before: "context.",
    });
    const forbids = rules.map(([id, text]) => [id, `forbid(principal, action, resource) unless { ${text} };`]);
    const staticPolicies = Object.fromEntries([["applies", "permit(principal, action, resource);"], ...forbids]);
    const parsed = cedar.preparsePolicySet("articles", { staticPolicies });
    if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));
    const ask = (context: Applicant): Answer =>
      cedar.statefulIsAuthorized({
        principal: entity("Applicant", "applicant"),
        action: entity("Action", "certify"),
        resource: entity("Measure", "articles"),
        context,
        preparsedPolicySetId: "articles",
        entities: [],
      });
    return {
      prepare: (applicant) => ({
        ...applicant,
        lowPricedShare: hundredths(applicant.lowPricedShare),
        satisfaction: hundredths(applicant.satisfaction),
        qualifiedShare: hundredths(applicant.qualifiedShare),
      }),
      verdict: (applicant) => ask(applicant).response.decision === "allow",
      explain: ask,
      failed: ({ response }) => (response.decision === "deny" ? response.diagnostics.reason : []),
    };
  },
};
