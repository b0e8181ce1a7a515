import { readFileSync } from "node:fs";
import { determine } from "@bylaw/evaluate";
import { expect, test } from "vitest";
import { checkPopulationSpec, populate, readTable, rowsOf } from "../src/index.ts";
import { compiledPolicy, soundSpec } from "./installed-policies.ts";

const page = readFileSync(new URL("../../../docs/populations.md", import.meta.url), "utf8");

function block(info: string): string {
  const start = page.indexOf(`\`\`\`${info}\n`);
  if (start < 0) throw new Error(`the page has no block ${info}`);
  const from = start + info.length + 4;
  return page.slice(from, page.indexOf("```", from));
}

const policy = compiledPolicy(block("bylaw"));

test("the population of the page is sound, and three in four of it are met", () => {
  const spec = soundSpec(JSON.parse(block("json population")));
  expect(checkPopulationSpec(policy, spec)).toEqual([]);
  const outcomes = rowsOf(policy, populate(policy, spec)).map(
    ({ facts }) => determine(policy, facts, { on: spec.on }).determination?.decisions["certification"]?.outcome,
  );
  const part = outcomes.filter((outcome) => outcome === "met").length / spec.size;
  expect(Math.round(part * 4)).toBe(3);
});

test("the table of the page is read whole", () => {
  const { columns, problems } = readTable(policy, block("csv table"), "csv");
  expect([problems, columns?.ids]).toEqual([[], ["valley-1", "valley-2"]]);
  expect(columns && { ...rowsOf(policy, columns)[0]?.facts }).toEqual({
    tier: "demo",
    assets: 925_000,
    staff: 12,
    satisfaction: 0.85,
    founded_on: "2019-05-01",
  });
});

test("every way to draw, and only those, stand in the table of the page", () => {
  const source = readFileSync(new URL("../src/specification/population-spec.ts", import.meta.url), "utf8");
  const declared = [...source.matchAll(/readonly draw: "(\w+)"/g)].map(([, name]) => name ?? "");
  const ways = page.slice(page.indexOf("## Ways to draw"), page.indexOf("Figures are written"));
  const listed = [...ways.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name ?? "").filter((name) => name !== "draw");
  expect(listed.sort()).toEqual(declared.sort());
});
