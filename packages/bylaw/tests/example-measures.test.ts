import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import { readPolicyFile, shared } from "./installed-policies.ts";

const names = readdirSync(new URL("../../../policies/examples/", import.meta.url)).filter((name) =>
  name.endsWith(".bylaw"),
);

it("there are the three that the README names", () => {
  const readme = readPolicyFile("examples/README.md");
  expect(names).toHaveLength(3);
  for (const name of names) expect(readme).toContain(`\`${name}\``);
});

describe.each(names)("policies/examples/%s", (name) => {
  const text = readPolicyFile(`examples/${name}`);
  const { compiled, problems } = door.compile({ sources: [{ path: name, text }], plugins: shared });
  const results = compiled === undefined ? [] : door.runScenarios(compiled);

  it("has fewer than 120 lines", () => expect(text.trimEnd().split("\n").length).toBeLessThan(120));

  it("compiles without an error or a warning", () => {
    const faults = problems.filter(({ severity }) => severity !== "info");
    expect(faults.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
    expect(results.length).toBeGreaterThan(2);
  });

  it.each(results)("scenario: $name", ({ problems: differences }) => {
    expect(differences.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
  });
});
