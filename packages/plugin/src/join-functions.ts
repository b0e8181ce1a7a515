import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import type { PluginFunction } from "@bylaw/ir";
import type { FunctionSignature } from "./manifest.ts";
import { shown } from "./manifest-values.ts";
import { mostEntries, ownValues } from "./own-values.ts";

/**
 * Joins the functions that are handed over with their signatures, by name. A function without a signature and a
 * signature without a function are both reported; what is no function is left out.
 */
export function joinFunctions(
  signatures: readonly FunctionSignature[],
  given: unknown,
  problems: Diagnostic[],
): Readonly<Record<string, PluginFunction>> | undefined {
  const functions = readFunctions(given, problems);
  if (functions === undefined) return undefined;
  const joined = new Map<string, PluginFunction>();
  for (const { name } of signatures) {
    const found = functions.get(name);
    if (found === undefined) {
      const nearest = nearNames(name, functions.keys());
      problems.push(unplacedProblem("plugin-function-missing", { name, nearest }));
    } else joined.set(name, found);
  }
  for (const name of functions.keys()) {
    if (signatures.some((signature) => signature.name === name)) continue;
    const nearest = nearNames(
      name.slice(0, 60),
      signatures.map((signature) => signature.name),
    );
    problems.push(unplacedProblem("plugin-function-unsigned", { name: shown(name), nearest }));
  }
  if (joined.size === 0) return undefined;
  // Without a prototype, so that no name finds a function that no plugin brings.
  const record = Object.create(null) as Record<string, PluginFunction>;
  for (const [name, found] of joined) record[name] = found;
  return Object.freeze(record);
}

function readFunctions(given: unknown, problems: Diagnostic[]): ReadonlyMap<string, PluginFunction> | undefined {
  if (given === undefined) return new Map();
  const own = ownValues(given);
  if (own === undefined) {
    problems.push(unplacedProblem("plugin-functions-unread", {}));
    return undefined;
  }
  if (own.tooMany) {
    problems.push(unplacedProblem("plugin-too-many", { what: "functions", limit: mostEntries }));
    return undefined;
  }
  for (const key of own.reserved) problems.push(unplacedProblem("plugin-reserved-entry", { key }));
  const functions = new Map<string, PluginFunction>();
  for (const [name, value] of own.entries)
    if (typeof value === "function") functions.set(name, value as PluginFunction);
  return functions;
}
