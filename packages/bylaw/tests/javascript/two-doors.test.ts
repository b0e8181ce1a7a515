import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { filesOf, importBuilt } from "./built-package.ts";

const folder = mkdtempSync(join(tmpdir(), "bylaw-doors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = `policy town 小镇
  in force from 2021-12-05
role bureau 市经信局
role county 县局
paper licence 营业执照
fact assets 资产总额: money from 0 to 1亿元
fact loans 贷款: money
fact share 占比: percent from 0% to 100%
fact growth 增长: percent
fact staff 从业人员: count of persons 人
fact rank 名次: number
fact founded_in 成立年份: year
fact term 期限: duration in months
fact notice 公示期: duration in days
fact founded 成立日期: date
fact left_on 注销日期: date or none
fact tier 层级: one of platform 平台, demo 示范平台
fact fields 领域: any of training 培训, digital 数字化
fact name 名称: text
fact listed 上市: yes/no
fact sound 财务健全: attested by bureau
fact visited 已走访: decided by bureau
fact sites 场所: list of
  id: text
  area 面积: area
  opened 启用: date or none
  kind: one of office 办公, shop 门店
decision certification 认定
article 8(1)
  require assets >= 800000 when tier = demo
article 8(2)
  require staff >= 10
  may relax 8(2) by bureau
article 8 para 2(3)
  require founded <= 2020-01-01
  may relax 8 para 2(3) by bureau
title town_title 称号 granted by certification
article 10
  valid 3 years
article 11(1)
  revoke when not sound
article 11(2)
  revoke and bar 2 years when growth < 0%
title site_title 场所称号 for each sites
article 12
  valid 3 years
procedure steps_of_grant 程序
article 13
  step apply 申报 by applicant
  step notice_step 公示 by bureau for at least 5 days
`;
const sources = [{ path: "town.bylaw", text }];
const { compiled, problems } = door.compile({ sources, plugins: [] });
if (compiled === undefined) throw new Error(problems.map((one) => door.renderMessage(one, "en")).join("\n"));
const { policy } = compiled;
const built = await importBuilt(join(folder, "town"), filesOf(compiled, sources));

const day = fc.constantFrom(
  "2019-05-06",
  "2024-02-29",
  "2023-02-29",
  "2024-06-21",
  "1850-01-01",
  " 2020-01-01 ",
  "x",
  "2024-1-1",
);
const figure = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.bigInt(),
  fc.constantFrom(0.1 + 0.2, 1e21, 1e-7, -0, 0.85, 85, 1.005, 999999999999999, 1e15),
  fc.constantFrom(
    "85%",
    "85.5％",
    " 12 ",
    "1,000",
    "-3",
    "+4.50",
    "1e3",
    "0x10",
    "P24M",
    "P1Y6M",
    "30日",
    "2 years",
    "",
    "85 %",
  ),
);
const wild = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    "none",
    "无",
    "demo",
    "示范平台",
    "dmeo",
    "training",
    "__proto__",
    Symbol("s"),
    () => 1,
  ),
  fc.constantFrom(
    new Map(),
    new Date(0),
    /x/,
    [],
    {},
    [null],
    { value: true },
    { value: "yes", on: "2024-01-01", who: 1 },
  ),
  fc.constantFrom(["training", "数字化", "dgital", 3], { training: true, 数字化: null, digtal: true, digital: "x" }),
  fc.constantFrom(
    { value: true, by: "me", on: "2030-01-01" },
    [{ id: "a" }],
    [{ id: "a", area: 3, 面积: 4, opened: "无", kind: "shop" }, 5],
  ),
);
const any = fc.oneof(day, figure, wild);
const names = policy.facts.flatMap(({ names: { id, zh } }) => [id, zh ?? id]);
const sound = fc.record(
  {
    assets: fc.constantFrom(0, 800_000, "799999.99", 12n, 1e8, 0.07),
    loans: fc.constantFrom(-3.5, 9_007_199_254_740n, "9999999999999.99"),
    share: fc.constantFrom("85%", 0.855, 1, 0, "12.345678%", 0.07),
    growth: fc.constantFrom(-0.5, "-12%", 1),
    staff: fc.constantFrom(0, "12", 9, 3e3),
    rank: fc.constantFrom(0.5, 1.25, -2, "7"),
    founded_in: fc.constantFrom(2020, "1999"),
    term: fc.constantFrom("P2Y", "P1Y6M", "24 months", "3年"),
    公示期: fc.constantFrom("P30D", "5 days", "7日"),
    founded: fc.constantFrom("2019-12-31", "2020-02-29", "1900-01-01", "2299-12-31"),
    left_on: fc.constantFrom("none", "2024-06-20", "无"),
    层级: fc.constantFrom("demo", "平台", null),
    fields: fc.constantFrom([], ["培训", "training"], { digital: true }, { training: false, 数字化: null }),
    name: fc.string(),
    listed: fc.boolean(),
    sound: fc.constantFrom(true, false, { value: true, by: "x", on: "2024-01-01" }, {}),
    visited: fc.constantFrom(true, { value: true, on: "2030-01-01" }, { value: false }),
    sites: fc.constantFrom([], [{ id: "a", area: 12.5, kind: "商店" }, { id: "b", opened: "none" }, {}]),
  },
  { requiredKeys: [] },
);
const facts = fc.dictionary(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names) }, fc.string()), any, {
  maxKeys: 6,
});
const likely = (fixed: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...fixed) }, any);
const act = fc.record(
  {
    rule: likely(["8(2)", "8(2).staff", "第八条第二项", "第8条(二)", "Article 8(2)", "8 para 2(3)", "9", "8(1)"]),
    outcome: likely(["accepted", "refused"]),
    by: likely(["bureau", "市经信局", "county"]),
    on: likely(["2024-01-01", "2024-02-01", "2025-01-01"]),
    value: likely([undefined, undefined, 8, 9.5, "2019-01-01"]),
    reason: likely([undefined, "x"]),
    more: likely([undefined]),
  },
  { requiredKeys: ["rule", "outcome", "by", "on"] },
);
const event = fc.record(
  {
    event: likely(["granted", "授予", "Ordered to rectify", "撤銷", "revoked", "revokd"]),
    on: likely(["2022-01-01", "2022-06-01", undefined, "2030-01-01"]),
    cause: likely([
      undefined,
      "11(2)",
      "第十一条",
      "11",
      "article 11(1)",
      "11(2)(3)",
      "第十一条第二项",
      "19",
      "another law",
    ]),
    until: likely([undefined, "2022-03-01", "2021-01-01"]),
    record: likely([undefined, 0, 1, "a", "b"]),
  },
  { requiredKeys: ["event"] },
);
const step = fc.oneof(any, fc.record({ from: day, until: day }, { requiredKeys: [] }));
const whole = fc.record(
  {
    facts: fc.oneof({ weight: 3, arbitrary: sound }, facts),
    acts: fc.oneof({ weight: 6, arbitrary: fc.array(act, { maxLength: 4 }) }, any),
    papers: fc.oneof(fc.dictionary(fc.constantFrom("licence", "营业执照", "licnce"), any, { maxKeys: 2 }), any),
    history: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.dictionary(
          fc.constantFrom("town_title", "称号", "site_title", "x"),
          fc.oneof(fc.array(event, { maxLength: 4 }), any),
          { maxKeys: 2 },
        ),
      },
      any,
    ),
    steps: fc.oneof(
      fc.dictionary(
        fc.constantFrom("steps_of_grant", "程序", "x"),
        fc.oneof(fc.dictionary(fc.constantFrom("apply", "公示", "notice_step", "y"), step, { maxKeys: 3 }), any),
        { maxKeys: 2 },
      ),
      any,
    ),
    more: likely([undefined]),
  },
  { requiredKeys: ["facts"] },
);

/** A path as the interpreter writes it. */
function pathText(path: readonly (string | number)[]): string {
  const [first = "", ...rest] = path.map((part) => (typeof part === "number" ? part : cut(part)));
  return rest.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}.${part}`),
    String(first),
  );
}

