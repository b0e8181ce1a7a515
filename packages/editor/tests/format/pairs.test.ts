import { readSource } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { format } from "../../src/index.ts";
import { meaningOf } from "./meaning.ts";

/** Every construct in both writings, as it is printed. A line of English stands before its Chinese one. */
const pairs: readonly (readonly [string, string])[] = [
  // The head of a policy.
  ["policy town 示例镇", "政策 town 示例镇"],
  ['policy p\n  authority  "A"\n  document   "B"', "政策 p\n  制定机关  “A”\n  文号      “B”"],
  ["policy p\n  issued 2024-01-02", "政策 p\n  印发 2024年1月2日"],
  ["policy p\n  in force from 2024-01-02 until 2025-03-04", "政策 p\n  施行 自 2024年1月2日 至 2025年3月4日"],
  ["policy p\n  in force from issued", "政策 p\n  施行 自 印发"],
  ["policy p\n  in force unknown", "政策 p\n  施行 未知"],
  ['policy p\n  replaces "C"', "政策 p\n  替代 “C”"],
  ['policy p\n  articles 1 to 20, "Annex"', "政策 p\n  条文 1 到 20、“Annex”"],
  ["policy p\n  currency CNY", "政策 p\n  币种 CNY"],
  ["use words", "引用 words"],
  // Roles, papers, facts.
  ["role office 市局", "主体 office 市局"],
  ["paper audit 审计报告", "材料 audit 审计报告"],
  ["fact a 甲: yes/no", "事项 a 甲：是否"],
  ["fact a: attested by office evidence audit, lease", "事项 a：经核实 由 office 凭 audit、lease"],
  ["fact a: decided by office", "事项 a：决定机关 office"],
  ["fact a: number from 0 to 10", "事项 a：数值 从 0 到 10"],
  ["fact a: count of visits 家次 only up", "事项 a：计数 visits 家次 只增"],
  ["fact a: money only down", "事项 a：金额 只减"],
  ["fact a: percent from 0% to 100% fixed", "事项 a：百分比 从 0% 到 100% 不变"],
  ["fact a: duration in months free", "事项 a：期间 按月 可变"],
  ["fact a: duration in days", "事项 a：期间 按日"],
  ["fact a: date or none by office", "事项 a：日期 或无 由 office"],
  ["fact a: area", "事项 a：面积"],
  ["fact a: text from earlier decision", "事项 a：文本 来自前次决定"],
  ["fact a: points", "事项 a：分值"],
  ["fact a: year", "事项 a：年度"],
  ["fact a: one of x 甲, y 乙", "事项 a：单选 x 甲、y 乙"],
  ["fact a: any of x, y", "事项 a：多选 x、y"],
  ["fact a: list of\n  b 乙: money\n  c: date", "事项 a：清单\n  b 乙：金额\n  c：日期"],
  // Named values and tables.
  ["let a 甲 = 100 when b, 50 otherwise", "定义 a 甲 = 100 当 b，50 其余"],
  ["let a for each l: points = 5", "定义 a 对每一 l：分值 = 5"],
  [
    "table t 表格 by a, b unique: money\n  |      | x    | y |\n  | >= 3 | 50万 | 0 |",
    "表 t 表格 按 a、b 唯一：金额\n  |      | x    | y |\n  | >= 3 | 50万 | 0 |",
  ],
  [
    "table t by a: points\n  | [2, 3]    | 1 |\n  | (3, 4)    | 2 |\n  | otherwise | 3 |",
    "表 t 按 a：分值\n  | [2, 3] | 1 |\n  | (3, 4) | 2 |\n  | 其余   | 3 |",
  ],
  // Articles and references.
  ["decision d\narticle 8(1)\n  require a", "判定 d\n第八条第一项\n  要求 a"],
  ["decision d\narticle 8 para 2(3)\n  require a", "判定 d\n第八条第二款第三项\n  要求 a"],
  ["decision d\narticle 8 last\n  require a", "判定 d\n第八条末款\n  要求 a"],
  ["decision d\nsection 3\n  require a", "判定 d\n第三节\n  要求 a"],
  ['decision d\nschedule "Schedule 1"\n  require a', "判定 d\n附表 “Schedule 1”\n  要求 a"],
  ["decision d\narticle 8 when a = b\n  require c", "判定 d\n第八条 当 a = b\n  要求 c"],
  ["decision d\narticle 8  require a", "判定 d\n第八条  要求 a"],
  // Rules and their notes.
  ["decision d\n  require a >= 80万 when b", "判定 d\n  要求 a >= 80万 当 b"],
  ["decision d\n  generally require a by office", "判定 d\n  一般应 a 由 office"],
  ["decision d\n  forbid a unless b", "判定 d\n  不得 a 除非 b"],
  ["decision d\n  generally forbid a", "判定 d\n  一般不得 a"],
  ['decision d\n  encourage a "more"', "判定 d\n  鼓励 a “more”"],
  ["decision d\n  note a", "判定 d\n  列示 a"],
  ["decision d\n  submit a and b proves 7(3)", "判定 d\n  应提交 a 且 b 证明 第七条第三项"],
  [
    "decision d\n  may relax 8(1), 8(3) to 5 when a by office as relaxed",
    "判定 d\n  可适当放宽 第八条第一项、第八条第三项 到 5 当 a 由 office 名为 relaxed",
  ],
  ["decision d\n  may relax 6 except 6(2) by office", "判定 d\n  可适当放宽 第六条 除 第六条第二项 由 office"],
  [
    "decision d\n  require a tightens 7(1).x from 2024-01-01 until 2025-01-01 as n",
    "判定 d\n  要求 a 严于 第七条第一项.x 自 2024年1月1日 至 2025年1月1日 名为 n",
  ],
  ["decision d\n  require at least 1 of\n    x 甲: a\n    y: b", "判定 d\n  要求 至少 1项\n    x 甲：a\n    y：b"],
  ["decision d\n  require exactly 2 of\n    x: a", "判定 d\n  要求 恰好 2项\n    x：a"],
  ["decision d\n  require all of\n    x: a", "判定 d\n  要求 全部满足\n    x：a"],
  // Decisions that give a value.
  ["decision d: money\narticle 1\n  give a when b", "判定 d：金额\n第一条\n  给予 a 当 b"],
  ["decision d: money\narticle 1  give a when b", "判定 d：金额\n第一条 b 的，给予 a"],
  ["decision d: one of x, y\n  give x otherwise", "判定 d：单选 x、y\n  评定为 x 其余"],
  ["decision d: points\n  give 3", "判定 d：分值\n  计 3"],
  ["decision d: points\n  add 3 when a\n  at most 10", "判定 d：分值\n  加分 3 当 a\n  最高不超过 10"],
  ["decision d: area\n  give a\n  add b", "判定 d：面积\n  定为 a\n  计入 b"],
  ["decision d for each l: money", "判定 d 对每一 l：金额"],
  [
    "decision d: one of A, B, C\n  limit A, B to 50% of cohort where a by r, rounding down, ties ask, else C",
    "判定 d：单选 A、B、C\n  限定 A、B 到 50% 同批总数 其中 a 按 r，取整 向下，并列 ask，否则 C",
  ],
  [
    "decision d: one of A, B\n  limit A to 2 of cohort by r descending, else leave to office",
    "判定 d：单选 A、B\n  限定 A 到 2 同批总数 按 r 由高到低，否则 交由 office",
  ],
  // Titles, duties, procedures.
  ["title t 称号甲 granted by d when a", "称号 t 称号甲 授予依据 d 当 a"],
  ["title t for each l\n  valid 3 years", "称号 t 对每一 l\n  有效期 3年"],
  ["title t\n  review every 1 year", "称号 t\n  复核 每 1年"],
  ["title t\n  rectify when a within 3 months else revoke", "称号 t\n  责令整改 当 a 在 3个月内 否则 撤销"],
  ["title t\n  revoke when a by office", "称号 t\n  撤销 当 a 由 office"],
  ["title t\n  revoke and bar 3 years when a", "称号 t\n  撤销，3年内不得申报 当 a"],
  ["title t\n  may revoke when a", "称号 t\n  可以撤销 当 a"],
  ["title t\n  renew when a", "称号 t\n  续期 当 a"],
  ["title t\n  under other", "称号 t\n  从属于 other"],
  [
    "duty d 备案 by office for each l\n  within 30 working days after a or the next working day done on b and c",
    "义务 d 备案 由 office 对每一 l\n  应在 a 后 30个工作日内 遇休息日顺延 履行于 b 且 c",
  ],
  ["duty d by office\n  within 5 days before a", "义务 d 由 office\n  应在 a 前 5日内"],
  [
    "duty d by office\n  every quarter by day 25 of its last month when a done on l.b",
    "义务 d 由 office\n  每 季度 按 末月 25日 当 a 履行于 l.b",
  ],
  ["duty d by office\n  every year by day 5 of the next month", "义务 d 由 office\n  每 年 按 次月 5日"],
  [
    "procedure p 程序甲\n  step s 公示 by office for at least 5 working days",
    "程序 p 程序甲\n  步骤 s 公示 由 office 为期 至少 5个工作日",
  ],
  // Honesty.
  ['omit "aim"', "不编入 “aim”"],
  ['omit 1, 2 "aim"', "不编入 第一条、第二条 “aim”"],
  ['decision d\n  leave to office "the choice" when a', "判定 d\n  交由 office “the choice” 当 a"],
  ['reading R_1 r 口径甲: one of x, y = x "why"', "适用口径 R_1 r 口径甲：单选 x、y = x “why”"],
  ['reading R_2 "why"', "适用口径 R_2 “why”"],
  // Samples and scenarios.
  ["sample s 样例甲\n  a = yes, b = 2\n  c = (x, y)", "样例 s 样例甲\n  a = 是，b = 2\n  c = （x，y）"],
  ['scenario "one"', "情景 “one”"],
  ["scenario one 情景甲", "情景 one 情景甲"],
  [
    'scenario "one"\n  given s with a = 1, b = no without c, d on 2024-05-01',
    "情景 “one”\n  给定 s 改为 a = 1，b = 否 未提供 c、d 于 2024年5月1日",
  ],
  [
    'scenario "one"\n  given history of t = ((granted, 2021-12-20), (revoked, 2023-05-01, 18(1)))',
    "情景 “one”\n  给定 沿革 t = （（授予，2021年12月20日），（已撤销，2023年5月1日，第十八条第一项））",
  ],
  ['scenario "one"\n  given s without steps of p', "情景 “one”\n  给定 s 未提供 办理情况 p"],
  [
    'scenario "one"\n  expect d not_met because 8(1), 9 needing a, b',
    "情景 “one”\n  预期 d 不符合 因 第八条第一项、第九条 尚缺 a、b",
  ],
  ['scenario "one"\n  expect p.next = b', "情景 “one”\n  预期 p.next = b"],
  [
    'scenario "one"\n  given cohort\n    | id | a |\n    | x  | 1 |',
    "情景 “one”\n  给定 同批\n    | id | a |\n    | x  | 1 |",
  ],
  // Expressions.
  ["let a = b and c or not d", "定义 a = b 且 c 或 非 d"],
  ["let a = if b then c else d", "定义 a = 如果 b 则 c 否则 d"],
  ["let a = 60 <= b < 100", "定义 a = 60 <= b < 100"],
  ["let a = b in (x, y) and c not in (x, y)", "定义 a = b 属于 （x、y） 且 c 不 属于 （x、y）"],
  ["let a = b include x or b include any of (x, y)", "定义 a = b 包含 x 或 b 包含任一 （x、y）"],
  ["let a = b include all of (x, y)", "定义 a = b 包含全部 （x、y）"],
  ["let a = b is known and c is not known", "定义 a = b 为 已知 且 c 不为 已知"],
  ["let a = -b + c * (d - 2) / 4", "定义 a = -b + c * （d - 2） / 4"],
  ["let a = sum of l.b for each l where c else 0", "定义 a = 合计 l.b 对每一 l 其中 c 否则 0"],
  ["let a = count of distinct l.b where c", "定义 a = 计数 不同 l.b 其中 c"],
  ["let a = average of l.b + highest of l.c + lowest of l.d", "定义 a = 平均值 l.b + 最高值 l.c + 最低值 l.d"],
  ["let a = latest of l.b by on_day where c", "定义 a = 最近一次 l.b 按 on_day 其中 c"],
  ["let a = latest b of l by on_day", "定义 a = 最近 b 之 l 按 on_day"],
  ["let a = any l where b or every m where c", "定义 a = 任一 l 其中 b 或 每一 m 其中 c"],
  ["let a = full years from b to c >= 1 year", "定义 a = 整年数自 b 到 c >= 1年"],
  ["let a = end of quarter of b < year of c", "定义 a = 季度末 b < 所属年份 c"],
  ["let a = round b to 1% nearest", "定义 a = 舍入 b 到 1% 四舍五入"],
  ["let a = round b to 3 months up", "定义 a = 舍入 b 到 3个月 向上"],
  ["let a = f(b, 2 years, 30 days)", "定义 a = f（b，2年，30日）"],
  ["let a = t.until + 200 m2 + CNY 5 + 80万元 + 5%", "定义 a = t.until + 200平方米 + CNY 5 + 80万元 + 5%"],
  ['let a = b = "text" and c = 2021-11-04 and d = yes', "定义 a = b = “text” 且 c = 2021年11月4日 且 d = 是"],
];

