import type { IrAggregate, IrExpression } from "@bylaw/ir";
import { always, and } from "./booleans.ts";
import type { BooleanCode, Code } from "./code.ts";
import { Block, type Context, listOf } from "./context.ts";
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
  { list, scope, decision }: { readonly list: string; readonly scope: number; readonly decision?: string },
): ListLoop {
  const { index, fields } = listOf(context.module, list);
  const variable = context.block.hold(`e.f${index}`);
  const own = { list, fields, ...(decision !== undefined && { met: decision }) };
  const inside = (body: (context: Context) => void): void => {
    const block = new Block(context.block);
    const record = block.name();
    const records = new Map(context.records).set(scope, { variable: record, ...own });
    body({ ...context, block, records });
    context.block.add(`for(const ${record} of ${variable}){${block.text}}`);
  };
  const records = new Map(context.records).set(scope, { variable: `U${index}`, ...own });
  return { list: variable, inside, unknownRecord: { ...context, open: true, records } };
}

/** Values that do not read the records of the loop are worked out before it, once. */
export function lift(
  context: Context,
  expressions: readonly (IrExpression | undefined)[],
  write: ExpressionWriter,
): void {
  for (const id of letsOf(expressions)) write(context, { kind: "let", let: id });
}

/** The condition `where` and the decision that says which records count, held; every record without them. */
export function membership(
  context: Context,
  { where, decision, scope }: Pick<IrAggregate, "where" | "decision" | "scope">,
  write: ExpressionWriter,
): BooleanCode {
  const parts: BooleanCode[] = [];
  if (where !== undefined) parts.push(expectKind(write(context, where), "boolean"));
  if (decision !== undefined) {
    const met = { kind: "outcome", decision, outcome: "met", record: scope } as const;
    parts.push(expectKind(write(context, met), "boolean"));
  }
  return parts.length === 0 ? always : holdCondition(context, and(parts));
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
  const rest = otherwise.text === "" ? "" : `else{${otherwise.text}}`;
  outer.add(`if(${loop.list}!==undefined){${known.text}}${rest}`);
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
