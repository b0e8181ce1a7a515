import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { functionsOf } from "@bylaw/evaluate";
import { textHash } from "@bylaw/ir";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { compileMeasure, measures } from "../installed-policies.ts";
import { type BuiltModule, filesOf, importBuilt } from "./built-package.ts";

const folder = mkdtempSync(join(tmpdir(), "bylaw-built-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fact of each kind, a title, a reading, a decision with a value, and names that mean something to JavaScript. */
const text = `policy sample 示例
  in force from 2021-12-05

role bureau 市经信局
paper licence 营业执照

/// total assets
///zh 资产总额
fact assets 资产总额: money from 0 to 1亿元
fact tier 申报层级: one of platform 平台, demo 示范平台
fact share 占比: percent from 0% to 100%
fact staff 从业人员: count of persons 人
fact fields 领域: any of training 培训, digital 数字化
fact founded 成立日期: date
fact left_on 注销日期: date or none
fact constructor 名称: text
fact sound 财务健全: attested by bureau
fact profits 年度利润: list of
  year 年份: year
  amount 金额: money

decision certification 认定
article 8(1)
  require assets >= 800000 when tier = demo
article 8(2)
reading S_1 staff_counts 人员口径: yes/no = yes
  "staff is counted"
  require staff >= 10 when staff_counts
  may relax 8(2) by bureau
article 8(3)
  require sum of profits.amount >= 0

decision grade 等次: one of A 甲, B 乙
article 9
  give A when share >= 90%, B otherwise

title held_title 称号 granted by certification
article 10
  valid 3 years
article 11
  revoke and bar 2 years when not sound
`;
const sources = [{ path: "/somewhere/else/sample.bylaw", text }];
const { compiled, problems } = door.compile({ sources, plugins: [] });
if (compiled === undefined) throw new Error(problems.map((one) => door.renderMessage(one, "en")).join("\n"));
const files = filesOf(compiled, sources);
const built = await importBuilt(join(folder, "sample"), files);
const on = "2024-06-20";

function issuesOf(input: unknown, options: unknown = { on }): readonly string[] {
  return (built.evaluate(input, options).issues ?? []).map(({ code, path }) => `${code} ${path.join("/")}`);
}

describe("a built policy", () => {
  test("is the same bytes each time, wherever its texts lie", () => {
    const elsewhere = sources.map((source) => ({ ...source, path: "C:/other/sample.bylaw" }));
    const again = door.compile({ sources: elsewhere, plugins: [] }).compiled;
    if (again === undefined) throw new Error("it compiles");
    expect([...filesOf(again, elsewhere)]).toEqual([...files]);
    for (const [path, content] of files) expect(content, path).not.toContain("somewhere");
  });

  test("has a manifest with the hash of each file", () => {
    const manifest = JSON.parse(files.get("manifest.json") ?? "") as { readonly files: Record<string, string> };
    const hashes = [...files].filter(([path]) => path !== "manifest.json").map(([path, one]) => [path, textHash(one)]);
    expect(manifest.files).toEqual(Object.fromEntries(hashes));
    expect(manifest).toMatchObject({ policy: "sample", hash: built.policy.hash });
  });

  test("imports nothing but itself, and makes no code when it runs", () => {
    for (const [path, content] of files) {
      if (!path.endsWith(".js")) continue;
      expect(content, path).not.toMatch(/\beval\b|\bnew Function\b|\brequire\s*\(/);
      for (const [, from] of content.matchAll(/\b(?:from|import\()"([^"]*)"/g)) expect(from, path).toMatch(/^\.\/\w/);
    }
  });

  test("judges facts, and says so in frozen plain data", () => {
    const input = { assets: "700000.00", tier: "demo", staff: 12, profits: [], share: "95%" };
    const { determination, issues } = built.evaluate(input, { on });
    expect(issues).toBeUndefined();
    expect(determination?.decisions["certification"]).toMatchObject({
      outcome: "not_met",
      rules: { "8(1).assets": "not_met", "8(2).staff": "met" },
    });
    expect(determination?.decisions["grade"]).toMatchObject({ outcome: "met", value: { known: "A" } });
    expect(Object.isFrozen(determination?.decisions["certification"]?.rules)).toBe(true);
    expect(JSON.parse(JSON.stringify(determination))).toEqual(determination);
  });

  test("reads papers, recorded decisions, titles and readings as the interpreter does", () => {
    const act = { rule: "8(2)", outcome: "accepted", by: "市经信局", on: "2024-05-01" };
    const input = {
      facts: { assets: 900000, tier: "平台", staff: 3, profits: [{ year: 2023, amount: 5 }] },
      acts: [act],
      papers: { licence: true },
      history: { held_title: [{ event: "granted", on: "2022-01-01" }] },
    };
    for (const readings of [{}, { staff_counts: "no" }]) {
      const expected = door.determine(compiled.policy, input, { on, readings }).determination;
      const found = built.evaluate(input, { on, readings }).determination;
      for (const [name, { outcome, rules }] of Object.entries(expected?.decisions ?? {})) {
        const statuses = Object.fromEntries(rules.map(({ id, status }) => [id, status]));
        expect([name, found?.decisions[name]?.outcome, found?.decisions[name]?.rules]).toEqual([
          name,
          outcome,
          statuses,
        ]);
      }
    }
  });

  test.each<readonly [input: unknown, issues: readonly string[]]>([
    [undefined, ["case-not-facts "]],
    [new Map(), ["case-not-facts "]],
    [{ asets: 1 }, ["name-not-in-policy asets"]],
    [{ toString: 1, ["__proto__x"]: 2 }, ["name-not-in-policy toString", "name-not-in-policy __proto__x"]],
    [{ assets: "many", tier: 3 }, ["value-of-another-kind assets", "value-of-another-kind tier"]],
    [{ assets: -1, share: 85 }, ["value-out-of-range assets", "percent-too-large share"]],
    [{ assets: 1.005, staff: 1.5 }, ["finer-than-a-fen assets", "too-many-decimals staff"]],
    [{ founded: "2024-02-30", left_on: "never" }, ["day-does-not-exist founded", "value-of-another-kind left_on"]],
    [{ fields: ["training", "dgital"] }, ["not-a-member fields/1"]],
    [{ profits: [{ year: 2023, sum: 1 }, 5] }, ["name-not-in-policy profits/0/sum", "value-of-another-kind profits/1"]],
    [{ assets: 1, 资产总额: 1 }, ["given-twice 资产总额"]],
    [{ facts: {}, history: { held_title: [{ event: "grantd" }] } }, ["name-not-in-policy history/held_title/0/event"]],
    [
      { facts: {}, acts: [{ rule: "8(2)", outcome: "yes", by: "me", on }] },
      ["value-of-another-kind acts/0/outcome", "name-not-in-policy acts/0/by"],
    ],
  ])("collects what is at fault with %j", (input, issues) => {
    expect(issuesOf(input)).toEqual(issues);
  });

  test("says what is at fault in both languages, as the interpreter's door does", () => {
    const input = { asets: 1, share: 85, tier: "dmo", assets: -5, staff: 1.25, fields: 3, founded: "x" };
    const said = built.evaluate(input, { on }).issues ?? [];
    const { problems: expected } = door.readCase(compiled.policy, input, { on });
    for (const language of ["en", "zh"] as const) {
      expect(said.map(({ message }) => message[language])).toEqual(
        expected.map((problem) => door.renderMessage(problem, language)),
      );
    }
    expect(said[0]?.nearest).toEqual(["assets"]);
  });

  test("refuses a day that is none, a reading and a decision that it does not have", () => {
    expect(issuesOf({}, {})).toEqual(["day-asked-missing on"]);
    expect(issuesOf({}, null)).toEqual(["day-asked-missing on"]);
    expect(issuesOf({}, { on: "2024-13-01" })).toEqual(["day-asked-missing on"]);
    expect(issuesOf({}, { on, readings: { staff_count: "no" } })).toEqual(["name-not-in-policy readings/staff_count"]);
    expect(issuesOf({}, { on, readings: { S_1: "perhaps" } })).toEqual(["not-a-member readings/S_1"]);
    expect(issuesOf({}, { on, decisions: ["grad"] })).toEqual(["name-not-in-policy decisions/0"]);
  });

  test("refuses an option that is none, also where the same day was asked for before", () => {
    const issuesFor = (options: unknown) =>
      built.evaluate({}, options).issues?.map(({ path, message, nearest }) => [path, message.en, message.zh, nearest]);
    for (const _ of [1, 2]) {
      expect(issuesFor({ on })).toBeUndefined();
      expect(issuesFor({ on, readings: undefined, readngs: undefined, period: "2021" })).toBeUndefined();
      expect(issuesFor({ on, readngs: { staff_counts: "no" } })).toEqual([
        [
          ["readngs"],
          "No option is called `readngs`. Did you mean `readings`?",
          "没有名为`readngs`的选项。是否指`readings`？",
          ["readings"],
        ],
      ]);
      expect(issuesOf({}, { onn: on })).toEqual(["day-asked-missing on", "name-not-in-policy onn"]);
      expect(issuesOf({}, { on, environment: { calendar: [] } })).toEqual(["name-not-in-policy environment/calendar"]);
      expect(issuesOf({}, { on, ["__proto__x"]: 1 })).toEqual(["name-not-in-policy __proto__x"]);
    }
  });

  test("is a Standard Schema, judges many, and explains in both languages", async () => {
    const { version, validate } = built.facts["~standard"];
    expect([version, validate({ staff: 1 })]).toEqual([1, { value: { staff: 1 } }]);
    for (const none of [undefined, null]) {
      const { issues } = validate(none) as { readonly issues: readonly unknown[] };
      expect(issues).toEqual([{ message: expect.stringContaining("A case is an object of facts"), path: [] }]);
    }
    expect(validate({ staff: "x" })).toEqual({
      issues: [{ message: '`staff` is a count, and `"x"` was given.', path: ["staff"] }],
    });
    const all = built.evaluateAll([{ staff: 3 }, { stuff: 3 }, { staff: 30 }], { on });
    expect(
      all.map(({ issues, determination }) => issues?.length ?? determination?.decisions["grade"]?.outcome),
    ).toEqual(["undecided", 1, "undecided"]);
    const { determination } = built.evaluate({ tier: "demo", assets: 1 }, { on });
    const [en, zh] = [
      await built.explain(determination, { lang: "en" }),
      await built.explain(determination, { lang: "zh" }),
    ];
    expect(en.decisions[0]?.rules[0]?.sentence).toBe(
      "Article 8(1) asks for total assets of at least 800,000 yuan. Not met.",
    );
    expect(zh.decisions[0]?.rules[0]?.sentence).toBe("第八条第一项要求资产总额不低于800,000元，不符合。");
  });
});

/** What a developer may write against the declarations; what follows "@ts-expect-error" must not compile. */
const consumer = `import { evaluate, explain, facts, type Facts, type Determination } from "./index.js";
const good: Facts = { tier: "demo", assets: "800000.00", share: "85%", fields: ["training"], left_on: "none", sound: true, constructor: "Town Ltd" };
const { determination, issues } = evaluate({ facts: good, history: { held_title: [] } }, { on: "2024-06-20" });
if (issues === undefined) {
  const status: "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable" =
    determination.decisions.certification.rules["8(1).assets"];
  const id: "sample" = determination.policy;
  const value = determination.decisions.grade.value;
  if ("known" in value) { const known: "A" | "B" = value.known; console.log(known); }
  // @ts-expect-error: no rule has this id
  console.log(status, id, determination.decisions.certification.rules["9"]);
  // @ts-expect-error: a certification gives no value
  console.log(determination.decisions.certification.value);
}
// @ts-expect-error: no such member
const member: Facts = { tier: "gold" };
// @ts-expect-error: no such fact
const name: Facts = { asets: 1 };
// @ts-expect-error: a share is no bare text
const share: Facts = { share: "most" };
// @ts-expect-error: the day must be given
evaluate({}, {});
// @ts-expect-error: no such value of the reading
evaluate({}, { on: "2024-06-20", readings: { staff_counts: "perhaps" } });
// @ts-expect-error: frozen
good.assets = 3;
const inferred: NonNullable<(typeof facts)["~standard"]["types"]>["output"] = good;
const said: Promise<{ readonly lang: "en" | "zh" }> = explain({} as Determination, { lang: "zh" });
console.log(member, name, share, inferred, said);
`;

test("the declarations say exactly what can be asked and answered", { timeout: 60_000 }, async () => {
  const path = join(folder, "sample", "consumer.ts");
  writeFileSync(path, consumer);
  const compiler = fileURLToPath(new URL("../../../../node_modules/.bin/tsc", import.meta.url));
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    module: "nodenext",
    lib: ["es2022", "dom"],
    types: [],
  };
  const project = join(folder, "sample", "tsconfig.json");
  writeFileSync(project, JSON.stringify({ compilerOptions, include: ["consumer.ts"] }));
  const run = promisify(execFile)(compiler, ["-p", project]).catch(({ stdout }: { stdout: string }) => ({ stdout }));
  expect((await run).stdout).toBe("");
});

describe.each(measures)("the built $manifest.id", (plugin) => {
  test("accepts and answers every scenario as the interpreter does, as its schemas say", async () => {
    const measure = compileMeasure(plugin).compiled;
    if (measure === undefined) throw new Error("the measure does not compile");
    const { policy, environment = {}, scenarios } = measure;
    const made = filesOf(measure, plugin.files);
    const module: BuiltModule = await importBuilt(join(folder, plugin.manifest.id), made);
    const ajv = new Ajv2020({ strict: true, strictTypes: false });
    const isDetermination = ajv.compile(JSON.parse(made.get("determination.schema.json") ?? "") as object);
    ajv.compile(JSON.parse(made.get("facts.schema.json") ?? "") as object);
    let answered = 0;
    for (const { name, case: given, on: day = "2024-01-01", readings = {}, cohort } of scenarios) {
      if (cohort !== undefined) continue;
      const { steps: _, ...asked } = given;
      const options = { on: day, readings, environment };
      const expected = door.determine(policy, asked, options).determination;
      const said = module.evaluate(asked, options);
      const called = module.evaluate(asked, { ...options, call: functionsOf(policy, options) });
      expect([name, called]).toEqual([name, said]);
      // Causes in other writings than the key of a citation are for the interpreter's door.
      if (said.issues !== undefined && said.issues.every(({ path }) => path.includes("cause"))) continue;
      expect([name, said.issues]).toEqual([name, undefined]);
      answered++;
      const outcomes = (decisions: Readonly<Record<string, { readonly outcome: string }>> = {}): unknown =>
        Object.entries(decisions).map(([id, { outcome }]) => [id, outcome]);
      expect([name, outcomes(said.determination?.decisions)]).toEqual([name, outcomes(expected?.decisions)]);
      expect([name, isDetermination(said.determination), isDetermination.errors]).toEqual([name, true, null]);
    }
    expect(answered).toBeGreaterThan(30);
  });
});
