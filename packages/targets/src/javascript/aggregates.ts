import type { IrAggregate, IrExpression } from "@bylaw/ir";
import { averageCode } from "./averages.ts";
import { noOf, open, opposite } from "./booleans.ts";
import { extremeCode, latestCode } from "./candidates.ts";
import type { BooleanCode, Code } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { againstZero, type ExpressionWriter } from "./expression-writer.ts";
import { expectKind, holdCondition } from "./joins.ts";
import { lift, loopOver, membership, mostRecords, overKnownList } from "./list-loop.ts";
import { asFraction, atScale, bounds, highOf, isNarrow } from "./numbers.ts";

/** An aggregate over the records of a list (semantics 4). */
export function aggregateCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  lift(context, [expression.where, expression.value, expression.by, expression.empty], write);
  switch (expression.function) {
    case "count":
      return countCode(context, expression, write);
    case "sum":
      return sumCode(context, expression, write);
    case "average":
      return averageCode(context, expression, write);
    case "highest":
    case "lowest":
      return extremeCode(context, expression, write);
    case "distinct":
      return distinctCode(context, expression, write);
    case "latest":
      return latestCode(context, expression, write);
    default:
      return expression.function satisfies never;
  }
}

function countCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  const loop = loopOver(context, expression);
  const [sure, maybe] = [context.block.name(), context.block.name()];
  context.block.add(`let ${sure}=0,${maybe}=0;`);
  let exact = !context.open;
  overKnownList(
    context,
    loop,
    (inside) => {
      const held = membership(inside, expression, write);
      exact &&= held.no === undefined;
      inside.block.add(`if(${held.yes})${sure}++;`);
      if (held.no !== undefined) inside.block.add(`else if(!${held.no})${maybe}++;`);
    },
    (inside) => inside.block.add(`${maybe}=${mostRecords};`),
  );
  const shared = { kind: "number", shape: "scaled", scale: 1n, low: sure, ...bounds(0n, mostRecords) } as const;
  return exact ? shared : { ...shared, high: context.block.hold(`${sure}+${maybe}`) };
}

function sumCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  const { value } = expression;
  if (value === undefined) throw new Error("a sum needs a value");
  const loop = loopOver(context, expression);
  const [low, high] = [context.block.name(), context.block.name()];
  const start = context.block.lines.length;
  let shape: Code | undefined;
  overKnownList(
    context,
    loop,
    (inside) => {
      shape = addTerm(inside, expression, value, [low, high], write);
    },
    (inside) => {
      const term = expectKind(write(inside, value), "number");
      const zero = shape?.kind === "number" && shape.shape === "fraction" ? "[0n,1n]" : "0";
      const below = inside.block.hold(opposite(noOf(againstZero(inside, "<", term))));
      const above = inside.block.hold(opposite(noOf(againstZero(inside, ">", term))));
      inside.block.add(`${low}=${below}?-Infinity:${zero};${high}=${above}?Infinity:${zero};`);
    },
  );
  if (shape?.kind !== "number" || shape.shape === "quotient") throw new Error("a sum has the form of its terms");
  const zero = shape.shape === "fraction" ? "[0n,1n]" : "0";
  context.block.lines.splice(start, 0, `let ${low}=${zero},${high}=${zero};`);
  return shape.high === undefined ? { ...shape, low } : { ...shape, low, high };
}

/** Adds the record's term to both ends, and gives the form of the sum. */
function addTerm(
  context: Context,
  expression: IrAggregate,
  value: IrExpression,
  [low, high]: readonly [string, string],
  write: ExpressionWriter,
): Code {
  const held = membership(context, expression, write);
  const written = expectKind(write(context, value), "number");
  const term = written.shape === "scaled" ? written : asFraction(context, written);
  const scaled = term.shape === "scaled";
  const limits = scaled ? sumBounds(term.least, term.most) : {};
  const narrow = scaled && isNarrow(limits);
  const plus = scaled ? "plus" : "addFractions";
  const add = (to: string, end: string): string =>
    narrow ? `${to}+=${end};` : `${to}=${helper(context, plus)}(${to},${end});`;
  const exact = !context.open && held.no === undefined && term.high === undefined;
  const ends = [context.block.hold(term.low), context.block.hold(highOf(term))] as const;
  const sure = exact ? add(low, ends[0]) : add(low, ends[0]) + add(high, ends[1]);
  context.block.add(`if(${held.yes}){${sure}}`);
  if (held.no !== undefined) {
    const zero = scaled ? "0" : "[0n,1n]";
    const lesser = helper(context, scaled ? "lesser" : "lesserFraction");
    const greater = helper(context, scaled ? "greater" : "greaterFraction");
    const hull = add(low, `${lesser}(${ends[0]},${zero})`) + add(high, `${greater}(${ends[1]},${zero})`);
    context.block.add(`else if(!${held.no}){${hull}}`);
  }
  const form = scaled
    ? ({
        kind: "number",
        shape: "scaled",
        scale: term.scale,
        low,
        ...(context.open ? openSumBounds(limits) : limits),
      } as const)
    : ({ kind: "number", shape: "fraction", low } as const);
  return exact ? form : { ...form, high };
}

function sumBounds(least: bigint | undefined, most: bigint | undefined): ReturnType<typeof bounds> {
  return bounds(
    least === undefined ? undefined : least < 0n ? least * mostRecords : 0n,
    most === undefined ? undefined : most > 0n ? most * mostRecords : 0n,
  );
}

