import { type Diagnostic, problem } from "@bylaw/diagnostics";
import { expect, it } from "vitest";
import { boundProblems } from "../../src/source/bound-problems.ts";

function warnings(source: string, count: number): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, start) =>
    problem("nothing-expected", { name: "s" }, { here: { source, start, end: start + 1 } }),
  );
}

it("keeps 250 errors and 250 others of each source, and drops no error for the warnings before it", () => {
  const error = problem(
    "two-policy-headers",
    {},
    {
      again: { source: "a", start: 0, end: 1 },
      first: { source: "b", start: 0, end: 1 },
    },
  );
  const kept = boundProblems([...warnings("a", 300), ...warnings("b", 251), error]);
  expect(kept.filter(({ severity }) => severity === "error")).toEqual([error]);
  expect(kept.length).toBe(501);
  expect(boundProblems(Array.from({ length: 400 }, () => error)).length).toBe(250);
});
