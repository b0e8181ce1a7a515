import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";

/** Writes a file anew in one step: who reads it meanwhile sees the old text or the new one. Gives what kept it from it. */
export function replaceFile(path: string, shown: string, text: string): Diagnostic | undefined {
  try {
    const target = realpathSync(path);
    const beside = `${target}.${process.pid}.tmp`;
    try {
      writeFileSync(beside, text, { flag: "wx", mode: statSync(target).mode });
      renameSync(beside, target);
    } finally {
      rmSync(beside, { force: true });
    }
    return undefined;
  } catch {
    return unplacedProblem("file-not-writable", { path: shown });
  }
}
