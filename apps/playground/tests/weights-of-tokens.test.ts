import { expect, test } from "vitest";
import { weightsOfTokens } from "../src/measure/weights-of-tokens.ts";

test("words become stretches of their lines, and what lies between them is plain", () => {
  // `// note` on the first line; `  require assets` on the third: verb strong, name plain.
  const numbers = Uint32Array.from([0, 0, 7, 3, 0, 2, 2, 7, 0, 0, 0, 8, 6, 1, 0]);
  expect(weightsOfTokens(numbers, 3)).toEqual([
    [
      { from: 0, weight: "faint" },
      { from: 7, weight: "plain" },
    ],
    [{ from: 0, weight: "plain" }],
    [
      { from: 0, weight: "plain" },
      { from: 2, weight: "strong" },
      { from: 9, weight: "plain" },
      { from: 10, weight: "plain" },
      { from: 16, weight: "plain" },
    ],
  ]);
});

test("words of a longer text than the one at hand are left out", () => {
  expect(weightsOfTokens(Uint32Array.from([4, 0, 3, 0, 0]), 1)).toEqual([[{ from: 0, weight: "plain" }]]);
});
