import type { IrAggregate, IrExpression } from "@bylaw/ir";
import { always } from "./booleans.ts";
import type { BooleanCode, Code } from "./code.ts";
import { Block, type Context } from "./context.ts";
import type { ExpressionWriter } from "./expression-writer.ts";
import { expectKind, holdCondition } from "./joins.ts";
import { letsOf } from "./lets-of.ts";
import { anyNumber } from "./numbers.ts";
import { anyOf } from "./values.ts";

/** Most records that a list can hold. */
export const mostRecords = 10_000n;

/** The list of an aggregate: its variable, its loop, and the record of which nothing is known. */
export interface ListLoop {
  readonly list: string;
  /** Code within the loop over the records. */
  readonly inside: (body: (context: Context) => void) => void;
  /** Code about a record of which nothing is known. */
  readonly unknownRecord: Context;
}

/** A list known in this code is `exact`: then no branch for an unknown one is needed. */
export function loopOver(
  context: Context,
  { list, scope }: { readonly list: string; readonly scope: number },
): ListLoop {
  const found = context.module.facts.get(list);
  if (found === undefined || found.fact.type.kind !== "list") throw new Error(`no list ${JSON.stringify(list)}`);
  const { fields } = found.fact.type;
  const variable = context.block.hold(`e.f${found.index}`);
  const inside = (body: (context: Context) => void): void => {
    const block = new Block(context.block);
    const record = block.name();
    const records = new Map(context.records).set(scope, { variable: record, fields });
    body({ ...context, block, records });
    context.block.add(`for(const ${record} of ${variable}){${block.text}}`);
  };
  const records = new Map(context.records).set(scope, { variable: `U${found.index}`, fields });
  return { list: variable, inside, unknownRecord: { ...context, open: true, records } };
}

/** Values that do not read the records are worked out before the loop, once. */
export function lift(
  context: Context,
  expressions: readonly (IrExpression | undefined)[],
  write: ExpressionWriter,
): void {
  for (const id of letsOf(expressions)) write(context, { kind: "let", let: id });
}

/** The condition `where`, held; every record without one. */
export function membership(context: Context, where: IrExpression | undefined, write: ExpressionWriter): BooleanCode {
  return where === undefined ? always : holdCondition(context, expectKind(write(context, where), "boolean"));
}

/** Adds the loop, guarded where the list may be unknown; `unknown` sets the results then. */
export function overKnownList(
  context: Context,
  loop: ListLoop,
  body: (context: Context) => void,
  unknown: (context: Context) => void,
): void {
  if (!context.open) return loop.inside(body);
  const outer = context.block;
  const known = new Block(outer);
  const otherwise = new Block(outer);
  loopInto(context, loop, known, body);
  unknown({ ...loop.unknownRecord, block: otherwise });
  outer.add(`if(${loop.list}!==undefined){${known.text}}else{${otherwise.text}}`);
}

function loopInto(context: Context, loop: ListLoop, into: Block, body: (context: Context) => void): void {
  const before = context.block.lines.length;
  loop.inside(body);
  for (const line of context.block.lines.splice(before)) into.add(line);
}

/** Everything that the aggregate's type allows, as a number. */
export function fullRange(expression: IrAggregate): Code {
  return expression.type.kind === "number" ? anyNumber(expression.type) : anyOf(expression.type);
}