function cut(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

test("the two doors let the same through, make the same case of it, and say the same of the rest", () => {
  let [accepted, refused] = [0, 0];
  const compare = (input: unknown): void => {
    const expected = door.readCase(policy, input, { on: "2024-06-20" });
    const found = built.check(input, { on: "2024-06-20" });
    const said = (found.issues ?? []).map(({ code, path, message, help }) => [
      code,
      pathText(path),
      [message.en, message.zh],
      [help?.en, help?.zh],
    ]);
    const asked = expected.problems.map((one) => [
      one.code,
      one.path ?? "",
      [door.renderMessage(one, "en"), door.renderMessage(one, "zh")],
      [door.renderHelp(one, "en"), door.renderHelp(one, "zh")],
    ]);
    expect(said).toEqual(asked);
    expect(found.case).toEqual(expected.case);
    if (found.issues === undefined) accepted++;
    else refused++;
  };
  fc.assert(fc.property(fc.oneof(sound, facts, whole, any), compare), { numRuns: 1500, seed: 6, endOnFailure: true });
  expect(Math.min(accepted, refused)).toBeGreaterThan(200);
});

/** What refuses to be read, has no end, or is far too much. */
function hostile(): readonly (readonly [what: string, value: unknown])[] {
  const refuse = (): never => {
    throw new Error("not for you");
  };
  const trapped = (target: object): unknown =>
    new Proxy(target, {
      get: refuse,
      has: refuse,
      ownKeys: refuse,
      getOwnPropertyDescriptor: refuse,
      getPrototypeOf: refuse,
    });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const round: Record<string, unknown> = {};
  round["facts"] = round;
  round["assets"] = round;
  const sparse: unknown[] = [];
  sparse[3] = { area: 3 };
  const lengthOf = (length: unknown): unknown => new Proxy([], { get: (_, key) => (key === "length" ? length : 1) });
  const ownMap = Object.assign([{ area: 1 }], { map: refuse, slice: refuse });
  return [
    ["a getter that throws", Object.defineProperty({}, "assets", { get: refuse, enumerable: true })],
    ["a proxy that refuses", trapped({})],
    ["a list that refuses", { sites: trapped([]) }],
    ["a proxy that only hands out", new Proxy({ assets: 1 }, {})],
    ["a revoked proxy", revoked.proxy],
    ["a revoked proxy within", { facts: { sites: [revoked.proxy] } }],
    [
      "a name for its kind that throws",
      { assets: Object.defineProperty(new Date(), Symbol.toStringTag, { get: refuse }) },
    ],
    ["a circle", round],
    ["a sparse list", { sites: sparse }],
    ["methods of its own", { sites: ownMap, fields: ownMap }],
    ["a list without end", { sites: { length: 1e12 }, fields: Object.assign([], { length: 4_000_000_000 }) }],
    ["a list that lies about its length", { sites: lengthOf("3"), fields: lengthOf(-1) }],
    ["a list of broken length", { sites: lengthOf(Number.NaN), fields: lengthOf({ valueOf: refuse }) }],
    ["a list of any length", { sites: lengthOf(Number.POSITIVE_INFINITY), fields: lengthOf(3n) }],
    ["a list that is too long by one", { fields: Array.from({ length: 10_001 }, () => "training") }],
    [
      "one thing by two names",
      { facts: { fields: { training: true, 培训: false } }, papers: { licence: true, 营业执照: false } },
    ],
    ["names in strange letters", { ["\ud800"]: 1, ["\0"]: 2, ["\u202eassets"]: 3, ["資產總額"]: 4 }],
    [
      "figures that are none",
      {
        assets: "８０００００",
        loans: "1e5",
        share: "85%%",
        staff: "0x10",
        rank: Number.NaN,
        founded: "２０２４-01-01",
      },
    ],
    [
      "figures at their ends",
      { assets: -0, loans: 10n ** 400n, rank: 5e-324, growth: "-0%", term: `P${" ".repeat(9)}M` },
    ],
    [
      "instances and boxes",
      { assets: Object(5), name: Object("x"), listed: Object(true), founded: new Date(Number.NaN) },
    ],
    ["a very long figure", { assets: "9".repeat(1_000_000), term: `P${"9".repeat(1_000_000)}M` }],
    ["many wrong names", Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`asset${index}`, index]))],
    ["many wrong members", { fields: Array.from({ length: 9_000 }, (_, index) => `training${index}`.repeat(40)) }],
    ["many acts", { facts: {}, acts: Array.from({ length: 10_001 }, () => ({ rule: 1 })) }],
    ["a thousand levels", { sites: [Array.from({ length: 1_000 }).reduce<unknown>((inner) => [inner], 1)] }],
    ["inherited facts", Object.create({ assets: 5 })],
  ];
}

test.each(hostile())("neither door throws for %s", (_, input) => {
  const found = built.check(input, { on: "2024-06-20" });
  const expected = door.readCase(policy, input, { on: "2024-06-20" });
  expect((found.issues ?? []).map(({ code }) => code)).toEqual(expected.problems.map(({ code }) => code));
  expect(found.case).toEqual(expected.case);
  expect(() => built.evaluate(input, { on: "2024-06-20" })).not.toThrow();
  expect(() => built.evaluateAll([input], input)).not.toThrow();
  expect(() => built.evaluateAll(input as Iterable<unknown>, { on: "2024-06-20" })).not.toThrow();
});
