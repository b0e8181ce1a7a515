import { describe, expect, it } from "vitest";
import type { RuleStatement } from "../../src/3-build-ast/ast.ts";
import type { ReadSource } from "../../src/read-source.ts";
import { codes, inDecision, plain, read, shown } from "../reading.ts";

function rules(source: ReadSource): readonly RuleStatement[] {
  return (source.tree.decisions[0]?.statements ?? []).filter((each): each is RuleStatement => each.kind === "rule");
}

function asked(source: ReadSource): readonly string[] {
  return rules(source).map((rule) => (rule.asks.kind === "group" ? `group ${rule.asks.mode}` : shown(rule.asks)));
}

function notes(rule: RuleStatement | undefined): readonly string[] {
  return (rule?.notes ?? []).map((note) => note.kind);
}

describe("verbs are reserved at the start of a line alone", () => {
  it("reads facts called limit and valid, then a cap", () => {
    const source = inDecision("require limit >= 3 and valid\nat most 40");
    expect(asked(source)).toEqual(["((limit >= 3) and valid)"]);
    expect(source.tree.decisions[0]?.values.map((value) => value.kind)).toEqual(["atMost"]);
    expect(codes(source)).toEqual([]);
  });

  it("keeps a wrapped rule whole where its lines begin with names that are also verbs", () => {
    const source = inDecision("require a and\nlimit >= 3 and\ntitle in (x, y)");
    expect(asked(source)).toEqual(["(a and (limit >= 3) and (title in x, y))"]);
  });

  it("reads joining words as names where an operand stands", () => {
    expect(asked(inDecision("require from in (to, of, by)"))).toEqual(["(from in to, of, by)"]);
  });

  it("tells fields by their labels", () => {
    const source = read("fact f: list of\n  kind: one of a, b\n  severe 严重: attested");
    expect(
      source.tree.facts[0]?.fields.map((field) => [field.name.text, field.local?.text, field.type.type.kind]),
    ).toEqual([
      ["kind", undefined, "choice"],
      ["severe", "严重", "attested"],
    ]);
  });

  it("takes `title` as a fact and as a field, but not as the first word with a local name", () => {
    expect(codes(read("fact title 职称: text"))).toEqual([]);
    expect(codes(read("fact people: list of\n  title: text"))).toEqual([]);
    const wrong = read("fact people: list of\n  title 职称: text\n  age: number");
    expect(codes(wrong)).toEqual(["name-needs-backquotes"]);
    expect(wrong.problems[0]?.fixes[0]?.edits[0]?.text).toBe("`title`");
  });

  it("takes `every` as a quantifier on a wrapped line, and as a verb before a period", () => {
    expect(asked(inDecision("require a and\nevery items where b"))).toEqual(["(a and (every items where b))"]);
    const duty = read("duty report by office\n  every quarter by day 25 of its last month");
    expect(plain(duty.tree.duties[0]?.terms[0])).toMatchObject({
      kind: "every",
      deadline: { month: "last", day: { value: "25" } },
    });
  });
});

describe("lines and units", () => {
  it("reads no unit across a line break", () => {
    const source = inDecision("require at least 1 of\na: x >= 6\nvisits: y >= 3");
    const group = rules(source)[0]?.asks;
    expect(group?.kind === "group" && group.items.map((item) => `${item.name.text}: ${shown(item.condition)}`)).toEqual(
      ["a: (x >= 6)", "visits: (y >= 3)"],
    );
  });

  it("reads a unit on the line of its number", () => {
    const source = inDecision("require at least 1 of\nb: q >= 6 visits");
    const group = rules(source)[0]?.asks;
    expect(group?.kind === "group" && shown(group.items[0]?.condition)).toBe("(q >= 6 visits)");
  });

  it("tells a counting word from a group", () => {
    expect(asked(inDecision("要求 x >= 3项 且 y"))).toEqual(["((x >= 3 项) and y)"]);
    const source = inDecision("要求 至少 1 项\n甲：x");
    expect(asked(source)).toEqual(["group atLeast"]);
  });
});

