import { isDay } from "./calendar-day.ts";
import { ownItems, ownValues } from "./own-values.ts";
import { isInsidePlugin } from "./plugin-path.ts";

/** What a value of the manifest has to be; the word chooses the wording of the message. */
export type ValueKind = "id" | "version" | "kind" | "date" | "division" | "names" | "files" | "path" | "text";

/** How many files a plugin may have. */
export const mostFiles = 1_000;

const longestText = 1_000;

const patterns = {
  id: /^[a-z][a-z0-9_-]{0,63}$/,
  version: /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,40})?$/,
  kind: /^(?:measure|vocabulary|calendar|functions)$/,
  division: /^\d{6}$/,
} as const;

/** A value of the manifest as a copy of its own; undefined where it is not of its kind. */
export function readValue(value: unknown, kind: ValueKind): unknown {
  switch (kind) {
    case "id":
    case "version":
    case "kind":
    case "division":
      return typeof value === "string" && patterns[kind].test(value) ? value : undefined;
    case "text":
      return readText(value);
    case "path":
      return typeof value === "string" && isInsidePlugin(value) ? value : undefined;
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

/** A text that says something and is not endless. */
export function readText(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= longestText && value.trim() !== "" ? value : undefined;
}

/** A value as a message may show it. */
export function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 60);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "?";
}

function readNames(value: unknown): { readonly en: string; readonly zh: string } | undefined {
  const own = ownValues(value);
  const en = readText(own?.entries.get("en"));
  const zh = readText(own?.entries.get("zh"));
  if (own === undefined || own.reserved.length > 0 || en === undefined || zh === undefined) return undefined;
  return Object.freeze({ en, zh });
}

function readFileNames(value: unknown): readonly string[] | undefined {
  const items = ownItems(value, mostFiles);
  if (items === undefined || items === "too many") return undefined;
  return items.every((item) => typeof item === "string") ? Object.freeze([...items]) : undefined;
}
