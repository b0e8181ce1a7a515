import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";

const folder = new URL("../../../policies/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), "utf8");

function pluginIn(name: string): door.Plugin {
  const manifest = JSON.parse(read(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: read(`${name}/${path}`) }));
  const { plugin, problems } = door.definePlugin(manifest, files);
  expect(problems).toEqual([]);
  return plugin as door.Plugin;
}

const plugins = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/plugin.json`, folder)))
  .map((name) => pluginIn(name));
const vocabularies = plugins.filter((plugin) => plugin.manifest.kind === "vocabulary");
const measures = plugins.filter((plugin) => plugin.manifest.kind === "measure");

function compileMeasure(plugin: door.Plugin): ReturnType<typeof door.compile> {
  return door.compile({ sources: plugin.files, plugins: vocabularies, version: plugin.manifest.version });
}

describe.each(measures)("the measure $manifest.id", (plugin) => {
  const result = compileMeasure(plugin);
  const results = result.compiled === undefined ? [] : door.runScenarios(result.compiled);

  it("compiles without an error or a warning", () => {
    const faults = result.problems.filter((problem) => problem.severity !== "info");
    expect(faults.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
    expect(result.compiled).toBeDefined();
  });

  it("has at least sixty scenarios", () => expect(results.length).toBeGreaterThanOrEqual(60));

  it.each(results)("scenario: $name", ({ problems }) => {
    expect(problems.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
  });
});

describe("the applicant of the Ningbo example", () => {
  const plugin = measures.find((entry) => entry.manifest.id === "ningbo") as door.Plugin;
  const policy = compileMeasure(plugin).compiled?.policy as door.IrPolicy;
  const applicant: unknown = JSON.parse(read("ningbo/examples/applicant.json"));
  const { determination, problems } = door.determine(policy, applicant, { on: "2024-06-20" });

  it("is accepted at the door", () => expect(problems).toEqual([]));

  it("shows a condition that is not met, one left to the bureau and one not known", () => {
    const certification = determination?.decisions["certification"];
    const statusOf = (id: string): string | undefined => certification?.rules.find((rule) => rule.id === id)?.status;
    expect(certification?.outcome).toBe("not_met");
    expect(statusOf("8(5).satisfaction")).toBe("not_met");
    expect(statusOf("8(1).assets")).toBe("at_discretion");
    expect(statusOf("demo_orders")).toBe("undecided");
  });
});
