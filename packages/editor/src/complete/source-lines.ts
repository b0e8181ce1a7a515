import { indexLines, type LineIndex, lineAt, type ReadSource } from "@bylaw/language";

const indexes = new WeakMap<ReadSource, LineIndex>();

/** The line of an offset, from 0. */
export function lineOf(read: ReadSource, offset: number): number {
  const known = indexes.get(read) ?? indexLines(read.scanned.source.text);
  indexes.set(read, known);
  return lineAt(known, offset);
}
