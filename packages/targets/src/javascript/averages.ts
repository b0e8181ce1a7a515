import type { IrAggregate } from "@bylaw/ir";
import { noOf, opposite } from "./booleans.ts";
import { assignUnknown, type Candidates, orEmpty, valueOf } from "./candidates.ts";
import type { Code, ScaledCode } from "./code.ts";
import { Block, type Context, helper } from "./context.ts";
import { commonScale } from "./exact-constant.ts";
import { type ExpressionWriter } from "./expression-writer.ts";
import { expectKind } from "./joins.ts";
import { fullRange, loopOver, membership, overKnownList } from "./list-loop.ts";
import { wholeLiteral } from "./literals.ts";
import { asFraction, atScale, highOf, isNarrow } from "./numbers.ts";
import { slotFor } from "./slots.ts";

/** An average: the quotient of a sum and a count where everything is known, fractions where something is open. */
export function averageCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  return (
    (context.open ? undefined : knownAverage(context, expression, write)) ?? openAverage(context, expression, write)
  );
}

/** Nothing where a condition or a value stays open although every fact is known. */
function knownAverage(context: Context, expression: IrAggregate, write: ExpressionWriter): Code | undefined {
  const outer = new Block(context.block);
  const attempt = { ...context, block: outer };
  const loop = loopOver(attempt, expression);
  const [total, count] = [outer.name(), outer.name()];
  outer.add(`let ${total}=0,${count}=0;`);
  const form: { term?: ScaledCode } = {};
  loop.inside((inside) => {
    const held = membership(inside, expression, write);
    const term = expectKind(write(inside, valueOf(expression)), "number");
    if (held.no !== undefined || term.shape !== "scaled" || term.high !== undefined) return;
    form.term = term;
    const end = inside.block.hold(term.low);
    const bounded = term.least !== undefined && term.most !== undefined;
    const wide = { least: (term.least ?? 0n) * 10_000n, most: (term.most ?? 0n) * 10_000n };
    const add = bounded && isNarrow(wide) ? `${total}+=${end}` : `${total}=${helper(inside, "plus")}(${total},${end})`;
    inside.block.add(`if(${held.yes}){${add};${count}++}`);
  });
  const { term } = form;
  if (term === undefined) return undefined;
  const empty = expression.empty === undefined ? fullRange(expression) : write(attempt, expression.empty);
  const otherwise = expectKind(empty, "number");
  if (otherwise.shape !== "scaled") return undefined;
  for (const line of outer.lines) context.block.add(line);
  return quotient(context, { total, count, term, otherwise });
}

function quotient(
  context: Context,
  { total, count, term, otherwise }: { total: string; count: string; term: ScaledCode; otherwise: ScaledCode },
): Code {
  const some = context.block.hold(`(${count}>0)`);
  const parts = term.scale === 1n ? count : `(${count}*${wholeLiteral(term.scale)})`;
  const shared = { kind: "number", shape: "quotient", otherwise } as const;
  if (otherwise.high !== undefined) {
    const denominator = context.block.hold(parts);
    return { ...shared, numerator: total, denominator, valid: some };
  }
  const scale = commonScale(otherwise.scale, 1n);
  const value = atScale(context, otherwise, scale);
  const numerator = context.block.hold(`(${some}?${total}:${value.low})`);
  const denominator = context.block.hold(`(${some}?${parts}:${wholeLiteral(scale)})`);
  return { ...shared, numerator, denominator, valid: "true" };
}

function openAverage(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  const loop = loopOver(context, expression);
  const names = Array.from({ length: 8 }, () => context.block.name());
  const [sure, maybe, number, least, most, totalLow, totalHigh] = names;
  const low = context.block.name();
  const slot = slotFor(context, [{ kind: "number", shape: "fraction", low, high: low }]);
  const candidates: Candidates = { expression, loop, slot, sure: sure ?? "", maybe: maybe ?? "" };
  context.block.add(
    `${slot.declaration}let ${sure}=false,${maybe}=false,${number}=0n,${least}=Infinity,${most}=-Infinity,` +
      `${totalLow}=[0n,1n],${totalHigh}=${totalLow};`,
  );
  const [add, lesser, greater] = [
    helper(context, "addFractions"),
    helper(context, "lesserFraction"),
    helper(context, "greaterFraction"),
  ];
  overKnownList(
    context,
    loop,
    (inside) => {
      const held = membership(inside, expression, write);
      const term = asFraction(inside, expectKind(write(inside, valueOf(expression)), "number"));
      const [from, to] = [inside.block.hold(term.low), inside.block.hold(highOf(term))];
      inside.block.add(
        `if(${opposite(noOf(held))}){if(${held.yes})${sure}=true;else ${maybe}=true;${number}++;` +
          `${least}=${lesser}(${least},${from});${most}=${greater}(${most},${to});` +
          `${totalLow}=${add}(${totalLow},${from});${totalHigh}=${add}(${totalHigh},${to})}`,
      );
    },
    (inside) => assignUnknown(inside, candidates, write),
  );
  const found = new Block(context.block);
  const multiply = helper(context, "multiplyFractions");
  const end = (hull: string | undefined, total: string | undefined): string =>
    found.hold(`(${maybe}?${hull}:${multiply}(${total},[1n,${number}]))`);
  slot.assign(
    { ...context, block: found },
    { kind: "number", shape: "fraction", low: end(least, totalLow), high: end(most, totalHigh) },
  );
  context.block.add(`if(${number}>0n){${found.text}}`);
  return orEmpty(context, candidates, write);
}
