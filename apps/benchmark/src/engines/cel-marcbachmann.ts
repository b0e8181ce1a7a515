import { type Applicant, applicants } from "../applicants.ts";
import { asDouble, cLike, infix } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";
import { compiledEach } from "./compiled-each.ts";
import type { Engine } from "./engine.ts";

interface Environment {
  registerVariable(name: string, type: string): void;
  parse(text: string): (facts: Applicant) => unknown;
}

const typeNames: Readonly<Record<string, string>> = { string: "string", number: "double", boolean: "bool" };

/** CEL as a tree of closures. Numbers of JavaScript are doubles there, so all figures are written as doubles. */
export const engine: Engine<Applicant, Readonly<Record<string, unknown>>> = {
  title: "@marcbachmann/cel-js",
  package: "@marcbachmann/cel-js",
  inBrowser: 'export { Environment } from "@marcbachmann/cel-js"',
  load: async () => {
    const { Environment } = await importPeer<{ readonly Environment: new () => Environment }>("@marcbachmann/cel-js");
    const environment = new Environment();
    for (const [fact, value] of Object.entries(applicants(1)[0] ?? {})) {
      environment.registerVariable(fact, typeNames[typeof value] ?? "dyn");
    }
    const { rules, verdict } = infix({ ...cLike, number: asDouble });
    return compiledEach(
      environment.parse(verdict),
      rules.map(([id, text]) => [id, environment.parse(text)]),
    );
  },
};
