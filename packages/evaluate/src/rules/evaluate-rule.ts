import type { CheckedAct, IrRule, RuleStatus } from "@bylaw/ir";
import { and, type Truth } from "../conditions/truth.ts";
import type { BoundRecord, Place } from "../place.ts";
import { allOpen, awaiting, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Run } from "../run.ts";
import { decisiveInputs, type RuleInputs, ruleColumns, ruleStatus } from "./columns.ts";
import { inPeriod } from "./period.ts";
import { reachesAccepted, relaxabilityOf } from "./relaxations.ts";
import type { RuleFinding } from "./rule-finding.ts";
import { findTest } from "./rule-test.ts";

/** Works out one rule, perhaps for one record: its inputs, its columns, its status, and what stands in the way. */
export function evaluateRule(rule: IrRule, run: Run, at?: BoundRecord): RuleFinding {
  const place: Place = { name: rule.id, ...(at && { records: at }) };
  const applies = guardOf(rule, run, place);
  const lifted =
    rule.unless === undefined ? ({ truth: "no", open: nothingOpen } as const) : held(run, rule.unless, place);
  const test = findTest(rule, run, place);
  const relaxability = relaxabilityOf(rule, run, place);
  const act = actOn(rule, run);
  const reached = act?.outcome === "accepted" ? reachesAccepted(rule, act, run, place) : undefined;
  const relaxable = reached === undefined ? relaxability.truth : and([relaxability.truth, reached.truth]);
  const inputs: RuleInputs = {
    applies: applies.truth,
    lifted: lifted.truth,
    test,
    relaxable,
    act: act?.outcome ?? "none",
  };
  const status = ruleStatus(inputs);
  const opens = {
    applies: applies.open,
    lifted: lifted.open,
    test: test.open,
    relaxable: allOpen([relaxability.open, reached?.open ?? nothingOpen]),
  };
  return {
    rule,
    place,
    ...ruleColumns(inputs),
    status,
    applies: inputs.applies,
    lifted: inputs.lifted,
    test,
    relaxable: relaxability.truth,
    ...(relaxability.relaxation && { relaxation: relaxability.relaxation }),
    ...(act && { act }),
    open: openOf(rule, status, inputs, opens),
  };
}

interface Condition {
  readonly truth: Truth;
  readonly open: Open;
}

function held(run: Run, expression: NonNullable<IrRule["when"]>, place: Place): Condition {
  const { value, open } = conditionOf(run, expression, place);
  return { truth: value.truth, open };
}

function guardOf(rule: IrRule, run: Run, place: Place): Condition {
  const period = inPeriod(rule, run.on);
  if (period === "no" || rule.when === undefined) return { truth: period, open: nothingOpen };
  return held(run, rule.when, place);
}

function actOn(rule: IrRule, run: Run): CheckedAct | undefined {
  return Object.hasOwn(run.case.acts, rule.id) ? run.case.acts[rule.id] : undefined;
}

/** At discretion its act is awaited, or those of the decision that stands as the rule; undecided what matters. */
function openOf(
  rule: IrRule,
  status: RuleStatus,
  inputs: RuleInputs,
  opens: Readonly<Record<"applies" | "lifted" | "test" | "relaxable", Open>>,
): Open {
  if (status === "at_discretion") {
    return inputs.relaxable === "no" ? opens.test : awaiting(`@act:${rule.id}`);
  }
  if (status !== "undecided") return nothingOpen;
  return allOpen([...decisiveInputs(inputs)].map((name) => opens[name]));
}
