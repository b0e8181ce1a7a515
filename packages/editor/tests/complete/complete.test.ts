import { describe, expect, it } from "vitest";
import { analyse, type Completion, completionsAt, warmCompletions } from "../../src/index.ts";

const prelude = `policy measures 办法名称
  articles 1 to 20
role city_bureau 市局
paper report 审计报告
fact assets 资产总额: money
fact staff 从业人员: count of persons 人
fact tier 申报层级: one of platform 平台, demo 示范平台
fact fields 服务领域: any of training 培训, legal 法律
fact years_operating 运营年限: duration
fact founded 成立日期: date
fact share 占比: percent
fact penalised 受处罚: yes/no
fact purchases 采购: list of
  amount 金额数: money
  paid_on 付款日: date
table scale 标准 by tier: money
  | platform | 10万 |
  | demo     | 20万 |
sample strong 达标平台
  assets = 80万元
decision certification 认定
article 7(1)
  require staff >= 3 as enough_staff
title platform_title 平台称号 granted by certification
decision award 奖补: money
`;

/** The offers where `|` stands in the last line. */
function offers(line: string, before: string = prelude): readonly Completion[] {
  const text = before + line.replace("|", "");
  const offset = before.length + line.indexOf("|");
  return completionsAt(analyse({ sources: [{ path: "a.bylaw", text }] }), "a.bylaw", offset, { language: "en" });
}

function labels(line: string, before?: string): readonly string[] {
  return offers(line, before).map(({ label }) => label);
}

describe("names by what is wanted", () => {
  it.each([
    ["  require tier = |", ["platform", "demo"]],
    ["  require tier in (|", ["platform", "demo"]],
    ["  require fields include |", ["training", "legal"]],
    ["  要求 申报层级 = |", ["平台", "示范平台"]],
  ])("%s begins with the options", (line, members) => {
    expect(labels(line).slice(0, members.length)).toEqual(members);
  });

  it("puts money beside money, and no yes-or-no thing", () => {
    const found = labels("  require assets >= |");
    expect(found).toContain("award");
    expect(found).not.toContain("penalised");
  });

  it.each([
    ["  require any | where amount > 3", "purchases"],
    ["  require any purchases where |", "paid_on"],
    ["  require count of |", "purchases"],
    ["  give sum of purchases.|", "amount"],
    ["  require platform_title is |", "held"],
    ["  require certification is |", "met"],
    ["  submit |", "report"],
    ["  require penalised by |", "city_bureau"],
    ["  require penalised tightens |", "7(1)"],
    ["  may relax | when penalised", "enough_staff"],
    ["  require founded <= |", "today"],
    ["title other_title granted by |", "certification"],
    ["let doubled for each |", "purchases"],
    ["  give scale(|", "demo"],
    ["fact other: decided by |", "city_bureau"],
    ["fact other: date evidence |", "report"],
    ["  require platform_title.|", "since"],
  ])("%s offers %s among the first ten", (line, name) => {
    expect(labels(line).slice(0, 10)).toContain(name);
  });
});

describe("cases", () => {
  const scenario = `${prelude}scenario "short of assets"\n`;

  it("offers facts that are not given yet", () => {
    const found = labels("  given strong with assets = 3, |", scenario);
    expect(found).toContain("staff");
    expect(found).not.toContain("assets");
  });

  it.each([
    ["  given |", "strong"],
    ["  given strong with tier = |", "demo"],
    ["  given strong with penalised = |", "yes"],
    ["  given strong with purchases = ((|", "amount"],
    ["  given strong with history of |", "platform_title"],
    ["  given strong without |", "assets"],
    ["  expect |", "certification"],
    ["  expect certification |", "not_met"],
    ["  expect platform_title |", "expired"],
    ["  expect certification not_met because |", "7(1)"],
    ["  expect certification undecided needing |", "staff"],
  ])("%s offers %s among the first ten", (line, name) => {
    expect(labels(line, scenario).slice(0, 10)).toContain(name);
  });
});

describe("units", () => {
  it.each([
    ["  require staff >= 10 |", "persons"],
    ["  要求 从业人员 >= 10|", "人"],
    ["  require years_operating >= 3 |", "years"],
    ["  require share >= 80|", "%"],
    ["  要求 资产总额 >= 80万|", "元"],
  ])("%s offers %s", (line, unit) => {
    expect(labels(line).slice(0, 4)).toContain(unit);
  });
});

describe("statements", () => {
  it("offers what the section takes, in the writing of the lines above", () => {
    expect(labels("  |").slice(0, 10)).toContain("give");
    expect(labels("|").slice(0, 10)).toContain("decision");
    expect(labels("  |", `${prelude}第七条第二项\n`).slice(0, 10)).toContain("要求");
    expect(labels("|").indexOf("valid")).toBeGreaterThan(labels("|").indexOf("require"));
  });

  it("offers the next article", () => {
    expect(labels("article |").slice(0, 4)).toEqual(expect.arrayContaining(["7(2)", "8"]));
    expect(labels("|", `${prelude}第七条第二项\n  要求 受处罚\n`).slice(0, 10)).toContain("第七条第三项");
  });

  it("offers the rest of a citation", () => {
    expect(offers("article 7(|").map(({ label, span }) => [label, span.end - span.start])).toContainEqual(["7(2)", 2]);
  });

  it("offers skeletons", () => {
    expect(offers("scen|").filter(({ snippet }) => snippet)).toHaveLength(1);
  });
});

