import type { IrComparison, IrDecision, IrExpression, IrPolicy, IrRule } from "@bylaw/ir";
import { type IrNode, type IrPath, partAt, reachedFrom } from "../reach.ts";
import { keptSlice, type Slice, sliceOf } from "../slice.ts";

/** One thing that a decision needs to be met, cut out of the policy so that it can be tried by itself. */
export interface Need {
  /** `link`: not a rule, but that a part stays within its whole. */
  readonly kind: "rule" | "value" | "link";
  readonly rule?: IrRule;
  readonly slice: Slice;
}

/** What of a decision can be made ready without a case. */
export interface Plan {
  readonly decision: IrDecision;
  readonly path: IrPath;
  readonly needs: readonly Need[];
  /** Everything that the needs rest on. */
  readonly reached: readonly { readonly node: IrNode; readonly path: IrPath }[];
  /** Comparisons that stand nowhere in the policy: a part and its whole. */
  readonly links: readonly Link[];
}

/** `part <= whole`, and where the two stand. */
export interface Link {
  readonly left: Placed;
  readonly right: Placed;
}

export interface Placed {
  readonly expression: IrExpression;
  readonly path: IrPath;
}

const known = new WeakMap<IrPolicy, Map<string, Plan>>();

/** The plan of a decision, made once; nothing for a decision that the policy does not have. */
export function planOf(policy: IrPolicy, id: string): Plan | undefined {
  const plans = known.get(policy) ?? new Map<string, Plan>();
  known.set(policy, plans);
  const plan = plans.get(id) ?? makePlan(policy, id);
  if (plan !== undefined) plans.set(id, plan);
  return plan;
}

function makePlan(policy: IrPolicy, id: string): Plan | undefined {
  const place = policy.decisions.findIndex(({ names }) => names.id === id);
  const decision = policy.decisions[place];
  if (decision === undefined) return undefined;
  const path: IrPath = ["decisions", place];
  const reached = [...reachedFrom(policy, [path])];
  const links = linksOf(policy, place, reached);
  const linked = links.map(({ left, right }): Need => ({ kind: "link", slice: linkSlice(policy, left, right) }));
  return { decision, path, needs: [...needsOf(policy, place), ...linked], reached, links };
}

/**
 * The rules of a decision and what it gives. A rule that asks for another decision, whatever the case, is met where all
 * that the other needs is: it gives way to those needs.
 */
function needsOf(policy: IrPolicy, place: number): readonly Need[] {
  const decision = policy.decisions[place];
  if (decision === undefined) return [];
  const path: IrPath = ["decisions", place];
  const { forEach, type, value, limits } = decision;
  const each = forEach === undefined ? {} : { forEach };
  const rules = decision.rules.flatMap((rule, index): readonly Need[] => {
    const other = forEach === undefined ? plainDecision(policy, rule) : undefined;
    if (other !== undefined) return needsOf(policy, other);
    return [{ kind: "rule", rule, slice: sliceOf(policy, [[...path, "rules", index]], { ...each, rules: [rule] }) }];
  });
  if (value === undefined || type === undefined) return rules;
  const limited = limits === undefined ? {} : { limits };
  const given = { ...each, type, value, ...limited, rules: [] };
  return [
    ...rules,
    {
      kind: "value",
      slice: sliceOf(
        policy,
        [
          [...path, "value"],
          [...path, "limits"],
        ],
        given,
      ),
    },
  ];
}

/** The place of the decision that a rule asks for, where it asks nothing else and always. */
function plainDecision({ decisions }: IrPolicy, rule: IrRule): number | undefined {
  const { test, when, unless, from, until, soft, forbids, relaxations } = rule;
  const bare =
    [when, unless, from, until, soft, forbids].every((part) => part === undefined) && relaxations.length === 0;
  if (!bare || test.kind !== "decision") return undefined;
  const place = decisions.findIndex(({ names }) => names.id === test.decision);
  return place < 0 ? undefined : place;
}

/** A slice with one rule that asks for a condition, whose parts stand at these places. */
export function conditionSlice(policy: IrPolicy, condition: IrExpression, starts: readonly IrPath[]): Slice {
  const operator = condition.kind === "compare" ? condition.operator : "";
  return keptSlice(policy, `${operator} ${starts.map((path) => path.join("/")).join(" ")}`, () => {
    const test = { kind: "condition", condition } as const;
    return sliceOf(policy, starts, {
      rules: [{ id: "@condition", test, tightens: [], relaxations: [], readings: [] }],
    });
  });
}

function linkSlice(policy: IrPolicy, left: Placed, right: Placed): Slice {
  return conditionSlice(policy, linkCondition(left, right), [left.path, right.path]);
}

function linkCondition(left: Placed, right: Placed): IrComparison {
  const type = { kind: "number", measure: "number", scale: 0 } as const;
  return { kind: "compare", operator: "<=", type, left: left.expression, right: right.expression };
}

/** Shares of counts, and notes that one fact is never more than another. */
function linksOf(policy: IrPolicy, place: number, reached: Plan["reached"]): readonly Link[] {
  const links = new Map<string, Link>();
  const add = (left: Placed, right: Placed): void => {
    links.set(JSON.stringify([left.expression, right.expression]), { left, right });
  };
  for (const { node, path } of reached) {
    if (node["kind"] !== "divide") continue;
    const [left, right] = [partOf(policy, [...path, "left"]), partOf(policy, [...path, "right"])];
    const [part, whole] = [countUnit(policy, left.expression), countUnit(policy, right.expression)];
    if (part !== undefined && part === whole) add(left, right);
  }
  for (const [index, { condition }] of (policy.decisions[place]?.notes ?? []).entries()) {
    if (condition.kind !== "compare" || condition.left.kind !== "fact" || condition.right.kind !== "fact") continue;
    const path: IrPath = ["decisions", place, "notes", index, "condition"];
    const [left, right] = [partOf(policy, [...path, "left"]), partOf(policy, [...path, "right"])];
    if (condition.operator === "<=") add(left, right);
    if (condition.operator === ">=") add(right, left);
  }
  return [...links.values()];
}

function partOf(policy: IrPolicy, path: IrPath): Placed {
  return { expression: partAt(policy, path) as IrExpression, path };
}

/** The unit of a count that is a fact or has a name. */
function countUnit({ facts, lets }: IrPolicy, expression: IrExpression): string | undefined {
  const named =
    expression.kind === "fact"
      ? facts.find(({ names }) => names.id === expression.fact)
      : expression.kind === "let" && expression.record === undefined
        ? lets.find(({ names }) => names.id === expression.let)
        : undefined;
  return named?.type.kind === "number" && named.type.measure === "count" ? named.type.unit?.id : undefined;
}
