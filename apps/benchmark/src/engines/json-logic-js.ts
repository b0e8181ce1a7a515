import type { Applicant } from "../applicants.ts";
import { ruleIds } from "../baselines/rules.ts";
import { explanation, verdict } from "../encodings/json-logic.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

interface Module {
  readonly default: { apply(logic: unknown, facts: Applicant): unknown };
}

/** JSON Logic, walked anew for each applicant. */
export const engine: Engine = {
  title: "json-logic-js",
  package: "json-logic-js",
  inBrowser: 'import engine from "json-logic-js"; export default engine',
  load: async () => {
    const { default: logic } = await importPeer<Module>("json-logic-js");
    return {
      verdict: (applicant) => logic.apply(verdict, applicant) === true,
      explain: (applicant) => logic.apply(explanation, applicant),
      failed: (answers) => ruleIds.filter((_, place) => (answers as readonly unknown[])[place] !== true),
    };
  },
};
