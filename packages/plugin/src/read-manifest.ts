import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { type PluginManifest, pluginFormat } from "./manifest.ts";
import { type OwnValues, ownValues } from "./own-values.ts";

/** What a value of the manifest has to be; the word chooses the wording of the message. */
type ValueKind = "id" | "version" | "kind" | "date" | "division" | "names" | "files" | "text";

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
]);

const longestText = 1_000;
const mostFiles = 1_000;

const patterns = {
  id: /^[a-z][a-z0-9_-]{0,63}$/,
  version: /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,40})?$/,
  kind: /^(?:measure|vocabulary|calendar)$/,
  division: /^\d{6}$/,
} as const;

/** Reads a manifest value by value; what cannot be read is reported, and nothing of it is kept. */
export function readManifest(value: unknown, problems: Diagnostic[]): PluginManifest | undefined {
  const own = ownValues(value);
  if (own === undefined) {
    problems.push(unplacedProblem("plugin-manifest-unread", {}));
    return undefined;
  }
  const before = problems.length;
  reportReserved(own, problems);
  const format = own.entries.get("format");
  if (format === undefined) problems.push(unplacedProblem("plugin-value-missing", { key: "format" }));
  else if (format !== pluginFormat) {
    problems.push(unplacedProblem("plugin-other-format", { found: shown(format), expected: pluginFormat }));
  }
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
  if (problems.length > before) return undefined;
  reportUnknown(own, problems);
  return Object.freeze({ format: pluginFormat, ...Object.fromEntries(read) }) as PluginManifest;
}

function reportReserved(own: OwnValues, problems: Diagnostic[]): void {
  for (const key of own.reserved) problems.push(unplacedProblem("plugin-reserved-entry", { key }));
}

function reportUnknown(own: OwnValues, problems: Diagnostic[]): void {
  for (const key of own.entries.keys()) {
    if (key === "format" || required.has(key) || optional.has(key) || key.startsWith("$")) continue;
    const nearest = nearNames(key, [...required.keys(), ...optional.keys()]);
    problems.push(unplacedProblem("plugin-unknown-entry", { key: shown(key), nearest }, { path: shown(key) }));
  }
}

function readValue(value: unknown, kind: ValueKind): unknown {
  switch (kind) {
    case "id":
    case "version":
    case "kind":
    case "division":
      return typeof value === "string" && patterns[kind].test(value) ? value : undefined;
    case "text":
      return readText(value);
    case "date":
      return typeof value === "string" && isDay(value) ? value : undefined;
    case "names":
      return readNames(value);
    case "files":
      return readFileNames(value);
    default:
      return kind satisfies never;
  }
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" && value.length <= longestText ? value : undefined;
}

function readNames(value: unknown): { readonly en: string; readonly zh: string } | undefined {
  const own = ownValues(value);
  const en = readText(own?.entries.get("en"));
  const zh = readText(own?.entries.get("zh"));
  if (own === undefined || own.reserved.length > 0 || en === undefined || zh === undefined) return undefined;
  return Object.freeze({ en, zh });
}

function readFileNames(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > mostFiles) return undefined;
  const names: string[] = [];
  for (const entry of value as readonly unknown[]) {
    if (typeof entry !== "string") return undefined;
    names.push(entry);
  }
  return Object.freeze(names);
}

/** Whether the text is a day that the calendar has. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 60);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "?";
}
