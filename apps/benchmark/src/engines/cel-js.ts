import type { Applicant } from "../applicants.ts";
import { cLike, infix } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";
import { compiledEach } from "./compiled-each.ts";
import type { Engine } from "./engine.ts";

interface Module {
  readonly parse: (text: string) => {
    readonly isSuccess: boolean;
    readonly cst: unknown;
    readonly errors?: readonly string[];
  };
  readonly evaluate: (tree: unknown, facts: Applicant) => unknown;
}

/** CEL, parsed once; the engine walks the parser's tree for each applicant. */
export const engine: Engine<Applicant, Readonly<Record<string, unknown>>> = {
  title: "cel-js",
  package: "cel-js",
  inBrowser: 'export { parse, evaluate } from "cel-js"',
  load: async () => {
    const { parse, evaluate } = await importPeer<Module>("cel-js");
    const { rules, verdict } = infix(cLike);
    const judge = (text: string): ((applicant: Applicant) => unknown) => {
      const { isSuccess, cst, errors = [] } = parse(text);
      if (!isSuccess) throw new Error(errors.join("; "));
      return (applicant) => evaluate(cst, applicant);
    };
    return compiledEach(
      judge(verdict),
      rules.map(([id, text]) => [id, judge(text)]),
    );
  },
};
