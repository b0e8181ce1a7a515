import { type Fix, fix, type Span } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import { isChinese } from "../1-scan/characters.ts";
import type { Expression, NumberLiteral } from "../3-build-ast/expression.ts";
import { namesOf } from "../4-bind/symbols.ts";
import { printed, type Writing } from "./own-text.ts";
import { inserting, isSame, placeOf, type Repair, type Repairing, replacing, textParameter } from "./repairing.ts";

/** `unlike-amounts`, `unlike-counts`: a written number takes the unit of what it is compared with. */
export function unitOfOther(code: "unlike-amounts" | "unlike-counts"): Repair {
  return (found, on) => {
    const places = [placeOf(found, "here"), placeOf(found, "other")];
    return places.flatMap((place, index): readonly Fix[] => {
      const other = places[1 - index];
      const [literal] = place === undefined ? [] : on.above(place).expressions;
      if (place === undefined || other === undefined || literal?.kind !== "number") return [];
      if (literal.span.start !== place.start || literal.span.end !== place.end || literal.percent) return [];
      const to = inUnitOf(literal, other, on);
      return to === undefined ? [] : [fix(code, "unit", { to }, replacing(place, to))];
    });
  };
}

function inUnitOf(literal: NumberLiteral, other: Span, on: Repairing): string | undefined {
  const [path] = on.above(other).expressions;
  const binding = path && on.model.bound.bindings.get(path);
  const declaration =
    binding?.kind === "fact" ? binding.declaration : binding?.kind === "field" ? binding.field : undefined;
  const type = declaration?.type.type;
  const digits = digitsOf(literal, on);
  if (type === undefined || digits === undefined) return undefined;
  const writing = on.writing(literal.span);
  switch (type.kind) {
    case "money":
      return withUnit(digits, "yuan", writing);
    case "area":
      return withUnit(digits, "m2", writing);
    case "count": {
      const unit = type.unit && namesOf(type.unit);
      const word = unit?.find((one) => isChinese(one) === (writing !== "en")) ?? unit?.[0];
      if (word === undefined) return undefined;
      return isChinese(word) ? `${digits}${word}` : `${digits} ${word}`;
    }
    case "duration":
      return type.family === undefined ? undefined : withUnit(digits, type.family, writing);
    case "number":
    case "points":
      return digits;
    default:
      return undefined;
  }
}

/** The number as written, without its unit. */
function digitsOf({ span, unit, currency }: NumberLiteral, on: Repairing): string | undefined {
  const start = currency === undefined ? span.start : currency.span.end;
  const end = unit === undefined ? span.end : unit.span.start;
  const text = on.text({ ...span, start, end }).trim();
  return text === "" ? undefined : text;
}

function withUnit(digits: string, id: "yuan" | "m2" | "months" | "days", writing: Writing): string {
  const unit = printed(id, writing);
  return isChinese(unit) ? `${digits}${unit}` : `${digits} ${unit}`;
}

/** `duration-of-what`: a length is counted in months or in days. */
export const family: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  return (["months", "days"] as const).map((name) => {
    const to = on.word(name === "months" ? "inMonths" : "inDays", here);
    return fix("duration-of-what", name, { to }, [inserting(here, "behind", ` ${to}`)]);
  });
};

/** The smallest step of each kind of number that is declared. */
const steps: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  money: ["0.01 yuan", "0.01元"],
  percent: ["0.01%", "0.01%"],
  count: ["1", "1"],
  points: ["0.01", "0.01"],
  area: ["0.01 m2", "0.01平方米"],
  months: ["1 month", "1个月"],
  days: ["1 day", "1日"],
};

/** `rounding-not-stated`: the value is rounded to the finest that its kind holds, one way or another. */
export const rounded: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const kind = textParameter(found, "kind");
  const step = Object.hasOwn(steps, kind) ? steps[kind] : undefined;
  if (here === undefined || step === undefined) return [];
  const [value] = on.above(here).expressions;
  if (value === undefined || value.kind === "arms") return [];
  const writing = on.writing(here);
  const unit = step[writing === "en" ? 0 : 1];
  const [opening, closing] = value.kind === "aggregate" || isSum(value.kind) ? ["(", ")"] : ["", ""];
  return (["down", "up", "nearest"] as const).map((mode) => {
    const head = `${printed("round", writing)} ${opening}`;
    const tail = `${closing} ${printed("to", writing)} ${unit} ${printed(mode, writing)}`;
    const edits = [inserting(here, "before", `(${head}`), inserting(here, "behind", `${tail})`)];
    const to = `${head}…${tail}`;
    return fix("rounding-not-stated", mode, { to }, edits);
  });
};

function isSum(kind: string): boolean {
  return ["add", "subtract", "multiply", "divide", "negate"].includes(kind);
}

/** The kind of a written or typed value, as a declaration would say it. */
function kindText(type: IrType, writing: Writing): string | undefined {
  switch (type.kind) {
    case "number":
      switch (type.measure) {
        case "money":
        case "percent":
        case "points":
        case "area":
        case "number":
          return printed(type.measure, writing);
        default:
          return undefined;
      }
    case "boolean":
      return printed("yesNo", writing);
    case "date":
      return printed("date", writing);
    default:
      return undefined;
  }
}

/** `value-without-kind`: the kind that the written values have. */
export const kindOfValues: Repair = (found, on) => {
  const decision = placeOf(found, "decision");
  const declaration = on.trees.flatMap((tree) => tree.decisions).find(({ name }) => isSame(name.span, decision));
  if (decision === undefined || declaration === undefined) return [];
  const writing = on.writing(decision);
  const kinds = new Set<string | undefined>();
  for (const statement of declaration.values) {
    if (statement.kind === "limit") return [];
    const { value } = statement;
    for (const one of value.kind === "arms" ? value.arms.map((arm) => arm.value) : [value])
      kinds.add(writtenKind(one, writing, on));
  }
  const [only] = kinds;
  if (only === undefined || kinds.size > 1) return [];
  const to = `${writing === "en" ? ": " : "："}${only}`;
  const behind = declaration.forEach?.span ?? declaration.local?.span ?? decision;
  return [fix("value-without-kind", "declare", { to: only }, [inserting(behind, "behind", to)])];
};

function writtenKind(value: Expression, writing: Writing, on: Repairing): string | undefined {
  if (value.kind === "boolean") return printed("yesNo", writing);
  if (value.kind === "date") return printed("date", writing);
  if (isLiteral(value)) {
    if (value.percent) return printed("percent", writing);
    if (value.currency !== undefined || value.unit?.keyword === "yuan") return printed("money", writing);
    return value.unit === undefined ? printed("number", writing) : undefined;
  }
  const binding = on.model.bound.bindings.get(value);
  const type =
    binding?.kind === "fact"
      ? on.model.facts.find(({ names }) => names.id === binding.declaration.name.text)?.type
      : undefined;
  return type && kindText(type, writing);
}

function isLiteral(value: Expression): value is NumberLiteral {
  return value.kind === "number";
}
