import { problem } from "@bylaw/diagnostics";
import type { HostAct, HostCase, HostSteps, HostTitleEvent, IrExpectation, IrForce, IrType } from "@bylaw/ir";
import type { BoundPair, BoundSample, BoundScenario } from "../4-bind/bound.ts";
import type { TypeContext } from "./context.ts";
import { expectOfCourse } from "./expect-courses.ts";
import { expectedValue, expectOfDecision } from "./expected-values.ts";
import { hostActs, hostValue } from "./given-values.ts";
import { hostHistory, hostSteps } from "./histories.ts";
import type { ModelDecision, ModelSample, ModelScenario } from "./model.ts";
import { irNames } from "./names.ts";

type Taken = Pick<BoundScenario, "without" | "withoutPast">;

/** What a sample gives, its facts read: many scenarios begin with them. */
interface SampleInHand {
  readonly facts: readonly (readonly [name: string, value: unknown])[];
  readonly others: readonly BoundPair[];
}

/** Names of facts are an author's. Written as a literal, a record is filled several times as fast as by Object.create. */
function emptyRecord<T>(): Record<string, T> {
  return { __proto__: null } as unknown as Record<string, T>;
}

/** Types what samples and scenarios give and expect. The day of a scenario is its own, else the first day in force. */
export class ScenarioTyper {
  readonly #context: TypeContext;
  readonly #bounds: ReadonlyMap<string, IrType>;
  readonly #firstDay: string | undefined;
  /** A sample stands in many scenarios: each of its values is read, and found fault with, once. */
  readonly #values = new Map<BoundPair, unknown>();
  readonly #samples = new Map<BoundSample, SampleInHand>();

  constructor(context: TypeContext, decisions: readonly ModelDecision[], force: IrForce, issued: string | undefined) {
    this.#context = context;
    this.#firstDay = force.kind === "from" ? force.from : issued;
    const bounds = new Map<string, IrType>();
    for (const rule of decisions.flatMap((decision) => decision.rules)) {
      if (rule.test.kind === "condition" && rule.test.condition.kind === "compare")
        bounds.set(rule.id, rule.test.condition.measured);
    }
    this.#bounds = bounds;
  }

