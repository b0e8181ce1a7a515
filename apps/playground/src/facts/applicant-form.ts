import type { Citation } from "@bylaw/diagnostics";
import { type IrDecision, type IrExpression, type IrPolicy, type IrTest, type Origins, partsOf } from "@bylaw/ir";
import type { ChosenReadings } from "./fact-places.ts";

/** What a decision needs to be told, article by article in the order of the text. */
export interface ApplicantForm {
  readonly groups: readonly FormGroup[];
}

/** Of one article, what stands there for the first time; without an article what no line of the text places. */
export interface FormGroup {
  readonly citation?: Citation;
  readonly asked: readonly FormEntry[];
}

/** One thing to be stated, and the rules that read it, in the order of the text. */
export interface FormEntry {
  readonly kind: "fact" | "paper" | "title";
  readonly id: string;
  readonly rules: readonly string[];
}

/**
 * The form of a decision: every fact, paper and title that it reads, through the decisions that it rests on, each once
 * at the first article that reads it. Arms that another reading would take are left out.
 */
export function formOf(
  policy: IrPolicy,
  origins: Origins,
  decision: IrDecision,
  readings: ChosenReadings,
): ApplicantForm {
  const askers = new Askers(policy, origins, readings);
  askers.decision(decision);
  const inOrder = askers.inOrder();
  const rules = new Map<string, string[]>();
  for (const { rule, reads } of inOrder) {
    for (const key of reads) {
      const known = rules.get(key) ?? [];
      if (rule !== undefined && !known.includes(rule)) known.push(rule);
      rules.set(key, known);
    }
  }
  const groups = new Map<string, { readonly citation?: Citation; readonly asked: FormEntry[] }>();
  const placed = new Set<string>();
  for (const { citation, reads } of inOrder) {
    const article = citation === undefined ? undefined : { place: citation.place, number: citation.number };
    const at = article === undefined ? "" : `${article.place} ${article.number}`;
    for (const key of reads) {
      if (placed.has(key)) continue;
      placed.add(key);
      const group = groups.get(at) ?? { ...(article && { citation: article }), asked: [] as FormEntry[] };
      groups.set(at, group);
      group.asked.push({ ...entryOf(key), rules: rules.get(key) ?? [] });
    }
  }
  return { groups: [...groups.values()] };
}

function entryOf(key: string): Pick<FormEntry, "kind" | "id"> {
  const [kind = "", ...id] = key.split(":");
  return { kind: kind === "paper" || kind === "title" ? kind : "fact", id: id.join(":") };
}

/** A line of the text that reads something. */
interface Asker {
  readonly rule?: string;
  readonly citation?: Citation | undefined;
  readonly at: number;
  readonly reads: ReadonlySet<string>;
}

class Askers {
  readonly #policy: IrPolicy;
  readonly #origins: Origins;
  readonly #readings: ChosenReadings;
  readonly #known: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #askers: Asker[] = [];

  constructor(policy: IrPolicy, origins: Origins, readings: ChosenReadings) {
    this.#policy = policy;
    this.#origins = origins;
    this.#readings = readings;
    this.#known = new Set(policy.facts.map(({ names }) => names.id));
  }

  inOrder(): readonly Asker[] {
    return this.#askers.toSorted((a, b) => a.at - b.at);
  }

