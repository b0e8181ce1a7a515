import type { Applicant } from "../applicants.ts";
import { ruleIds } from "../baselines/rules.ts";
import { doubledKinds, structured } from "../encodings/structured.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

type Schema = Readonly<Record<string, unknown>>;

interface Fault {
  readonly schemaPath: string;
}

interface Validator {
  (facts: Applicant): boolean;
  readonly errors?: readonly Fault[] | null;
}

interface Module {
  readonly default: new (options: unknown) => { compile(schema: Schema): Validator };
}

const about = (fact: string, schema: Schema): Schema => ({ properties: { [fact]: schema } });
const atLeast = (fact: string, minimum: number): Schema => about(fact, { minimum });

/** The conditions as a JSON Schema, compiled to JavaScript. The place of an error in the schema tells the rule. */
export const engine: Engine<Applicant, readonly Fault[]> = {
  title: "ajv, compiled JSON Schema",
  package: "ajv",
  inBrowser: 'import Ajv from "ajv"; export default Ajv',
  load: async () => {
    const { default: Ajv } = await importPeer<Module>("ajv");
    const { rules, verdict } = structured<Schema>({
      all: (parts) => ({ allOf: parts }),
      // A chain of else: whoever passes a part is not asked for the next.
      any: (parts) => parts.reduceRight((next, part) => ({ if: part, else: next })),
      atLeast,
      below: (fact, exclusiveMaximum) => about(fact, { exclusiveMaximum }),
      is: (fact, value) => about(fact, { const: value }),
      yes: (fact) => about(fact, { const: true }),
      byKind: (fact, doubled, plain) => ({
        if: about("kind", { enum: doubledKinds }),
        then: atLeast(fact, doubled),
        else: atLeast(fact, plain),
      }),
    });
    const whole = new Ajv({ strict: false }).compile({ type: "object", ...verdict });
    const each = new Ajv({ strict: false, allErrors: true }).compile({
      type: "object",
      allOf: rules.map(([, rule]) => rule),
    });
    return {
      verdict: (applicant) => whole(applicant),
      explain: (applicant) => (each(applicant) ? [] : (each.errors ?? [])),
      failed: (faults) => {
        const places = new Set(faults.map(({ schemaPath }) => Number(schemaPath.split("/")[2])));
        return ruleIds.filter((_, place) => places.has(place));
      },
    };
  },
};
