import type { Applicant } from "../applicants.ts";
import { asDouble, cLike, infix } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";
import { compiledEach } from "./compiled-each.ts";
import type { Engine } from "./engine.ts";

interface Module {
  readonly celEnv: () => unknown;
  readonly parse: (text: string) => unknown;
  readonly plan: (environment: unknown, parsed: unknown) => (facts: Applicant) => unknown;
}

/** CEL, planned once. */
export const engine: Engine<Applicant, Readonly<Record<string, unknown>>> = {
  title: "@bufbuild/cel",
  package: "@bufbuild/cel",
  inBrowser: 'export { celEnv, parse, plan } from "@bufbuild/cel"',
  load: async () => {
    const { celEnv, parse, plan } = await importPeer<Module>("@bufbuild/cel");
    const environment = celEnv();
    const judge = (text: string): ((applicant: Applicant) => unknown) => plan(environment, parse(text));
    const { rules, verdict } = infix({ ...cLike, number: asDouble });
    return compiledEach(
      judge(verdict),
      rules.map(([id, text]) => [id, judge(text)]),
    );
  },
};
