import type { IrExpression, IrType } from "@bylaw/ir";
import { always, noOf, open, opposite } from "./booleans.ts";
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
  const without = arms.some(({ value }) => value === undefined);
  const [some, left, done] = Array.from({ length: 3 }, () => context.block.name()) as [string, string, string];
  const flagged = without || slot.include === undefined;
  const flags = [...(flagged ? [some] : []), ...(without ? [left] : [])];
  context.block.add(
    slot.declaration + (flags.length === 0 ? "" : `let ${flags.map((flag) => `${flag}=false`).join(",")};`),
  );
  const body: string[] = [];
  let [first, open] = [true, true];
  for (const { when, value } of arms) {
    const outer = new Block(context.block);
    const reached = { ...context, block: outer };
    const guard: BooleanCode =
      when === undefined ? always : holdCondition(reached, expectKind(write(reached, when), "boolean"));
    if (noOf(guard) === "true") continue;
    const inner = new Block(outer);
    const inside = { ...context, block: inner };
    if (value === undefined) inner.add(`${left}=true;`);
    else take(inside, { slot, some, flagged, alone: first }, write(inside, value));
    if (guard.yes !== "true" && guard.yes !== "false") inner.add(`if(${guard.yes})break ${done};`);
    const arm = noOf(guard) === "false" ? inner.text : `if(${opposite(noOf(guard))}){${inner.text}}`;
    const { text, result } = inlineOnce(outer.lines, arm);
    body.push(text + result);
    first = false;
    if (guard.yes === "true") {
      open = false;
      break;
    }
  }
  if (open) {
    const end = new Block(context.block);
    take({ ...context, block: end }, { slot, some, flagged }, anyOf(type));
    const none = flagged ? `!${some}` : `${slot.held.kind === "choice" ? slot.held.mask : ""}==0`;
    const untaken = without ? `${none}&&!${left}` : none;
    body.push(complete ? `if(${untaken}){${end.text}}` : end.text);
  }
  const all = body.join("");
  context.block.add(all.includes(`break ${done};`) ? `${done}:{${all}}` : all);
  if (!without) return { value: slot.held, some: "true", left: "false" };
  const rest = new Block(context.block);
  slot.assign({ ...context, block: rest }, anyOf(type));
  context.block.add(`if(!${some}){${rest.text}}`);
  return { value: slot.held, some, left };
}

/** What takes a value up: the slot, the variable that tells of one where the slot does not, and whether none can have been. */
interface Taking {
  readonly slot: Slot;
  readonly some: string;
  readonly flagged: boolean;
  readonly alone?: boolean;
}

/** Joins one more value with what was taken, where anything can have been. */
function take(context: Context, { slot, some, flagged, alone = false }: Taking, code: Code): void {
  if (slot.include !== undefined) {
    slot.include(context, code);
    return context.block.add(flagged ? `${some}=true;` : "");
  }
  const first = new Block(context.block);
  slot.assign({ ...context, block: first }, code);
  if (alone) return context.block.add(`${some}=true;${first.text}`);
  const further = new Block(context.block);
  const again = { ...context, block: further };
  slot.assign(again, choose(again, open, slot.held, code));
  context.block.add(`if(${some}){${further.text}}else{${some}=true;${first.text}}`);
}
