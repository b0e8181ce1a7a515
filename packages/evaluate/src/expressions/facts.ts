import type { CheckedScalar, CheckedSet, IrExpression, IrField } from "@bylaw/ir";
import { truthOf } from "../conditions/truth.ts";
import { exactly } from "../numbers/interval.ts";
import { fromScaled } from "../numbers/rational.ts";
import { type Place, recordAt } from "../place.ts";
import { type Finding, known, needing } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { isKnown } from "../possibilities/known.ts";
import { condition, days, noDate, numbers, type Possibility } from "../possibilities/possibility.ts";
import { factOf, fieldOf, type Run } from "../run.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A fact: what was given, or everything its type allows. An act that is not recorded has not been taken. */
export function evaluateFact(expression: Of<"fact">, run: Run): Finding {
  const fact = factOf(run, expression.fact);
  const given = Object.hasOwn(run.case.facts, expression.fact) ? run.case.facts[expression.fact] : undefined;
  if (given === undefined && fact.decidedBy !== undefined) return known(condition("no"));
  return findingOf(fact.type as IrField["type"], given as CheckedScalar | undefined, expression.fact);
}

/** A field of the record at hand. */
export function evaluateField(expression: Of<"field">, run: Run, place: Place): Finding {
  const field = fieldOf(run, expression.list, expression.field);
  const bound = recordAt(place, expression.scope);
  if (bound.record === undefined) return findingOf(field.type, undefined, expression.list);
  const given = Object.hasOwn(bound.record, expression.field) ? bound.record[expression.field] : undefined;
  if (given === undefined && field.decidedBy !== undefined) return known(condition("no"));
  return findingOf(field.type, given, `${expression.list}[${bound.index}].${expression.field}`);
}

function findingOf(type: IrField["type"], given: CheckedScalar | undefined, path: string): Finding {
  if (given === undefined) return { value: fullRange(type), open: needing(path) };
  const value = possibilityOf(type, given);
  return isKnown(value) ? known(value) : { value, open: needing(path) };
}

/** The possibility that a value checked at the door stands for. */
export function possibilityOf(type: IrField["type"], given: CheckedScalar): Possibility {
  switch (type.kind) {
    case "boolean":
      return condition(truthOf(given as boolean));
    case "number":
      return numbers(exactly(fromScaled(given as number | bigint, type.scale)));
    case "date":
      return given === "none" ? noDate : days(given as number, given as number);
    case "choice":
      return { kind: "choice", members: [given as string] };
    case "set":
      return setOf(
        type.members.map((member) => member.id),
        given as CheckedSet,
      );
    case "text":
      return { kind: "text", text: (given as string).normalize("NFC") };
    default:
      return type satisfies never;
  }
}

function setOf(order: readonly string[], given: CheckedSet): Possibility {
  return {
    kind: "set",
    must: order.filter((member) => given.must.includes(member)),
    may: order.filter((member) => given.may.includes(member)),
  };
}
