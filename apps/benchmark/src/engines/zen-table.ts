import type { Applicant } from "../applicants.ts";
import { infix } from "../encodings/infix.ts";
import type { Engine } from "./engine.ts";
import { zenDecisions, zenForm } from "./zen-graph.ts";

interface Hit {
  readonly failed?: string;
}

/** ZEN as a decision table: a row for each rule, which is hit where the rule fails. The first hit settles the verdict. */
export const engine: Engine<Applicant, readonly Hit[]> = {
  title: "ZEN, decision table",
  package: "@gorules/zen-engine",
  later: true,
  load: async () => {
    const rows = infix(zenForm).rules.map(([id, text]) => ({ _id: id, when: `not (${text})`, failed: `"${id}"` }));
    const table = (hitPolicy: string): unknown => ({
      hitPolicy,
      inputs: [{ id: "when", name: "a condition that fails" }],
      outputs: [{ id: "failed", name: "failed", field: "failed" }],
      rules: rows,
    });
    const [whole, each] = await zenDecisions("decisionTableNode", [table("first"), table("collect")]);
    if (whole === undefined || each === undefined) throw new Error("ZEN loaded no decision");
    return {
      verdict: async (applicant) => {
        const hit = (await whole.evaluate(applicant)).result as Hit | null;
        return hit?.failed === undefined;
      },
      explain: async (applicant) => (await each.evaluate(applicant)).result as readonly Hit[],
      failed: (hits) => [...new Set(hits.flatMap(({ failed }) => failed ?? []))],
    };
  },
};
