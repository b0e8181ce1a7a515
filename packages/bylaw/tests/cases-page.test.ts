import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import { shared } from "./installed-policies.ts";
import { readBlocks } from "./read-blocks.ts";

const blocks = readBlocks(readFileSync(new URL("../../../docs/cases.md", import.meta.url), "utf8"));
const text = blocks.find(({ info }) => info === "bylaw")?.text ?? "";
const result = door.compile({ sources: [{ path: "valley.bylaw", text }], plugins: shared });
const { policy, environment = {} } = result.compiled as door.CompiledPolicy;
const options = { on: "2024-06-20", environment };
const marked = (mark: RegExp): readonly { readonly line: number; readonly mark: string; readonly input: unknown }[] =>
  blocks.flatMap(({ info, line, text: json }) =>
    mark.test(info) ? [{ line, mark: info.split(" ").at(-1) ?? "", input: JSON.parse(json) as unknown }] : [],
  );

describe("docs/cases.md", () => {
  it.each(marked(/^json case$/))("line $line is a case", ({ input }) => {
    const { determination, problems } = door.determine(policy, input, options);
    expect(problems.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
    const errors = Object.values(determination?.decisions ?? {}).flatMap((decision) => decision.errors);
    expect(errors).toEqual([]);
  });

  it.each(marked(/^json refused /))("line $line is refused: $mark", ({ input, mark }) => {
    const { determination, problems } = door.determine(policy, input, options);
    expect([determination, problems.map(({ code }) => code)]).toEqual([undefined, [mark]]);
  });

  it.each(marked(/^json round$/))("line $line is a round", ({ input }) => {
    const { determination, problems } = door.determineRound(policy, input, options);
    expect(problems.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
    const grades = determination?.applicants.map(({ determination: one }) => one.decisions["grade"]?.value?.known);
    expect(grades).toEqual(["A", "B", "B"]);
  });

  it.each(marked(/^json options$/))("line $line are options", ({ input }) => {
    const { determination, problems } = door.determine(policy, {}, input as door.EvaluationOptions);
    expect([problems, Object.keys(determination?.decisions ?? {})]).toEqual([[], ["certification"]]);
  });

  it("shows every part of a case, every kind of fact and every event", () => {
    const cases = marked(/^json case$/).map(({ input }) => input as Readonly<Record<string, object>>);
    const parts = new Set(cases.flatMap((input) => ("facts" in input ? Object.keys(input) : [])));
    expect(parts).toEqual(new Set(["facts", "acts", "papers", "history", "steps"]));
    const given = new Set(cases.flatMap((input) => Object.keys(input["facts"] ?? {})));
    expect(policy.facts.map(({ names }) => names.id).filter((id) => !given.has(id))).toEqual([]);
  });
});
