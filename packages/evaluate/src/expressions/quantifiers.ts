import type { IrExpression } from "@bylaw/ir";
import { and, or } from "../conditions/truth.ts";
import type { Place } from "../place.ts";
import { type Finding, found } from "../possibilities/finding.ts";
import { condition } from "../possibilities/possibility.ts";
import { conditionOf, type Run, recordsOf } from "../run.ts";
import { openOfUnknownList, placeOf } from "./records.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** `any` and `every` over the records of a list; of an empty list no and yes, of an unknown one open. */
export function evaluateQuantifier(expression: Of<"quantifier">, run: Run, place: Place): Finding {
  const { list, scope, where, quantifier } = expression;
  const records = recordsOf(run, list);
  if (records === undefined) {
    return { value: condition("open"), open: openOfUnknownList(run, place, { list, scope, parts: [where] }) };
  }
  const held = [...records.keys()].map((index) => conditionOf(run, where, placeOf(run, place, { list, scope }, index)));
  const truths = held.map((finding) => finding.value.truth);
  const truth = quantifier === "any" ? or(truths) : and(truths);
  return found(
    condition(truth),
    held.map((finding) => finding.open),
  );
}
