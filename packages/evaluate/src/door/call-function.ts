import type { CheckedScalar, Environment, EvaluationOptions, FunctionValue, IrField, IrPolicy } from "@bylaw/ir";
import { type Day, parseDay } from "../dates/calendar-day.ts";
import type { Door } from "./door.ts";
import { readValue } from "./read-value.ts";

/**
 * What a plugin's function gives for known values, as a checked value of its type; nothing where it throws, is not
 * there, or gives something else.
 */
export function callFunction(
  { functions = {} }: Environment,
  { name, type, on }: { readonly name: string; readonly type: IrField["type"]; readonly on: Day | undefined },
  values: readonly FunctionValue[],
): CheckedScalar | undefined {
  // Whatever a plugin throws or hands out, even an object whose reading throws, is its failure and not ours.
  try {
    const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (typeof call !== "function") return undefined;
    const door: Door = { problems: [], on };
    const read = readValue(door, { names: { id: name }, type }, call(...values), { name, path: name });
    return door.problems.length > 0 ? undefined : read;
  } catch {
    return undefined;
  }
}

/** How the functions of a policy are called by a generated module (`prepare({ call })`), with the plugins of the options. */
export function functionsOf(
  policy: IrPolicy,
  { on, environment = {} }: EvaluationOptions,
): (name: string, values: readonly FunctionValue[]) => CheckedScalar | undefined {
  const types = new Map((policy.functions ?? []).map(({ names, returns }) => [names.id, returns]));
  return (name, values) => {
    const type = types.get(name);
    return type && callFunction(environment, { name, type, on: parseDay(on) }, values);
  };
}
