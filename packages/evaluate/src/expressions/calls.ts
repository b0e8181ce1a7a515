import type { IrExpression } from "@bylaw/ir";
import { allOpen, type Finding } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import type { Place, Run } from "../run.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A call of a plugin's function. */
export function evaluateCall(expression: Of<"call">, run: Run, place: Place): Finding {
  const open = expression.arguments.map((argument) => run.evaluate(argument, place).open);
  return { value: fullRange(expression.type), open: allOpen(open) };
}
