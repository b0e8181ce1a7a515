import { definePlugin, type Plugin } from "@bylaw/plugin";
import { describe, expect, it } from "vitest";
import { compileForms, type NameUse, type PolicyForms } from "../../src/index.ts";

function read(text: string, plugins: readonly Plugin[] = [], scenarios: "read" | "left" = "read"): PolicyForms {
  return compileForms({ sources: [{ path: "town.bylaw", text }], plugins, scenarios });
}

/** Each name as it is written, with what it is, role and line. */
function shown({ names }: PolicyForms, path: string = "town.bylaw"): readonly string[] {
  return names
    .filter(({ node }) => node.span.source === path)
    .map(({ node, role, thing }) => `${node.text} ${role} ${thing.kind} ${thing.declaration.name.text}`);
}

function vocabulary(id: string, text: string): Plugin {
  const manifest = {
    format: 1,
    id,
    version: "1.0.0",
    kind: "vocabulary",
    names: { en: id, zh: "词汇" },
    files: ["a.bylaw"],
  };
  const { plugin, problems } = definePlugin(manifest, [{ path: "a.bylaw", text }]);
  if (plugin === undefined) throw new Error(JSON.stringify(problems));
  return plugin;
}

const head = "policy town\n  in force from 2021-12-05\n";

describe("the names of a policy", () => {
  it("are those that are declared, by both names, and those that are used", () => {
    const forms = read(`${head}fact assets 资产总额: money\ndecision d\n  article 1\n    require 资产总额 >= 5\n`);
    expect(shown(forms)).toEqual([
      "town declares policy town",
      "assets declares fact assets",
      "资产总额 declaresLocal fact assets",
      "d declares decision d",
      "资产总额 uses fact assets",
    ]);
  });

  it("are in the order of the text, each place once, also in a table that is looked up at several places", () => {
    const forms = read(
      `${head}fact kind: one of a, b\nfact other: one of a, b\ntable scale by kind: money\n  | a | 5 |\n  | b | 6 |\n` +
        "decision d: money\n  article 1  give scale when kind = a\n  article 2  give scale(other) otherwise\n",
    );
    const starts = forms.names.map(({ node }) => node.span.start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    const keys = shown(forms).filter((name) => name === "a uses member a");
    expect(keys.length).toBe(2);
    expect(shown(forms).filter((name) => name.startsWith("scale uses table"))).toHaveLength(2);
  });

  it("have one entry for each segment of a path", () => {
    const forms = read(
      `${head}fact paid: list of\n  amount: money\n  year: year\ndecision d\n  article 1\n    require (sum of paid.amount where year > 2020) >= 5\n`,
    );
    expect(shown(forms).slice(-3)).toEqual(["paid uses fact paid", "amount uses field amount", "year uses field year"]);
    const field = forms.names.find(({ thing }) => thing.declaration.name.text === "amount");
    expect(field?.thing.owner?.name.text).toBe("paid");
  });

  it("tell the members of two choices apart", () => {
    const { names } = read(
      `${head}fact a: one of x, y\nfact b: any of x, z\ndecision d\n  article 1\n    require a = x and b include x\n`,
    );
    const uses = names.filter(({ node, role }) => node.text === "x" && role === "uses");
    expect(uses.map(({ thing }) => thing.owner?.name.text)).toEqual(["a", "b"]);
  });

  it("are found in what refers to rules, also behind the dot of a citation", () => {
    const forms = read(
      `${head}fact assets: money\nfact staff: number\nfact soft: yes/no\ndecision d\n  article 1\n    require assets >= 5\n    require staff >= 5 as enough\n` +
        "  article 2\n    require assets >= 6 tightens 1.assets\n    may relax enough when soft as eased\n" +
        "sample s\n  enough = accepted, `2.assets` = refused, eased = accepted\n" +
        'scenario "a"\n  given s\n  expect d not_met because 1.assets, enough\n',
    );
    const names = shown(forms).filter((name) => name.includes(" uses "));
    expect(names.filter((name) => name === "assets uses fact assets")).toHaveLength(5);
    expect(names.filter((name) => name === "enough uses rule enough")).toHaveLength(3);
    expect(names).toContain("eased uses relaxation eased");
    expect(names).toContain("s uses sample s");
  });

  it("hold units, those that numbers use and those that several facts declare", () => {
    const forms = read(
      `${head}fact a: count of visits 家次\nfact b: count of visits 家次\nfact c: count of persons\ndecision d\n  article 1\n    require a >= 5家次 and b >= 6 visits and c >= 3\n`,
    );
    const visits = forms.names.filter(({ thing }) => thing.kind === "unit" && thing.declaration.name.text === "visits");
    expect(visits.map(({ node, role }) => `${node.text} ${role}`)).toEqual([
      "visits declares",
      "家次 declaresLocal",
      "visits declares",
      "家次 declaresLocal",
      "家次 uses",
      "visits uses",
    ]);
    expect(new Set(visits.map(({ thing }) => thing)).size).toBe(1);
  });

  it("hold what only the next pass finds: steps of a past, limited values, causes", () => {
    const forms = read(
      `${head}fact rank: number\nfact bad: yes/no\ndecision grade: one of A, B\n  article 1  give A\n  article 2  limit A to 50% of cohort by rank, rounding down, else B\n` +
        "decision d\n  article 3\n    require rank >= 1\ntitle t granted by d\n  article 4  valid 3 years\n  article 5  revoke when bad as lost\n" +
        "procedure p\n  article 6  step one by applicant\n  article 6  step two by authority\n" +
        "sample s\n  steps of p = (one = 2024-01-01), history of t = ((granted, 2023-01-01), (revoked, 2023-05-01, lost))\n" +
        'scenario "a"\n  given s without rank, steps of p\n  expect p.next = two\n  expect t.since = none\n',
    );
    const names = shown(forms);
    for (const one of [
      "A uses member A",
      "B uses member B",
      "one uses step one",
      "two uses step two",
      "lost uses rule lost",
      "next uses part next",
      "since uses part since",
      "applicant uses role applicant",
      "rank uses fact rank",
      "p uses procedure p",
      "t uses title t",
    ])
      expect(names).toContain(one);
  });

  it("hold columns of a round and the samples in them", () => {
    const forms = read(
      `${head}fact rank 名次: number\ndecision grade: one of A, B\n  article 1  give A\nsample s\n  rank = 1\n` +
        'scenario "round"\n  given cohort\n    | id | from | 名次 |\n    | a | s | 2 |\n    | b | s | |\n  expect grade\n    | a | A |\n    | b | A |\n',
    );
    const names = shown(forms);
    expect(names.filter((name) => name === "s uses sample s")).toHaveLength(2);
    expect(names.filter((name) => name === "名次 uses fact rank")).toHaveLength(1);
    expect(names.filter((name) => name === "A uses member A")).toHaveLength(3);
  });

  it("hold a reading by its id and its names", () => {
    const forms = read(
      `${head}fact a: yes/no\narticle 1\nreading R_1 way 口径一: one of p, q = p\ndecision d\n  article 1\n    require way = q or R_1 = p or a\n`,
    );
    const reading = forms.names.filter(({ thing }) => thing.kind === "reading");
    expect(reading.map(({ node, role }) => `${node.text} ${role}`)).toEqual([
      "R_1 declares",
      "way declares",
      "口径一 declaresLocal",
      "way uses",
      "R_1 uses",
    ]);
    expect(new Set(reading.map(({ thing }) => thing)).size).toBe(1);
  });
});

describe("the names of vocabularies", () => {
  const shared = vocabulary("shared", "role office 办公室\nfact size 规模: money by office\n");

  it("stand where they are declared, and are used in the policy", () => {
    const forms = read(`${head}use shared\ndecision d\n  article 1\n    require shared.size >= 5 and 规模 < 9\n`, [
      shared,
    ]);
    expect(shown(forms, "shared/a.bylaw")).toEqual([
      "office declares role office",
      "办公室 declaresLocal role office",
      "size declares fact size",
      "规模 declaresLocal fact size",
      "office uses role office",
    ]);
    const own = shown(forms).slice(1);
    expect(own).toEqual([
      "shared uses plugin shared",
      "d declares decision d",
      "shared uses plugin shared",
      "size uses fact size",
      "规模 uses fact size",
    ]);
    const size = forms.names.find(({ thing }): boolean => thing.kind === "fact");
    expect(size?.thing.vocabulary).toBe("shared");
  });
});

describe("names in half-typed text", () => {
  it("are those that are understood", () => {
    const forms = read(`${head}fact paid: list of\n  amount: money\ndecision d\n  article 1\n    require paid.amou\n`);
    expect(shown(forms).at(-1)).toBe("paid uses fact paid");
  });

  it("of scenarios are absent where scenarios are left aside", () => {
    const text = `${head}fact a: yes/no\ndecision d\n  article 1\n    require a\nscenario "s"\n  given a = yes\n  expect d met\n`;
    const uses = (forms: PolicyForms): readonly NameUse[] => forms.names.filter(({ role }) => role === "uses");
    expect(uses(read(text)).length).toBe(3);
    expect(uses(read(text, [], "left")).length).toBe(1);
  });
});
