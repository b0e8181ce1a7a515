import type { IrConstant, IrExpression, IrPolicy } from "@bylaw/ir";
import { everyPart } from "@bylaw/ir";
import type { IrPath } from "../reach.ts";

/** A constant that one side of a comparison can be. */
export interface PlacedConstant {
  readonly constant: IrConstant;
  readonly path: IrPath;
}

/** The numbers and dates that a side can be: itself, or the values of its arms, also through a named value. */
export function constantsIn(policy: IrPolicy, side: IrExpression, path: IrPath): readonly PlacedConstant[] {
  switch (side.kind) {
    case "constant":
      return isMeasured(side) ? [{ constant: side, path }] : [];
    case "arms":
      return side.arms.flatMap(({ value }, arm) => constantsIn(policy, value, [...path, "arms", arm, "value"]));
    case "let": {
      const place = policy.lets.findIndex(({ names }) => names.id === side.let);
      const value = policy.lets[place]?.value;
      return value === undefined || side.record !== undefined
        ? []
        : constantsIn(policy, value, ["lets", place, "value"]);
    }
    default:
      return [];
  }
}

function isMeasured({ type, value }: IrConstant): boolean {
  return (type.kind === "number" || type.kind === "date") && typeof value === "string";
}

/** Whether an expression is read at one record of a list that surrounds it, so that it has no one value an applicant. */
export function isOfRecord(expression: IrExpression): boolean {
  const bound = new Set<number>();
  const parts = [...everyPart(expression)];
  for (const part of parts) if (part.kind === "aggregate" || part.kind === "quantifier") bound.add(part.scope);
  return parts.some((part) => {
    if (part.kind === "field") return !bound.has(part.scope);
    return "record" in part && part.record !== undefined && !bound.has(part.record);
  });
}
