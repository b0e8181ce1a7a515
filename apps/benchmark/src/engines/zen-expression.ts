import type { Applicant } from "../applicants.ts";
import { rulesNotTrue } from "../baselines/rules.ts";
import { infix } from "../encodings/infix.ts";
import type { Engine } from "./engine.ts";
import { zenDecisions, zenForm } from "./zen-graph.ts";

type Answers = Readonly<Record<string, unknown>>;

/** ZEN with one expression for the verdict, and one for each rule. */
export const engine: Engine<Applicant, Answers> = {
  title: "ZEN, expression node",
  package: "@gorules/zen-engine",
  later: true,
  load: async () => {
    const { rules, verdict } = infix(zenForm);
    const expressions = (pairs: readonly (readonly [string, string])[]): unknown => ({
      expressions: pairs.map(([id, value]) => ({ id, key: keyOf(id), value })),
    });
    const [whole, each] = await zenDecisions("expressionNode", [
      expressions([["certification", verdict]]),
      expressions(rules),
    ]);
    if (whole === undefined || each === undefined) throw new Error("ZEN loaded no decision");
    return {
      verdict: async (applicant) => answersOf(await whole.evaluate(applicant))[keyOf("certification")] === true,
      explain: async (applicant) => answersOf(await each.evaluate(applicant)),
      failed: (answers) => rulesNotTrue(Object.fromEntries(rules.map(([id]) => [id, answers[keyOf(id)]]))),
    };
  },
};

/** A point in a key would begin an object within. */
function keyOf(id: string): string {
  return `rule_${id.replace(".", "_")}`;
}

function answersOf({ result }: { readonly result: unknown }): Answers {
  return result as Answers;
}
