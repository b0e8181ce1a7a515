import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { isLanguageWord } from "./language-words.ts";
import type { FunctionSignature } from "./manifest.ts";
import { readText, shown } from "./manifest-values.ts";
import { ownItems, ownValues } from "./own-values.ts";
import { readSignatureType, simpleKinds } from "./signature-type.ts";

const mostFunctions = 100;
const mostParameters = 20;
const functionName = /^\p{L}[\p{L}\p{N}_]{0,63}$/u;
const reserved: ReadonlySet<string> = new Set(["constructor", "prototype"]);

/** Reads the signatures of a manifest; each thing that is wrong with one is reported. */
export function readSignatures(value: unknown, problems: Diagnostic[]): readonly FunctionSignature[] {
  const items = ownItems(value, mostFunctions);
  if (items === "too many") {
    problems.push(unplacedProblem("plugin-too-many", { what: "functions", limit: mostFunctions }));
    return [];
  }
  if (items === undefined || items.length === 0) {
    problems.push(
      unplacedProblem("plugin-value-wrong", { key: "functions", kind: "functions" }, { path: "functions" }),
    );
    return [];
  }
  const signatures = items.flatMap((item, index) => readSignature(item, index + 1, problems) ?? []);
  const taken = new Set<string>();
  for (const name of signatures.flatMap((each) => [...new Set([each.name, each.zh ?? each.name])])) {
    if (taken.has(name)) problems.push(unplacedProblem("plugin-function-twice", { name }));
    else if (isLanguageWord(name)) problems.push(unplacedProblem("plugin-function-name", { name }));
    taken.add(name);
  }
  return Object.freeze(signatures);
}

function readSignature(value: unknown, number: number, problems: Diagnostic[]): FunctionSignature | undefined {
  const entries = ownValues(value)?.entries;
  const missing = (what: string): undefined => {
    problems.push(unplacedProblem("plugin-function-unread", { number, what }, { path: `functions[${number - 1}]` }));
    return undefined;
  };
  const name = readName(entries?.get("name"));
  if (entries === undefined || name === undefined) return missing("name");
  const zh = readName(entries.get("zh"));
  if (zh === undefined && entries.get("zh") !== undefined) return missing("zh");
  const listed = ownItems(entries.get("parameters"), mostParameters);
  const parameters = listed === "too many" ? undefined : listed?.map(readText);
  if (parameters === undefined || !parameters.every((kind) => kind !== undefined)) return missing("parameters");
  const returns = readText(entries.get("returns"));
  if (returns === undefined) return missing("returns");
  for (const kind of new Set([...parameters, returns])) reportKind(name, kind, problems);
  return Object.freeze({
    name,
    ...(zh === undefined ? {} : { zh }),
    parameters: Object.freeze(parameters),
    returns,
  });
}

function readName(value: unknown): string | undefined {
  return typeof value === "string" && functionName.test(value) && !reserved.has(value) ? value : undefined;
}

function reportKind(name: string, kind: string, problems: Diagnostic[]): void {
  if (readSignatureType(kind) !== undefined) return;
  const nearest = nearNames(kind.slice(0, 60), simpleKinds);
  problems.push(unplacedProblem("plugin-function-kind", { name, kind: shown(kind), nearest }));
}
