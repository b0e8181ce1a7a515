import type { IrExpression, IrType } from "@bylaw/ir";
import { awaiting, type Finding } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { condition } from "../possibilities/possibility.ts";
import type { Place, Run } from "../run.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** Whether the status of a title on the day is one of those asked for. */
export function evaluateTitleStatus(expression: Of<"titleStatus">, _run: Run, _place: Place): Finding {
  return { value: condition("open"), open: awaiting(`@history:${expression.title}`) };
}

const dateOrNone: IrType = { kind: "date", none: true };

/** Since when a title stands, and its last day: dates that may be none. */
export function evaluateTitleDate(expression: Of<"titleDate">, _run: Run, _place: Place): Finding {
  return { value: fullRange(dateOrNone), open: awaiting(`@history:${expression.title}`) };
}

/** Whether a bar runs on the day from a recorded revocation of this cause. */
export function evaluateBarred(expression: Of<"barred">, _run: Run, _place: Place): Finding {
  return { value: condition("open"), open: awaiting(`@history:${expression.title}`) };
}
