import { type IrDecision, type IrExpression, type IrPolicy, type IrTest, partsOf } from "@bylaw/ir";

/** Where the page asks for each fact of a decision. */
export interface FactPlaces {
  /** By rule id: the facts that the rule is about, which its row asks for. */
  readonly byRule: ReadonlyMap<string, readonly string[]>;
  /** Facts that decide which rules apply, and how much they ask: the case itself. */
  readonly inCase: readonly string[];
}

/** Chosen members of the readings, by id: arms that another reading would take are left out. */
export type ChosenReadings = ReadonlyMap<string, string>;

/**
 * Parts the facts that a decision reads: what a rule compares stands in its row, what merely steers (guards,
 * exceptions, bounds with arms), what its value is worked out from, and the list of its records stand in the case.
 */
export function placeFacts(policy: IrPolicy, decision: IrDecision, readings: ChosenReadings): FactPlaces {
  const walk = new Walk(policy, readings);
  const byRule = new Map<string, readonly string[]>();
  for (const rule of decision.rules) {
    const subjects = new Set<string>();
    walk.test(rule.test, subjects);
    walk.condition(rule.when, walk.context);
    walk.condition(rule.unless, walk.context);
    byRule.set(rule.id, [...subjects]);
  }
  for (const relaxation of decision.relaxations) walk.condition(relaxation.when, walk.context);
  walk.value(decision);
  const shown = new Set([...byRule.values()].flat());
  const order = policy.facts.map((fact) => fact.names.id);
  return { byRule, inCase: order.filter((id) => walk.context.has(id) && !shown.has(id)) };
}

class Walk {
  readonly context = new Set<string>();
  readonly #policy: IrPolicy;
  readonly #readings: ChosenReadings;
  readonly #valued = new Set<string>();

  constructor(policy: IrPolicy, readings: ChosenReadings) {
    this.#policy = policy;
    this.#readings = readings;
  }

  /** What the value of a decision is worked out from, through the decisions that it uses. */
  value({ names, forEach, value }: IrDecision): void {
    if (this.#valued.has(names.id)) return;
    this.#valued.add(names.id);
    if (forEach !== undefined) this.context.add(forEach.list);
    for (const entry of value === undefined ? [] : value.kind === "give" ? value.arms : value.addends) {
      this.condition(entry.when, this.context);
      if ("value" in entry) this.condition(entry.value, this.context);
      else if (entry.gives.kind === "value") this.condition(entry.gives.value, this.context);
    }
    this.condition(value?.most?.value, this.context);
  }

  #valueOf(id: string): void {
    const decision = this.#policy.decisions.find(({ names }) => names.id === id);
    if (decision !== undefined) this.value(decision);
  }

  test(test: IrTest, into: Set<string>): void {
    switch (test.kind) {
      case "condition":
        return this.condition(test.condition, into);
      case "decision": {
        const standing = this.#policy.decisions.find((each) => each.names.id === test.decision);
        for (const rule of standing?.rules ?? []) {
          this.test(rule.test, into);
          this.condition(rule.when, this.context);
          this.condition(rule.unless, this.context);
        }
        return;
      }
      case "group":
        for (const item of test.items) this.test(item.test, into);
        return;
      default:
        return unreachable(test);
    }
  }

  condition(expression: IrExpression | undefined, into: Set<string>): void {
    if (expression === undefined) return;
    switch (expression.kind) {
      case "fact":
        into.add(expression.fact);
        return;
      case "let":
        return this.condition(this.#policy.lets.find((each) => each.names.id === expression.let)?.value, into);
      case "compare":
        this.condition(expression.left, into);
        return this.condition(expression.right, expression.left.kind === "constant" ? into : this.context);
      case "arms":
        return this.#arms(expression, into);
      case "value":
        return this.#valueOf(expression.decision);
      case "aggregate":
      case "quantifier":
        into.add(expression.list);
        if (expression.kind === "aggregate" && expression.decision !== undefined) this.#valueOf(expression.decision);
        return this.condition(expression.where, this.context);
      case "shift":
        this.condition(expression.date, into);
        return this.condition(expression.amount, this.context);
      case "fullYears":
        this.condition(expression.from, into);
        return this.condition(expression.to, this.context);
      default:
        for (const part of partsOf(expression)) this.condition(part, into);
    }
  }

  #arms(expression: Extract<IrExpression, { kind: "arms" }>, into: Set<string>): void {
    for (const arm of expression.arms) {
      const taken = arm.when === undefined ? true : this.#settled(arm.when);
      if (taken === false) continue;
      if (arm.when !== undefined) this.condition(arm.when, this.context);
      this.condition(arm.value, into);
      if (taken === true) return;
    }
  }

  /** Whether a condition turns on a chosen reading alone; undefined where it does not. */
  #settled(condition: IrExpression): boolean | undefined {
    if (condition.kind !== "compare" || condition.operator !== "=") return undefined;
    const { left, right } = condition;
    if (left.kind !== "reading" || right.kind !== "constant") return undefined;
    const chosen = this.#readings.get(left.reading);
    return chosen === undefined ? undefined : chosen === right.value;
  }
}

function unreachable(value: never): never {
  throw new Error(`A test of an unknown kind: ${JSON.stringify(value)}`);
}
