import type { Applicant } from "../applicants.ts";
import { cLike, infix } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";
import { compiledEach } from "./compiled-each.ts";
import type { Engine } from "./engine.ts";

interface Parser {
  parse(text: string): { evaluate(facts: Applicant): unknown };
}

interface Module {
  readonly default: { readonly Parser: new (options: unknown) => Parser };
}

/** Expressions, parsed once to a list of steps that a stack runs. */
export const engine: Engine<Applicant, Readonly<Record<string, unknown>>> = {
  title: "expr-eval",
  package: "expr-eval",
  inBrowser: 'export { Parser } from "expr-eval"',
  load: async () => {
    const { Parser } = (await importPeer<Module>("expr-eval")).default;
    const parser = new Parser({ operators: { in: true } });
    const judge = (text: string): ((applicant: Applicant) => unknown) => {
      const parsed = parser.parse(text);
      return (applicant) => parsed.evaluate(applicant);
    };
    const { rules, verdict } = infix({ ...cLike, and: "and", or: "or" });
    return compiledEach(
      judge(verdict),
      rules.map(([id, text]) => [id, judge(text)]),
    );
  },
};
