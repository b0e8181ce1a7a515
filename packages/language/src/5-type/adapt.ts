import { fix, problem } from "@bylaw/diagnostics";
import type { IrType, NumberType } from "@bylaw/ir";
import type { TypeContext } from "./context.ts";
import { compareFractions, decimalsWritten, multiplyFractions, readFraction, writeFraction } from "./fraction.ts";
import { kindKey, withoutRange } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";

/**
 * Gives a bare number (or the name of a member) the kind of what stands beside it. A bare number beside a length is
 * refused: years and months are never guessed.
 */
export function adapt(expression: ModelExpression, type: IrType, context: TypeContext): ModelExpression | undefined {
  const target = withoutRange(type);
  if (expression.year !== undefined && target.kind === "number" && target.measure === "year") {
    const { year, ...rest } = expression;
    return { ...rest, kind: "constant", value: year, type: target };
  }
  if (!expression.bare) return expression;
  const { bare: _, ...settled } = expression;
  switch (settled.kind) {
    case "constant":
      return constant(settled, target, type, context);
    case "negate": {
      const operand = adapt(settled.operand, type, context);
      return operand && { ...settled, type: target, operand };
    }
    case "add":
    case "subtract": {
      const left = adapt(settled.left, type, context);
      const right = adapt(settled.right, type, context);
      return left && right && { ...settled, type: target, left, right };
    }
    case "least":
    case "greatest": {
      const operands = settled.operands.map((operand) => adapt(operand, type, context));
      return allThere(operands) ? { ...settled, type: target, operands } : undefined;
    }
    case "arms": {
      const arms = settled.arms.map((arm) => {
        const value = adapt(arm.value, type, context);
        return value && { ...arm, value };
      });
      return allThere(arms) ? { ...settled, type: target, arms } : undefined;
    }
    default:
      return { ...settled, type: settled.kind === "let" ? settled.type : target };
  }
}

type Constant = Omit<Extract<ModelExpression, { readonly kind: "constant" }>, "bare">;

function constant(
  expression: Constant,
  target: IrType,
  declared: IrType,
  context: TypeContext,
): ModelExpression | undefined {
  if (target.kind !== "number" || typeof expression.value !== "string") return { ...expression, type: target };
  if (target.measure === "months" || target.measure === "days") {
    const text = context.textAt(expression.span);
    const family = target.measure;
    context.problems.push(
      problem(
        "number-without-unit",
        { number: text, family },
        { here: expression.span },
        {
          fixes:
            family === "months"
              ? [
                  fix("number-without-unit", "years", { to: `${text} years` }, [
                    { span: expression.span, text: `${text} years` },
                  ]),
                  fix("number-without-unit", "months", { to: `${text} months` }, [
                    { span: expression.span, text: `${text} months` },
                  ]),
                ]
              : [
                  fix("number-without-unit", "days", { to: `${text} days` }, [
                    { span: expression.span, text: `${text} days` },
                  ]),
                ],
        },
      ),
    );
    return undefined;
  }
  if (target.measure === "percent" && isTooLarge(expression.value, declared)) {
    const text = context.textAt(expression.span);
    const edits = [{ span: expression.span, text: `${text}%` }];
    context.problems.push(
      problem(
        "number-as-percent",
        { number: text, percent: inPercent(expression.value) },
        { here: expression.span },
        {
          fixes: [fix("number-as-percent", "percent", { to: `${text}%` }, edits)],
        },
      ),
    );
    return undefined;
  }
  return isFineEnough(expression, target, context) ? { ...expression, type: target } : undefined;
}

/** A share above 1 beside a percent is nearly always a percent written without its sign. */
function isTooLarge(value: string, declared: IrType): boolean {
  const number = readFraction(value);
  const most = declared.kind === "number" ? readFraction(declared.most ?? "1") : undefined;
  if (number === undefined || most === undefined) return false;
  const size = number.top < 0n ? { top: -number.top, bottom: number.bottom } : number;
  return compareFractions(size, { top: 1n, bottom: 1n }) > 0 && compareFractions(size, most) > 0;
}

function inPercent(value: string): string {
  const number = readFraction(value);
  return number === undefined ? value : `${writeFraction(multiplyFractions(number, { top: 100n, bottom: 1n }))}%`;
}

/** Reports a number with more decimals than its kind holds: such a bound could never be met exactly. */
export function isFineEnough(
  expression: { readonly value: string | boolean | null; readonly span: Constant["span"] },
  type: NumberType,
  context: TypeContext,
): boolean {
  const decimals = typeof expression.value === "string" ? decimalsWritten(expression.value) : undefined;
  if (decimals === undefined || decimals <= type.scale) return true;
  const written = context.textAt(expression.span);
  context.problems.push(
    problem(
      "number-too-fine",
      { number: written, kind: kindKey(type), decimals: type.measure === "percent" ? 4 : type.scale },
      { here: expression.span },
    ),
  );
  return false;
}

/** True where nothing of a list is missing. */
export function allThere<T>(entries: readonly (T | undefined)[]): entries is T[] {
  return entries.every((entry) => entry !== undefined);
}
