import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compile, runScenarios } from "../src/index.ts";

const folder = new URL("../../language/tests/compile/", import.meta.url);

it.each(["kitchen-sink.bylaw", "kitchen-sink-zh.bylaw"])("runs the scenarios of %s", (path) => {
  const { compiled } = compile({ sources: [{ path, text: readFileSync(new URL(path, folder), "utf8") }] });
  const results = compiled === undefined ? [] : runScenarios(compiled);
  expect(results.filter((result) => !result.passed).map(({ name, problems }) => ({ name, problems }))).toEqual([]);
  expect(results).toHaveLength(4);
});