describe("finding", () => {
  it.each(["资产", "zichan", "zcze", "assets", "ass"])("%s finds the fact in a line of either writing", (typed) => {
    expect(labels(`  require ${typed}|`)[0]).toBe("assets");
    expect(labels(`  要求 ${typed}|`)[0]).toBe("资产总额");
  });

  it("finds an English verb by a Chinese word and the other way", () => {
    expect(labels("要求|", `${prelude}article 7(2)\n`)[0]).toBe("require");
    expect(labels("requ|", `${prelude}第七条第二项\n`)[0]).toBe("要求");
  });

  it("is the same each time", () => {
    expect(labels("  require |")).toEqual(labels("  require |"));
  });
});

describe("traditional Chinese", () => {
  const traditional = prelude
    .replace("  require staff >= 3 as enough_staff", "  要求 從業人員 >= 3")
    .replaceAll("从业人员", "從業人員")
    .replace("article 7(1)", "第七條第一項");

  it("is written where the lines above are", () => {
    expect(labels("  |", `${traditional}第七條第二項\n`).slice(0, 10)).toEqual(
      expect.arrayContaining(["要求", "不得"]),
    );
    expect(labels("|", `${traditional}第七條第二項\n  要求 受处罚\n`).slice(0, 10)).toContain("第七條第三項");
    expect(labels("  要求 受处罚 |", `${traditional}第七條第二項\n`).slice(0, 10)).toContain("當");
  });

  it("finds its words by simplified characters and by pinyin", () => {
    const before = `${traditional}第七條第二項\n`;
    expect(labels("  要求 受处罚 当|", before)[0]).toBe("當");
    expect(labels("  要求 congye|", before)[0]).toBe("從業人員");
  });
});

describe("signs of comparison", () => {
  it("come last behind a value, and nowhere else", () => {
    const behind = labels("  require assets |");
    expect(behind.slice(-5)).toEqual(["=", ">=", "<=", ">", "<"]);
    expect(labels("  require |")).not.toContain(">=");
  });
});

describe("skeletons", () => {
  it.each(["  given wo|", "  given |", "  require asse|"])("are not offered in the midst of %s", (line) => {
    expect(offers(line, `${prelude}scenario "a"\n`).filter(({ snippet }) => snippet)).toEqual([]);
  });
});

it("is made ready by one call", () => {
  expect(() => warmCompletions()).not.toThrow();
});

describe("what stands round the caret", () => {
  const many = Array.from({ length: 30 }, (_, at) => `fact some_${at} 其他${at}: yes/no`).join("\n");
  const before = `${prelude}${many}\nfact library_open 图书馆开放: yes/no\n`;

  it.each([
    ["the comment above", `${before}/// a library that is open\n`],
    ["a Chinese comment above", `${before}///zh 图书馆须开放\n`],
  ])("%s tells what is likely", (_what, text) => {
    expect(labels("  require |", text).slice(0, 5)).toContain("library_open");
  });

  it("the title of a scenario tells what is likely", () => {
    expect(labels("  given strong with |", `${before}scenario "the library is shut"\n`).slice(0, 5)).toContain(
      "library_open",
    );
  });

  it("an article that a heading names is offered", () => {
    const document = `# T\n\n\`\`\`bylaw\n${before}\`\`\`\n\n## Article 15 · 第十五条\n\nprose\n\n\`\`\`bylaw\narticle `;
    const analysis = analyse({ sources: [{ path: "a.bylaw.md", text: `${document}\n\`\`\`\n` }] });
    const found = completionsAt(analysis, "a.bylaw.md", document.length, { language: "en" });
    expect(found.slice(0, 5).map(({ label }) => label)).toContain("15");
  });
});

describe("half-typed words", () => {
  it.each([
    ["要求资|", "资产总额", "资"],
    ["  要求 资产总额 >= 80万元 当申|", "申报层级", "申"],
    ["  require 资产总额当申|", "tier", "申"],
    ["  require at le|", "at least", "at le"],
    ["  require ass|ets_of >= 3", "assets", "assets_of"],
    ["  require `ass|`", "assets", "`ass`"],
    ["  require `ass|", "assets", "`ass"],
  ])("%s: %s takes the place of %s", (line, label, replaced) => {
    const text = prelude + line.replace("|", "");
    const [best] = offers(line);
    expect(best?.label).toBe(label);
    expect(text.slice(best?.span.start, best?.span.end)).toBe(replaced);
  });

  it("puts backquotes where they were begun", () => {
    expect(offers("  require `ass|")[0]?.insert).toBe("`assets`");
  });

  it.each(['  note penalised "a|b"', "// a|", "/// a|", "//|"])("offers nothing in %s", (line) => {
    expect(labels(line)).toEqual([]);
  });

  it("offers nothing in the prose of a document, and something in its blocks", () => {
    const text = "# Title\n\nprose\n\n```bylaw\npol\n```\n";
    const analysis = analyse({ sources: [{ path: "a.bylaw.md", text }] });
    const at = (place: string): readonly Completion[] =>
      completionsAt(analysis, "a.bylaw.md", text.indexOf(place) + place.length, { language: "en" });
    expect(at("prose")).toEqual([]);
    expect(at("pol")[0]?.label).toBe("policy");
  });
});

it("tells both names, the kind and the unit", () => {
  const [found] = offers("  require staf|");
  expect(found).toMatchObject({ label: "staff", kind: "fact", detail: "从业人员 · count of persons" });
  expect(found?.filters).toEqual(expect.arrayContaining(["staff", "从业人员", "congyerenyuan", "cyry"]));
});

it.each(["  require staff >= 5`|", "article 7(1`|", "article 7a|"])("replaces what the caret stands in: %s", (line) => {
  const offset = prelude.length + line.indexOf("|");
  for (const { span } of offers(line)) expect(span.start <= offset && offset <= span.end).toBe(true);
});

it("goes on behind what is broken", () => {
  expect(labels("  require assets >= when tier = |").slice(0, 2)).toEqual(["platform", "demo"]);
});