  decision(decision: IrDecision | undefined): void {
    if (decision === undefined || this.#seen.has(decision.names.id)) return;
    this.#seen.add(decision.names.id);
    const { rules, relaxations, value, forEach, submissions } = decision;
    for (const rule of rules) {
      // What says whether a rule applies is asked for before what it asks.
      const reads = this.#reader()
        .all(forEach && listOf(forEach.list), rule.when)
        .test(rule.test)
        .all(rule.unless);
      for (const relaxation of relaxations) {
        if (rule.relaxations.includes(relaxation.id)) reads.all(relaxation.when, relaxation.to);
      }
      this.#ask(reads, rule.citation, this.#placeOf(this.#origins.rules, rule.id), rule.id);
    }
    const entries = value === undefined ? [] : value.kind === "give" ? value.arms : value.addends;
    for (const entry of entries) {
      const given = "value" in entry ? entry.value : entry.gives.kind === "value" ? entry.gives.value : undefined;
      const reads = this.#reader().all(forEach && listOf(forEach.list), entry.when, given);
      this.#ask(reads, entry.citation, this.#placeOf(this.#origins.courses ?? {}, `${decision.names.id}/${entry.id}`));
    }
    this.#ask(this.#reader().all(value?.most?.value), value?.most?.citation, Number.MAX_SAFE_INTEGER);
    for (const { when, condition, citation } of submissions) {
      this.#ask(this.#reader().all(when, condition), citation, this.#placeOfArticle(citation));
    }
  }

  #reader(): Reads {
    return new Reads(this.#policy, this.#readings, (id) =>
      this.decision(this.#policy.decisions.find(({ names }) => names.id === id)),
    );
  }

  #ask({ found }: Reads, citation: Citation | undefined, at: number, rule?: string): void {
    const reads = new Set([...found].filter((key) => !key.startsWith("fact:") || this.#known.has(key.slice(5))));
    this.#askers.push({ citation, at, reads, ...(rule === undefined ? {} : { rule }) });
  }

  #placeOf(places: Origins["rules"], id: string): number {
    const span = Object.hasOwn(places, id) ? places[id] : undefined;
    return span?.start ?? Number.MAX_SAFE_INTEGER;
  }

  #placeOfArticle(citation: Citation | undefined): number {
    const { articles } = this.#origins;
    const key = citation === undefined ? undefined : Object.keys(articles).find((each) => each === citation.number);
    return (key === undefined ? undefined : articles[key]?.[0]?.start) ?? Number.MAX_SAFE_INTEGER;
  }
}

function listOf(list: string): IrExpression {
  return { kind: "fact", fact: list };
}

/** Collects what expressions read, in written order, through definitions and decisions. */
class Reads {
  readonly found = new Set<string>();
  readonly #policy: IrPolicy;
  readonly #readings: ChosenReadings;
  readonly #decide: (decision: string) => void;

  constructor(policy: IrPolicy, readings: ChosenReadings, decide: (decision: string) => void) {
    this.#policy = policy;
    this.#readings = readings;
    this.#decide = decide;
  }

  all(...expressions: readonly (IrExpression | undefined)[]): this {
    for (const expression of expressions) if (expression !== undefined) this.#read(expression);
    return this;
  }

  test(test: IrTest): this {
    switch (test.kind) {
      case "condition":
        return this.all(test.condition);
      case "decision":
        this.#decide(test.decision);
        return this;
      case "group":
        for (const item of test.items) this.test(item.test);
        return this;
      default:
        return test satisfies never;
    }
  }

  #read(expression: IrExpression): void {
    switch (expression.kind) {
      case "fact":
        this.found.add(`fact:${expression.fact}`);
        return;
      case "handedIn":
        this.found.add(`paper:${expression.paper}`);
        return;
      case "titleStatus":
      case "titleDate":
      case "barred":
        this.found.add(`title:${expression.title}`);
        return;
      case "let":
        this.all(this.#policy.lets.find(({ names }) => names.id === expression.let)?.value);
        return;
      case "outcome":
      case "value":
        this.#decide(expression.decision);
        return;
      case "aggregate":
        if (expression.decision !== undefined) this.#decide(expression.decision);
        this.found.add(`fact:${expression.list}`);
        this.all(...partsOf(expression));
        return;
      case "quantifier":
        this.found.add(`fact:${expression.list}`);
        this.all(...partsOf(expression));
        return;
      case "arms":
        this.#arms(expression);
        return;
      default:
        this.all(...partsOf(expression));
    }
  }

  #arms({ arms }: Extract<IrExpression, { readonly kind: "arms" }>): void {
    for (const { when, value } of arms) {
      const taken = when === undefined ? true : this.#settled(when);
      if (taken === false) continue;
      this.all(when, value);
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
