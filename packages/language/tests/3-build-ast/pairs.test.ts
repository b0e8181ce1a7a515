import { describe, expect, it } from "vitest";
import { inTraditional } from "../in-traditional.ts";
import { read } from "../reading.ts";
import { corpus, names } from "./pairs.ts";

/** What a tree says, in English names: spans left out, local names and keywords by their id. */
function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value !== "object" || value === null) return value;
  const node = value as Record<string, unknown>;
  const text = node["text"];
  if (typeof text === "string" && Object.hasOwn(node, "keyword")) return { keyword: node["keyword"] };
  const entries = Object.entries(node).filter(([key]) => key !== "span");
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key,
      (key === "text" || key === "part") && typeof each === "string" ? (names.get(each) ?? each) : meaning(each),
    ]),
  );
}

describe.each(corpus)("$title", ({ english, chinese }) => {
  const expected = read(english);
  it("reads the English writing without a problem", () => expect(expected.problems).toEqual([]));

  it("reads the Chinese writing as the same tree", () => {
    const source = read(chinese);
    expect(source.problems).toEqual([]);
    expect(meaning(source.tree)).toEqual(meaning(expected.tree));
  });

  it("reads the traditional writing as the same tree", () => {
    const source = read(inTraditional(chinese));
    expect(source.problems).toEqual([]);
    expect(meaning(source.tree)).toEqual(meaning(expected.tree));
  });
});

it("reads the line that is the whole idea alike in both writings", () => {
  const english = read("decision d\nrequire assets >= 800000 when tier = demo").tree.decisions[0]?.statements;
  const chinese = read("判定 d\n要求 资产总额 >= 80万元 当 申报层级 = 示范平台").tree.decisions[0]?.statements;
  const withUnit = JSON.parse(
    JSON.stringify(meaning(english)).replace('"value":"800000"', '"value":"800000","unit":{"keyword":"yuan"}'),
  );
  expect(meaning(chinese)).toEqual(withUnit);
});
