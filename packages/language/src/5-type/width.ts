import { problem } from "@bylaw/diagnostics";
import type { Measure, NumberType } from "@bylaw/ir";
import type { TypeContext } from "./context.ts";
import { readFraction } from "./fraction.ts";
import { shortened } from "./meet.ts";
import type { ModelExpression } from "./model.ts";
import { modelParts } from "./reads.ts";

/** Greatest numerator and denominator of a number, as powers of ten (semantics: representation). */
interface Width {
  readonly top: number;
  readonly bottom: number;
}

const widest = 37;
const recordsOfList = 4;

/** Bound of each measure where no range is declared, in stored units, as a power of ten. */
const widthOf: Readonly<Record<Measure, number>> = {
  money: 15,
  count: 12,
  percent: 12,
  number: 15,
  area: 15,
  points: 15,
  months: 6,
  days: 7,
  year: 4,
};

/** Reports the widest number in an expression that could need more than 37 digits. */
export function checkWidth(expression: ModelExpression, context: TypeContext): void {
  const tooWide = findTooWide(expression);
  if (tooWide === undefined) return;
  const number = shortened(context.textAt(tooWide.span));
  context.problems.push(problem("number-too-wide", { number }, { here: tooWide.span }));
}

function findTooWide(expression: ModelExpression): ModelExpression | undefined {
  for (const part of modelParts(expression)) {
    const inner = findTooWide(part);
    if (inner !== undefined) return inner;
  }
  if (expression.kind === "compare") {
    if (expression.measured.kind !== "number") return undefined;
    const [a, b] = [width(expression.left), width(expression.right)];
    return Math.max(a.top + b.bottom, b.top + a.bottom) >= widest ? expression : undefined;
  }
  if (expression.type.kind !== "number") return undefined;
  const { top, bottom } = width(expression);
  return Math.max(top, bottom) >= widest ? expression : undefined;
}

function width(expression: ModelExpression): Width {
  switch (expression.kind) {
    case "constant": {
      const value = readFraction(String(expression.value)) ?? { top: 0n, bottom: 1n };
      return { top: digits(value.top), bottom: digits(value.bottom) };
    }
    case "negate":
    case "round":
      return width(expression.operand);
    case "add":
    case "subtract": {
      const [a, b] = [width(expression.left), width(expression.right)];
      if (a.bottom === b.bottom) return { top: added(a.top, b.top), bottom: a.bottom };
      return { top: added(a.top + b.bottom, b.top + a.bottom), bottom: a.bottom + b.bottom };
    }
    case "multiply": {
      const [a, b] = [width(expression.left), width(expression.right)];
      return { top: a.top + b.top, bottom: a.bottom + b.bottom };
    }
    case "divide": {
      const [a, b] = [width(expression.left), width(expression.right)];
      return { top: a.top + b.bottom, bottom: a.bottom + b.top };
    }
    case "least":
    case "greatest":
      return widestOf(expression.operands);
    case "arms":
      return widestOf(expression.arms.map((arm) => arm.value));
    case "aggregate": {
      const value = expression.value === undefined ? { top: 0, bottom: 0 } : width(expression.value);
      if (expression.function === "sum") return { top: value.top + recordsOfList, bottom: value.bottom };
      if (expression.function === "average")
        return { top: value.top + recordsOfList, bottom: value.bottom + recordsOfList };
      return value;
    }
    default:
      return expression.type.kind === "number"
        ? { top: rangeWidth(expression.type), bottom: 0 }
        : { top: 0, bottom: 0 };
  }
}

/** The power of ten that a sum reaches: the smaller number hardly counts, or a long sum would look far too wide. */
function added(a: number, b: number): number {
  return Math.max(a, b) + Math.log10(1 + 10 ** -Math.abs(a - b));
}

function widestOf(expressions: readonly ModelExpression[]): Width {
  const widths = expressions.map(width);
  return { top: Math.max(...widths.map(({ top }) => top)), bottom: Math.max(...widths.map(({ bottom }) => bottom)) };
}

function rangeWidth(type: NumberType): number {
  const ends = [type.least, type.most].map((end) => (end === undefined ? undefined : readFraction(end)));
  const [least, most] = ends;
  if (least === undefined || most === undefined) return widthOf[type.measure];
  return Math.max(digits(least.top / least.bottom), digits(most.top / most.bottom)) + type.scale + 1;
}

/** Power of ten that a whole number reaches. */
function digits(value: bigint): number {
  const size = value < 0n ? -value : value;
  return size <= 1n ? 0 : Math.log10(Number(size));
}
