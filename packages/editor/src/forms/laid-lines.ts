import type { Span } from "@bylaw/diagnostics";
import { type FormLine, isWithin, type ListingOptions } from "./form-listing.ts";

/** How a value is laid out. */
export interface LayOptions extends ListingOptions {
  /** The place of an object, where it has one. */
  readonly spanOf: (value: object) => Span | undefined;
  /** Keys that are left out. */
  readonly left: ReadonlySet<string>;
}

/** What fits on one line is written on one line. */
const width = 84;

/**
 * A value as JSON, line by line: the whole of it, or the outermost parts that lie within a stretch. Lines are made when
 * they are asked for, so that a long form costs what is shown of it.
 */
export function* laidLines(value: unknown, options: LayOptions): Generator<FormLine> {
  if (options.within === undefined) {
    yield* lay(value, { depth: 0, head: "", tail: "" }, options);
    return;
  }
  for (const part of partsWithin(value, options)) yield* lay(part, { depth: 0, head: "", tail: "" }, options);
}

function partsWithin(root: unknown, options: LayOptions): readonly object[] {
  const found: object[] = [];
  const seen = new Set<object>();
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const span = options.spanOf(next);
    if (span !== undefined && isWithin(span, options)) found.push(next);
    else for (const [, entry] of [...entriesOf(next, options)].toReversed()) waiting.push(entry);
  }
  return found;
}

/** Where a part of the value is written: how deep, behind which words, before which comma. */
interface At {
  readonly depth: number;
  readonly head: string;
  readonly tail: string;
  readonly span?: Span | undefined;
}

function* lay(value: unknown, { depth, head, tail, span: above }: At, options: LayOptions): Generator<FormLine> {
  const isObject = typeof value === "object" && value !== null;
  const span = (isObject ? options.spanOf(value) : undefined) ?? above;
  const before = "  ".repeat(depth) + head;
  const line = (text: string): FormLine => (span === undefined ? { text } : { text, span });
  const flat = flatText(value, width - before.length - tail.length, options);
  if (!isObject || flat !== undefined) {
    yield line(before + (flat ?? scalarText(value)) + tail);
    return;
  }
  const [open, close] = isNamed(value) ? "{}" : "[]";
  yield line(before + open);
  const entries = [...entriesOf(value, options)];
  for (const [index, [key, entry]] of entries.entries()) {
    const at = { depth: depth + 1, head: keyText(key), tail: index < entries.length - 1 ? "," : "", span };
    yield* lay(entry, at, options);
  }
  yield line("  ".repeat(depth) + close + tail);
}

/** The value on one line; undefined where it takes more signs than there are. */
function flatText(value: unknown, room: number, options: LayOptions): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = scalarText(value);
    return text.length <= room ? text : undefined;
  }
  const parts: string[] = [];
  let used = 4;
  for (const [key, entry] of entriesOf(value, options)) {
    const head = keyText(key);
    const text = flatText(entry, room - used - head.length, options);
    if (text === undefined) return undefined;
    parts.push(head + text);
    used += head.length + text.length + 2;
  }
  const inner = parts.join(", ");
  const text = !isNamed(value) ? `[${inner}]` : parts.length === 0 ? "{}" : `{ ${inner} }`;
  return text.length <= room ? text : undefined;
}

function keyText(key: string | undefined): string {
  return key === undefined ? "" : `${JSON.stringify(key)}: `;
}

function scalarText(value: unknown): string {
  return typeof value === "bigint" ? JSON.stringify(value.toString()) : (JSON.stringify(value) ?? "null");
}

/** Lists, maps and sets are written in brackets; maps as lists of pairs, as `inspect` does. */
function isNamed(value: object): boolean {
  return !Array.isArray(value) && !(value instanceof Map) && !(value instanceof Set);
}

function* entriesOf(
  value: object,
  { left }: LayOptions,
): Generator<readonly [key: string | undefined, entry: unknown]> {
  if (!isNamed(value)) {
    for (const entry of value as Iterable<unknown>) yield [undefined, entry];
    return;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined && typeof entry !== "function" && !left.has(key)) yield [key, entry];
  }
}
