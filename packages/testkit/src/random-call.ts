import type { IrExpression, IrType } from "@bylaw/ir";
import type { Surroundings } from "./random-sources.ts";
import { sameType } from "./same-type.ts";

/** A call of one of the policy's functions, where one gives the type; undefined where none does. */
export function randomCall(around: Surroundings, type: IrType, depth: number): IrExpression | undefined {
  const { choices } = around;
  const fitting = around.functions.filter(({ returns }) => sameType(returns, type));
  if (fitting.length === 0 || depth <= 0) return undefined;
  const { names, parameters, returns } = choices.pick(fitting);
  const argument = (parameter: IrType): IrExpression => {
    if (parameter.kind === "number") return around.make.number(around, parameter.measure, 0);
    return parameter.kind === "date" ? around.make.date(around, 0) : around.make.condition(around, 0);
  };
  return { kind: "call", function: names.id, type: returns, arguments: parameters.map(argument) };
}
