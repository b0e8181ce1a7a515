import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Measurement } from "../measurement.ts";
import { spreadOf } from "../timing.ts";

const mostMilliseconds = 100;
const program = fileURLToPath(new URL("../../../playground/measurements/keystroke.ts", import.meta.url));

/** From a key press in the built playground to the frame with the new results, in Chromium; left out without either. */
export const keystroke: Measurement = {
  name: "keystroke",
  measure: async () => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=bylaw-source", program]);
      const { each } = JSON.parse(stdout.slice(stdout.lastIndexOf("\n{") + 1)) as { readonly each: readonly number[] };
      return [
        {
          name: "key press to new results in the playground",
          value: spreadOf(each),
          unit: "milliseconds",
          limit: mostMilliseconds,
        },
      ];
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split("\n");
      console.error(
        `The key press in the playground was not measured (it needs the built page and Chromium): ${reason}`,
      );
      return [];
    }
  },
};
