import type { ModelExpression, ModelPolicy, ModelRule, ModelTest } from "./model.ts";

/** The direct parts of a typed expression. */
export function modelParts(expression: ModelExpression): readonly ModelExpression[] {
  switch (expression.kind) {
    case "constant":
    case "fact":
    case "field":
    case "let":
    case "reading":
    case "today":
    case "outcome":
    case "handedIn":
      return [];
    case "and":
    case "or":
    case "least":
    case "greatest":
      return expression.operands;
    case "not":
    case "known":
    case "none":
    case "negate":
    case "round":
    case "quarterEnd":
    case "yearOf":
      return [expression.operand];
    case "compare":
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [expression.left, expression.right];
    case "member":
      return [expression.value];
    case "include":
      return [expression.set];
    case "arms":
      return expression.arms.flatMap((arm) => (arm.when === undefined ? [arm.value] : [arm.value, arm.when]));
    case "aggregate":
      return [expression.value, expression.where, expression.by, expression.empty].filter((part) => part !== undefined);
    case "quantifier":
      return [expression.where];
    case "shift":
      return [expression.date, expression.amount];
    case "fullYears":
      return [expression.from, expression.to];
    default:
      return expression satisfies never;
  }
}

/** What a rule or let reads: facts, lets and readings by name, each once, in the order in which they are met. */
export interface Reads {
  readonly names: readonly string[];
  readonly readings: readonly string[];
}

/** Follows what expressions read, through lets and decisions. */
export class ReadsFollower {
  readonly #lets: Map<string, ModelExpression>;
  readonly #decisions: Map<string, ModelPolicy["decisions"][number]>;
  readonly #ofDecision: Map<string, Reads> = new Map();
  readonly #readingsOfLet: Map<string, readonly string[]> = new Map();

  constructor(model: ModelPolicy) {
    this.#lets = new Map(model.lets.map((entry) => [entry.names.id, entry.value]));
    this.#decisions = new Map(model.decisions.map((entry) => [entry.names.id, entry]));
  }

  /** The readings on which lets rest, by name; `lets` in an order in which each needs only earlier ones. */
  readingsOfLets(
    lets: readonly { readonly names: { readonly id: string }; readonly value: ModelExpression }[],
  ): ReadonlyMap<string, readonly string[]> {
    for (const { names, value } of lets) {
      const readings = new Set<string>();
      const waiting = [value];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (next.kind === "reading") readings.add(next.reading);
        const inner =
          next.kind === "let"
            ? this.#readingsOfLet.get(next.let)
            : next.kind === "outcome"
              ? this.#ofDecisionNamed(next.decision).readings
              : [];
        for (const reading of inner ?? []) readings.add(reading);
        for (const part of modelParts(next).toReversed()) waiting.push(part);
      }
      this.#readingsOfLet.set(names.id, [...readings]);
    }
    return this.#readingsOfLet;
  }

  ofExpressions(expressions: readonly (ModelExpression | undefined)[]): Reads {
    return this.#follow(expressions, []);
  }

  ofRule(rule: ModelRule): Reads {
    return this.#follow([rule.when, rule.unless, ...conditionsIn(rule.test)], decisionsIn(rule.test));
  }

  #ofDecisionNamed(id: string): Reads {
    const known = this.#ofDecision.get(id);
    if (known !== undefined) return known;
    this.#ofDecision.set(id, { names: [], readings: [] });
    const reads = (this.#decisions.get(id)?.rules ?? []).map((rule) => this.ofRule(rule));
    const relaxations = this.#decisions.get(id)?.relaxations ?? [];
    const conditions = this.ofExpressions(relaxations.flatMap((entry) => [entry.when, entry.unless, entry.to]));
    const all = {
      names: [...new Set([...reads, conditions].flatMap((entry) => entry.names))],
      readings: [...new Set([...reads, conditions].flatMap((entry) => entry.readings))],
    };
    this.#ofDecision.set(id, all);
    return all;
  }

  #follow(expressions: readonly (ModelExpression | undefined)[], decisions: readonly string[]): Reads {
    const names = new Set<string>();
    const readings = new Set<string>();
    const waiting = expressions.filter((expression) => expression !== undefined).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.kind === "fact") names.add(next.fact);
      if (next.kind === "field" || next.kind === "aggregate" || next.kind === "quantifier") names.add(next.list);
      if (next.kind === "reading") {
        names.add(next.reading);
        readings.add(next.reading);
      }
      if (next.kind === "let" && !names.has(next.let)) {
        names.add(next.let);
        const value = this.#lets.get(next.let);
        if (value !== undefined) waiting.push(value);
      }
      if (next.kind === "outcome") this.#add(next.decision, names, readings);
      for (const part of modelParts(next).toReversed()) waiting.push(part);
    }
    for (const decision of decisions) this.#add(decision, names, readings);
    return { names: [...names], readings: [...readings] };
  }

  #add(decision: string, names: Set<string>, readings: Set<string>): void {
    const reads = this.#ofDecisionNamed(decision);
    for (const name of reads.names) names.add(name);
    for (const reading of reads.readings) readings.add(reading);
  }
}

/** The conditions of a rule's test. */
export function conditionsIn(test: ModelTest): readonly ModelExpression[] {
  switch (test.kind) {
    case "condition":
      return [test.condition];
    case "decision":
      return [];
    case "group":
      return test.items.flatMap((item) => conditionsIn(item.test));
    default:
      return test satisfies never;
  }
}

/** The decisions that stand in a rule's test. */
export function decisionsIn(test: ModelTest): readonly string[] {
  if (test.kind === "decision") return [test.decision];
  return test.kind === "group" ? test.items.flatMap((item) => decisionsIn(item.test)) : [];
}