describe("round, if and arms", () => {
  it("reads `round` as a name and as an operation", () => {
    expect(shown(read("let n = round when a, 3 otherwise").tree.lets[0]?.value)).toBe("(round when a, 3 otherwise)");
    expect(asked(inDecision("require round >= 3"))).toEqual(["(round >= 3)"]);
    expect(asked(inDecision("require round share to 1% nearest >= 3%"))).toEqual([
      "((round share to 1% nearest) >= 3%)",
    ]);
  });

  it("asks for brackets round an `if` after a sign", () => {
    const source = inDecision("require x >= if a then 1 else 2");
    expect(codes(source)).toEqual(["if-needs-brackets"]);
    expect(source.problems[0]?.fixes[0]?.edits.map((edit) => edit.text)).toEqual(["(", ")"]);
  });

  it("keeps arms inside their brackets and notes outside", () => {
    const source = inDecision("require v >= (200 when h, 100 otherwise) tightens 7(6).assets unless a");
    expect(asked(source)).toEqual(["(v >= (200 when h, 100 otherwise))"]);
    expect(notes(rules(source)[0])).toEqual(["tightens", "unless"]);
  });

  it("gives `when` after a condition to the rule", () => {
    const source = inDecision("require v >= 200 when h");
    expect(asked(source)).toEqual(["(v >= 200)"]);
    expect(notes(rules(source)[0])).toEqual(["when"]);
  });

  it("counts what `where` says to its right", () => {
    expect(asked(inDecision("require count of penalties where severity = 0"))).toEqual([
      "(count penalties where (severity = 0))",
    ]);
  });
});

describe("cells", () => {
  const cells = (row: string): unknown =>
    plain(read(`table t by a: money\n| ${row} | 1 |`).tree.tables[0]?.rows[0]?.cells[0]);

  it("tells ranges from values in brackets", () => {
    expect(cells("(70, 80)")).toMatchObject({ kind: "range", fromIncluded: false, toIncluded: false });
    expect(cells("[80, 90)")).toMatchObject({ kind: "range", fromIncluded: true, toIncluded: false });
    expect(cells("(60 + 1)")).toMatchObject({ kind: "values", values: [{ kind: "add" }] });
  });

  it("does not let a row without its last bar swallow the next", () => {
    const source = read("table t by a: money\n| x | 1\n| y | 2 |");
    expect(codes(source)).toEqual(["unfinished-statement"]);
    expect(source.tree.tables[0]?.rows).toHaveLength(1);
  });
});

describe("citations", () => {
  it("reads a fact behind a citation", () => {
    const source = inDecision("require a tightens 7(6).assets");
    const note = rules(source)[0]?.notes[0];
    expect(note?.kind === "tightens" && plain(note.references.include)).toEqual([
      {
        kind: "citation",
        citation: { place: "article", number: "7", item: "6", part: "assets" },
        part: { text: "assets" },
      },
    ]);
    const scenario = read('scenario "s"\n  expect d not_met because 8 last, 9.assets').tree.scenarios[0];
    expect(plain(scenario?.expectations[0]?.because?.include)).toEqual([
      { kind: "citation", citation: { place: "article", number: "8", last: true } },
      { kind: "citation", citation: { place: "article", number: "9", part: "assets" }, part: { text: "assets" } },
    ]);
  });

  it("tells 第一条件 from a citation, and reads both writings alike", () => {
    expect(read("fact 第一条件: yes/no").tree.facts[0]?.name.text).toBe("第一条件");
    const source = inDecision("第八条第二款第（三）项 要求 甲");
    expect(rules(source)[0]?.citation?.citation).toEqual({ place: "article", number: "8", clause: "2", item: "3" });
    const items = ["第八条第一项", "第八条第（一）项", "第8条(1)", "article 8(1)"].map(
      (written) => read(written).tree.articles[0]?.citation,
    );
    expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(1);
  });

  it.each([
    ["article 7.10(2)", "第7.10条第二项"],
    ['article "Schedule 1, note"', "条 “Schedule 1, note”"],
  ])("reads %s and %s alike", (english, chinese) => {
    const [one, other] = [english, chinese].map((written) => read(`decision d\n${written}\n  require a`));
    expect(one?.tree.articles[0]?.citation).toBeDefined();
    expect(plain(other?.tree.articles[0]?.citation)).toEqual(plain(one?.tree.articles[0]?.citation));
  });
});

