import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Measurement } from "../measurement.ts";
import { spreadOf } from "../timing.ts";

const mostMilliseconds = 100;
const program = fileURLToPath(new URL("../../../language-server/measurements/keystroke.ts", import.meta.url));

/** From a changed character in a policy of 5,000 lines to the looks and hints that an editor asks for, over stdio. */
export const serverKeystroke: Measurement = {
  name: "keystroke of the language server",
  measure: async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=bylaw-source", program]);
    const { lines, each } = JSON.parse(stdout) as { readonly lines: number; readonly each: readonly number[] };
    const name = `key press over the language server: looks and hints of ${lines.toLocaleString("en")} lines`;
    return [{ name, value: spreadOf(each), unit: "milliseconds", limit: mostMilliseconds }];
  },
};
