import type { IrAggregate, IrExpression } from "@bylaw/ir";
import { allHold, noOf, open, opposite } from "./booleans.ts";
import type { Code, DateCode, NumberCode, ScaledCode } from "./code.ts";
import { Block, type Context, helper } from "./context.ts";
import { perhapsDay, surelyDay } from "./dates.ts";
import type { ExpressionWriter } from "./expression-writer.ts";
import { choose, expectKind } from "./joins.ts";
import { fullRange, type ListLoop, loopOver, membership, overKnownList } from "./list-loop.ts";
import { asFraction, highOf } from "./numbers.ts";
import { type Slot, slotFor } from "./slots.ts";

/** The least possibility that holds both. */
function joined(context: Context, a: Code, b: Code): Code {
  return choose(context, open, a, b);
}

/** What takes part in an aggregate that an empty list leaves without a value. */
export interface Candidates {
  readonly expression: IrAggregate;
  readonly loop: ListLoop;
  readonly slot: Slot;
  /** Variables: whether some record surely, or at least perhaps, takes part. */
  readonly sure: string;
  readonly maybe: string;
}

/** The slot, the list and the two flags of an aggregate; the value is written once to see its form, and thrown away. */
function candidatesOf(context: Context, expression: IrAggregate, write: ExpressionWriter): Candidates {
  const loop = loopOver(context, expression);
  const scratch = { ...loop.unknownRecord, block: new Block(context.block) };
  const value = write(scratch, valueOf(expression));
  const empty = expression.empty === undefined ? [] : [write(scratch, expression.empty)];
  const slot = slotFor(context, [value, fullRange(expression), ...empty]);
  const [sure, maybe] = [context.block.name(), context.block.name()];
  context.block.add(`${slot.declaration}let ${sure}=false,${maybe}=false;`);
  return { expression, loop, slot, sure, maybe };
}

export function valueOf({ value }: IrAggregate): IrExpression {
  if (value === undefined) throw new Error("the aggregate needs a value");
  return value;
}

/**
 * What the aggregate can be over a list of which nothing is known: set, with the flags telling that all is done. Where
 * that is anything, as if the list were empty, nothing need be set.
 */
export function assignUnknown(inside: Context, candidates: Candidates, write: ExpressionWriter): void {
  const { expression, slot, sure } = candidates;
  if (expression.empty === undefined && isEverything(fullRange(expression))) return;
  let code = joined(inside, fullRange(expression), write(inside, valueOf(expression)));
  if (expression.empty !== undefined) code = joined(inside, code, write(inside, expression.empty));
  slot.assign(inside, code);
  inside.block.add(`${sure}=true;`);
}

/** Whether the code is that of any number at all. */
function isEverything(code: Code): boolean {
  return code.kind === "number" && code.shape === "scaled" && code.low === "-Infinity" && code.high === "Infinity";
}

/** Where no record surely takes part: the value after `else`, or everything, joined with what was found. */
export function orEmpty(context: Context, candidates: Candidates, write: ExpressionWriter): Code {
  const { expression, slot, sure, maybe } = candidates;
  const otherwise = new Block(context.block);
  const inside = { ...context, block: otherwise };
  const empty = expression.empty === undefined ? fullRange(expression) : write(inside, expression.empty);
  const some = new Block(otherwise);
  const both = { ...context, block: some };
  slot.assign(both, joined(both, slot.held, empty));
  const none = new Block(otherwise);
  slot.assign({ ...context, block: none }, empty);
  const found = some.text === none.text ? none.text : `if(${maybe}){${some.text}}else{${none.text}}`;
  context.block.add(`if(!${sure}){${otherwise.text}${found}}`);
  return slot.held;
}

