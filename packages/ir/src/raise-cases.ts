import { canonicalJson } from "./canonical.ts";
import type { IrArms, IrComparison, IrExpression } from "./expression.ts";
import type { IrLet } from "./policy.ts";

/**
 * The comparison that was written where the compiler has put it into the cases of a conditional number (semantics 2):
 * `50 = 100 when a, 100 = 100 otherwise` is `v = 100`, with `v` named where a let has these cases. For reports and
 * sentences only, since the cases decide more than the comparison. Nothing for arms that are no such cases.
 */
export function raiseCases(expression: IrExpression, lets: Iterable<IrLet>): IrComparison | undefined {
  if (expression.kind === "compare") return expression;
  if (expression.kind !== "arms" || expression.type.kind !== "boolean") return undefined;
  const raised: { readonly when?: IrExpression; readonly value: IrComparison }[] = [];
  for (const { when, value } of expression.arms) {
    const comparison = raiseCases(value, lets);
    if (comparison === undefined) return undefined;
    raised.push(when === undefined ? { value: comparison } : { when, value: comparison });
  }
  const [first] = raised;
  if (first === undefined) return undefined;
  const { operator, type } = first.value;
  if (raised.some(({ value }) => value.operator !== operator || !isSame(value.type, type))) return undefined;
  const side = (of: "left" | "right"): IrExpression =>
    valueOf({ kind: "arms", type, arms: raised.map((arm) => ({ ...arm, value: arm.value[of] })) }, lets);
  return { kind: "compare", operator, type, left: side("left"), right: side("right") };
}

/** What all cases say alike, the let that has these cases, or the cases themselves. */
function valueOf(cases: IrArms, lets: Iterable<IrLet>): IrExpression {
  const [first] = cases.arms;
  if (first !== undefined && cases.arms.every(({ value }) => isSame(value, first.value))) return first.value;
  for (const { names, value } of lets) {
    if (value.kind === "arms" && isSame(value.arms, cases.arms)) return { kind: "let", let: names.id };
  }
  return cases;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** One value that is asked to be one of several numbers or dates. */
export interface OneOfValues {
  readonly comparison: IrComparison;
  readonly values: readonly IrExpression[];
}

/** `v in (1, 2)`, which is compiled to `v = 1 or v = 2`; nothing for any other `or`. */
export function raiseMembers(expression: IrExpression, lets: Iterable<IrLet>): OneOfValues | undefined {
  if (expression.kind !== "or") return undefined;
  const raised = expression.operands.map((operand) => raiseCases(operand, lets));
  const [first] = raised;
  if (first === undefined || (first.type.kind !== "number" && first.type.kind !== "date")) return undefined;
  const values: IrExpression[] = [];
  for (const one of raised) {
    if (one?.operator !== "=" || one.right.kind !== "constant" || !isSame(one.left, first.left)) return undefined;
    values.push(one.right);
  }
  return { comparison: first, values };
}
