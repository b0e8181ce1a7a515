import { problem } from "@bylaw/diagnostics";
import type { HostAct, HostCase, HostSteps, HostTitleEvent, IrExpectation, IrForce, IrType } from "@bylaw/ir";
import type { BoundPair, BoundSample, BoundScenario } from "../4-bind/bound.ts";
import type { TypeContext } from "./context.ts";
import { expectOfCourse } from "./expect-courses.ts";
import { expectedValue, expectOfDecision } from "./expected-values.ts";
import { emptyRecord, type GivenFact, hostCaseOf } from "./given-facts.ts";
import { hostActs, hostValue } from "./given-values.ts";
import { hostHistory, hostSteps } from "./histories.ts";
import type { ModelDecision, ModelSample, ModelScenario } from "./model.ts";
import { irNames } from "./names.ts";

type FactPair = Extract<BoundPair, { readonly kind: "fact" }>;
type OtherPair = Exclude<BoundPair, FactPair>;

/** What a sample gives, its facts read: many scenarios begin with them. */
interface SampleInHand {
  readonly facts: readonly GivenFact[];
  readonly others: readonly OtherPair[];
}

/** What is given beside facts, filled pair by pair. */
interface OthersInHand {
  acts?: Map<string, readonly HostAct[]>;
  papers?: Record<string, boolean>;
  history?: Record<string, readonly HostTitleEvent[]>;
  steps?: Record<string, HostSteps | readonly HostSteps[]>;
}

const noSample: SampleInHand = { facts: [], others: [] };
const nothingTaken: Pick<BoundScenario, "without" | "withoutPast"> = { without: [], withoutPast: [] };

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
    return { names: irNames(sample.declaration), case: this.#case(sample, [], this.#firstDay, nothingTaken).case };
  }

  typeScenario(scenario: BoundScenario): ModelScenario {
    const { title, span, given } = scenario.declaration;
    const on = given?.on?.date ?? this.#firstDay;
    const cohort = scenario.cohort?.map((applicant) => {
      const own = [...scenario.pairs, ...applicant.pairs];
      return { id: applicant.id, case: this.#case(applicant.sample, own, on, scenario).case };
    });
    const readings = this.#readings(scenario);
    return {
      name: title.text,
      span,
      ...(cohort === undefined ? this.#case(scenario.sample, scenario.pairs, on, scenario) : { case: { facts: {} } }),
      ...(cohort === undefined ? {} : { cohort }),
      ...(readings === undefined ? {} : { readings }),
      ...(on === undefined ? {} : { on }),
      expectations: scenario.expectations.flatMap((expectation) => this.#expectation(expectation)),
    };
  }

  /** Later pairs replace earlier ones of the same name; what stands after `without` is taken away. */
  #case(
    sample: BoundSample | undefined,
    own: readonly BoundPair[],
    on: string | undefined,
    { without, withoutPast }: Pick<BoundScenario, "without" | "withoutPast">,
  ): Pick<ModelScenario, "case" | "given"> {
    const begun = sample === undefined ? noSample : this.#sampleInHand(sample);
    const others: OthersInHand = {};
    for (const pair of begun.others) this.#addOther(pair, on, others);
    const facts: GivenFact[] = [];
    for (const pair of own) {
      if (pair.kind === "fact") this.#addFact(pair, facts);
      else this.#addOther(pair, on, others);
    }
    for (const name of without) {
      if (others.papers !== undefined) delete others.papers[name];
      others.acts?.delete(name);
    }
    for (const name of withoutPast) {
      if (others.history !== undefined) delete others.history[name];
      if (others.steps !== undefined) delete others.steps[name];
    }
    const given = { sample: begun.facts, own: facts, without };
    return { case: hostCaseOf(given, settled(others)), given };
  }

  #addOther(pair: OtherPair, on: string | undefined, others: OthersInHand): void {
    switch (pair.kind) {
      case "paper": {
        const value = this.#paper(pair);
        if (value === undefined) return;
        others.papers ??= emptyRecord();
        others.papers[pair.paper.name.text] = value;
        return;
      }
      case "history":
        others.history ??= emptyRecord();
        others.history[pair.title.name.text] = this.#once(pair, () => hostHistory(pair, this.#context));
        return;
      case "steps":
        others.steps ??= emptyRecord();
        others.steps[pair.procedure.name.text] = this.#once(pair, () => hostSteps(pair, this.#context));
        return;
      case "act":
        others.acts ??= new Map();
        others.acts.set(pair.id, hostActs(pair, on, this.#bounds, this.#context));
        return;
      case "reading":
        return;
      default:
        pair satisfies never;
    }
  }

  #sampleInHand(sample: BoundSample): SampleInHand {
    const known = this.#samples.get(sample);
    if (known !== undefined) return known;
    const facts: GivenFact[] = [];
    const others: OtherPair[] = [];
    for (const pair of sample.pairs) {
      if (pair.kind === "fact") this.#addFact(pair, facts);
      else others.push(pair);
    }
    const made = { facts: [...new Map(facts)], others };
    this.#samples.set(sample, made);
    return made;
  }

  #addFact(pair: FactPair, facts: GivenFact[]): void {
    const value = this.#once(pair, () => hostValue(pair.pair.value, pair.fact, this.#context));
    if (value !== undefined) facts.push([pair.fact.declaration.name.text, value]);
  }

  /** Readings that are switched, by id: the alternative that is chosen. */
  #readings({ sample, pairs }: BoundScenario): Readonly<Record<string, string>> | undefined {
    let readings: Record<string, string> | undefined;
    const begun = sample === undefined ? noSample : this.#sampleInHand(sample);
    for (const some of [begun.others, pairs]) {
      for (const pair of some) {
        const chosen = pair.kind === "reading" ? this.#once(pair, () => this.#chosen(pair)) : undefined;
        if (pair.kind !== "reading" || chosen === undefined) continue;
        readings ??= emptyRecord();
        readings[pair.reading.id.text] = chosen;
      }
    }
    return readings;
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

/** What is given beside facts; what nothing is given of is left out. */
function settled({ acts, papers, history, steps }: OthersInHand): Omit<HostCase, "facts"> {
  const recorded = acts === undefined ? [] : [...acts.values()].flat();
  return {
    ...(recorded.length === 0 ? {} : { acts: recorded }),
    ...(isFilled(papers) ? { papers } : {}),
    ...(isFilled(history) ? { history } : {}),
    ...(isFilled(steps) ? { steps } : {}),
  };
}

function isFilled<T extends object>(record: T | undefined): record is T {
  return record !== undefined && Object.keys(record).length > 0;
}
