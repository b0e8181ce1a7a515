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

  test("a source of 100,000 rules, of 50,000 facts or with a list of 100,000 values is one problem", () => {
    const told = (text: string): readonly unknown[] =>
      compile({ sources: [{ path: "p.bylaw", text }] }).problems.map(({ code, parameters }) => [
        code,
        parameters["what"],
        parameters["number"],
        parameters["most"],
      ]);
    expect(told(`${header}fact f: yes/no\ndecision d\n${"require f\n".repeat(100_000)}`)).toEqual([
      ["too-many", "rules", 100_000, 4096],
    ]);
    expect(told(header + lines(50_000, (index) => `fact f${index}: yes/no`))).toEqual([
      ["too-many", "statements", 50_002, 32_768],
    ]);
    const list = `${header}fact n: number\ndecision d\nrequire n in (${"1,".repeat(99_999)}1)`;
    expect(told(list).filter((problem) => String(problem).startsWith("too-many"))).toEqual([
      ["too-many", "members", 100_000, 256],
    ]);
  });

  test("a statement or row of more than 32,768 words and signs is one problem, and not repaired", () => {
    const told = (text: string): readonly unknown[] =>
      compile({ sources: [{ path: "p.bylaw", text }] })
        .problems.filter(({ severity }) => severity === "error")
        .map(({ code, parameters }) => [code, parameters["what"], parameters["number"], parameters["most"]]);
    const start = `${header}fact n: number\ndecision d\n`;
    expect(told(`${start}require n > 1${"+1".repeat(300_000)}+`)).toEqual([["too-many", "words", 600_005, 32_768]]);
    expect(told(`${start}require n > 1${"+1".repeat(16_383)}`)).toEqual([["too-many", "words", 32_770, 32_768]]);
    expect(told(`${start}require n > 1${"+1".repeat(16_382)}`).map((problem) => String(problem).split(",")[0])).toEqual(
      ["calculation-too-long"],
    );
    const table = `${header}fact n: number\ntable t by n: number\n| [0, 1) | 1 |\n| ${"1 ".repeat(350_000)}\ndecision d\nrequire n > 1`;
    expect(told(table)).toEqual([["too-many", "words", 350_001, 32_768]]);
  });

  test("of many long statements with a mistake the first are told", () => {
    const broken = `require n > 1${" + 1".repeat(15_000)} +\n`.repeat(6);
    expect(codes(`${header}fact n: number\ndecision d\n${broken}`)).toEqual([
      "unfinished-statement",
      "unfinished-statement",
      "unfinished-statement",
    ]);
  });

  test("brackets of lists that are never closed are looked along once", () => {
    const list = `${header}fact n: number\ndecision d\nrequire n ${"in(]".repeat(150_000)}`;
    expect(codes(list)).toEqual(["too-many"]);
  });

  test("a choice of 4,000 arms is one problem, found without comparing each with every other", () => {
    const arms = lines(4000, (index) => `give ${index} when n >= ${4000 - index}`);
    expect(codes(`${header}fact n: number\ndecision d: number\n${arms}\ngive 0 otherwise`)).toEqual(["too-many"]);
  });

  test("of 4,000 problems 250 are shown", () => {
    const typos = `${header}fact f: yes/no\ndecision d\n${lines(4000, (index) => `require g${index}`)}`;
    expect(codes(typos)).toEqual(Array.from({ length: 250 }, () => "unknown-fact"));
  });

  test("a condition of 4,000 terms is read", () => {
    const text = `${header}fact f: yes/no\ndecision d\nrequire ${Array.from({ length: 4000 }, () => "f").join(" and ")}`;
    expect(codes(text)).toEqual([]);
  });

  test("a list after `in` holds 256 values, and more are reported", () => {
    const list = (count: number): string =>
      `${header}fact n: number\ndecision d\nrequire n in (${Array.from({ length: count }, (_, index) => index).join(", ")})`;
    expect(codes(list(256))).toEqual([]);
    expect(codes(list(257))).toEqual(["too-many"]);
  });

  test("sums within sums are held to a depth through their brackets", () => {
    const sum = (levels: number): string =>
      `${header}fact n: number from 0 to 9\ndecision d\nrequire ${"(".repeat(levels)}n${`${" + 1".repeat(100)})`.repeat(levels)} > 500`;
    expect(codes(sum(3))).toEqual([]);
    expect(codes(sum(4))).toEqual(["nested-too-deeply"]);
    expect(codes(sum(60))).toEqual(["nested-too-deeply"]);
  });

  test("a long sum of small numbers is not too wide", () => {
    const sum = Array.from({ length: 250 }, () => "n").join(" + ");
    expect(codes(`${header}fact n: number from 0 to 9\ndecision d\nrequire ${sum} > 5`)).toEqual([]);
  });

  test("brackets side by side make no calculation deep", () => {
    const terms = Array.from({ length: 500 }, () => "(n + 1) * 2 >= 3").join(" and ");
    expect(codes(`${header}fact n: number\ndecision d\nrequire ${terms}`)).toEqual([]);
  });

  test.each(["forwards", "backwards"])("a long chain of lets written %s is one problem", (way) => {
    const chain = lines(20_000, (index) => {
      const other = way === "forwards" ? index - 1 : index + 1;
      return `let l${index} = ${other < 0 || other >= 20_000 ? "n" : `l${other}`} + 1`;
    });
    const last = way === "forwards" ? "l19999" : "l0";
    expect(codes(`${header}fact n: number\n${chain}\ndecision d\nrequire ${last} > 1`)).toEqual(["defined-too-deeply"]);
  });

  test("a long chain of decisions is one problem, a short one is none", () => {
    const chain = (length: number): string =>
      `${header}fact f: yes/no\n${lines(length, (index) => `decision d${index}\nrequire ${index < length - 1 ? `d${index + 1}` : "f"}`)}`;
    expect(codes(chain(200))).toEqual([]);
    expect(codes(chain(4000))).toEqual(["defined-too-deeply"]);
  });

  test("100,000 opening brackets are one problem", () => {
    expect(codes(`${header}fact f: yes/no\ndecision d\nrequire ${"(".repeat(100_000)}f`).length).toBe(1);
  });

  test("a chain of 200 values is followed", () => {
    const chain = lines(200, (index) => `let v${index} = v${index + 1}`);
    expect(codes(`${header}fact f: yes/no\n${chain}\nlet v200 = f\ndecision d\nrequire v0`)).toEqual([]);
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

  test("a long chain of titles is one problem, a short one is none", () => {
    const chain = (length: number): string =>
      `${header}fact f: yes/no\n${lines(length, (index) => `title t${index}\narticle 1 ${index < length - 1 ? `under t${index + 1}` : "valid 1 year"}`)}`;
    expect(codes(chain(200))).toEqual([]);
    expect(codes(chain(4000))).toEqual(["defined-too-deeply"]);
  });

  test("titles bring no more rules than a policy may have", () => {
    const bars = lines(64, () => "article 1 revoke and bar 1 year when f");
    const titles = lines(70, (index) => `title t${index} granted by d\n${bars}`);
    expect(codes(`${header}fact f: yes/no\ndecision d\nrequire f\n${titles}`)).toEqual(["too-many"]);
  });

  test("words of the machine are names of titles, duties, procedures and steps like others", () => {
    const text = `${header}fact f: yes/no\nfact day: date\ndecision d\nrequire __proto__ is held\ntitle __proto__ granted by d\n  article 1  valid 1 year\nduty constructor by applicant done on day\nprocedure toString\n  article 1  step __proto__ by applicant\nscenario "s"\n  given history of __proto__ = (), steps of toString = (__proto__ = 2024-01-01)\n  expect __proto__ none\n  expect constructor pending\n  expect toString.__proto__ done`;
    const { compiled, problems } = compile({ sources: [{ path: "p.bylaw", text }] });
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
    const given = compiled?.scenarios[0]?.case;
    expect(Object.entries(given?.history ?? {})).toEqual([["__proto__", []]]);
    expect(Object.entries(given?.steps ?? {})).toEqual([["toString", expect.anything()]]);
    expect(Object.keys(compiled?.origins.courses ?? {})).toContain("toString/__proto__");
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
