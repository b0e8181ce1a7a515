import { readdirSync, readFileSync } from "node:fs";
import { canonicalJson } from "@bylaw/ir";
import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import * as runtime from "../src/runtime.ts";
import { shared } from "./installed-policies.ts";
import { type DocumentBlock, readBlocks } from "./read-blocks.ts";

const folder = new URL("../../../docs/", import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, blocks: readBlocks(readFileSync(new URL(name, folder), "utf8")) }));

/** A sample that has no head of its own stands in the policy that the page states once. */
function compileSample(sample: DocumentBlock, blocks: readonly DocumentBlock[]): ReturnType<typeof door.compile> {
  const preamble = blocks.find((block) => block.info === "bylaw preamble")?.text ?? "";
  const whole = sample.info === "bylaw preamble" || /^(policy|政策) /m.test(sample.text);
  const text = whole ? sample.text : `${preamble}\n${sample.text}`;
  return door.compile({ sources: [{ path: "sample.bylaw", text }], plugins: shared });
}

function faults(result: ReturnType<typeof door.compile>): readonly string[] {
  return result.problems
    .filter((problem) => problem.severity !== "info")
    .map((problem) => `${problem.code}: ${door.renderMessage(problem, "en")}`);
}

describe.each(documents)("docs/$name", ({ blocks }) => {
  const samples = blocks.filter((block) => block.info.startsWith("bylaw"));
  const pairs = samples.flatMap((block, index) => {
    const english = samples[index - 1];
    return block.follows === "中文：" && english !== undefined ? [{ line: block.line, english, chinese: block }] : [];
  });

  it.each(samples)("compiles the sample at line $line", (sample) => {
    const result = compileSample(sample, blocks);
    expect(faults(result)).toEqual([]);
    expect(result.compiled).toBeDefined();
    for (const outcome of door.runScenarios(result.compiled as NonNullable<typeof result.compiled>))
      expect(outcome.problems).toEqual([]);
  });

  it.each(pairs)("means the same in Chinese at line $line", ({ english, chinese }) => {
    const policies = [english, chinese].map((sample) => compileSample(sample, blocks).compiled?.policy);
    expect(policies).not.toContain(undefined);
    const [first, second] = policies.map((policy) => canonicalJson(policy));
    expect(second).toBe(first);
  });

  it("names only exports that exist", () => {
    const modules: Record<string, object> = { bylaw: door, "bylaw/runtime": runtime };
    const imports = blocks
      .filter((block) => block.info === "js")
      .flatMap((block) => [...block.text.matchAll(/import \{ ([^}]+) \} from "([^"]+)"/g)]);
    for (const [, names = "", from = ""] of imports)
      expect(Object.keys(modules[from] ?? {})).toEqual(expect.arrayContaining(names.split(", ")));
  });
});
