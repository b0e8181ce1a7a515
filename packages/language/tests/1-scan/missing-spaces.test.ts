import { describe, expect, it } from "vitest";
import { read } from "../reading.ts";

function words(text: string): readonly string[] {
  return read(text).scanned.tokens.map((token) => token.image);
}

function reported(text: string): readonly string[] {
  return read(text).problems.flatMap((problem) =>
    problem.code === "missing-space" ? [problem.parameters["after"] as string] : [],
  );
}

/** The text with the edits of all its fixes applied. */
function mended(text: string): string {
  const edits = read(text)
    .problems.flatMap((problem) => problem.fixes.flatMap((each) => each.edits))
    .toSorted((a, b) => b.span.start - a.span.start);
  return edits.reduce((so, edit) => so.slice(0, edit.span.start) + edit.text + so.slice(edit.span.end), text);
}

describe("words are cut silently where a mark or a unit makes it certain", () => {
  it.each([
    ["要求 资产 >= 80万元当 申报层级 = 示范平台", ["80万", "元", "当"]],
    ["要求 人员 >= 10人且 甲", ["10", "人", "且"]],
    ["第八条 受处罚的，评定为 丁", ["受处罚", "的", "，", "评定为"]],
    ["当 示范时，要求 甲", ["示范", "时", "，", "要求"]],
    ["应在 变更日期 后 30个工作日内", ["30", "个工作日", "内"]],
    ["撤销，3年内不得申报 当 违规", ["3", "年", "内不得申报"]],
    ["限定 甲 到 50% 同批总数 按 名次，向下取整", ["，", "向下", "取整"]],
    ["限定 甲 到 50% 同批总数 按 名次，四舍五入取整", ["，", "四舍五入", "取整"]],
  ])("%s", (text, expected) => {
    expect(words(text).join(" ")).toContain(expected.join(" "));
    expect(reported(text)).toEqual([]);
  });
});

describe("words are cut and reported where more is glued on", () => {
  it.each([
    ["要求 资产 >= 80万元当申报层级 = 示范平台", "80万 元 当 申报层级", ["当"]],
    ["要求 比例 >= 80%当申报层级 = 示范平台", "% 当 申报层级", ["当"]],
    ["要求 数量 >= 100当高服务量", "100 当 高服务量", ["当"]],
    ["要求资产总额 >= 5", "要求 资产总额 >=", ["要求"]],
    ["第八条当申报层级=示范平台", "第八条 当 申报层级 =", ["当"]],
    ["第八条第一项要求甲", "第八条第一项 要求 甲", ["要求"]],
    ["第三条 要求比例 >= 100%", "第三条 要求 比例 >=", ["要求"]],
    ["要求 至少1项\n甲：x", "至少 1 项", ["至少"]],
    ["判定 d\n第十七条 有效期3年", "第十七条 有效期 3 年", ["有效期"]],
    ["判定 d\n第十七条第一项 最高不超过40", "第十七条第一项 最高不超过 40", ["最高不超过"]],
    ["要求资产总额>=80万元当申报层级=示范平台", "要求 资产总额 >= 80万 元 当 申报层级 = 示范平台", ["要求", "当"]],
    ["要求 资产总额 >= 80万元，当申报层级 = 示范平台", "80万 元 ， 当 申报层级", ["当"]],
    ["要求 (甲 或 乙)，除非特殊情形", ") ， 除非 特殊情形", ["除非"]],
  ])("%s", (text, expected, after) => {
    expect(words(text).join(" ")).toContain(expected);
    expect(reported(text)).toEqual(after);
    expect(reported(mended(text))).toEqual([]);
    expect(words(mended(text))).toEqual(words(text));
  });

  it("says how the stretch is read", () => {
    const [problem] = read("要求 资产总额 >= 80万元当申报层级 = 示范平台").problems;
    expect(problem?.parameters["read"]).toBe("80万元 当 申报层级");
  });
});

describe("names are not cut", () => {
  it.each([
    "fact 政策和信息: yes/no\n要求 政策和信息",
    "应在 变更日期后 30 个工作日",
    "要求 甲 且\n要求数量 >= 3",
    "事项 第一条件: 是否",
    "事项 单项: 计数 项目\n要求 数量 >= 3项目",
    "第八条 当事人违规 的，评定为 丁",
    "第五条 复核不合格 的，评定为 丁",
    "第五条 不符合 复核次数",
    "要求 甲，当事人死亡 的除外",
    "要求 类别 属于 (甲，当事人)",
    "评定为 甲 当 高，当期等级 当 低",
    "事项 当事人: 是否\n要求 甲，当事人",
  ])("%s", (text) => {
    expect(reported(text)).toEqual([]);
  });

  it("keeps a name that ends like a joining mark", () => {
    expect(words("应在 变更日期后 30")).toContain("变更日期后");
    expect(words("要求 甲 且\n要求数量 >= 3")).toContain("要求数量");
    expect(words("第八条 当事人违规 的，评定为 丁")).toContain("当事人违规");
  });
});

describe("a name is cut from the comparison behind it", () => {
  it("and a day that is none is told", () => {
    const codes = (day: string): readonly string[] =>
      read(`事项 到期日：日期\n要求 到期日不低于${day}`).scanned.problems.map(({ code }) => code);
    expect(codes("2024-02-30")).toEqual(["no-such-date", "missing-space"]);
    expect(codes("2024年2月30日")).toEqual(["no-such-date", "missing-space"]);
  });

  it.each([
    ["不得 船数超过 3", "船数 超过 3"],
    ["要求 船数不低于 3人", "船数 不低于 3 人"],
    ["事项 船数：数\n要求 船数不低于3", "船数 不低于 3"],
    ["事项 船数：数\n要求 船数不低于30_000.5万元当 甲", "船数 不低于 30_000.5万 元 当"],
    ["第八条 年限不足 3年 的，评定为 丁", "年限 不足 3 年 的"],
    ["要求 甲 且 船数不超过 80%", "船数 不超过 80 %"],
    ["事项 到期日：日期\n要求 到期日不低于2024-01-01", "到期日 不低于 2024-01-01"],
    ["事项 到期日：日期\n要求 到期日不低于2024年1月1日", "到期日 不低于 2024年1月1日"],
    ["事项 船数：数\n要求 船数不低于3-1", "船数 不低于 3 - 1"],
  ])("%s", (text, expected) => {
    expect(words(text).join(" ")).toContain(expected);
    expect(reported(text)).toEqual([expected.split(" ")[0]]);
    expect(reported(mended(text))).toEqual([]);
    expect(words(mended(text))).toEqual(words(text));
  });

  it.each([
    "事项 投诉超过3次：是否\n要求 投诉超过3次",
    "事项 人手不足：数\n要求 人手不足 3人以上",
    "要求 人手不足",
    "要求 人手不足 且 甲",
    "要求 投诉超过3次",
    "事项 船数：数\n要求 船数不低于3.5.6",
    "事项 船数：数\n要求 船数不低于1,000",
    "要求 人手不足 >= 3",
    '情景 "x"\n给定 人手不足 = 3',
  ])("not in %s", (text) => {
    expect(reported(text)).toEqual([]);
  });
});
