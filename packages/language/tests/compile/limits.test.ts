import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";

const header = "policy town\n  in force from 2021-12-05\n";

function codes(text: string): readonly string[] {
  return compile({ sources: [{ path: "p.bylaw", text }] })
    .problems.filter((problem) => problem.severity !== "info")
    .map((problem) => problem.code);
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

function rules(count: number): string {
  return `${header}fact f: yes/no\ndecision d\n${lines(count, (index) => `require f as r${index}`)}`;
}

describe("limits", () => {
  test("1,024 facts are held, and one more is reported", () => {
    expect(codes(header + lines(1024, (index) => `fact f${index}: yes/no`))).toEqual([]);
    expect(codes(header + lines(1025, (index) => `fact f${index}: yes/no`))).toEqual(["too-many"]);
  });

  test("4,096 rules are held, and one more is reported", () => {
    const held = codes(rules(4096));
    expect(new Set(held)).toEqual(new Set(["implied-rule"]));
    expect(codes(rules(4097))).toEqual(["too-many"]);
  });

  test("a condition of 4,000 terms is read", () => {
    const text = `${header}fact f: yes/no\ndecision d\nrequire ${Array.from({ length: 4000 }, () => "f").join(" and ")}`;
    expect(codes(text)).toEqual([]);
  });

  test("100,000 opening brackets are one problem", () => {
    expect(codes(`${header}fact f: yes/no\ndecision d\nrequire ${"(".repeat(100_000)}f`).length).toBe(1);
  });

  test("a chain of 4,000 values is followed", () => {
    const chain = lines(4000, (index) => `let v${index} = v${index + 1}`);
    expect(codes(`${header}fact f: yes/no\n${chain}\nlet v4000 = f\ndecision d\nrequire v0`)).toEqual([]);
  });

  test("words of the machine are names like others", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const text = `${header}${names.map((name) => `fact ${name}: yes/no`).join("\n")}\ndecision d\n${names.map((name) => `require ${name}`).join("\n")}\nsample s\n  __proto__ = yes, constructor = no`;
    const { compiled, problems } = compile({ sources: [{ path: "p.bylaw", text }] });
    expect(problems).toEqual([]);
    expect(compiled?.policy.facts.map((fact) => fact.names.id)).toEqual(names);
    expect(Object.entries(compiled?.samples[0]?.case.facts ?? {})).toEqual([
      ["__proto__", true],
      ["constructor", false],
    ]);
    expect(Object.keys(compiled?.origins.rules ?? {})).toEqual(names.map((name) => `d.${name}`));
  });

  test("a lone surrogate, an empty text and a number without end are no crash", () => {
    for (const text of [
      "",
      "\ud800",
      `${header}fact \ud800: money`,
      `${header}fact a: money from 0 to ${"9".repeat(100_000)}`,
    ])
      expect(Array.isArray(codes(text))).toBe(true);
  });
});