/** Words as keywords, whatever the language in which they are written. */
function asKeywords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asKeywords);
  if (typeof value !== "object" || value === null) return value;
  const found = value as Readonly<Record<string, unknown>>;
  if (found["keyword"] !== undefined) return { keyword: found["keyword"] };
  return Object.fromEntries(Object.entries(found).map(([key, inner]) => [key, asKeywords(inner)]));
}

describe.each(pairs)("%s", (english, chinese) => {
  it.each([
    ["English", english],
    ["Chinese", chinese],
  ])("is printed in %s as it stands, from any layout", (_, lines) => {
    const source = { path: "pair.bylaw", text: `${lines}\n` };
    const errors = readSource(source).problems.filter(
      ({ code, severity }) => severity === "error" && code !== "wrong-section",
    );
    expect(errors).toEqual([]);
    expect(format(source)).toBe(source.text);
    const blanks = source.text.replaceAll(/(?<=\S) +(?=\S)/g, "   ");
    if (!/["“]/.test(lines)) expect(format({ ...source, text: blanks })).toBe(source.text);
  });

  it("says the same in both", () => {
    const [one, other] = [english, chinese].map((text) => asKeywords(meaningOf({ path: "pair.bylaw", text })));
    expect(other).toEqual(one);
  });
});

describe("what is only read", () => {
  it.each([
    ["判定 d\n  当 a 时，要求 b", "判定 d\n  要求 b 当 a"],
    ["判定 d\n第一条 a 的，要求 b", "判定 d\n第一条  要求 b 当 a"],
    ["判定 d：分值\n第一条 计 3 当 a", "判定 d：分值\n第一条 a 的，计 3"],
    ["判定 d：分值\n  当 a 时，计 3", "判定 d：分值\n  计 3 当 a"],
    ["判定 d：分值\n  当 a 时，计 3 当 b", "判定 d：分值\n  当 a 时，计 3 当 b"],
    ["判定 d\n  要求 b，a 的除外", "判定 d\n  要求 b 除非 a"],
    ["判定 d\n  要求 b，当 a，由 office", "判定 d\n  要求 b 当 a 由 office"],
    ["判定 d\n  应当 a 不少于 80 万元", "判定 d\n  要求 a >= 80万元"],
    ["判定 d\n  要求 a 80万元以上", "判定 d\n  要求 a >= 80万元"],
    ["判定 d\n  要求资产总额>=80万元当申报层级=示范平台", "判定 d\n  要求 资产总额 >= 80万元 当 申报层级 = 示范平台"],
    ["判定 d\n第8条（1）\n  须 a。", "判定 d\n第八条第一项\n  要求 a"],
    ["称号 t\n  撤销并禁止申报 3年 当 a", "称号 t\n  撤销，3年内不得申报 当 a"],
    ["称号 t\n第一条 a 的，撤销，3年内不得申报", "称号 t\n第一条  撤销，3年内不得申报 当 a"],
    ["称号 t\n  撤销并禁止申报 期限 当 a", "称号 t\n  撤销并禁止申报 期限 当 a"],
    ["义务 d 由 office\n  应在 30日 后 a", "义务 d 由 office\n  应在 a 后 30日内"],
    ["义务 d 按 office\n  每 季度 由 末月 25日 前", "义务 d 由 office\n  每 季度 按 末月 25日"],
    [
      "判定 d：单选 A、B\n  限定 A 不超过 同批总数 的 50% 按 r，向下取整",
      "判定 d：单选 A、B\n  限定 A 到 50% 同批总数 按 r，取整 向下",
    ],
    ["decision d\n  require a by office when b", "decision d\n  require a when b by office"],
    ["decision d\n  require b tightens article 7(1)", "decision d\n  require b tightens 7(1)"],
    [
      "decision d\n  require full years from a to b >= 2 year",
      "decision d\n  require full years from a to b >= 2 years",
    ],
    ["判定 d\n  可以放宽 第8條 由 office", "判定 d\n  可适当放宽 第八条 由 office"],
    ["判定 d\n  加分 3\n事項 a：金額", "判定 d\n  計入 3\n事項 a：金額"],
  ])("%s", (text, canonical) => {
    const source = { path: "read.bylaw", text: `${text}\n` };
    expect(format(source)).toBe(`${canonical}\n`);
    expect(asKeywords(meaningOf({ ...source, text: format(source) }))).toEqual(asKeywords(meaningOf(source)));
  });
});
