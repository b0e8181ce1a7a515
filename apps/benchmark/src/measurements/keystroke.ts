import type { Measurement } from "../measurement.ts";
import { spreadOf } from "../timing.ts";

const mostMilliseconds = 100;

/** From a key press in the built playground to the frame with the new results, in Chromium; left out without either. */
export const keystroke: Measurement = {
  name: "keystroke",
  measure: async () => {
    try {
      const { measureKeystroke } = await import("../keystroke.ts");
      const { each } = await measureKeystroke();
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