/** A list that is not known has any number of records, so only an end at nothing bounds a sum over it. */
function openSumBounds({ least, most }: ReturnType<typeof bounds>): ReturnType<typeof bounds> {
  return bounds(least === 0n ? least : undefined, most === 0n ? most : undefined);
}

function distinctCode(context: Context, expression: IrAggregate, write: ExpressionWriter): Code {
  const { value } = expression;
  if (value === undefined) throw new Error("a count of distinct values needs a value");
  const loop = loopOver(context, expression);
  const [seen, sure, some, unclear] = Array.from({ length: 4 }, () => context.block.name());
  const [low, high] = [context.block.name(), context.block.name()];
  context.block.add(`let ${low}=0,${high}=0;`);
  const anyRecord = write(loop.unknownRecord, value);
  const most = anyRecord.kind === "choice" ? popCount(anyRecord.mask) : String(mostRecords);
  overKnownList(
    context,
    loop,
    (inside) => {
      const held = membership(inside, expression, write);
      const { settled, key } = keyOf(inside, write(inside, value));
      inside.block.add(
        `if(!${noOf(held) === "false" ? "false" : inside.block.hold(noOf(held))}){` +
          `if(${settled}){${some}.add(${key});if(${held.yes})${sure}.add(${key})}else ${unclear}++;` +
          `if(${held.yes})${seen}=1}`,
      );
    },
    (inside) => inside.block.add(`${high}=${most};`),
  );
  const lines = context.block.lines;
  const loopText = lines.pop() ?? "";
  lines.push(`let ${seen}=0,${unclear}=0;const ${sure}=new Set,${some}=new Set;${loopText}`);
  const known = context.open ? `if(${loop.list}!==undefined)` : "";
  context.block.add(
    `${known}{${low}=Math.max(${sure}.size,${seen});${high}=Math.min(${some}.size+${unclear},${most});}`,
  );
  return { kind: "number", shape: "scaled", scale: 1n, low, high, ...bounds(0n, mostRecords) };
}

/** How many members a mask holds: of a literal now, else counted when it runs. */
function popCount(mask: string): string {
  const literal = /^([0-9]+)n?$/.exec(mask)?.[1];
  if (literal === undefined) return `${mask}.toString(2).replaceAll("0","").length`;
  return String(BigInt(literal).toString(2).replaceAll("0", "").length);
}

/** Whether the value is settled, and a key that two settled values share only if they are equal. */
function keyOf(context: Context, code: Code): { readonly settled: string; readonly key: string } {
  switch (code.kind) {
    case "boolean": {
      const yes = context.block.hold(code.yes);
      return { settled: code.no === undefined ? "true" : `(${yes}||${context.block.hold(code.no)})`, key: yes };
    }
    case "number": {
      if (code.shape !== "scaled") {
        const fraction = asFraction(context, code);
        const same = `(${helper(context, "compared")}(${fraction.low},${highOf(fraction)})===0)`;
        helper(context, "reduced");
        return { settled: same, key: `reduced(...${fraction.low}).join("/")` };
      }
      const scaled = atScale(context, code, code.scale);
      const [low, high] = [context.block.hold(scaled.low), context.block.hold(highOf(scaled))];
      return { settled: low === high ? "true" : `(${low}===${high})`, key: low };
    }
    case "date": {
      const low = context.block.hold(code.day.low);
      const same = code.day.high === undefined ? "true" : `(${low}===${context.block.hold(code.day.high)})`;
      if (code.none === undefined) return { settled: same, key: low };
      const none = context.block.hold(code.none.yes);
      return { settled: `(${none}||${context.block.hold(noOf(code.none))}&&${same})`, key: `(${none}?"none":${low})` };
    }
    case "choice": {
      const mask = context.block.hold(code.mask);
      return { settled: code.exact ? "true" : `${helper(context, "single")}(${mask})`, key: mask };
    }
    case "set": {
      const must = context.block.hold(code.must);
      return { settled: code.may === undefined ? "true" : `(${must}===${context.block.hold(code.may)})`, key: must };
    }
    case "text": {
      const text = context.block.hold(code.text);
      return { settled: code.exact ? "true" : `(${text}!==undefined)`, key: text };
    }
    default:
      return code satisfies never;
  }
}

/** `any` and `every` over the records of a list. */
export function quantifierCode(
  context: Context,
  expression: Extract<IrExpression, { readonly kind: "quantifier" }>,
  write: ExpressionWriter,
): BooleanCode {
  lift(context, [expression.where], write);
  const loop = loopOver(context, expression);
  const any = expression.quantifier === "any";
  const [yes, no] = [context.block.name(), context.block.name()];
  context.block.add(`let ${yes}=${!any},${no}=${any};`);
  let exact = !context.open;
  overKnownList(
    context,
    loop,
    (inside) => {
      const held = holdCondition(inside, expectKind(write(inside, expression.where), "boolean"));
      exact &&= held.no === undefined;
      const failing = noOf(held);
      inside.block.add(
        any
          ? `if(${held.yes})${yes}=true;if(${opposite(failing)})${no}=false;`
          : `if(${opposite(held.yes)})${yes}=false;if(${failing})${no}=true;`,
      );
    },
    (inside) => inside.block.add(`${yes}=${no}=false;`),
  );
  if (exact) return { kind: "boolean", yes };
  return { ...open, yes, no };
}
