import type { DecisionResult, Determination, IrPolicy } from "@bylaw/ir";
import { type Answer, answersIn, effectOf, outcomeOf } from "./answers.ts";
import type { AnswerChange, RuleChange, Witness } from "./release.ts";
import type { Trial } from "./trial.ts";

type Article = Witness["articles"][number];

interface Counted<Change> {
  readonly change: Change;
  readonly counts: { boundary: number; population: number };
}

/** Collects what differs between the answers of two policies, with the first applicant for whom it does as witness. */
export class Differences {
  readonly #policy: string;
  readonly #answers = new Map<string, Counted<Omit<AnswerChange, "boundary" | "population">>>();
  readonly #rules = new Map<string, Counted<Omit<RuleChange, "applicants">>>();

  constructor({ names }: IrPolicy) {
    this.#policy = names.id;
  }

  /** Takes in the answers to one trial; an answer that a policy does not give at all is no other answer. */
  add(trial: Trial, from: Witness["from"], before: Determination | undefined, after: Determination | undefined): void {
    if (before === undefined) return;
    if (after === undefined) {
      const subject = { kind: "policy", id: this.#policy } as const;
      this.#count(subject, "case", ["taken", "refused"], from, () => witnessOf(trial, from, []));
      return;
    }
    const [old, now] = [answersIn(this.#policy, before), answersIn(this.#policy, after)];
    for (const [key, { subject, part, text }] of old) {
      const other = now.get(key);
      if (other === undefined || other.text === text) continue;
      this.#count(subject, part, [text, other.text], from, () =>
        witnessOf(trial, from, subject.kind === "decision" ? articlesOf(subject.id, before, after) : []),
      );
    }
    this.#addRules(trial, from, before, after);
  }

  /** Outcomes that a screening of applicants told, each without a word of its own. */
  addScreened(decision: string, before: string, after: string, witness: () => Witness): void {
    this.#count({ kind: "decision", id: decision }, "outcome", [before, after], "population", witness);
  }

  /** Answers that changed; those that were settled before and are so after come first. */
  changes(): readonly AnswerChange[] {
    const open = ({ before, after }: AnswerChange): number => Number(isOpen(before)) + Number(isOpen(after));
    return [...this.#answers.values()]
      .map(({ change, counts }) => ({ ...change, ...counts }))
      .toSorted((one, other) => open(one) - open(other));
  }

  /** Rules that judge somebody otherwise in decisions of which no outcome is another. */
  rules(): readonly RuleChange[] {
    const changed = new Set(this.changes().map(({ subject: { kind, id } }) => `${kind} ${id}`));
    return [...this.#rules.values()].flatMap(({ change, counts }) =>
      changed.has(`decision ${change.decision}`)
        ? []
        : [{ ...change, applicants: counts.boundary + counts.population }],
    );
  }

  #count(
    subject: Answer["subject"],
    part: Answer["part"],
    [before, after]: readonly [string, string],
    from: Witness["from"],
    witness: () => Witness,
  ): void {
    const key = JSON.stringify([subject.kind, subject.id, part, before, after]);
    const found = this.#answers.get(key) ?? {
      change: { subject, part, before, after, witness: witness() },
      counts: { boundary: 0, population: 0 },
    };
    found.counts[from]++;
    this.#answers.set(key, found);
  }

  #addRules(trial: Trial, from: Witness["from"], before: Determination, after: Determination): void {
    for (const [id, old, now] of sharedDecisions(before, after)) {
      for (const article of changedRules(old, now)) {
        const key = JSON.stringify([id, article.id]);
        const found = this.#rules.get(key) ?? {
          change: {
            decision: id,
            rule: article.id,
            ...(article.citation !== undefined && { citation: article.citation }),
            witness: witnessOf(trial, from, [article]),
          },
          counts: { boundary: 0, population: 0 },
        };
        found.counts[from]++;
        this.#rules.set(key, found);
      }
    }
  }
}

function isOpen(answer: string): boolean {
  return answer === "undecided" || answer.includes("…") || answer.includes(" | ");
}

/** An applicant for whom something differs. */
export function witnessOf(trial: Trial, from: Witness["from"], articles: readonly Article[]): Witness {
  const { name, varied, on, readings, case: given } = trial;
  return { from, name, varied, on, ...(readings !== undefined && { readings }), case: given, articles };
}

/**
 * The rules by which the outcome of a decision is another: those whose effect changed, and that stood for the outcome
 * before or do so now. Where there are none, the arms and addends that give the value.
 */
export function articlesOf(decision: string, before: Determination, after: Determination): readonly Article[] {
  const shared = sharedDecisions(before, after).find(([id]) => id === decision);
  if (shared === undefined) return [];
  const [, old, now] = shared;
  const outcomes = [outcomeOf(old), outcomeOf(now)];
  const rules = movedRules(old, now)
    .filter(
      ({ effects: [from, to] }) => (from !== "met" && from === outcomes[0]) || (to !== "met" && to === outcomes[1]),
    )
    .map(({ article }) => article);
  return rules.length > 0 ? rules : armsOf(old, now);
}

type SharedDecision = readonly [id: string, before: DecisionResult, after: DecisionResult];

function sharedDecisions(before: Determination, after: Determination): readonly SharedDecision[] {
  return Object.entries(before.decisions).flatMap(([id, old]): readonly SharedDecision[] => {
    const now = Object.hasOwn(after.decisions, id) ? after.decisions[id] : undefined;
    return now === undefined ? [] : [[id, old, now]];
  });
}

/** Rules of both, a rule that one of them does not have standing in nobody's way there. */
function movedRules(
  { rules: before }: DecisionResult,
  { rules: after }: DecisionResult,
): readonly { readonly article: Article; readonly effects: readonly [string, string] }[] {
  const [old, now] = [before, after].map((rules) => new Map(rules.map((rule) => [rule.id, rule])));
  const all = new Map([...before, ...after].map((rule) => [rule.id, rule]));
  return [...all.values()].flatMap(({ id, citation }) => {
    const [from, to] = [old?.get(id), now?.get(id)].map((rule) => (rule === undefined ? "met" : effectOf(rule.status)));
    if (from === undefined || to === undefined || from === to) return [];
    return [{ article: { id, ...(citation !== undefined && { citation }) }, effects: [from, to] as const }];
  });
}

function changedRules(before: DecisionResult, after: DecisionResult): readonly Article[] {
  const ids = new Set(before.rules.map(({ id }) => id));
  const now = new Set(after.rules.map(({ id }) => id));
  return movedRules(before, after)
    .map(({ article }) => article)
    .filter(({ id }) => ids.has(id) && now.has(id));
}

function armsOf(...results: readonly DecisionResult[]): readonly Article[] {
  const arms = results.flatMap(({ value }) => [
    ...(value?.arm === undefined ? [] : [value.arm]),
    ...(value?.addends ?? []).filter(({ counts }) => counts === "yes"),
  ]);
  const found = new Map(arms.map(({ id, citation }) => [id, { id, ...(citation !== undefined && { citation }) }]));
  return [...found.values()];
}
