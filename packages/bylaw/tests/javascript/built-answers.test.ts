import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { filesOf, importBuilt } from "./built-package.ts";

const folder = mkdtempSync(join(tmpdir(), "bylaw-answers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = `policy town 小镇
  in force from 2021-12-05
paper licence 营业执照
fact tier 层级: one of platform 平台, demo 示范平台
fact assets 资产总额: money
fact nonprofit 非营利: yes/no
fact profit 利润: money
fact staff 从业人员: count of persons 人
fact kind 类别: one of training 培训, finance 金融, other 其他
fact visits 服务量: count of visits 次
fact share 占比: percent from 0% to 100%
fact constructor 名称: text

let small = nonprofit and profit < 500000

decision certification 认定
article 8(1)
  require assets >= 800000 when tier = demo unless small
article 8(2)
  require staff >= 1
article 8(3)
  require visits >= (100 when kind = training, 50 otherwise)
article 8(4)
  require share <= 20%

decision grant 补助: money
article 9
  give 50000 when share >= 10%, 20000 otherwise

decision evaluate 评估
article 10
  require constructor = "x"
title town_title 称号 granted by certification
article 11
  valid 3 years
decision upward 推荐
article 12
  require town_title is held
`;
const weighedText = `policy town 小镇
  in force from 2021-12-05
fact staff 从业人员: count of persons 人
fact score 得分: points
fact room 面积: area
fact cost 费用: money
fact share 占比: percent from 0% to 100%
fact age 运营期限: duration in months
fact leave 宽限: duration in days
fact opened 设立年份: year

decision certification 认定
article 8
  require staff >= 5
  require score >= 80.5
  require room >= 100
  require cost <= 1000.50
  require share >= 85%
article 9
  require age >= 2 years
  require leave <= 30 days
  require opened <= 2020
decision order 次序
article 10
  require staff >= 1
`;
const sources = [{ path: "town.bylaw", text }];
const { compiled, problems } = door.compile({ sources, plugins: [] });
if (compiled === undefined) throw new Error(problems.map((one) => door.renderMessage(one, "en")).join("\n"));
const { policy } = compiled;

interface Question {
  readonly kind: string;
  readonly name: string;
  readonly settles: readonly { readonly decision: string; readonly rule?: string }[];
}

interface Decision {
  readonly outcome: (input: unknown, options: unknown) => { readonly outcome?: string };
  readonly evaluate: (
    input: unknown,
    options: unknown,
  ) => { readonly decision?: { readonly outcome: string }; readonly issues?: readonly unknown[] };
}

const built = (await importBuilt(join(folder, "town"), filesOf(compiled, sources))) as Awaited<
  ReturnType<typeof importBuilt>
> & {
  readonly certification: Decision;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly nextQuestion: (input: unknown, options: unknown) => { readonly question?: Question };
};
const on = "2024-06-20";
const certification = { on, decisions: ["certification"] };
const asked = (input: unknown, options: unknown = certification): string | undefined =>
  built.nextQuestion(input, options).question?.name;

const rates = {
  format: 1,
  id: "rates",
  version: "1.0.0",
  kind: "functions",
  names: { en: "Rates", zh: "费率" },
  files: [],
  functions: [{ name: "flat_rate", zh: "固定费率", parameters: ["money", "percent"], returns: "money" }],
};
const granted = `policy grant 资助
  in force from 2021-12-05
use rates
fact base 基数: money
decision award 奖补: money
  article 1  give 固定费率(base, 30%)
`;

describe("functions of plugins", () => {
  test("are called as the interpreter calls them, and nothing they do is an exception", async () => {
    const flatRate = (amount: unknown, rate: unknown): string => (Number(amount) * Number(rate)).toFixed(2);
    const { plugin } = door.definePlugin(rates, [], { functions: { flat_rate: flatRate } });
    const sources = [{ path: "grant.bylaw", text: granted }];
    const made = door.compile({ sources, plugins: plugin === undefined ? [] : [plugin] }).compiled;
    if (made === undefined) throw new Error("the policy does not compile");
    const module = await importBuilt(join(folder, "grant"), filesOf(made, sources));
    const throwing = (): never => {
      throw new Error("down");
    };
    type Functions = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
    const tried: readonly Functions[] = [
      { flat_rate: flatRate },
      {},
      { flat_rate: () => "much" },
      { flat_rate: throwing },
    ];
    for (const functions of tried) {
      const works = functions["flat_rate"] === flatRate;
      const options = { on: "2024-05-01", environment: { functions } };
      const expected = door.determine(made.policy, { base: 1000 }, options).determination?.decisions["award"];
      const said = module.evaluate({ base: 1000 }, options).determination;
      expect(said?.decisions["award"]).toEqual({
        outcome: expected?.outcome,
        rules: {},
        value: works ? { known: "300.00" } : { open: true, between: {} },
      });
      expect(expected?.value?.known).toBe(works ? "300.00" : undefined);
      const { case: checked } = module.check({ base: 1000 }, options);
      expect(module.evaluateUnchecked(checked, options)).toEqual(said);
    }
  });
});

describe("what to ask next", () => {
  test("is what settles most, of those alike the one declared first, until nothing matters", () => {
    expect(asked({})).toBe("tier");
    expect(asked({ tier: "platform" })).toBe("staff");
    expect(asked({ tier: "platform", staff: 3 })).toBe("visits");
    expect(asked({ tier: "platform", staff: 3, visits: 70 })).toBe("kind");
    expect(asked({ tier: "platform", staff: 3, visits: 120 })).toBe("share");
    expect(asked({ tier: "platform", staff: 3, visits: 120, share: 0.1 })).toBeUndefined();
    expect(asked({ staff: 0 })).toBeUndefined();
  });

  test("is never what no longer matters", () => {
    const rest = { tier: "demo", staff: 3, visits: 120, share: 0.1 };
    expect(asked(rest)).toBe("assets");
    expect(asked({ ...rest, assets: 700_000 })).toBe("nonprofit");
    expect(asked({ ...rest, assets: 700_000, nonprofit: true })).toBe("profit");
    expect(asked({ ...rest, nonprofit: false })).toBe("assets");
    expect(asked({ ...rest, assets: 700_000, nonprofit: false })).toBeUndefined();
  });

  test("can be the history of a title, or what the value of a decision waits for", () => {
    const { question } = built.nextQuestion({}, { on, decisions: ["upward"] });
    expect(question).toMatchObject({ kind: "title", name: "town_title", settles: [{ decision: "upward" }] });
    expect(built.nextQuestion({}, { on, decisions: ["grant"] }).question).toMatchObject({
      name: "share",
      settles: [{ decision: "grant" }],
    });
    expect(built.nextQuestion({ asets: 1 }, { on })).toMatchObject({ issues: [{ code: "name-not-in-policy" }] });
  });

  const facts = fc.record(
    {
      tier: fc.constantFrom("platform", "demo"),
      assets: fc.constantFrom(700_000, 900_000),
      nonprofit: fc.boolean(),
      profit: fc.constantFrom(1, 600_000),
      staff: fc.constantFrom(0, 1, 5),
      kind: fc.constantFrom("training", "finance"),
      visits: fc.constantFrom(20, 70, 120),
      share: fc.constantFrom("5%", "15%", "30%"),
      constructor: fc.constantFrom("x", "y"),
    },
    { requiredKeys: [] },
  );

  test("is among what the interpreter says stands in the way, and is there as long as that is", () => {
    const compare = (input: Record<string, unknown>, decision: string): void => {
      const determination = door.determine(policy, input, { on }).determination;
      const { needs = [], awaits = [] } = determination?.decisions[decision] ?? {};
      const all = [...needs, ...awaits.map((wait) => wait.replace("@history:", ""))];
      const name = asked(input, { on, decisions: [decision] });
      expect(name === undefined ? all : all.includes(name)).toEqual(name === undefined ? [] : true);
    };
    fc.assert(fc.property(facts, fc.constantFrom("certification", "grant", "evaluate", "upward"), compare), {
      seed: 3,
      numRuns: 120,
    });
  });

  test("whatever is asked of facts that are sound, the two evaluators agree", () => {
    const outcomes = (all: Readonly<Record<string, { readonly outcome: string }>> = {}): unknown =>
      Object.entries(all).map(([id, { outcome }]) => [id, outcome]);
    const compare = (input: Record<string, unknown>): void => {
      const found = built.evaluate(input, { on }).determination;
      expect(outcomes(found?.decisions)).toEqual(
        outcomes(door.determine(policy, input, { on }).determination?.decisions),
      );
      expect(built.certification.evaluate(input, { on }).decision).toEqual(found?.decisions["certification"]);
      expect(built.certification.outcome(input, { on }).outcome).toBe(found?.decisions["certification"]?.outcome);
    };
    fc.assert(fc.property(facts, compare), { seed: 4, numRuns: 200 });
  });
});

describe("decisions of a built policy", () => {
  test("stand under their names where JavaScript and the module leave them free", () => {
    expect(built.certification).toBe(built.decisions["certification"]);
    expect(built.decisions["evaluate"]?.evaluate({ constructor: "x" }, { on }).decision?.outcome).toBe("met");
    expect(typeof built.evaluate).toBe("function");
    expect(Object.isFrozen(built.decisions)).toBe(true);
    expect(built.certification.evaluate({ tier: "gold" }, { on }).issues).toHaveLength(1);
  });

  test("do not take what is inherited, or what somebody put above all objects, for a fact", () => {
    expect(built.decisions["evaluate"]?.evaluate({}, { on }).decision?.outcome).toBe("undecided");
    const above = Object.prototype as unknown as Record<string, unknown>;
    for (const enumerable of [true, false]) {
      Object.defineProperty(above, "staff", { value: 0, configurable: true, enumerable });
      const said = built.certification.evaluate({ visits: 10, unheard_of: 1 }, { on });
      delete above["staff"];
      expect(said.issues).toHaveLength(1);
    }
  });

  test("name figures in their sentences where they are given the facts", async () => {
    const facts = { tier: "demo", assets: "1234567.5", staff: 1, visits: 0, share: 0.255 };
    const { determination } = built.evaluate(facts, { on });
    const sentences = async (lang: "en" | "zh"): Promise<readonly (string | undefined)[]> => {
      const said = await built.explain(determination, { lang, facts } as { lang: "en" | "zh" });
      return said.decisions[0]?.rules.map(({ sentence }) => sentence) ?? [];
    };
    expect(await sentences("en")).toEqual([
      "Article 8(1) asks for assets of at least 800,000 yuan; 1,234,567.50 yuan was stated. Met.",
      "Article 8(2) asks for at least 1 staff; 1 was stated. Met.",
      expect.stringMatching(/^Article 8\(3\) .*Not met\.$/),
      "Article 8(4) asks for share of at most 20%; 25.5% was stated, 5.5 percentage points over. Not met.",
    ]);
    expect((await sentences("zh"))[3]).toBe("第八条第四项要求占比不超过20%，申报为25.5%，超出5.5个百分点，不符合。");
  });

  test("write every figure as the interpreter does", async () => {
    const weighed = door.compile({ sources: [{ path: "weighed.bylaw", text: weighedText }], plugins: [] }).compiled;
    if (weighed === undefined) throw new Error("the policy does not compile");
    const module = await importBuilt(join(folder, "weighed"), filesOf(weighed, []));
    const cases = [
      { staff: 1, score: 1, room: 99.5, cost: 1000.5, share: "84.9%", age: "P12M", leave: "P1D", opened: 1999 },
      {
        staff: 12_345,
        score: 80.5,
        room: 100.25,
        cost: 1001,
        share: 0.8456,
        age: "P1M",
        leave: "31 days",
        opened: 2021,
      },
      { staff: 4, score: 99, room: 1, cost: 0, share: "85%", age: "P31M", leave: "P12345D", opened: 4020 },
    ];
    for (const age of ["P0M", "P23M", "P24M"]) {
      cases.push({ staff: 4, score: 1, room: 1, cost: 0, share: "0%", age, leave: "P0D", opened: 2020 });
    }
    for (const facts of cases) {
      const { determination } = module.evaluate(facts, { on });
      const known = door.determine(weighed.policy, facts, { on }).determination;
      if (known === undefined) throw new Error("the case does not pass the door");
      for (const lang of ["en", "zh"] as const) {
        const said = await module.explain(determination, { lang, facts } as { lang: typeof lang });
        const asked = door.explain(known, weighed.policy, { language: lang, length: "short" });
        expect(said.decisions[0]?.rules.map(({ sentence }) => sentence)).toEqual(
          asked.decisions[0]?.rules.map(({ sentence }) => sentence),
        );
      }
    }
  });

  test("name what a rule asks some of, where only its status is known", async () => {
    const text = `policy some 若干
  in force from 2021-12-05
fact staff 从业人员: count of persons 人
fact rooms 房间: count of rooms 间
decision fit 合格
article 7
  require at least 1 of
    large 规模较大: staff >= 5
    roomy 场地充足: rooms >= 3
`;
    const some = door.compile({ sources: [{ path: "some.bylaw", text }], plugins: [] }).compiled;
    if (some === undefined) throw new Error("the policy does not compile");
    const files = filesOf(some, []);
    expect(files.get("index.d.ts")).toContain(`    /**
     * Article 7 asks for at least 1 of 2: large and roomy.
     * 第七条要求两项中至少符合1项：规模较大、场地充足。
     */
    readonly "7.staff": RuleStatus;`);
    const module = await importBuilt(join(folder, "some"), files);
    const { determination } = module.evaluate({ staff: 5 }, { on });
    const sentence = async (lang: "en" | "zh"): Promise<string | undefined> =>
      (await module.explain(determination, { lang })).decisions[0]?.rules[0]?.sentence;
    expect(await sentence("en")).toBe("Article 7 asks for at least 1 of 2: large and roomy. Met.");
    expect(await sentence("zh")).toBe("第七条要求两项中至少符合1项：规模较大、场地充足。符合。");
  });

  test("are told at once with sentences that are there already, and by nothing that is no determination", async () => {
    const sentences: unknown = await import(pathToFileURL(join(folder, "town", "sentences.zh.js")).href);
    const facts = { staff: 0 };
    const judged = built.evaluate(facts, { on });
    const loaded = await built.explain(judged.determination, { lang: "zh", facts } as { lang: "zh" });
    expect(built.explainWith(sentences, judged.determination, { facts })).toEqual(loaded);
    expect(built.explainWith(sentences, judged, { facts })).toEqual(loaded);
    const refuse = (): never => {
      throw new Error("not for you");
    };
    const own = { mine: true };
    const others: readonly unknown[] = [
      undefined,
      null,
      3,
      {},
      { issues: [] },
      { decisions: { certification: 3 } },
      { decisions: { certification: { outcome: own, rules: {} } } },
      { decisions: { certification: { outcome: "waived", rules: {} } } },
      { decisions: { certification: { outcome: "met", rules: [{ id: "8(1).assets", status: "met" }] } } },
      { decisions: { certification: { outcome: "met", rules: {}, records: [own] } } },
      Object.defineProperty({}, "decisions", { get: refuse }),
    ];
    for (const other of others) {
      expect(() => built.explainWith(sentences, other)).toThrow("此处应为判定结果");
      await expect(built.explain(other, { lang: "en" })).rejects.toThrow("A determination is expected");
    }
    expect(Object.isFrozen(own)).toBe(false);
    const broken = Object.defineProperty({}, "lang", { get: refuse }) as { lang: "en" };
    for (const how of [broken, { lang: Symbol("zh") } as unknown as { lang: "en" }]) {
      expect((await built.explain(judged.determination, how)).decisions[0]?.name).toBe("certification");
    }
  });

  test("may be called as the parts of the module are", async () => {
    const names = ["order", "run", "last", "read", "one", "places", "frozen", "answer", "prepare", "put"];
    const one = (name: string, index: number): string =>
      `decision ${name}\narticle ${index + 1}\n  require staff >= 1\n`;
    const head = "policy parts\n  in force from 2021-12-05\nfact staff: count of persons\n";
    const parts = door.compile({
      sources: [{ path: "parts.bylaw", text: head + names.map(one).join("") }],
      plugins: [],
    });
    if (parts.compiled === undefined) throw new Error("the policy does not compile");
    const module = await importBuilt(join(folder, "parts"), filesOf(parts.compiled, []));
    const exported = module as unknown as Readonly<Record<string, Decision>>;
    expect(names.map((name) => exported[name]?.outcome({ staff: 1 }, { on }).outcome)).toEqual(names.map(() => "met"));
  });

  test("speak Chinese to whoever asks for a Chinese of some place, and say what they speak", async () => {
    const { determination } = built.evaluate({}, { on });
    for (const [lang, spoken] of [
      ["zh-CN", "zh"],
      ["zh", "zh"],
      ["en-GB", "en"],
    ]) {
      const said = await built.explain(determination, { lang } as unknown as { lang: "en" | "zh" });
      const { lang: told, decisions } = said as typeof said & { readonly lang: string };
      expect([told, decisions[0]?.name]).toEqual([spoken, spoken === "zh" ? "认定" : "certification"]);
    }
  });
});
