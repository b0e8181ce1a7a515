import type { CheckedCase, CheckedRecord, CheckedRound, EvaluationOptions, IrDecision, IrPolicy } from "@bylaw/ir";
import { calculate } from "./calculate.ts";
import type { Calculation, Records } from "./calculation.ts";
import type { ConcreteTitle } from "./concrete-title.ts";
import { judgeDuties } from "./duty-course.ts";
import { judgeOne, worst } from "./give-value.ts";
import type { ConcreteDecision, ConcreteOutcome, ConcreteStatus, Judgement } from "./judgement.ts";
import { type Applicant, limited, limitedAlone } from "./limit-round.ts";
import { Oracle } from "./oracle.ts";
import { courseOf } from "./title-course.ts";

/**
 * The textbook reading of a policy over a complete case: two-valued, point by point, written apart from the
 * interpreter so that the two can be held against each other. `seed` chooses the oracle.
 */
export function judge(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions, seed: number): Judgement {
  const oracle = new Oracle(seed);
  return judgementOf(new Applying(policy, checked, options, oracle), oracle);
}

/** The same over all applicants of a round, who share one oracle. */
export function judgeRound(
  policy: IrPolicy,
  round: CheckedRound,
  options: EvaluationOptions,
  seed: number,
): readonly Judgement[] {
  const oracle = new Oracle(seed);
  const shared = new Map<string, readonly ConcreteDecision[]>();
  const all: Applying[] = [];
  for (const [place, applicant] of round.applicants.entries()) {
    const after = (decision: IrDecision): ConcreteDecision | undefined => {
      const found = shared.get(decision.names.id) ?? limited(decision, all);
      shared.set(decision.names.id, found);
      return found[place];
    };
    all.push(new Applying(policy, applicant.case, options, oracle, after));
  }
  return all.map((applying) => judgementOf(applying, oracle));
}

/** One case while it is judged: what was found is kept, so that everything is asked once. */
class Applying implements Applicant {
  readonly at: Calculation;
  readonly #decided = new Map<string, ConcreteDecision>();
  readonly #proposed = new Map<string, ConcreteDecision>();
  readonly #titles = new Map<string, ConcreteTitle>();
  readonly #after: ((decision: IrDecision) => ConcreteDecision | undefined) | undefined;

  constructor(
    policy: IrPolicy,
    checked: CheckedCase,
    { on, readings = {}, environment = {} }: EvaluationOptions,
    oracle: Oracle,
    after?: (decision: IrDecision) => ConcreteDecision | undefined,
  ) {
    this.#after = after;
    this.at = {
      policy,
      case: checked,
      on,
      readings,
      environment,
      oracle,
      lets: new Map(),
      decide: (decision, record) => this.decide(decision, record),
      title: (title, record) => this.title(title, record),
    };
  }

  proposed = (id: string): ConcreteDecision => {
    const decision = this.#decision(id);
    return kept(this.#proposed, id, () => judgeOne({ at: this.at, decision, records: new Map() }));
  };

  decide(id: string, record?: number): ConcreteDecision {
    const decision = this.#decision(id);
    const { forEach } = decision;
    if (forEach === undefined) {
      return kept(this.#decided, id, () => {
        if (decision.limits === undefined) return this.proposed(id);
        return this.#after?.(decision) ?? limitedAlone(decision, this.at, this.proposed(id));
      });
    }
    if (record !== undefined) {
      return kept(this.#decided, `${id}[${record}]`, () =>
        judgeOne({ at: this.at, decision, index: record, records: this.recordAt(forEach, record) }),
      );
    }
    return kept(this.#decided, id, () => {
      const records = this.recordsOf(forEach.list).map((_, index) => this.decide(id, index));
      return { outcome: worst(records.map(({ outcome }) => outcome)), statuses: new Map(), records };
    });
  }

  title(id: string, record?: number): ConcreteTitle {
    return kept(this.#titles, `${id}[${record ?? ""}]`, () => courseOf(id, record, this.at));
  }

  recordsOf(list: string): readonly CheckedRecord[] {
    return (this.at.case.facts[list] ?? []) as readonly CheckedRecord[];
  }

  recordAt({ list, scope }: { readonly list: string; readonly scope: number }, index: number): Records {
    const record = this.recordsOf(list)[index];
    if (record === undefined) throw new Error(`no record ${index} of ${list}`);
    return new Map([[scope, { record, index }]]);
  }

  #decision(id: string): IrDecision {
    const decision = this.at.policy.decisions.find(({ names }) => names.id === id);
    if (decision === undefined) throw new Error(`no decision ${id}`);
    return decision;
  }
}

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function judgementOf(applying: Applying, oracle: Oracle): Judgement {
  const { at } = applying;
  const { policy } = at;
  for (const { names, forEach } of policy.lets) {
    const id = names.id;
    if (forEach === undefined) calculate({ kind: "let", let: id }, at, new Map());
    else {
      for (const index of applying.recordsOf(forEach.list).keys()) {
        calculate({ kind: "let", let: id, record: forEach.scope }, at, applying.recordAt(forEach, index));
      }
    }
  }
  const decisions = new Map(policy.decisions.map(({ names }) => [names.id, at.decide(names.id)]));
  const outcomes = new Map<string, ConcreteOutcome>();
  const statuses = new Map<string, ConcreteStatus>();
  for (const [id, decision] of decisions) {
    outcomes.set(id, decision.outcome);
    for (const [rule, status] of decision.statuses) statuses.set(rule, status);
  }
  const titles = new Map(
    (policy.titles ?? []).map(({ names, forEach }) => {
      const records = forEach === undefined ? [undefined] : [...applying.recordsOf(forEach.list).keys()];
      return [names.id, records.map((record) => at.title(names.id, record))] as const;
    }),
  );
  const duties = judgeDuties(at);
  const each = new Set(policy.lets.filter(({ forEach }) => forEach !== undefined).map(({ names }) => names.id));
  const lets = new Map([...at.lets].filter(([key]) => ![...each].some((id) => key.startsWith(`${id}[`))));
  return { decisions, outcomes, statuses, lets, titles, duties, guessed: oracle.asked > 0 };
}
