import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/**
 * Lines into a file, which is opened when the first of them is there: of a table that cannot be read at all, an older result
 * stays as it is.
 */
export async function writeLines(lines: AsyncIterable<string>, path: string): Promise<void> {
  const all = lines[Symbol.asyncIterator]();
  const first = await all.next();
  if (first.done === true) return;
  await pipeline(async function* both() {
    yield first.value;
    for (let next = await all.next(); next.done !== true; next = await all.next()) yield next.value;
  }, createWriteStream(path));
}
