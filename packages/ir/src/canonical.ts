import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * JSON in one form only: keys in UTF-16 code unit order, no blanks (RFC 8785, for the strings, integers, booleans,
 * arrays and objects that Bylaw's data consist of). Keys with the value `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

/** Chains of thousands of operands nest as deep as they are long: so deep down, what waits is kept in a list. */
const deepestOnStack = 200;

function written(value: unknown, depth: number): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (depth > deepestOnStack) return writtenFromList(value);
  if (Array.isArray(value)) {
    let text = "[";
    for (let index = 0; index < value.length; index++) {
      text += (index === 0 ? "" : ",") + written(value[index] ?? null, depth + 1);
    }
    return `${text}]`;
  }
  const entries = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of sortedKeys(entries)) {
    const entry = entries[key];
    if (entry !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${written(entry, depth + 1)}`;
  }
  return `{${text}}`;
}

/** Most objects have few keys, and many have them in their order already. */
function sortedKeys(entries: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(entries);
  for (let index = 1; index < keys.length; index++) {
    // Without a function of its own, `sort` goes by UTF-16 code units, as `>` does.
    if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return keys.sort();
  }
  return keys;
}

function writtenFromList(value: object): string {
  const waiting: Part[] = [{ value }];
  let text = "";
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("text" in next) text += next.text;
    else if (next.value !== null && typeof next.value === "object") waiting.push(...partsOf(next.value).toReversed());
    else text += JSON.stringify(next.value);
  }
  return text;
}

/** Text of the canonical form as it stands, or a value that is still to be written. */
type Part = { readonly text: string } | { readonly value: unknown };

function partsOf(value: object): readonly Part[] {
  const isArray = Array.isArray(value);
  const parts: Part[] = [{ text: isArray ? "[" : "{" }];
  const entries = isArray ? value.map((entry): [string, unknown] => ["", entry ?? null]) : sortedEntries(value);
  for (const [index, [key, entry]] of entries.entries()) {
    if (index > 0) parts.push({ text: "," });
    if (!isArray) parts.push({ text: `${JSON.stringify(key)}:` });
    parts.push({ value: entry });
  }
  parts.push({ text: isArray ? "]" : "}" });
  return parts;
}

function sortedEntries(value: object): readonly [string, unknown][] {
  const entries = Object.entries(value as Record<string, unknown>).filter(([, entry]) => entry !== undefined);
  return entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** SHA-256 of the canonical form, in lower-case hexadecimal. */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** SHA-256 of a text in UTF-8, in hexadecimal: what `sha256sum` says of a file that holds it. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
