import type { IrExpression, IrType } from "@bylaw/ir";
import type { Describing } from "./describing.ts";
import { type PolicyNames, wordingOf } from "./policy-names.ts";
import { type FigureKind, figureKindOf, type MoneyScale } from "./quantity.ts";

/** A value in words: the name of a fact, "the highest of a and b", "50 or 100". */
export function describeValue(
  expression: IrExpression,
  describing: Describing,
  scale: MoneyScale,
  kind?: FigureKind,
): string {
  const { names, wording, determination } = describing;
  const { value: words, language } = wording;
  const again = (inner: IrExpression): string => describeValue(inner, describing, scale, kind);
  switch (expression.kind) {
    case "constant": {
      const figureKind = kind ?? figureKindOf(expression.type, names.policy.currency);
      const text = expression.value === null ? "none" : String(expression.value);
      return wording.figure(text, figureKind, scale).text;
    }
    case "fact":
      return nameOf(expression.fact, describing);
    case "field":
      if (expression.list === describing.within) return nameOf(`${expression.list}.${expression.field}`, describing);
      return words.field(
        nameOf(`${expression.list}.${expression.field}`, describing),
        nameOf(expression.list, describing),
      );
    case "let":
      return nameOf(expression.let, describing);
    case "reading": {
      const reading = names.readings.get(expression.reading);
      return reading?.names === undefined ? readingId(expression.reading) : wordingOf(reading.names, language);
    }
    case "today":
      return wording.day(determination.on);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return words.combine(expression.kind, again(expression.left), again(expression.right));
    case "negate":
      return `-${again(expression.operand)}`;
    case "least":
    case "greatest":
      return words.pick(expression.kind, expression.operands.map(again));
    case "round":
      return again(expression.operand);
    case "arms":
      return words.either([...new Set(expression.arms.map(({ value }) => again(value)))]);
    case "aggregate": {
      const of =
        expression.value === undefined
          ? nameOf(expression.list, describing)
          : fieldWords(expression.value, describing, scale);
      const where =
        expression.where === undefined
          ? undefined
          : describing.clauseOf(expression.where, { ...describing, within: expression.list });
      return words.aggregate(expression.function, of, where);
    }
    case "shift":
    case "fullYears":
    case "quarterEnd":
    case "yearOf":
      return describeDate(expression, describing, scale);
    case "value":
    case "titleDate":
    case "call":
      return describeNamed(expression, describing, again);
    default:
      return describing.clauseOf(expression, describing);
  }
}

/** What is said by a name of its own: the value of a decision, a day of a title, a function and what it is given. */
function describeNamed(
  expression: Extract<IrExpression, { readonly kind: "value" | "titleDate" | "call" }>,
  { names, wording }: Describing,
  again: (inner: IrExpression) => string,
): string {
  const { value: words, language } = wording;
  switch (expression.kind) {
    case "value":
      return wordingOf(names.decisions.get(expression.decision)?.names ?? { id: expression.decision }, language);
    case "titleDate": {
      const title = names.titles.get(expression.title)?.names;
      return words.titleDate(expression.part, wordingOf(title ?? { id: expression.title }, language));
    }
    case "call": {
      const called = names.policy.functions?.find((one) => one.names.id === expression.function)?.names;
      return words.called(wordingOf(called ?? { id: expression.function }, language), expression.arguments.map(again));
    }
    default:
      return expression satisfies never;
  }
}

function describeDate(
  expression: Extract<IrExpression, { readonly kind: "shift" | "fullYears" | "quarterEnd" | "yearOf" }>,
  describing: Describing,
  scale: MoneyScale,
): string {
  const { value: words } = describing.wording;
  const again = (inner: IrExpression): string => describeValue(inner, describing, scale);
  switch (expression.kind) {
    case "shift": {
      const length: FigureKind = {
        measure: expression.unit === "months" ? "months" : expression.unit === "days" ? "days" : "number",
      };
      return words.shifted(
        again(expression.date),
        describeValue(expression.amount, describing, scale, length),
        expression.unit,
      );
    }
    case "fullYears":
      return words.fullYears(again(expression.from), again(expression.to));
    case "quarterEnd":
      return words.quarterEnd(again(expression.date));
    case "yearOf":
      return words.yearOf(again(expression.date));
    default:
      return expression satisfies never;
  }
}

/** The words of a fact, a field or a let. */
export function nameOf(path: string, { names, wording }: Describing): string {
  return wordingOf(names.values.get(path)?.names ?? { id: path.split(".").at(-1) ?? path }, wording.language);
}

/** A reading as the inventory numbers it: NB-4. */
export function readingId(id: string): string {
  return id.replaceAll("_", "-");
}

/** The type of a value, as far as its form tells. */
export function typeOf(expression: IrExpression, names: PolicyNames): IrType | undefined {
  switch (expression.kind) {
    case "fact":
      return names.values.get(expression.fact)?.type;
    case "field":
      return names.values.get(`${expression.list}.${expression.field}`)?.type;
    case "let":
      return names.values.get(expression.let)?.type;
    case "reading":
      return names.readings.get(expression.reading)?.type;
    case "constant":
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "negate":
    case "least":
    case "greatest":
    case "round":
    case "arms":
    case "aggregate":
    case "value":
    case "call":
      return expression.type;
    case "today":
    case "shift":
    case "titleDate":
    case "quarterEnd":
      return { kind: "date" };
    case "yearOf":
      return { kind: "number", measure: "year", scale: 0 };
    case "fullYears":
      return { kind: "number", measure: "number", scale: 0 };
    default:
      return { kind: "boolean" };
  }
}

function fieldWords(value: IrExpression, describing: Describing, scale: MoneyScale): string {
  if (value.kind !== "field") return describeValue(value, describing, scale);
  return nameOf(`${value.list}.${value.field}`, describing);
}
