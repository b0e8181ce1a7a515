import type { CaseError, FunctionValue, IrExpression, IrField } from "@bylaw/ir";
import { valueText } from "../determinations/value-text.ts";
import { callFunction } from "../door/call-function.ts";
import type { Place } from "../place.ts";
import { type Finding, failing, found, known } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { isKnown } from "../possibilities/known.ts";
import type { Possibility } from "../possibilities/possibility.ts";
import type { Run } from "../run.ts";
import { possibilityOf } from "./facts.ts";
import { readBy } from "./reads.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/**
 * A call of a plugin's function. It is made once for the same known values; while one of them is open, everything of
 * its type is possible. A function that throws, that is not there or that gives a value of another type is an error of
 * the case under its name.
 */
export function evaluateCall(expression: Of<"call">, run: Run, place: Place): Finding {
  const { function: name, type } = expression;
  const parts = expression.arguments.map((argument) => run.evaluate(argument, place));
  if (!parts.every(({ value }) => isKnown(value))) {
    return found(
      fullRange(type),
      parts.map(({ open }) => open),
    );
  }
  const parameters = run.policy.functions?.find(({ names }) => names.id === name)?.parameters ?? [];
  const values = parts.map(({ value }, index) => functionValue(value, parameters[index]));
  const key = JSON.stringify([name, values]);
  const { calls } = run.found;
  if (!calls.has(key)) calls.set(key, resultOf(name, values, type, run));
  const given = calls.get(key);
  if (given !== undefined) return known(given);
  const facts = [...new Set(expression.arguments.flatMap(readBy))];
  const error: CaseError = { tag: "function_failed", place: place.name, function: name, facts };
  return { value: fullRange(type), open: failing(error) };
}

/** A known value as a function takes it: what determinations print, a boolean, or the members of a set. */
function functionValue(value: Possibility, type: IrField["type"] | undefined): FunctionValue {
  if (value.kind === "condition") return value.truth === "yes";
  if (value.kind === "set") return Object.freeze([...value.must]);
  return valueText(value, type?.kind === "number" ? type.measure : "number") ?? "";
}

/** What the function gives, as a value of its type; nothing where it fails. */
function resultOf(
  name: string,
  values: readonly FunctionValue[],
  type: Of<"call">["type"],
  run: Run,
): Possibility | undefined {
  if (type.kind === "list") return undefined;
  const given = callFunction(run.environment, { name, type, on: run.on }, values);
  const value = given === undefined ? undefined : possibilityOf(type, given);
  return value !== undefined && isKnown(value) ? value : undefined;
}
