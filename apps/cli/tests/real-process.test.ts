import { afterAll, expect, test } from "vitest";
import { bylaw, bylawProcess, folderWith, type RunOptions, sampleFiles } from "./run-bylaw.ts";

const { folder: cwd, remove } = folderWith(sampleFiles);
afterAll(remove);

const onDay = ["--on", "2024-05-01"];

// The other tests run the command in a process that stands ready: here it is held against the command itself.
test.each<readonly [number, readonly string[], Omit<RunOptions, "cwd">]>([
  [0, ["--version"], {}],
  [0, ["check", "sampletown"], {}],
  [1, ["check", "broken.bylaw"], { env: { LANG: "zh_CN.UTF-8" } }],
  [2, ["evalute"], {}],
  [1, ["evaluate", "sampletown", "--facts", "many.jsonl", ...onDay], { env: { COLUMNS: "60" } }],
  [0, ["evaluate", "sampletown", "--facts", "-", ...onDay, "--format", "json"], { input: '\ufeff{"staff": 3}' }],
])("ends with %i as a process of its own: %j", async (code, words, options) => {
  const alone = await bylawProcess(words, { cwd, ...options });
  expect(alone).toEqual(await bylaw(words, { cwd, ...options }));
  expect(alone.code).toBe(code);
});
