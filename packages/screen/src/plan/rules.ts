import { everyPart, type IrExpression, type IrGroup, type IrRelaxation, type IrRule, type IrTest } from "@bylaw/ir";
import { statusWords } from "../lanes/condition-kernels.ts";
import { type ConditionLanes, no, yes } from "../lanes/lanes.ts";
import { dayText } from "../values/calendar.ts";
import { atLeast, both, either, fixed, not } from "./conditions.ts";
import { align, asReadAt, everywhere } from "./place.ts";
import type { Placed, Records } from "./placed.ts";
import { condition, type Planner } from "./planner.ts";

/** Whether something passes and whether it fails. */
interface Columns {
  readonly passes: Placed<ConditionLanes>;
  readonly fails: Placed<ConditionLanes>;
}

/** A rule in columns, with its status as a place in `ruleStatusCodes`. */
export interface RuleLanes extends Columns {
  readonly status: Placed<ConditionLanes>;
}

/** One rule (semantics 6). Columns hold no acts, so that what is left to the authority stays so. */
export function planRule(planner: Planner, rule: IrRule, records: Records): RuleLanes {
  const frame = planner.applicants;
  const always = (code: number): Placed<ConditionLanes> => everywhere(fixed(planner, frame, code));
  const guard = rule.when === undefined ? always(yes) : planner.hold(rule.when, records);
  const applies = inPeriod(planner, rule) ? guard : always(no);
  const lifted = rule.unless === undefined ? always(no) : planner.hold(rule.unless, records);
  const asked = planTest(planner, rule.test, records);
  const test = rule.forbids ? { passes: asked.fails, fails: asked.passes } : asked;
  const relaxable = relaxability(planner, rule, records);
  const aligned = align(planner, records, [applies, lifted, test.passes, test.fails, relaxable]);
  const { frame: at, scopes, values } = aligned;
  const [a, l, p, f, r] = values;
  if (a === undefined || l === undefined || p === undefined || f === undefined || r === undefined) {
    throw new Error("a rule has five inputs");
  }
  const passes = either(planner, at, [not(planner, a), l, p]);
  const fails = both(planner, at, [a, not(planner, l), f, not(planner, r)]);
  const fill = ({ words }: ConditionLanes): void =>
    statusWords(words, { applies: a.words, lifted: l.words, passes: p.words, fails: fails.words }, at.size);
  const status = condition(planner, { frame: at, does: "status", needs: [a, l, p, fails], fill });
  if (scopes.length === 0) for (const part of [passes, fails]) planner.lasting.add(part);
  return {
    passes: { value: passes, scopes },
    fails: { value: fails, scopes },
    status: { value: status, scopes },
  };
}

/** Dates of one form are in the order of their texts. */
function inPeriod({ on }: Planner, { from, until }: { readonly from?: string; readonly until?: string }): boolean {
  const day = dayText(on);
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

function planTest(planner: Planner, test: IrTest, records: Records): Columns {
  switch (test.kind) {
    case "condition": {
      const passes = planner.hold(test.condition, records);
      return { passes, fails: { value: not(planner, passes.value), scopes: passes.scopes } };
    }
    case "decision":
      return planDecision(planner, test.decision, records);
    case "group":
      return planGroup(planner, test, records);
    default:
      return test satisfies never;
  }
}

/** For the same record where both are taken for each record of one list, else for all records. */
function planDecision(planner: Planner, id: string, records: Records): Columns {
  const own = planner.decisions.get(id)?.forEach;
  const at = records.at(-1);
  if (own === undefined || own.list !== at?.list) return planner.decide(id, "whole");
  const { passes, fails } = planner.decide(id, at.unknown ? "unknown" : "record");
  return { passes: asReadAt(passes, at.scope), fails: asReadAt(fails, at.scope) };
}

/** By counting: items that pass are met, items that do not fail stand. */
function planGroup(planner: Planner, { mode, number, items }: IrGroup, records: Records): Columns {
  const columns = items.map((item) => planTest(planner, item.test, records));
  const all = columns.flatMap(({ passes, fails }) => [passes, fails]);
  const { frame, scopes, values } = align(planner, records, all);
  const passing = values.filter((_, index) => index % 2 === 0);
  const standing = values.filter((_, index) => index % 2 === 1).map((fails) => not(planner, fails));
  const enough = atLeast(planner, frame, passing, number);
  const tooFew = not(planner, atLeast(planner, frame, standing, number));
  const placed = (value: ConditionLanes): Placed<ConditionLanes> => ({ value, scopes });
  if (mode !== "exactly") return { passes: placed(enough), fails: placed(tooFew) };
  const tooMany = atLeast(planner, frame, passing, number + 1);
  const noMore = not(planner, atLeast(planner, frame, standing, number + 1));
  return {
    passes: placed(both(planner, frame, [enough, noMore])),
    fails: placed(either(planner, frame, [tooFew, tooMany])),
  };
}

/** Soft wording always leaves failing to the authority; otherwise one of the relaxations that name the rule must. */
function relaxability(planner: Planner, rule: IrRule, records: Records): Placed<ConditionLanes> {
  const frame = planner.applicants;
  if (rule.soft) return everywhere(fixed(planner, frame, yes));
  const named = planner.policy.decisions.flatMap(({ relaxations }) =>
    relaxations.filter(({ id }) => rule.relaxations.includes(id)),
  );
  const parts = named.map((relaxation) => opensFor(planner, relaxation, rule, records));
  const aligned = align(planner, records, parts);
  return { scopes: aligned.scopes, value: either(planner, aligned.frame, aligned.values) };
}

/** In its period, with its `when`, and, with `to V`, only where the condition reaches V. */
function opensFor(planner: Planner, relaxation: IrRelaxation, rule: IrRule, records: Records): Placed<ConditionLanes> {
  if (!inPeriod(planner, relaxation)) return everywhere(fixed(planner, planner.applicants, no));
  const parts: Placed<ConditionLanes>[] = [];
  if (relaxation.when !== undefined) parts.push(planner.hold(relaxation.when, records));
  const relaxed = relaxation.to === undefined ? undefined : withBound(rule, relaxation.to);
  if (relaxed !== undefined) {
    const reached = planner.hold(relaxed, records);
    parts.push(rule.forbids ? { value: not(planner, reached.value), scopes: reached.scopes } : reached);
  }
  const { frame, scopes, values } = align(planner, records, parts);
  return { scopes, value: both(planner, frame, values) };
}

/** The condition with another bound in the place of its own, where it is one comparison of numbers or dates by order. */
function withBound({ test }: IrRule, bound: IrExpression): IrExpression | undefined {
  if (test.kind !== "condition" || test.condition.kind !== "compare") return undefined;
  const comparison = test.condition;
  const ordered = comparison.operator !== "=" && comparison.operator !== "!=";
  const measured = comparison.type.kind === "number" || comparison.type.kind === "date";
  if (!ordered || !measured) return undefined;
  const isLeft = !readsCase(comparison.left) && readsCase(comparison.right);
  return isLeft ? { ...comparison, left: bound } : { ...comparison, right: bound };
}

/** Whether an expression reads anything of the case. */
function readsCase(expression: IrExpression): boolean {
  return [...everyPart(expression)].some(isName);
}

function isName({ kind }: IrExpression): boolean {
  switch (kind) {
    case "fact":
    case "field":
    case "let":
    case "aggregate":
    case "quantifier":
    case "outcome":
    case "value":
    case "titleStatus":
    case "titleDate":
    case "barred":
    case "handedIn":
      return true;
    default:
      return false;
  }
}