/** `highest` and `lowest` of numbers or of dates; a date that is none takes no part. */
export function extremeCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  const candidates = candidatesOf(context, expression, write);
  const { slot, sure, maybe } = candidates;
  const highest = expression.function === "highest";
  const [near, far, all] = Array.from({ length: 3 }, () => context.block.name()) as [string, string, string];
  const start = highest ? "-Infinity" : "Infinity";
  context.block.add(`let ${near}=${start},${far}=${start},${all}=${highest ? "Infinity" : "-Infinity"};`);
  const form: { found?: NumberCode | DateCode } = {};
  overKnownList(
    context,
    candidates.loop,
    (inside) => {
      const held = membership(inside, expression, write);
      const term = comparable(inside, write(inside, valueOf(expression)));
      form.found = term;
      const { low, high } = endsOf(term);
      const fraction = term.kind === "number" && term.shape === "fraction";
      const keep = helper(inside, nameOf(highest ? "greater" : "lesser", fraction));
      const other = helper(inside, nameOf(highest ? "lesser" : "greater", fraction));
      const [inner, outer] = highest ? [low, high] : [high, low];
      const [x, y] = [inside.block.hold(inner), inside.block.hold(outer)];
      const partly = term.kind === "date" ? perhapsDay(term) : "true";
      const surely = allHold([held.yes, term.kind === "date" ? surelyDay(term) : "true"]);
      const taken = allHold([opposite(noOf(held)), partly]);
      inside.block.add(
        `if(${taken}){if(${surely}){${sure}=true;${near}=${keep}(${near},${x})}else ${maybe}=true;` +
          `${far}=${keep}(${far},${y});${all}=${other}(${all},${x})}`,
      );
    },
    (inside) => assignUnknown(inside, candidates, write),
  );
  const found = new Block(context.block);
  const bound = found.hold(`(${sure}?${near}:${all})`);
  const [low, high] = highest ? [bound, far] : [far, bound];
  slot.assign({ ...context, block: found }, withEnds(form.found, low, high));
  const known = context.open ? `${candidates.loop.list}!==undefined&&` : "";
  context.block.add(`if(${known}(${sure}||${maybe})){${found.text}}`);
  return orEmpty(context, candidates, write);
}

function nameOf(
  name: "greater" | "lesser",
  fraction: boolean,
): "greater" | "lesser" | "greaterFraction" | "lesserFraction" {
  return fraction ? `${name}Fraction` : name;
}

function comparable(context: Context, code: Code): NumberCode | DateCode {
  if (code.kind === "date") return code;
  const number = expectKind(code, "number");
  return number.shape === "quotient" ? asFraction(context, number) : number;
}

function endsOf(code: NumberCode | DateCode): { readonly low: string; readonly high: string } {
  const ends = code.kind === "date" ? code.day : code;
  if (ends.shape === "quotient") throw new Error("a quotient has no ends");
  return { low: ends.low, high: highOf(ends) };
}

function withEnds(form: NumberCode | DateCode | undefined, low: string, high: string): Code {
  if (form === undefined || (form.kind === "number" && form.shape === "quotient")) throw new Error("no form found");
  if (form.kind === "number" && form.shape === "fraction") return { ...form, low, high };
  const scale = form.kind === "date" ? 1n : form.scale;
  const ends: ScaledCode = { kind: "number", shape: "scaled", scale, low, high };
  return form.kind === "date" ? { kind: "date", day: ends } : ends;
}

/**
 * `latest F of L by D`: the join over all records that may be the latest. A first loop finds the latest day that some
 * record surely reaches, a second one takes the records that may lie at or after it.
 */
export function latestCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  const candidates = candidatesOf(context, expression, write);
  const { slot, sure, maybe } = candidates;
  const { by } = expression;
  if (by === undefined) throw new Error("latest needs a date");
  const [bar, some] = [context.block.name(), context.block.name()];
  context.block.add(`let ${bar}=-Infinity,${some}=false;`);
  const dated = (
    inside: Context,
  ): { readonly held: ReturnType<typeof membership>; readonly date: DateCode; readonly taken: string } => {
    const held = membership(inside, expression, write);
    const date = expectKind(write(inside, by), "date");
    return { held, date, taken: allHold([opposite(noOf(held)), perhapsDay(date)]) };
  };
  overKnownList(
    context,
    candidates.loop,
    (inside) => {
      const { held, date, taken } = dated(inside);
      const low = inside.block.hold(date.day.low);
      const surely = allHold([held.yes, surelyDay(date)]);
      inside.block.add(`if(${taken}){if(${surely}){${sure}=true;if(${low}>${bar})${bar}=${low}}else ${maybe}=true}`);
    },
    (inside) => assignUnknown(inside, candidates, write),
  );
  const second = new Block(context.block);
  candidates.loop.inside((inside) => {
    const { date, taken } = dated(inside);
    const value = write(inside, valueOf(expression));
    const first = new Block(inside.block);
    slot.assign({ ...inside, block: first }, value);
    const further = new Block(inside.block);
    const again = { ...inside, block: further };
    slot.assign(again, joined(again, slot.held, value));
    const high = inside.block.hold(highOf(date.day));
    inside.block.add(`if(${taken}&&${high}>=${bar}){if(${some}){${further.text}}else{${some}=true;${first.text}}}`);
  });
  second.add(context.block.lines.pop() ?? "");
  context.block.add(context.open ? `if(${candidates.loop.list}!==undefined){${second.text}}` : second.text);
  return orEmpty(context, candidates, write);
}
