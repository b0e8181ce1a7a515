import type { CheckedRecord, IrExpression, IrTest } from "@bylaw/ir";
import { everyPart } from "@bylaw/ir";
import { evaluateRule } from "../rules/evaluate-rule.ts";
import type { RuleFinding } from "../rules/rule-finding.ts";
import { factOf, fieldOf, type Run, recordsOf } from "../run.ts";
import { withActTaken } from "../start-run.ts";

/** Facts `decided by` a role that the rule reads, through lets, and that were not recorded, as paths. */
export function actsNotRecorded({ rule, place }: RuleFinding, run: Run): readonly string[] {
  if (!run.recordsActs) return [];
  const own = [rule.when, rule.unless, ...conditionsOf(rule.test)].filter((part) => part !== undefined);
  const paths = new Set<string>();
  const scopes = eachScopes(run);
  for (const part of readThroughLets(own, run)) {
    if (part.kind === "fact" && factOf(run, part.fact).decidedBy !== undefined) {
      if (!Object.hasOwn(run.case.facts, part.fact)) paths.add(part.fact);
    }
    if (part.kind === "field" && fieldOf(run, part.list, part.field).decidedBy !== undefined) {
      const { records } = place;
      const single = records?.list === part.list && scopes.has(part.scope) ? records : undefined;
      const all: Iterable<readonly [number, CheckedRecord]> =
        single === undefined ? (recordsOf(run, part.list) ?? []).entries() : [[single.index, single.record ?? {}]];
      for (const [index, record] of all) {
        if (!Object.hasOwn(record, part.field)) paths.add(`${part.list}[${index}].${part.field}`);
      }
    }
  }
  return [...paths];
}

/** Of these acts, those that would give a rule which is not met or undecided another status if they were taken. */
export function actsThatCouldChange(
  { rule, status, place }: RuleFinding,
  acts: readonly string[],
  run: Run,
): readonly string[] {
  if (status !== "not_met" && status !== "undecided") return [];
  // Of an act within a record nothing is tried: it is named with the rule that reads it.
  return acts.filter(
    (act) => !run.facts.has(act) || evaluateRule(rule, taken(run, act), place.records).status !== status,
  );
}

/** Scopes of what is taken for each record of a list; all others are of aggregates, over all records. */
function eachScopes({ policy }: Run): ReadonlySet<number> {
  const all = [...policy.lets, ...policy.decisions].flatMap(({ forEach }) =>
    forEach === undefined ? [] : [forEach.scope],
  );
  return new Set(all);
}

const runsWithAct: WeakMap<Run, Map<string, Run>> = new WeakMap();

/** One run a case and act, so that many rules that read it work out its lets once. */
function taken(run: Run, act: string): Run {
  const known = runsWithAct.get(run) ?? new Map<string, Run>();
  runsWithAct.set(run, known);
  const other = known.get(act) ?? withActTaken(run, act);
  known.set(act, other);
  return other;
}

function conditionsOf(test: IrTest): readonly IrExpression[] {
  switch (test.kind) {
    case "condition":
      return [test.condition];
    case "decision":
      return [];
    case "group":
      return test.items.flatMap((item) => conditionsOf(item.test));
    default:
      return test satisfies never;
  }
}

function* readThroughLets(expressions: readonly IrExpression[], run: Run): Generator<IrExpression, void, void> {
  const seen = new Set<string>();
  const waiting = [...expressions];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const part of everyPart(next)) {
      yield part;
      const definition = part.kind === "let" && !seen.has(part.let) ? run.lets.get(part.let) : undefined;
      if (definition === undefined) continue;
      seen.add(definition.names.id);
      waiting.push(definition.value);
    }
  }
}
