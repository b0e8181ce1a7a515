import { type Applicant, applicants } from "../applicants.ts";
import { ruleIds, rulesNotTrue } from "../baselines/rules.ts";
import { doubledKinds, structured } from "../encodings/structured.ts";
import { importPeer } from "../peers.ts";
import type { Engine } from "./engine.ts";

type Situation = Readonly<Record<string, unknown>>;
type Part = string | Readonly<Record<string, unknown>>;

interface Publicodes {
  setSituation(situation: Situation): unknown;
  evaluate(name: string): { readonly nodeValue: unknown };
}

interface Module {
  readonly default: new (rules: unknown, options: unknown) => Publicodes;
}

const all = (parts: readonly Part[]): Part => ({ "toutes ces conditions": parts });
const any = (parts: readonly Part[]): Part => ({ "une de ces conditions": parts });
const ruleName = (id: string): string => `rule ${id.replace(".", " ")}`;

/** A value as publicodes writes it. */
function literal(value: string | number | boolean): unknown {
  if (typeof value === "boolean") return value ? "oui" : "non";
  return typeof value === "string" ? `'${value}'` : value;
}

/** The facts, the thresholds that depend on the kind of service, the 21 rules and the verdict, as publicodes rules. */
function publicodesRules(): Readonly<Record<string, unknown>> {
  const [sample] = applicants(1);
  const facts = Object.entries(sample ?? {}).map(([fact, value]) => {
    const none = typeof value === "string" ? "'none'" : typeof value === "boolean" ? "non" : 0;
    return [fact, { question: fact, "par défaut": none }];
  });
  const thresholds: Record<string, unknown> = {};
  const { rules } = structured<Part>({
    all,
    any,
    atLeast: (fact, bound) => `${fact} >= ${bound}`,
    below: (fact, bound) => `${fact} < ${bound}`,
    is: (fact, value) => `${fact} = ${literal(value)}`,
    yes: (fact) => fact,
    byKind: (fact, doubled, plain) => {
      const least = `${fact} from ${plain}`;
      thresholds[least] = { variations: [{ si: "doubled", alors: doubled }, { sinon: plain }] };
      return `${fact} >= ${least}`;
    },
  });
  return {
    ...Object.fromEntries(facts),
    ...thresholds,
    doubled: any(doubledKinds.map((kind) => `kind = '${kind}'`)),
    ...Object.fromEntries(
      rules.map(([id, rule]) => [ruleName(id), typeof rule === "string" ? { valeur: rule } : rule]),
    ),
    certification: all(rules.map(([id]) => ruleName(id))),
  };
}

/** publicodes, which has an interpreter only. The facts are written as its literals before anything is timed. */
export const engine: Engine<Situation, Readonly<Record<string, unknown>>> = {
  title: "publicodes",
  package: "publicodes",
  inBrowser: 'import Engine from "publicodes"; export default Engine',
  load: async () => {
    const { default: Publicodes } = await importPeer<Module>("publicodes");
    const refuse = (message: string): never => {
      throw new Error(message);
    };
    const quiet = (): void => undefined;
    const engine = new Publicodes(publicodesRules(), { logger: { log: quiet, warn: quiet, error: refuse } });
    return {
      prepare: (applicant: Applicant) =>
        Object.fromEntries(Object.entries(applicant).map(([fact, value]) => [fact, literal(value)])),
      verdict: (situation) => {
        engine.setSituation(situation);
        return engine.evaluate("certification").nodeValue === true;
      },
      explain: (situation) => {
        engine.setSituation(situation);
        const answers: Record<string, unknown> = {};
        for (const id of ruleIds) answers[id] = engine.evaluate(ruleName(id)).nodeValue;
        return answers;
      },
      failed: rulesNotTrue,
    };
  },
};
