import { readFileSync, statSync } from "node:fs";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { toPosix } from "./shown-path.ts";

/** What is read at once, in MiB: far more than any measure, and a day's cases. */
const largest = 64;

/** A text, or the reason why there is none; a file that is not there is a misuse, its contents are not. */
export type ReadText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly problem: Diagnostic; readonly misuse: boolean };

/** Reads a file as UTF-8 text; `shown` is the path that a reader knows it by. */
export function readText(path: string, shown: string = toPosix(path)): ReadText {
  try {
    const about = statSync(path);
    if (about.isDirectory()) return refused(unplacedProblem("folder-for-file", { path: shown }), true);
    if (about.size > largest * 1024 * 1024) return refused(tooLarge(shown), false);
    return decode(readFileSync(path), shown);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR")
      return refused(unplacedProblem("file-not-found", { path: shown }), true);
    return refused(unplacedProblem("file-not-readable", { path: shown }), true);
  }
}

/** Reads standard input to its end as UTF-8 text. */
export async function readInput(): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largest * 1024 * 1024) return refused(tooLarge("-"), false);
  }
  return decode(Buffer.concat(chunks), "-");
}

/** One for all files, since making it takes longer than using it. */
let utf8: InstanceType<typeof TextDecoder> | undefined;

function decode(bytes: Buffer, shown: string): ReadText {
  try {
    utf8 ??= new TextDecoder("utf-8", { fatal: true });
    const text = utf8.decode(bytes);
    if (!text.includes("\0")) return { kind: "text", text };
  } catch {
    // Bytes that are no UTF-8 are answered below like a text with bytes that no text has.
  }
  return refused(unplacedProblem("file-not-text", { path: shown }), false);
}

function tooLarge(path: string): Diagnostic {
  return unplacedProblem("file-too-large", { path, limit: largest });
}

function refused(problem: Diagnostic, misuse: boolean): ReadText {
  return { kind: "refused", problem, misuse };
}
