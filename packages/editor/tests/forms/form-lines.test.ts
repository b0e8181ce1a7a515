import { compileForms } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { formLines, type ListedForm, statementAt } from "../../src/forms/form-lines.ts";
import { analysisOf } from "../repository-policies.ts";

const analysis = analysisOf("ningbo");
const path = "ningbo/ningbo.bylaw.md";
const text = analysis.read.get(path)?.scanned.source.text ?? "";
const at = text.indexOf("require assets >= ");
const statement = statementAt(analysis, path, at + 3);
const listed = (form: ListedForm, most = 500): readonly string[] =>
  (formLines(analysis, form, { path, most, ...(statement && { within: statement }) })?.lines ?? []).map(
    (line) => line.text,
  );

describe("the statement at the caret", () => {
  test("is the one in which it stands, from the first blank of its line to its end", () => {
    expect(text.slice(statement?.start, statement?.end)).toBe("require assets >= 80万元");
    expect(statementAt(analysis, path, text.lastIndexOf("\n", at) + 1)).toEqual(statement);
    expect(statementAt(analysis, path, 3)).toBeUndefined();
    expect(statementAt(analysis, "nowhere.bylaw", 3)).toBeUndefined();
  });

  test("has its tokens, one a line", () => {
    expect(listed("tokens")).toEqual([
      'verb require\t"require"',
      'Word\t"assets"',
      'GreaterOrEqual\t">="',
      'NumberLiteral\t"80万"',
      'yuan\t"元"',
    ]);
  });

  test("has its tree without places, each line leading to the smallest place that holds it", () => {
    const tree = formLines(analysis, "ast", { path, most: 500, ...(statement && { within: statement }) });
    const lines = tree?.lines ?? [];
    expect(lines.map((line) => line.text).join("\n")).not.toContain('"span"');
    const name = lines.find((line) => line.text.includes('"assets"'));
    expect(text.slice(name?.span?.start, name?.span?.end)).toBe("assets");
  });

  test("has its names with where they are declared", () => {
    expect(listed("names")[0]).toMatch(/^assets\tuses\tfact from sme_services\tsme_services\/\w+\.bylaw\.md:\d+$/);
  });

  test("has its kinds, and its rule of the compiled policy", () => {
    expect(listed("model").join("\n")).toContain('"measure": "money"');
    const [rule] = formLines(analysis, "ir", { path, most: 500, ...(statement && { within: statement }) })?.lines ?? [];
    expect(rule?.span).toEqual(analysis.forms.compiled?.origins.rules["8(1).assets"]);
    expect(JSON.parse(listed("ir").join("\n"))).toMatchObject({ id: "8(1).assets" });
  });
});

describe("the whole text", () => {
  test("is the same JSON as the compiled policy, laid out", () => {
    const whole = formLines(analysis, "ir", { path, most: 100_000 });
    expect(whole?.left).toBe(0);
    expect(JSON.parse((whole?.lines ?? []).map((line) => line.text).join("\n"))).toEqual(
      JSON.parse(JSON.stringify(analysis.forms.compiled?.policy)),
    );
  });

  test("is cut, and what is left is counted", () => {
    const few = formLines(analysis, "tokens", { path, most: 10 });
    expect(few?.lines).toHaveLength(10);
    const all = analysis.read.get(path)?.scanned.tokens.length ?? 0;
    expect(few?.left).toBe(all - 10);
  });

  test("gives no compiled policy where the text has an error", () => {
    const broken = { ...analysis, forms: compileForms({ sources: [{ path: "a.bylaw", text: "require" }] }) };
    expect(formLines(broken, "ir", { path: "a.bylaw", most: 5 })).toBeUndefined();
    expect(formLines(broken, "ast", { path: "a.bylaw", most: 5 })?.lines.length).toBeGreaterThan(0);
  });
});
