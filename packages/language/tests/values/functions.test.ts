import type { IrPolicy } from "@bylaw/ir";
import { type CompileResult, compile } from "@bylaw/language";
import { definePlugin, type Plugin } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";

const manifest = { format: 1, version: "1.0.0", names: { en: "Town", zh: "市" }, files: [] as readonly string[] };

const signatures = [
  { name: "indexed", zh: "指数调整", parameters: ["money", "year"], returns: "money" },
  { name: "size_of", parameters: ["count of persons 人"], returns: "one of small 小型, large 大型" },
  { name: "grace", parameters: ["date", "duration in months"], returns: "date" },
];

function plugin(entries: object, files: readonly { path: string; text: string }[] = [], functions?: object): Plugin {
  const given = { ...manifest, ...entries };
  const { plugin: made, problems } = definePlugin(given, files, functions === undefined ? {} : { functions });
  if (made === undefined) throw new Error(JSON.stringify(problems));
  return made;
}

const indexed = (amount: unknown): unknown => amount;
const town = plugin({ id: "town-functions", kind: "functions", functions: signatures }, [], {
  indexed,
  size_of: () => "small",
  grace: () => "2024-01-01",
});
const calendar = plugin({ id: "cn_calendar", kind: "calendar", files: ["years.json"] }, [
  {
    path: "years.json",
    text: JSON.stringify({ years: { "2024": { free: ["2024-01-01"], working: [], notice: "n" } } }),
  },
]);
const inner = plugin({ id: "inner", kind: "vocabulary", files: ["inner.bylaw"] }, [
  { path: "inner.bylaw", text: "role bureau\nfact inner_fact: money by bureau\n" },
]);
const outer = plugin({ id: "outer", kind: "vocabulary", files: ["outer.bylaw"] }, [
  { path: "outer.bylaw", text: "use inner\nfact outer_fact: money by bureau\n" },
]);

const facts = `fact assets 资产: money
fact staff 人员: count of persons 人
fact filed: date
fact names_text: text
`;

function compileWith(text: string, plugins: readonly Plugin[]): CompileResult {
  return compile({ sources: [{ path: "p.bylaw", text: `policy p\n  in force from 2021-12-05\n${text}` }], plugins });
}

function codes(text: string, plugins: readonly Plugin[]): readonly string[] {
  return compileWith(text, plugins)
    .problems.filter(({ severity }) => severity !== "info")
    .map(({ code }) => code);
}

function policyOf(text: string, plugins: readonly Plugin[]): IrPolicy {
  const { compiled, problems } = compileWith(text, plugins);
  expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
  if (compiled === undefined) throw new Error("there is an error");
  return compiled.policy;
}

describe("functions of a plugin", () => {
  const text = `use town_functions
${facts}decision d
  article 1
    require indexed(assets, 2021年) >= 80万元
    require size_of(staff) = small as size
    require grace(filed, 3 months) <= 2024-05-01 as late
`;

  test("are called by name, typed by their signatures", () => {
    const policy = policyOf(text, [town]);
    expect(policy.functions?.map(({ names, plugin: id }) => [names, id])).toEqual([
      [{ id: "grace", en: "grace" }, "town-functions"],
      [{ id: "indexed", en: "indexed", zh: "指数调整" }, "town-functions"],
      [{ id: "size_of", en: "size_of" }, "town-functions"],
    ]);
    const tests = policy.decisions[0]?.rules.map(({ test: asked }) =>
      asked.kind === "condition" ? asked.condition : {},
    );
    expect(tests).toMatchObject([
      {
        kind: "compare",
        type: { measure: "money" },
        left: { kind: "call", function: "indexed", arguments: [{ fact: "assets" }, { value: "2021" }] },
      },
      {
        kind: "compare",
        type: { kind: "choice" },
        left: { kind: "call", function: "size_of" },
        right: { value: "small" },
      },
      { left: { kind: "call", arguments: [{ fact: "filed" }, { value: "3" }] } },
    ]);
  });

  test("are the same by their Chinese names", () => {
    const chinese = text.replace("indexed(assets, 2021年)", "指数调整（资产，2021年）").replace("= small", "= 小型");
    expect(policyOf(chinese, [town])).toEqual(policyOf(text, [town]));
  });

  test("are handed to a run with the compiled policy", () => {
    const { compiled } = compileWith(text, [town, calendar]);
    expect(Object.keys(compiled?.environment?.functions ?? {}).sort()).toEqual(["grace", "indexed", "size_of"]);
    expect(compiled?.environment?.functions?.["indexed"]?.("5")).toBe("5");
    expect(compiled?.environment?.calendars).toBeUndefined();
  });

  test.each([
    ["indexed(assets)", ["values-in-call"]],
    ["indexed(staff, 2021年)", ["unlike-amounts"]],
    ["indexed(names_text, 2021年)", ["unlike-amounts"]],
    ["indexed", ["function-without-values"]],
    ["indexxed(assets, 2021年)", ["no-such-function"]],
  ])("are held against their signatures: %s", (call, expected) => {
    const rule = `use town_functions\n${facts}decision d\n  article 1\n    require ${call} >= 80万元\n`;
    expect(codes(rule, [town])).toEqual(expected);
  });

  test("of two plugins under one name are reported", () => {
    const second = plugin({ id: "second", kind: "functions", functions: [signatures[0]] }, [], { indexed });
    expect(codes(`use town_functions\nuse second\n${facts}`, [town, second])).toEqual(["function-in-two-plugins"]);
  });
});

describe("a calendar", () => {
  const rule = `${facts}decision d\n  article 1\n    require filed <= 2024-01-01 + 30 working days\n`;

  test("is named in the compiled policy and handed to a run", () => {
    const { compiled } = compileWith(`use cn_calendar\n${rule}`, [calendar]);
    expect(compiled?.policy.calendar).toBe("cn_calendar");
    expect(compiled?.environment?.calendars?.map(({ id }) => id)).toEqual(["cn_calendar"]);
  });

  test("is one alone", () => {
    const other = plugin({ id: "uk_calendar", kind: "calendar", files: ["years.json"] }, [
      { path: "years.json", text: JSON.stringify({ years: { "2024": { free: [], working: [], notice: "n" } } }) },
    ]);
    expect(codes(`use cn_calendar\nuse uk_calendar\n${rule}`, [calendar, other])).toEqual(["two-calendars"]);
  });
});

describe("a vocabulary that uses another", () => {
  const rule = "use outer\ndecision d\n  article 1\n    require outer_fact + inner_fact >= 5万元\n";

  test("brings that one along", () => {
    const policy = policyOf(rule, [outer, inner]);
    expect(policy.facts.map(({ names, vocabulary, statedBy }) => [names.id, vocabulary, statedBy])).toEqual([
      ["outer_fact", "outer", "bureau"],
      ["inner_fact", "inner", "bureau"],
    ]);
  });

  test("may be used by the one that it uses", () => {
    const back = plugin({ id: "inner", kind: "vocabulary", files: ["inner.bylaw"] }, [
      { path: "inner.bylaw", text: "use outer\nrole bureau\nfact inner_fact: money by bureau\n" },
    ]);
    expect(codes(rule, [outer, back])).toEqual([]);
  });

  test("is one problem where the other is missing", () => {
    expect(codes(rule, [outer])).toEqual(["unknown-plugin"]);
  });
});
