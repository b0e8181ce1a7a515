import type { Applicant } from "../applicants.ts";
import { doubledKinds, structured } from "../encodings/structured.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

interface Part {
  readonly [operator: string]: unknown;
}

interface Answer {
  readonly events: readonly unknown[];
  readonly failureEvents: readonly { readonly type: string }[];
}

interface RulesEngine {
  addRule(rule: { name: string; conditions: Part; event: { type: string } }): void;
  run(facts: Applicant): Promise<Answer>;
}

interface Module {
  readonly default: { readonly Engine: new () => RulesEngine };
}

const compare = (fact: string, operator: string, value: unknown): Part => ({ fact, operator, value });
const all = (parts: readonly Part[]): Part => ({ all: parts });
const any = (parts: readonly Part[]): Part => ({ any: parts });
const atLeast = (fact: string, bound: number): Part => compare(fact, "greaterThanInclusive", bound);

/** One rule for the verdict in one engine, one for each condition in another; an event tells which rules hold. */
export const engine: Engine<Applicant, Answer> = {
  title: "json-rules-engine",
  package: "json-rules-engine",
  inBrowser: 'export { Engine } from "json-rules-engine"',
  later: true,
  load: async () => {
    const { Engine } = (await importPeer<Module>("json-rules-engine")).default;
    const { rules, verdict } = structured<Part>({
      all,
      any,
      atLeast,
      below: (fact, bound) => compare(fact, "lessThan", bound),
      is: (fact, value) => compare(fact, "equal", value),
      yes: (fact) => compare(fact, "equal", true),
      byKind: (fact, doubled, plain) =>
        any([
          all([compare("kind", "in", doubledKinds), atLeast(fact, doubled)]),
          all([compare("kind", "notIn", doubledKinds), atLeast(fact, plain)]),
        ]),
    });
    const whole = new Engine();
    whole.addRule({ name: "certification", conditions: verdict, event: { type: "certification" } });
    const each = new Engine();
    for (const [name, part] of rules) {
      // A rule must begin with a group.
      const conditions = "all" in part || "any" in part ? part : all([part]);
      each.addRule({ name, conditions, event: { type: name } });
    }
    return {
      verdict: async (applicant) => (await whole.run(applicant)).events.length === 1,
      explain: (applicant) => each.run(applicant),
      failed: ({ failureEvents }) => failureEvents.map(({ type }) => type),
    };
  },
};
