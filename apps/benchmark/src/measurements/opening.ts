import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Measurement, Result } from "../measurement.ts";
import { spreadOf } from "../timing.ts";

const program = fileURLToPath(new URL("../../../playground/measurements/opening.ts", import.meta.url));
const steps = [
  { step: "painted", name: "page opened: first paint", limit: 500 },
  { step: "editable", name: "page opened: the text can be edited", limit: 1_500 },
  { step: "found", name: "page opened: the first findings stand" },
] as const;

/** From the beginning of a load to the page that can be used, in Chromium that never saw it; left out without either. */
export const opening: Measurement = {
  name: "page",
  measure: async () => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=bylaw-source", program, "7"]);
      const { openings } = JSON.parse(stdout.slice(stdout.lastIndexOf("\n{") + 1)) as {
        readonly openings: readonly Readonly<Record<(typeof steps)[number]["step"], number>>[];
      };
      return steps.map(
        ({ step, ...row }): Result => ({
          ...row,
          unit: "milliseconds",
          value: spreadOf(openings.map((each) => each[step])),
        }),
      );
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split("\n");
      console.error(`The opening of the page was not measured (it needs the built page and Chromium): ${reason}`);
      return [];
    }
  },
};
