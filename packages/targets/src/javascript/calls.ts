import type { IrExpression, IrField, IrFunction, IrType } from "@bylaw/ir";
import { allHold } from "./booleans.ts";
import type { Code } from "./code.ts";
import { type Context, helper, type ModuleContext } from "./context.ts";
import type { ExpressionWriter } from "./expression-writer.ts";
import { textLiteral } from "./literals.ts";
import { asFraction } from "./numbers.ts";
import { settledCode } from "./settled.ts";
import { textOf } from "./value-text.ts";
import { storedCode } from "./values.ts";

type Call = Extract<IrExpression, { readonly kind: "call" }>;

/** A call of a plugin's function: made where all arguments are known, else everything of its type is possible. */
export function callCode(context: Context, expression: Call, write: ExpressionWriter): Code {
  const { module, block } = context;
  const index = functionIndex(module, expression.function);
  const parameters = module.policy.functions?.[index]?.parameters ?? [];
  const values = expression.arguments.map((argument) => argumentCode(context, write(context, argument)));
  const settled = allHold(values.map((value) => settledCode(context, value)));
  const texts = values.map((value, place) => handedOver(module, parameters[place] ?? { kind: "text" }, value));
  const given = settled === "true" ? `[${texts.join(",")}]` : `${settled}?[${texts.join(",")}]:undefined`;
  const found = block.hold(`F${index}(r,${given})`);
  return storedCode({ ...context, open: true }, returnsOf(expression.type), found, 0, undefined);
}

function returnsOf(type: IrType): IrField["type"] {
  if (type.kind === "list") throw new Error("no function gives a list");
  return type;
}

function functionIndex({ policy }: ModuleContext, name: string): number {
  const index = policy.functions?.findIndex(({ names }) => names.id === name) ?? -1;
  if (index < 0) throw new Error(`no function ${JSON.stringify(name)}`);
  return index;
}

function argumentCode(context: Context, code: Code): Code {
  return code.kind === "number" && code.shape === "quotient" ? asFraction(context, code) : code;
}

/** A known value as functions take it: a boolean, the members of a set, else what determinations print. */
function handedOver(module: ModuleContext, type: IrType, code: Code): string {
  if (code.kind === "boolean") return code.yes;
  if (code.kind === "set") {
    const members = code.members.map(textLiteral).join(",");
    return `${helper(module, "namesOf")}(${code.must},[${members}])`;
  }
  return textOf(module, type, code);
}

/** What a run gives for a call: the checked value, or nothing where the function fails or gives only a part of a set. */
export function calledSource({ names, returns }: IrFunction): string {
  const call = `let k=a===undefined||r.call===undefined?undefined:r.call(${textLiteral(names.id)},a);`;
  return returns.kind === "set" ? `${call}if(k!==undefined&&k.must.length!==k.may.length)k=undefined;` : call;
}
