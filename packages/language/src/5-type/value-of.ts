import { problem } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { NameNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { adapt } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { comparable } from "./kinds.ts";
import { reportUnlike, shortened } from "./meet.ts";
import type { ModelExpression } from "./model.ts";
import { checkScale } from "./scale.ts";

/** A value of a declared type; of another kind it is reported. */
export function valueOf(
  expression: Expression,
  type: IrType,
  holder: NameNode,
  context: TypeContext,
): ModelExpression | undefined {
  const value = context.infer(expression);
  if (value === undefined) return undefined;
  const fits = value.bare && value.type.kind === type.kind;
  const fitted = fits || value.year !== undefined ? adapt(value, type, context) : value;
  if (fitted === undefined) return undefined;
  const sets = fitted.type.kind === "set" && type.kind === "set";
  if (sets || comparable(fitted.type, type)) return hasMembersOf(fitted, type, holder, context) ? fitted : undefined;
  const place: ModelExpression = { kind: "constant", span: holder.span, type, value: null };
  reportUnlike(place, fitted, "choose", context, holder.text);
  return undefined;
}

/** As `valueOf`, and not finer than the type holds. */
export function exactValueOf(
  expression: Expression,
  type: IrType,
  holder: NameNode,
  context: TypeContext,
): ModelExpression | undefined {
  const value = valueOf(expression, type, holder, context);
  if (value !== undefined) checkScale(value, type, context);
  return value;
}

/** A value by name may be any member of its own kind: each has to be one here too. */
function hasMembersOf(value: ModelExpression, type: IrType, holder: NameNode, context: TypeContext): boolean {
  if ((type.kind !== "choice" && type.kind !== "set") || value.kind === "constant") return true;
  if (value.type.kind !== "choice" && value.type.kind !== "set") return true;
  const here = new Set(type.members.map((member) => member.id));
  const foreign = value.type.members.find((member) => !here.has(member.id));
  if (foreign === undefined) return true;
  const parameters = { value: shortened(context.textAt(value.span)), member: foreign.id, of: holder.text };
  context.problems.push(problem("value-of-other-members", parameters, { here: value.span, declared: holder.span }));
  return false;
}
