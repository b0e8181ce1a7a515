import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../references/", import.meta.url));
const rejected = join(tmpdir(), "bylaw-pictures");

/** A file of `tests/browser/references`; undefined where there is none. */
export function readReference(name: string): Buffer | undefined {
  return existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined;
}

/** Writes a reference anew (`--update`). */
export function writeReference(name: string, content: Buffer | string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** Kilobytes that all references weigh together. */
export function weightOfReferences(): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1_000;
}

/** Puts a picture that differs where one can look at it, outside the repository; gives its path. */
export function keepRejected(name: string, picture: Buffer): string {
  mkdirSync(rejected, { recursive: true });
  writeFileSync(join(rejected, name), picture);
  return join(rejected, name);
}