  typeSample(sample: BoundSample): ModelSample {
    return { names: irNames(sample.declaration), case: this.#case(sample, [], this.#firstDay) };
  }

  typeScenario(scenario: BoundScenario): ModelScenario {
    const { title, span, given } = scenario.declaration;
    const on = given?.on?.date ?? this.#firstDay;
    const pairs = [...(scenario.sample?.pairs ?? []), ...scenario.pairs];
    const cohort = scenario.cohort?.map((applicant) => {
      const own = [...scenario.pairs, ...applicant.pairs];
      return { id: applicant.id, case: this.#case(applicant.sample, own, on, scenario) };
    });
    const readings = this.#readings(pairs);
    return {
      name: title.text,
      span,
      case: cohort === undefined ? this.#case(scenario.sample, scenario.pairs, on, scenario) : { facts: {} },
      ...(cohort === undefined ? {} : { cohort }),
      ...(readings === undefined ? {} : { readings }),
      ...(on === undefined ? {} : { on }),
      expectations: scenario.expectations.flatMap((expectation) => this.#expectation(expectation)),
    };
  }

  /** Later pairs replace earlier ones of the same name; what stands after `without` is taken away. */
  #case(sample: BoundSample | undefined, own: readonly BoundPair[], on: string | undefined, taken?: Taken): HostCase {
    const given = sample && this.#sampleInHand(sample);
    const facts = emptyRecord<unknown>();
    for (const [name, value] of given?.facts ?? []) facts[name] = value;
    const pairs = given === undefined ? own : [...given.others, ...own];
    const papers = emptyRecord<boolean>();
    const history = emptyRecord<readonly HostTitleEvent[]>();
    const steps = emptyRecord<HostSteps | readonly HostSteps[]>();
    const acts = new Map<string, readonly HostAct[]>();
    for (const pair of pairs) {
      if (pair.kind === "fact") this.#addFact(pair, facts);
      else if (pair.kind === "paper") {
        const value = this.#paper(pair);
        if (value !== undefined) papers[pair.paper.name.text] = value;
      } else if (pair.kind === "history") {
        history[pair.title.name.text] = this.#once(pair, () => hostHistory(pair, this.#context));
      } else if (pair.kind === "steps") {
        steps[pair.procedure.name.text] = this.#once(pair, () => hostSteps(pair, this.#context));
      } else if (pair.kind === "act") {
        acts.set(pair.id, hostActs(pair, on, this.#bounds, this.#context));
      }
    }
    for (const name of taken?.without ?? []) {
      delete facts[name];
      delete papers[name];
      acts.delete(name);
    }
    for (const name of taken?.withoutPast ?? []) {
      delete history[name];
      delete steps[name];
    }
    const recorded = [...acts.values()].flat();
    return {
      facts,
      ...(recorded.length === 0 ? {} : { acts: recorded }),
      ...(Object.keys(papers).length === 0 ? {} : { papers }),
      ...(Object.keys(history).length === 0 ? {} : { history }),
      ...(Object.keys(steps).length === 0 ? {} : { steps }),
    };
  }

  #sampleInHand(sample: BoundSample): SampleInHand {
    const known = this.#samples.get(sample);
    if (known !== undefined) return known;
    const facts = emptyRecord<unknown>();
    const others = sample.pairs.filter((pair) => {
      if (pair.kind === "fact") this.#addFact(pair, facts);
      return pair.kind !== "fact";
    });
    const made = { facts: Object.entries(facts), others };
    this.#samples.set(sample, made);
    return made;
  }

  #addFact(pair: Extract<BoundPair, { readonly kind: "fact" }>, facts: Record<string, unknown>): void {
    const value = this.#value(pair);
    if (value !== undefined) facts[pair.fact.declaration.name.text] = value;
  }

  /** Readings that are switched, by id: the alternative that is chosen. */
  #readings(pairs: readonly BoundPair[]): Readonly<Record<string, string>> | undefined {
    const readings = Object.create(null) as Record<string, string>;
    for (const pair of pairs) {
      if (pair.kind !== "reading") continue;
      const chosen = this.#once(pair, () => this.#chosen(pair));
      if (chosen !== undefined) readings[pair.reading.id.text] = chosen;
    }
    return Object.keys(readings).length === 0 ? undefined : readings;
  }

  #chosen({ reading, pair }: Extract<BoundPair, { readonly kind: "reading" }>): string | undefined {
    const type = this.#context.typeOf(reading);
    const given = pair.value.kind === "value" ? pair.value.expression : undefined;
    if (type !== undefined && given !== undefined) return expectedValue(given, type, reading.id, this.#context);
    const name = pair.name.text;
    const code = type === undefined ? "reading-without-value" : "given-unlike-fact";
    if (code === "given-unlike-fact")
      this.#context.problems.push(problem(code, { name, expected: "value" }, { here: pair.value.span }));
    else if (reading.type === undefined) this.#context.problems.push(problem(code, { name }, { here: pair.name.span }));
    return undefined;
  }

  #value(pair: Extract<BoundPair, { readonly kind: "fact" }>): unknown {
    return this.#once(pair, () => hostValue(pair.pair.value, pair.fact, this.#context));
  }

  #once<T>(pair: BoundPair, read: () => T): T {
    if (!this.#values.has(pair)) this.#values.set(pair, read());
    return this.#values.get(pair) as T;
  }

  #paper(bound: Extract<BoundPair, { readonly kind: "paper" }>): boolean | undefined {
    const { value } = bound.pair;
    if (value.kind === "value" && value.expression.kind === "boolean") return value.expression.value;
    const name = bound.pair.name.text;
    this.#context.problems.push(problem("given-unlike-fact", { name, expected: "yesNo" }, { here: value.span }));
    return undefined;
  }

  #expectation(expectation: BoundScenario["expectations"][number]): readonly IrExpectation[] {
    const { kind } = expectation.subject;
    if (kind === "decision" || kind === "rule") return expectOfDecision(expectation, this.#context);
    return expectOfCourse(expectation, this.#context);
  }
}
