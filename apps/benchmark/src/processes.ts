import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const program = fileURLToPath(new URL("child.ts", import.meta.url));
const mostCharacters = 64 * 1024 * 1024;

/** Runs `child.ts` with options of the engine and arguments; what it answers. Fails where the process fails. */
export async function inProcess(engine: readonly string[], given: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [...engine, program, ...given], {
    maxBuffer: mostCharacters,
  });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}
