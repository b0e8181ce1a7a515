import type {
  ModelDecision,
  ModelDutyTerm,
  ModelExpression,
  ModelPolicy,
  ModelRule,
  ModelStep,
  ModelTest,
  ModelTitle,
  ModelTitleRule,
  ModelTitleTerm,
} from "./model.ts";

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
    case "value":
    case "handedIn":
    case "titleStatus":
    case "titleDate":
      return [];
    case "call":
      return expression.arguments;
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

/** Puts the parts of an expression onto what waits to be looked at, so that the first of them comes next. */
export function pushParts(expression: ModelExpression, waiting: ModelExpression[]): void {
  const parts = modelParts(expression);
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (part !== undefined) waiting.push(part);
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
  readonly #titles: Map<string, ModelTitle>;
  readonly #titleRules: readonly ModelTitleRule[];
  readonly #ofTitle: Map<string, Reads> = new Map();
  readonly #ofDecision: Map<string, Reads> = new Map();
  readonly #ofRule: Map<ModelRule, Reads> = new Map();
  readonly #readingsOfLet: Map<string, readonly string[]> = new Map();

  constructor(model: ModelPolicy) {
    this.#lets = new Map(model.lets.map((entry) => [entry.names.id, entry.value]));
    this.#titles = new Map(model.titles.map((entry) => [entry.names.id, entry]));
    this.#titleRules = model.titleRules;
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
            : next.kind === "outcome" || next.kind === "value"
              ? this.#ofDecisionNamed(next.decision).readings
              : next.kind === "titleStatus" || next.kind === "titleDate"
                ? this.#ofStatus(next.title).readings
                : [];
        for (const reading of inner ?? []) readings.add(reading);
        pushParts(next, waiting);
      }
      this.#readingsOfLet.set(names.id, [...readings]);
    }
    return this.#readingsOfLet;
  }

  ofExpressions(expressions: readonly (ModelExpression | undefined)[]): Reads {
    return this.#follow(expressions, []);
  }

  ofRule(rule: ModelRule): Reads {
    const known =
      this.#ofRule.get(rule) ??
      this.#follow([rule.when, rule.unless, ...conditionsIn(rule.test)], decisionsIn(rule.test));
    this.#ofRule.set(rule, known);
    return known;
  }

  /** A rule that follows from a title reads its case, and what the status of the title is made of. */
  ofTitleRule({ when, title }: ModelTitleRule): Reads {
    const status = this.#ofStatus(title);
    const guard = this.ofExpressions([when]);
    return {
      names: [...new Set([...guard.names, ...status.names])],
      readings: [...new Set([...guard.readings, ...status.readings])],
    };
  }

  /** What the status of a title is made of beside its history: its lengths, and in which case a term or review applies. */
  #ofStatus(id: string): Reads {
    const known = this.#ofTitle.get(id);
    if (known !== undefined) return known;
    this.#ofTitle.set(id, { names: [], readings: [] });
    const title = this.#titles.get(id);
    const parts = (title?.terms ?? []).flatMap(statusParts);
    const own = this.ofExpressions(parts);
    const parent = title?.under === undefined ? own : this.#ofStatus(title.under.title);
    const both = {
      names: [...new Set([...own.names, ...parent.names])],
      readings: [...new Set([...own.readings, ...parent.readings])],
    };
    this.#ofTitle.set(id, both);
    return both;
  }

  #ofDecisionNamed(id: string): Reads {
    const known = this.#ofDecision.get(id);
    if (known !== undefined) return known;
    this.#ofDecision.set(id, { names: [], readings: [] });
    const reads = (this.#decisions.get(id)?.rules ?? []).map((rule) => this.ofRule(rule));
    const relaxations = this.#decisions.get(id)?.relaxations ?? [];
    const conditions = this.ofExpressions(relaxations.flatMap((entry) => [entry.when, entry.unless, entry.to]));
    const decision = this.#decisions.get(id);
    const values = this.ofExpressions(decision === undefined ? [] : valueParts(decision));
    const following = this.#titleRules.filter((rule) => rule.decision === id).map((rule) => this.ofTitleRule(rule));
    const found = [...reads, conditions, values, ...following];
    const all = {
      names: [...new Set(found.flatMap((entry) => entry.names))],
      readings: [...new Set(found.flatMap((entry) => entry.readings))],
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
      if (next.kind === "aggregate" && next.decision !== undefined) this.#add(next.decision, names, readings);
      if (next.kind === "outcome" || next.kind === "value") this.#add(next.decision, names, readings);
      if (next.kind === "titleStatus" || next.kind === "titleDate") {
        const status = this.#ofStatus(next.title);
        for (const name of status.names) names.add(name);
        for (const reading of status.readings) readings.add(reading);
      }
      pushParts(next, waiting);
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

/** What the value of a decision is made of: arms or addends, the cap, the limits over a round. */
export function valueParts({ value, limits }: Pick<ModelDecision, "value" | "limits">): readonly ModelExpression[] {
  const arms = (value?.arms ?? []).flatMap(({ when, gives }) => [
    when,
    gives.kind === "value" ? gives.value : undefined,
  ]);
  const rounds = limits.flatMap((limit) => [limit.cap.value, limit.where, limit.order]);
  return [...arms, value?.most?.value, ...rounds].filter((part) => part !== undefined);
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

/** The length of a term of a title. */
function lengthParts(term: ModelTitleTerm): readonly (ModelExpression | undefined)[] {
  if (term.kind === "rectify") return [term.within?.amount];
  return "period" in term ? [term.period.amount] : [];
}

function statusParts(term: ModelTitleTerm): readonly (ModelExpression | undefined)[] {
  const lengths = lengthParts(term);
  return term.kind === "valid" || term.kind === "review" ? [term.when, term.unless, ...lengths] : lengths;
}

/** Everything in a term of a title or duty, or in a step of a procedure. */
export function modelTermParts(
  term: ModelTitleTerm | ModelDutyTerm | ModelStep,
): readonly (ModelExpression | undefined)[] {
  const guards = [term.when, term.unless];
  if ("names" in term) return [...guards, term.forAtLeast?.amount, ...term.doneOn];
  if (!("doneOn" in term)) return [...guards, ...lengthParts(term)];
  const once = term.kind === "once" ? [term.deadline?.length.amount, term.deadline?.day] : [];
  return [...guards, ...once, ...term.doneOn];
}
