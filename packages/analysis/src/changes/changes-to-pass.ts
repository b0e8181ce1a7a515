import { evaluate, readCase } from "@bylaw/evaluate";
import type { CheckedCase, CheckedValue, DecisionResult, IrFact, IrPolicy, RuleResult } from "@bylaw/ir";
import { type Candidates, candidatesOf } from "./candidates.ts";
import type { AwaitedAct, ChangesAnswer, ChangesOptions, ChangesToPass, StuckRule } from "./changes.ts";
import { describeWay } from "./describe-way.ts";
import { directionsOf, isKnown } from "./movement.ts";
import { type Need, type Plan, planOf } from "./plan.ts";
import { countablesOf } from "./records.ts";
import {
  type Budget,
  type Choice,
  cheapest,
  cheapestFew,
  ended,
  leastChosen,
  type Option,
  type Requirement,
  type Steps,
} from "./search.ts";
import { caseWith, factIn, heldBy, type Situation } from "./situation.ts";

/**
 * The smallest sets of changes with which a decision would be met: fewest facts changed, then fewest shown, then least
 * far. Facts move only as the policy lets them; an act of a role is named and never counted on. The decision is taken
 * by the interpreter, rule by rule, so that a way that is given is right; `exact` says whether it is surely the smallest.
 */
export function changesToPass(
  policy: IrPolicy,
  input: unknown,
  decision: string,
  options: ChangesOptions,
): ChangesAnswer {
  return ended(changesInSteps(policy, input, decision, options));
}

/** The same step by step, for a host that has other things to do meanwhile; a search that is left has no effect. */
export function* changesInSteps(
  policy: IrPolicy,
  input: unknown,
  decision: string,
  options: ChangesOptions,
): Generator<undefined, ChangesAnswer, undefined> {
  const { alternatives: _, budget: __, ...run } = options;
  const { case: checked, problems } = readCase(policy, input, run);
  const plan = planOf(policy, decision);
  if (checked === undefined || plan === undefined) return { problems };
  return { changes: yield* changesOf(policy, plan, checked, options), problems };
}

/** The same for a case that was checked at the door. */
export function* changesOf(
  policy: IrPolicy,
  plan: Plan,
  checked: CheckedCase,
  options: ChangesOptions,
): Steps<ChangesToPass> {
  const { id } = plan.decision.names;
  const result = evaluate(policy, checked, { ...options, decisions: [id] }).decisions[id];
  if (result === undefined) throw new Error(`no decision ${id}`);
  const outcome = result.ifInForce ?? result.outcome;
  const rules = [...result.rules, ...(result.records ?? []).flatMap((record) => record.rules)];
  const acts = actsAwaited(rules, policy);
  const answer = { decision: id, outcome, acts, exact: true, ways: [], stuck: [] };
  if (outcome === "met") return { ...answer, status: "met" };
  const situation = situationOf(policy, plan, checked, options);
  yield;
  const { candidates, exact } = candidatesOf(situation);
  yield;
  const choices = new Map([...candidates].map(([fact, { option }]): [string, Option] => [fact, option]));
  const budget: Budget = { left: options.budget ?? 40_000 };
  const requirements = requirementsOf(situation, candidates, budget);
  const stuck = yield* stuckOf(situation, choices, requirements, rules, budget);
  const stuckNeeds = new Set(stuck.map(({ need }) => need));
  const open = requirements.filter(({ need }) => !stuckNeeds.has(need));
  const problem = { options: choices, requirements: open };
  const { solutions, complete } = yield* cheapestFew(problem, options.alternatives ?? 3, budget);
  const ways = solutions
    .filter(({ choice }) => choice.size > 0)
    .map((solution) => describeWay(solution, candidates, situation));
  const over = !complete && solutions.length === 0;
  return {
    ...answer,
    exact,
    status: stuck.length > 0 ? "none" : over ? "undecided_within_budget" : ways.length > 0 ? "found" : "none",
    ways,
    ...(!complete && { cutShort: true as const }),
    ...(over && { atLeast: leastChosen(problem) }),
    stuck: stuck.map(({ stuck: each }) => each),
  };
}

/** What may get another value: what is not known and no act, what the applicant may move, and lists that may grow. */
function situationOf(policy: IrPolicy, plan: Plan, checked: CheckedCase, options: ChangesOptions): Situation {
  const facts = new Map(policy.facts.map((fact) => [fact.names.id, fact]));
  const read = new Set(plan.needs.flatMap(({ slice }) => slice.facts));
  const movable = [...facts].filter(([id, fact]) => read.has(id) && mayChange(fact, factIn(checked.facts, id)));
  const scalars = new Set(movable.map(([id]) => id));
  const situation = { policy, plan, checked, options, facts, movable: scalars, countables: new Map() };
  const countables = countablesOf(situation);
  const lists = [...countables.values()].map(({ list }) => list);
  return { ...situation, movable: new Set([...scalars, ...lists]), countables };
}

