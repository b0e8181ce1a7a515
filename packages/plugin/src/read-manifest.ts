import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { type PluginManifest, pluginFormat } from "./manifest.ts";
import { readValue, shown, type ValueKind } from "./manifest-values.ts";
import { mostEntries, type OwnValues, ownValues } from "./own-values.ts";
import { readSignatures } from "./read-signatures.ts";

const required: ReadonlyMap<string, ValueKind> = new Map([
  ["id", "id"],
  ["version", "version"],
  ["kind", "kind"],
  ["names", "names"],
  ["files", "files"],
]);

const optional: ReadonlyMap<string, ValueKind> = new Map([
  ["division", "division"],
  ["authority", "names"],
  ["document", "text"],
  ["reviewedOn", "date"],
  ["reviewedBy", "text"],
  ["expires", "date"],
  ["fingerprints", "path"],
  ["population", "path"],
]);

const known: ReadonlySet<string> = new Set(["format", ...required.keys(), ...optional.keys(), "functions"]);

/** Reads a manifest value by value; what cannot be read is reported, and nothing of it is kept. */
export function readManifest(value: unknown, problems: Diagnostic[]): PluginManifest | undefined {
  const own = ownValues(value);
  if (own === undefined) {
    problems.push(unplacedProblem("plugin-manifest-unread", {}));
    return undefined;
  }
  if (own.tooMany) {
    problems.push(unplacedProblem("plugin-too-many", { what: "entries", limit: mostEntries }));
    return undefined;
  }
  const before = problems.length;
  for (const key of own.reserved) problems.push(unplacedProblem("plugin-reserved-entry", { key }));
  reportFormat(own.entries.get("format"), problems);
  const read = readEntries(own, problems);
  if (problems.length > before) return undefined;
  reportUnknown(own, problems);
  return Object.freeze({ format: pluginFormat, ...Object.fromEntries(read) }) as PluginManifest;
}

function reportFormat(format: unknown, problems: Diagnostic[]): void {
  if (format === undefined) problems.push(unplacedProblem("plugin-value-missing", { key: "format" }));
  else if (format !== pluginFormat) {
    problems.push(unplacedProblem("plugin-other-format", { found: shown(format), expected: pluginFormat }));
  }
}

function readEntries(own: OwnValues, problems: Diagnostic[]): ReadonlyMap<string, unknown> {
  const read = new Map<string, unknown>();
  for (const [key, kind] of [...required, ...optional]) {
    const found = own.entries.get(key);
    if (found === undefined) {
      if (required.has(key)) problems.push(unplacedProblem("plugin-value-missing", { key }, { path: key }));
      continue;
    }
    const kept = readValue(found, kind);
    if (kept === undefined) problems.push(unplacedProblem("plugin-value-wrong", { key, kind }, { path: key }));
    else read.set(key, kept);
  }
  const signatures = own.entries.get("functions");
  if (signatures !== undefined) read.set("functions", readSignatures(signatures, problems));
  else if (read.get("kind") === "functions") {
    problems.push(unplacedProblem("plugin-value-missing", { key: "functions" }, { path: "functions" }));
  }
  return read;
}

function reportUnknown(own: OwnValues, problems: Diagnostic[]): void {
  for (const key of own.entries.keys()) {
    if (known.has(key) || key.startsWith("$")) continue;
    const nearest = nearNames(key.slice(0, 60), [...known]);
    problems.push(unplacedProblem("plugin-unknown-entry", { key: shown(key), nearest }, { path: shown(key) }));
  }
}
