import type { Applicant } from "../applicants.ts";
import { ruleIds } from "../baselines/rules.ts";
import { explanation, verdict } from "../encodings/json-logic.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

interface LogicEngine {
  run(logic: unknown, facts: Applicant): unknown;
  build(logic: unknown): (facts: Applicant) => unknown;
}

/** JSON Logic in the newer engine, compiled to JavaScript once. */
export const engine: Engine = {
  title: "json-logic-engine, compiled",
  package: "json-logic-engine",
  inBrowser: 'export { LogicEngine } from "json-logic-engine"',
  load: async () => {
    const { LogicEngine } = await importPeer<{ readonly LogicEngine: new () => LogicEngine }>("json-logic-engine");
    const engine = new LogicEngine();
    const whole = engine.build(verdict);
    const each = engine.build(explanation);
    return {
      verdict: (applicant) => whole(applicant) === true,
      explain: each,
      failed: (answers) => ruleIds.filter((_, place) => (answers as readonly unknown[])[place] !== true),
    };
  },
};
