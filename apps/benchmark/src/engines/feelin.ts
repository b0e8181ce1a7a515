import type { Applicant } from "../applicants.ts";
import { rulesNotTrue } from "../baselines/rules.ts";
import { infix } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

interface Module {
  readonly evaluate: (text: string, facts: Applicant) => { readonly value: unknown };
}

/** FEEL. The engine has no step that compiles: it reads the text anew for each applicant. */
export const engine: Engine = {
  title: "feelin (FEEL)",
  package: "feelin",
  inBrowser: 'export { evaluate } from "feelin"',
  load: async () => {
    const { evaluate } = await importPeer<Module>("feelin");
    const { rules, verdict } = infix({
      and: "and",
      or: "or",
      equals: "=",
      isAmong: (members) => `list contains([${members}], kind)`,
      choose: (condition, yes, no) => `if ${condition} then ${yes} else ${no}`,
    });
    const each = `{ ${rules.map(([id, text]) => `"${id}": ${text}`).join(", ")} }`;
    return {
      verdict: (applicant) => evaluate(verdict, applicant).value === true,
      explain: (applicant) => evaluate(each, applicant).value,
      failed: (answers) => rulesNotTrue(answers as Readonly<Record<string, unknown>>),
    };
  },
};