describe("the Chinese orders", () => {
  it("reads a leading condition after a citation", () => {
    const source = inDecision("第十六条第一项 受处罚的，评定为 丁");
    expect(codes(source)).toEqual([]);
    const give = source.tree.decisions[0]?.values[0];
    expect(give?.kind === "give" && shown(give.value)).toBe("(丁 when 受处罚)");
    expect(give?.notes).toEqual([]);
  });

  it("tells 当 … 时， from a wrapped condition", () => {
    const two = inDecision("要求 甲\n当 乙 时，要求 丙");
    expect(asked(two)).toEqual(["甲", "丙"]);
    expect(rules(two).map(notes)).toEqual([[], ["when"]]);
    const one = inDecision("要求 甲\n当 乙");
    expect(asked(one)).toEqual(["甲"]);
    expect(notes(rules(one)[0])).toEqual(["when"]);
  });

  it("refuses a leading condition without an article", () => {
    const source = inDecision("违规 且 投诉 >= 3 的，评定为 丁\n要求 乙");
    expect(codes(source)).toEqual(["condition-needs-article"]);
    expect(asked(source)).toEqual(["乙"]);
  });

  it("reads a bar and a deadline in their Chinese order", () => {
    const title = read("称号 t\n撤销，3年内不得申报 当 违规").tree.titles[0];
    expect(title?.terms.map((term) => term.kind)).toEqual(["revokeAndBar"]);
    const chinese = read("义务 d 由 o\n应在 变更日期 后 30个工作日内").tree.duties[0]?.terms[0];
    const english = read("duty d by o\nwithin 30 个工作日 after 变更日期").tree.duties[0]?.terms[0];
    expect(plain(chinese)).toEqual(plain(english));
  });

  it("reads what an official types first", () => {
    expect(asked(inDecision("要求 资产 80万元以上"))).toEqual(["(资产 >= 800000 元)"]);
    expect(asked(inDecision("要求 资产 不低于80.5万元"))).toEqual(["(资产 >= 805000 元)"]);
    expect(notes(rules(inDecision("要求 甲，乙 的除外"))[0])).toEqual(["unless"]);
    const limit = read("判定 等次\n限定 A、B 不超过 同批总数 的 50% 按 名次").tree.decisions[0]?.values[0];
    expect(limit?.kind === "limit" && [limit.values.map((value) => value.text), shown(limit.share)]).toEqual([
      ["A", "B"],
      "50%",
    ]);
    const rectify = read("称号 t\n责令整改 当 C 在 3个月内 否则 撤销").tree.titles[0]?.terms[0];
    expect(rectify?.kind === "rectify" && [rectify.elseRevoke, shown(rectify.within)]).toEqual([true, "3 个月"]);
    const counted = read("title a by b\narticle 1\nrectify when staff < 8 within 30 days").tree.titles[0]?.terms[0];
    expect(counted?.kind === "rectify" && shown(counted.within)).toBe("30 days");
  });
});

describe("dates", () => {
  it("reads a date, not a subtraction", () => {
    expect(asked(inDecision("require d >= 2021-11-4"))).toEqual(["(d >= 2021-11-04)"]);
  });

  it("reads a date with slashes, and offers dashes", () => {
    const source = inDecision("require d >= 2021/11/04");
    expect(asked(source)).toEqual(["(d >= 2021-11-04)"]);
    expect(codes(source)).toEqual(["date-with-slashes"]);
    expect(source.problems[0]?.fixes[0]?.edits[0]?.text).toBe("2021-11-04");
  });
});

describe("the next statement survives", () => {
  it.each(["require requ", "fact", "require", "require a >=", "forbid (", "给予 1 当"])("after %s", (half) => {
    const source = inDecision(`${half}\nrequire b`);
    expect(asked(source).at(-1)).toBe("b");
    expect(source.problems.length).toBeLessThanOrEqual(1);
  });
});
