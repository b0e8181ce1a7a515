import { expect, it } from "vitest";
import { format } from "../../src/index.ts";
import { policyTexts } from "./corpus.ts";

it("lays out two thousand lines while a key is held", () => {
  const own = policyTexts().find(({ path }) => path.endsWith("beijing-zh.bylaw"));
  const text = `${own?.text ?? ""}\n`.repeat(4);
  expect(text.split("\n").length).toBeGreaterThan(2000);
  const source = { path: "long.bylaw", text };
  format(source);
  const times = Array.from({ length: 5 }, () => {
    // Of the processor, not of the clock, which other processes can hold up.
    const start = process.cpuUsage();
    format(source);
    return process.cpuUsage(start).user / 1000;
  }).toSorted((a, b) => a - b);
  // Machines that run all tests at once are several times slower than one at rest.
  expect(times[0]).toBeLessThan(600);
});
