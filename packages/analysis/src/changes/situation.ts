import type {
  CheckedCase,
  CheckedFacts,
  CheckedValue,
  EvaluationOptions,
  IrExpression,
  IrFact,
  IrPolicy,
} from "@bylaw/ir";
import { type Exact, readExact } from "../exact.ts";
import { factsRead, type IrPath } from "../reach.ts";
import { keptSlice, resultOf, type Slice, sliceOf } from "../slice.ts";
import type { Countable } from "./countable.ts";
import type { Plan } from "./plan.ts";

/** One case before a decision: what is known, and what of it may become another. */
export interface Situation {
  readonly policy: IrPolicy;
  readonly plan: Plan;
  readonly checked: CheckedCase;
  readonly options: EvaluationOptions;
  readonly facts: ReadonlyMap<string, IrFact>;
  /** Facts that may get another value: known ones that may move, and those not known. */
  readonly movable: ReadonlySet<string>;
  /** By the place where they are counted: records of which more may be asked for. */
  readonly countables: ReadonlyMap<string, Countable>;
}

/** The case as a slice reads it, some facts at other values. */
export function caseWith(
  { facts: slice }: Slice,
  checked: CheckedCase,
  values: ReadonlyMap<string, CheckedValue>,
): CheckedCase {
  const facts: Record<string, CheckedValue> = Object.create(null) as Record<string, CheckedValue>;
  for (const id of slice) {
    const value = values.get(id) ?? factIn(checked.facts, id);
    if (value !== undefined) facts[id] = value;
  }
  return { ...checked, facts };
}

/** A fact's value, where it is known. */
export function factIn(facts: CheckedFacts, id: string): CheckedValue | undefined {
  return Object.hasOwn(facts, id) ? facts[id] : undefined;
}

/** Whether what a slice asks for is met, not met, or neither, whatever days the policy is in force. */
export function heldBy(slice: Slice, checked: CheckedCase, options: EvaluationOptions): "yes" | "no" | "open" {
  const { outcome, ifInForce } = resultOf(slice, checked, options);
  const found = ifInForce ?? outcome;
  return found === "met" ? "yes" : found === "not_met" ? "no" : "open";
}

/** Whether a part of the policy rests on a fact that may get another value. */
export function isMoved({ policy, movable }: Situation, path: IrPath): boolean {
  for (const fact of factsRead(policy, path)) if (movable.has(fact)) return true;
  return false;
}

/** The text of an expression's value in the case, numbers as plain decimals or fractions; nothing where not known. */
export function textOf(
  { policy, checked, options }: Situation,
  expression: IrExpression,
  path: IrPath,
  kind: "number" | "date" | "choice" = "number",
): string | undefined {
  const type =
    kind === "number"
      ? ({ kind, measure: "number", scale: 0 } as const)
      : kind === "date"
        ? ({ kind } as const)
        : ({ kind, members: [] } as const);
  const slice = keptSlice(policy, `${kind} ${path.join("/")}`, () => {
    const arms = [{ id: "@value", gives: { kind: "value", value: expression } as const, readings: [] }];
    return sliceOf(policy, [path], { type, rules: [], value: { kind: "give", arms } });
  });
  const { value } = resultOf(slice, checked, options);
  return value?.known ?? value?.provisional;
}

/** The number that an expression is in the case; nothing where it is not known. */
export function numberOf(situation: Situation, expression: IrExpression, path: IrPath): Exact | undefined {
  if (expression.kind === "constant") return readExact(String(expression.value));
  const text = textOf(situation, expression, path);
  return text === undefined ? undefined : readExact(text);
}
