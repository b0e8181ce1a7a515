import { problem } from "@bylaw/diagnostics";
import type { HostAct, HostCase, HostSteps, HostTitleEvent, IrExpectation, IrForce, IrType } from "@bylaw/ir";
import type { BoundPair, BoundSample, BoundScenario } from "../4-bind/bound.ts";
import { chineseSimplified } from "../keywords/chinese-simplified.ts";
import { chineseTraditional } from "../keywords/chinese-traditional.ts";
import type { TypeContext } from "./context.ts";
import { expectOfCourse } from "./expect-courses.ts";
import { expectedValue, expectOfDecision } from "./expected-values.ts";
import { emptyRecord, type GivenCase, type GivenFact, hostCaseOf } from "./given-facts.ts";
import { hostActs, hostValue } from "./given-values.ts";
import { hostHistory, hostSteps } from "./histories.ts";
import type { ModelDecision, ModelSample, ModelScenario } from "./model.ts";
import { irNames } from "./names.ts";

type FactPair = Extract<BoundPair, { readonly kind: "fact" }>;
type ReadingPair = Extract<BoundPair, { readonly kind: "reading" }>;
type OtherPair = Exclude<BoundPair, FactPair>;

/** What a sample gives, its facts read: many scenarios begin with them. */
interface SampleInHand {
  readonly facts: readonly GivenFact[];
  readonly others: readonly OtherPair[];
  readonly readings: readonly ReadingPair[];
}

/** What is given beside facts, filled pair by pair. */
interface OthersInHand {
  acts: Map<string, readonly HostAct[]> | undefined;
  papers: Record<string, boolean> | undefined;
  history: Record<string, readonly HostTitleEvent[]> | undefined;
  steps: Record<string, HostSteps | readonly HostSteps[]> | undefined;
}

const noSample: SampleInHand = { facts: [], others: [], readings: [] };
const nothingGiven: GivenCase = { sample: [], own: [], without: [], others: {} };
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
    return {
      names: irNames(sample.declaration),
      case: hostCaseOf(this.#given(sample, [], this.#firstDay, nothingTaken)),
    };
  }

  typeScenario(scenario: BoundScenario): ModelScenario {
    const { title, span, given } = scenario.declaration;
    const on = given?.on?.date ?? this.#firstDay;
    const cohort = scenario.cohort?.map((applicant) => {
      const own = [...scenario.pairs, ...applicant.pairs];
      return { id: applicant.id, given: this.#given(applicant.sample, own, on, scenario) };
    });
    const readings = this.#readings(scenario);
    return {
      name: title.text,
      span,
      given: cohort === undefined ? this.#given(scenario.sample, scenario.pairs, on, scenario) : nothingGiven,
      ...(cohort === undefined ? {} : { cohort }),
      ...(readings === undefined ? {} : { readings }),
      ...(on === undefined ? {} : { on }),
      expectations: scenario.expectations.flatMap((expectation) => this.#expectation(expectation)),
    };
  }

  /** Later pairs replace earlier ones of the same name; what stands after `without` is taken away. */
  #given(
    sample: BoundSample | undefined,
    own: readonly BoundPair[],
    on: string | undefined,
    { without, withoutPast }: Pick<BoundScenario, "without" | "withoutPast">,
  ): GivenCase {
    const begun = sample === undefined ? noSample : this.#sampleInHand(sample);
    const others: OthersInHand = { acts: undefined, papers: undefined, history: undefined, steps: undefined };
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
    return { sample: begun.facts, own: facts, without, others: settled(others) };
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
    const made = { facts: [...new Map(facts)], others, readings: others.filter(isReading) };
    this.#samples.set(sample, made);
    return made;
  }

  #addFact(pair: FactPair, facts: GivenFact[]): void {
    const value = this.#once(pair, () => hostValue(pair.pair.value, pair.fact, this.#context));
    if (value !== undefined) facts.push([pair.fact.declaration.name.text, value]);
  }

  /** Readings that are switched, by id: the alternative that is chosen. */
  #readings({ sample, pairs }: BoundScenario): Readonly<Record<string, string>> | undefined {
    const ofSample = sample === undefined ? [] : this.#sampleInHand(sample).readings;
    const switched = pairs.some(isReading) ? [...ofSample, ...pairs.filter(isReading)] : ofSample;
    let readings: Record<string, string> | undefined;
    for (const pair of switched) {
      const chosen = this.#once(pair, () => this.#chosen(pair));
      if (chosen === undefined) continue;
      readings ??= emptyRecord();
      readings[pair.reading.id.text] = chosen;
    }
    return readings;
  }

  #chosen({ reading, pair }: ReadingPair): string | undefined {
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
    const decides = kind === "decision" || kind === "rule";
    const expected = decides
      ? expectOfDecision(expectation, this.#context)
      : expectOfCourse(expectation, this.#context);
    const writing = writingOf(this.#context.textAt(expectation.statement.span));
    return writing === undefined ? expected : expected.map((each) => ({ ...each, writing }));
  }
}

/** The verb of the line says it. */
function writingOf(line: string): IrExpectation["writing"] {
  if (chineseSimplified.expect.some((word) => line.startsWith(word))) return "zh";
  return chineseTraditional.expect.some((word) => line.startsWith(word)) ? "zh-Hant" : undefined;
}

/** What is given beside facts; what nothing is given of is left out. */
function settled({ acts, papers, history, steps }: OthersInHand): Omit<HostCase, "facts"> {
  if ((acts ?? papers ?? history ?? steps) === undefined) return nothingGiven.others;
  const recorded = acts === undefined ? [] : [...acts.values()].flat();
  return {
    ...(recorded.length === 0 ? {} : { acts: recorded }),
    ...(isFilled(papers) ? { papers } : {}),
    ...(isFilled(history) ? { history } : {}),
    ...(isFilled(steps) ? { steps } : {}),
  };
}

function isReading(pair: BoundPair): pair is ReadingPair {
  return pair.kind === "reading";
}

function isFilled<T extends object>(record: T | undefined): record is T {
  return record !== undefined && Object.keys(record).length > 0;
}
