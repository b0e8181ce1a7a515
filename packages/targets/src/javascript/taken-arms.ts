import type { IrExpression, IrType } from "@bylaw/ir";
import { always, noOf, open } from "./booleans.ts";
import type { BooleanCode, Code } from "./code.ts";
import { Block, type Context } from "./context.ts";
import type { ExpressionWriter } from "./expression-writer.ts";
import { inlineOnce } from "./inline-once.ts";
import { choose, expectKind, holdCondition } from "./joins.ts";
import { type Slot, slotFor } from "./slots.ts";
import { anyOf } from "./values.ts";

/** An arm that gives a value, or none where a role has it. */
export interface TakenArm {
  readonly when?: IrExpression;
  readonly value?: IrExpression;
}

/**
 * What the arms that may fit give: the join of their values, or anything where there is none, and variables that tell
 * how it came about.
 */
export interface TakenArms {
  readonly value: Code;
  /** Some value was taken. */
  readonly some: string;
  /** An arm without a value was taken. */
  readonly left: string;
}

/**
 * Arms in written order: what may fit is taken, until a guard surely holds. Where none surely does, everything that the
 * type allows is taken too, unless the arms cover every case.
 */
export function takenArms(
  context: Context,
  arms: readonly TakenArm[],
  { type, complete }: { readonly type: IrType; readonly complete: boolean },
  write: ExpressionWriter,
): TakenArms {
  const scratch: Context = { ...context, block: new Block(context.block) };
  const values = arms.flatMap(({ value }) => (value === undefined ? [] : [write(scratch, value)]));
  const slot = slotFor(context, [anyOf(type), ...values]);
  const [some, left, done] = Array.from({ length: 3 }, () => context.block.name()) as [string, string, string];
  context.block.add(`${slot.declaration}let ${some}=false,${left}=false,${done}=false;`);
  let first = true;
  for (const { when, value } of arms) {
    const outer = new Block(context.block);
    const reached = { ...context, block: outer };
    const guard: BooleanCode =
      when === undefined ? always : holdCondition(reached, expectKind(write(reached, when), "boolean"));
    if (noOf(guard) === "true") continue;
    const inner = new Block(outer);
    const inside = { ...context, block: inner };
    if (value === undefined) inner.add(`${left}=true;`);
    else take(inside, slot, some, write(inside, value), first);
    if (guard.yes === "true") inner.add(`${done}=true;`);
    else if (guard.yes !== "false") inner.add(`if(${guard.yes})${done}=true;`);
    const body = noOf(guard) === "false" ? inner.text : `if(!(${noOf(guard)})){${inner.text}}`;
    const { text, result } = inlineOnce(outer.lines, body);
    context.block.add(first ? `{${text}${result}}` : `if(!${done}){${text}${result}}`);
    first = false;
  }
  const end = new Block(context.block);
  take({ ...context, block: end }, slot, some, anyOf(type));
  const found = complete ? `&&!${some}&&!${left}` : "";
  context.block.add(`if(!${done}${found}){${end.text}}`);
  const none = new Block(context.block);
  slot.assign({ ...context, block: none }, anyOf(type));
  const without = arms.some(({ value }) => value === undefined);
  if (without) context.block.add(`if(!${some}){${none.text}}`);
  return { value: slot.held, some, left };
}

/** Joins one more value with what was taken, where anything can have been. */
function take(context: Context, slot: Slot, some: string, code: Code, alone: boolean = false): void {
  const first = new Block(context.block);
  slot.assign({ ...context, block: first }, code);
  if (alone) return context.block.add(`${some}=true;${first.text}`);
  const further = new Block(context.block);
  const again = { ...context, block: further };
  slot.assign(again, choose(again, open, slot.held, code));
  context.block.add(`if(${some}){${further.text}}else{${some}=true;${first.text}}`);
}