function mayChange(fact: IrFact, value: CheckedValue | undefined): boolean {
  if (fact.decidedBy !== undefined || fact.type.kind === "list") return false;
  const { up, down } = directionsOf(fact);
  return !isKnown(value) || up || down;
}

/** Steps that working out a rule anew counts for. */
const stepsOfTrying = 20;

interface NeedRequirement extends Requirement {
  readonly need: Need;
}

/** The needs as the search has them: each remembers what it came to, by the candidates of the facts that it reads. */
function requirementsOf(
  { plan, checked, options }: Situation,
  candidates: ReadonlyMap<string, Candidates>,
  budget: Budget,
): readonly NeedRequirement[] {
  return plan.needs.flatMap((need, index): readonly NeedRequirement[] => {
    const reads = need.slice.facts.filter((fact) => candidates.has(fact));
    const found = new Map<string, boolean>();
    const holds = (choice: Choice): boolean => {
      const key = reads.map((fact) => choice.get(fact) ?? "").join();
      const before = found.get(key);
      if (before !== undefined) return before;
      budget.left -= stepsOfTrying;
      const values = new Map<string, CheckedValue>();
      for (const fact of reads) {
        const value = candidates.get(fact)?.values[choice.get(fact) ?? -1];
        if (value !== undefined) values.set(fact, value);
      }
      const held = heldBy(need.slice, caseWith(need.slice, checked, values), options);
      // What is not known of a part and its whole speaks against nothing.
      const now = need.kind === "link" ? held !== "no" : held === "yes";
      found.set(key, now);
      return now;
    };
    // A part that is greater than its whole already cannot be put right here.
    if (need.kind === "link" && !holds(new Map())) return [];
    return [{ id: `${index}`, reads, holds, need }];
  });
}

/** Steps of the search for a single rule. */
const mostAlone = 500;

/** Requirements that do not hold and that no values of the facts they read can make hold. */
function* stuckOf(
  situation: Situation,
  options: ReadonlyMap<string, Option>,
  requirements: readonly NeedRequirement[],
  results: readonly RuleResult[],
  budget: Budget,
): Steps<readonly { readonly need: Need; readonly stuck: StuckRule }[]> {
  const found: { readonly need: Need; readonly stuck: StuckRule }[] = [];
  for (const requirement of requirements) {
    if (budget.left <= 0) break;
    if (requirement.holds(new Map())) continue;
    const share: Budget = { left: mostAlone };
    const alone = yield* cheapest({ options, requirements: [requirement] }, new Set(), share);
    if (alone !== undefined || share.left <= 0) continue;
    found.push({ need: requirement.need, stuck: describeStuck(requirement.need, situation, results) });
  }
  return found;
}

function describeStuck(need: Need, { facts, movable }: Situation, results: readonly RuleResult[]): StuckRule {
  const { rule, slice } = need;
  const found = results.filter(({ id, status }) => id === rule?.id && !isPassed(status));
  const still = slice.facts.filter((id) => !movable.has(id));
  const time = found
    .map((result) => result.time ?? result.parts?.find((part) => part.time !== undefined)?.time)
    .find(Boolean);
  const because = ((): StuckRule["because"] => {
    if (rule?.title !== undefined) return rule.title.because === "bar" ? "bar" : "title";
    if (found.some(({ status, couldChange }) => status === "at_discretion" || couldChange !== undefined)) return "act";
    if (time !== undefined) return "time";
    if (slice.policy.titles !== undefined) return "title";
    if (rule === undefined && slice.policy.decisions.some(({ limits }) => limits !== undefined)) return "round";
    if (rule !== undefined && readsPapers(rule)) return "papers";
    return slice.facts.some((id) => facts.get(id)?.type.kind === "list") ? "records" : "fixed";
  })();
  return {
    ...(rule !== undefined && { rule: rule.id }),
    because,
    facts: still,
    ...(time !== undefined && { time }),
  };
}

function readsPapers(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  return ("kind" in part && part.kind === "handedIn") || Object.values(part).some(readsPapers);
}

function isPassed(status: RuleResult["status"]): boolean {
  return status === "met" || status === "waived" || status === "not_applicable";
}

/** Rules that an act of a role would settle, as the determination has them. */
function actsAwaited(rules: DecisionResult["rules"], { facts }: IrPolicy): readonly AwaitedAct[] {
  return rules.flatMap(({ id, status, discretion, couldChange }): readonly AwaitedAct[] => {
    if (status === "at_discretion") {
      const { by, relaxation } = discretion ?? {};
      return [
        {
          rule: id,
          kind: "discretion",
          ...(by !== undefined && { by }),
          ...(relaxation !== undefined && { relaxation }),
        },
      ];
    }
    if (couldChange === undefined) return [];
    const by = facts.find(({ names }) => names.id === couldChange[0])?.decidedBy;
    return [{ rule: id, kind: "decided_by", facts: couldChange, ...(by !== undefined && { by }) }];
  });
}
