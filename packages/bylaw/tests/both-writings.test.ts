import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import { chineseWriting, compileMeasure, compileWriting, measures } from "./installed-policies.ts";

const written = measures.flatMap((plugin) => {
  const source = chineseWriting(plugin);
  return source === undefined ? [] : [{ id: plugin.manifest.id, plugin, source }];
});

describe.each(written)("the Chinese writing of $id", ({ plugin, source }) => {
  const chinese = compileWriting(plugin, source);

  it("reads without an error or a warning", () => {
    const faults = chinese.problems.filter((problem) => problem.severity !== "info");
    expect(faults.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
  });

  it("is the same policy to the last byte", () => {
    const english = compileMeasure(plugin).compiled?.policy as door.IrPolicy;
    const policy = chinese.compiled?.policy as door.IrPolicy;
    expect(policy).toEqual(english);
    expect(door.canonicalJson(policy) === door.canonicalJson(english)).toBe(true);
  });

  it("uses no English keyword", () => {
    const words = source.text
      .split("\n")
      .filter((line) => !line.trimStart().startsWith("//"))
      .map((line) => line.replace(/“[^”]*”/g, ""));
    for (const line of words)
      expect(line).not.toMatch(/\b(?:require|when|decision|article|fact|let|where|give|and|or)\b/);
  });
});

it("has a Chinese writing of some measures", () => expect(written.length).toBeGreaterThanOrEqual(2));
