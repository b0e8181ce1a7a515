import { parseDay } from "@bylaw/evaluate";
import type { CheckedScalar, IrExpression, IrField, ListType, NumberType } from "@bylaw/ir";
import { ceilingOf, exact, floorOf, readExact, times } from "../exact.ts";
import { mirrored } from "../mirrored.ts";
import type { IrNode, IrPath } from "../reach.ts";
import { isOfRecord } from "../thresholds/constants-in.ts";
import type { Countable } from "./countable.ts";
import { directionsOf } from "./movement.ts";
import { isMoved, type Situation, textOf } from "./situation.ts";

type Counting = Extract<IrExpression, { readonly kind: "aggregate" | "quantifier" }>;

/**
 * The records of which more may be asked for: counted, or one of them asked for, in a list that the applicant may add
 * to, where the condition is plain: each field compared once with something known.
 */
export function countablesOf(situation: Situation): ReadonlyMap<string, Countable> {
  const found = new Map<string, Countable>();
  for (const { node, path } of situation.plan.reached) {
    const counting = path[0] === "titles" ? undefined : countingIn(node);
    const countable = counting === undefined ? undefined : countableOf(situation, counting, path);
    if (countable !== undefined) found.set(path.join("."), countable);
  }
  return found;
}

function countingIn(node: IrNode): Counting | undefined {
  const counts = node["kind"] === "aggregate" && node["function"] === "count" && node["decision"] === undefined;
  const any = node["kind"] === "quantifier" && node["quantifier"] === "any";
  return counts || any ? (node as unknown as Counting) : undefined;
}

function countableOf(situation: Situation, counting: Counting, path: IrPath): Countable | undefined {
  const fact = situation.facts.get(counting.list);
  if (fact?.type.kind !== "list" || !directionsOf(fact).up) return undefined;
  const record: Record<string, CheckedScalar> = Object.create(null) as Record<string, CheckedScalar>;
  const { where } = counting;
  const plain = where === undefined || fill(situation, record, fact.type, counting.scope, where, [...path, "where"]);
  if (!plain) return undefined;
  const name = `${counting.list}[${path.join(".")}]`;
  return { name, list: counting.list, record, ...(where !== undefined && { where }) };
}

/** Fills a record so that a condition holds; false where it is not plain how. */
function fill(
  situation: Situation,
  record: Record<string, CheckedScalar>,
  type: ListType,
  scope: number,
  where: IrExpression,
  path: IrPath,
): boolean {
  if (where.kind === "and") {
    return where.operands.every((operand, place) =>
      fill(situation, record, type, scope, operand, [...path, "operands", place]),
    );
  }
  const put = (field: IrField | undefined, value: CheckedScalar | undefined): boolean => {
    if (field === undefined || value === undefined || Object.hasOwn(record, field.names.id)) return false;
    record[field.names.id] = value;
    return true;
  };
  const fieldIn = (expression: IrExpression): IrField | undefined =>
    expression.kind === "field" && expression.scope === scope
      ? type.fields.find((field) => field.names.id === expression.field && isOwn(field))
      : undefined;
  switch (where.kind) {
    case "field":
      return put(fieldIn(where), true);
    case "not":
      return put(fieldIn(where.operand), false);
    case "member":
      return put(fieldIn(where.value), where.members[0]);
    case "include":
      return put(fieldIn(where.set), { must: where.members, may: where.members });
    case "compare": {
      const left = fieldIn(where.left);
      const [field, other, side] =
        left === undefined ? [fieldIn(where.right), where.left, "left"] : [left, where.right, "right"];
      if (field === undefined || isMoved(situation, [...path, side])) return false;
      const operator = left === undefined ? mirrored[where.operator] : where.operator;
      return put(field, valueFor(situation, field, operator, other, [...path, side]));
    }
    default:
      return false;
  }
}

/** What the applicant states itself. */
function isOwn({ attested, decidedBy, statedBy, movement }: IrField): boolean {
  return !attested && decidedBy === undefined && (statedBy ?? "applicant") === "applicant" && movement !== "fixed";
}

/** The value nearest to what a field is compared with, for which the comparison holds. */
function valueFor(
  situation: Situation,
  { type }: IrField,
  operator: string,
  other: IrExpression,
  path: IrPath,
): CheckedScalar | undefined {
  if (operator === "!=" || isOfRecord(other)) return undefined;
  if (type.kind === "number") return numberFor(type, operator, textOf(situation, other, path));
  if (type.kind === "date") {
    const day = parseDay(textOf(situation, other, path, "date") ?? "");
    return day === undefined ? undefined : day + (operator === ">" ? 1 : operator === "<" ? -1 : 0);
  }
  return type.kind === "choice" && operator === "=" ? textOf(situation, other, path, "choice") : undefined;
}

function numberFor({ scale }: NumberType, operator: string, text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : readExact(text);
  if (value === undefined) return undefined;
  const scaled = times(value, exact(10n ** BigInt(scale)));
  if (operator === "=" && scaled.under !== 1n) return undefined;
  const least = operator === ">" ? floorOf(scaled) + 1n : ceilingOf(scaled);
  const most = operator === "<" ? ceilingOf(scaled) - 1n : floorOf(scaled);
  const number = Number(operator === "<" || operator === "<=" ? most : least);
  return Number.isSafeInteger(number) ? number : undefined;
}
