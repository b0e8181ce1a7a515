import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure } from "../measurement.ts";

const mostMilliseconds = 100;
const program = fileURLToPath(new URL("../../../language-server/measurements/keystroke.ts", import.meta.url));

/** From a changed character in a policy of 5,000 lines to the looks and hints that an editor asks for, over stdio. */
export function measure(): readonly Figure[] {
  const told = execFileSync(process.execPath, ["--conditions=bylaw-source", program], { encoding: "utf8" });
  const { lines, each } = JSON.parse(told) as { readonly lines: number; readonly each: readonly number[] };
  const name = `key press over the language server: looks and hints of ${lines.toLocaleString("en")} lines`;
  return [{ name, values: each, unit: "milliseconds", target: mostMilliseconds }];
}
