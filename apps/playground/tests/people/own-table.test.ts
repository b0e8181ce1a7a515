import { renderHelp, renderMessage } from "@bylaw/diagnostics";
import { expect, test } from "vitest";
import { readOwnTable } from "../../src/crowd/own-table.ts";
import { placeInTable } from "../../src/panels/population/place-in-table.ts";
import { populationWords } from "../../src/panels/population/words.ts";
import { ningbo } from "./ningbo.ts";

const { policy } = ningbo();

function told(name: string, text: string, language: "en" | "zh" = "en"): readonly string[] {
  const format = name.endsWith(".json") ? "json" : "csv";
  return readOwnTable(policy, { name, text, format }).problems.map((problem) => {
    const place = placeInTable(problem.path, policy, language);
    const where = place === undefined ? "" : populationWords(language).place(place.row, place.column);
    return [where + renderMessage(problem, language), renderHelp(problem, language)].filter(Boolean).join(" ");
  });
}

test("a file that is no JSON is told by its name and place", () => {
  const [problem] = told("firms.json", '[{"id": "a",\n  "assets": 80 0}]');
  expect(problem).toContain("firms.json");
  expect(problem).toMatch(/line 2/i);
  expect(told("firms.json", '[{"id": "a",\n  "assets": 80 0}]', "zh")[0]).toContain("第2行");
});

test("JSON that is no list, and cells without headings, are told with what to do", () => {
  expect(told("firms.json", '{"assets": 800000}')[0]).toMatch(/list of applicants\. .*square brackets/);
  expect(told("firms.csv", ",,\n1,2,3")[0]).toMatch(/names no columns\. .*first row/);
  expect(told("firms.csv", "", "zh")[0]).toContain("首行应为");
});

test("a value that is refused is told with its row and its column", () => {
  const [problem] = told("firms.csv", "id,assets\na,900000\nb,plenty");
  expect(problem).toMatch(/^Row 3, Total assets: /i);
  expect(told("firms.csv", "id,assets\na,900000\nb,plenty", "zh")[0]).toMatch(/^第3行，/);
});

test("CSV and JSON say the same of the same applicants, whatever stands before them", () => {
  const cells = readOwnTable(policy, { name: "a.csv", text: "\uFEFFid,assets\na,900000", format: "csv" });
  const listed = readOwnTable(policy, { name: "a.json", text: '\uFEFF[{"id":"a","assets":900000}]', format: "json" });
  expect(cells.columns?.ids).toEqual(["a"]);
  expect(listed.columns).toEqual(cells.columns);
  expect([cells.problems, listed.problems]).toEqual([[], []]);
});

test("only a path of a row is a place", () => {
  expect(placeInTable("assets", policy, "en")).toBeUndefined();
  expect(placeInTable(undefined, policy, "en")).toBeUndefined();
  expect(placeInTable("rows[4]", policy, "en")).toEqual({ row: "4" });
  expect(placeInTable("rows[4].__proto__", policy, "en")).toEqual({ row: "4", column: "__proto__" });
});
