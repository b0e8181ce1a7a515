import { renderMessage } from "@bylaw/diagnostics";
import type { CheckedEvent, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/door/read-case.ts";
import { asks, day, flag, term, title, town, years } from "../course-builder.ts";
import { fact } from "../policy-builder.ts";

const place: IrPolicy = town(
  [
    title(
      "platform_title",
      [
        term("17", "valid", { period: years(3) }),
        term("17", "revoke", { when: asks("unqualified") }),
        term("18(1)", "revoke_and_bar", { period: years(3), when: asks("penalised") }),
        term("18(3)", "revoke_and_bar", { period: years(3), when: asks("irregular") }),
        term("20(2)", "rectify", { when: asks("unqualified"), elseRevoke: true }),
      ],
      { names: { id: "platform_title", zh: "平台称号" } },
    ),
    title("demonstration", [term("17", "valid", { period: years(3) })], { forEach: { list: "sites", scope: 1 } }),
  ],
  {
    facts: [
      flag("unqualified"),
      flag("penalised"),
      flag("irregular"),
      fact("sites", { kind: "list", fields: [{ names: { id: "id" }, type: { kind: "text" } }] }),
    ],
  },
);

function events(list: unknown, on = "2024-06-30", name = "platform_title"): readonly CheckedEvent[] | undefined {
  const input = { facts: { sites: [{ id: "east" }, { id: "west" }] }, history: { [name]: list } };
  const read = readCase(place, input, { on });
  expect(read.problems).toEqual([]);
  return read.case?.histories?.[name === "平台称号" ? "platform_title" : name];
}

function problems(history: unknown, facts: unknown = { sites: [{ id: "east" }] }): readonly string[] {
  const read = readCase(place, { facts, history }, { on: "2024-06-30" });
  expect(read.case === undefined).toBe(read.problems.length > 0);
  return read.problems.map((each) => `${each.code} ${each.path}: ${renderMessage(each, "en")}`);
}

describe("a history", () => {
  test.each([
    ["granted", "授予", "已授予"],
    ["renewed", "续期", "續期", "已续期"],
    ["reviewed", "复核", "複核", "已复核", "已複核"],
    ["ordered_to_rectify", "ordered to rectify", "责令整改", "責令整改", "已责令整改"],
    ["rectified", "整改合格", "Rectified"],
    ["failed_to_rectify", "failed to rectify", "整改不合格"],
    ["refused_to_rectify", "refused-to-rectify", "拒不整改"],
    ["revoked", "撤销", "撤銷", "取消", "已撤销", " revoked "],
  ])("%s in all its words", (kind, ...words) => {
    for (const word of [kind, ...words]) {
      expect(events([{ event: word, on: "2022-01-10" }])).toEqual([{ event: kind, on: day("2022-01-10"), index: 0 }]);
    }
  });

  test("is in order by day and kind, whatever the order of the list, without repeats", () => {
    const list = [
      { event: "revoked", on: "2023-05-01", cause: "18(1)" },
      { event: "reviewed" },
      { event: "renewed", on: "2023-05-01" },
      { event: "撤销", on: "2023-05-01", cause: "第十八条第一项" },
      { event: "granted", on: "2021-12-20" },
    ];
    const read = events(list);
    expect(read?.map(({ event, index }) => [event, index])).toEqual([
      ["granted", 4],
      ["renewed", 2],
      ["revoked", 0],
      ["reviewed", 1],
    ]);
    const withoutIndex = (all: readonly CheckedEvent[] | undefined): unknown =>
      all?.map((event) => ({ ...event, index: 0 }));
    expect(withoutIndex(events(list.toReversed()))).toEqual(withoutIndex(read));
  });

  test("ends with the day asked about", () => {
    const list = [
      { event: "granted", on: "2024-06-30" },
      { event: "revoked", on: "2024-07-01" },
    ];
    expect(events(list)?.map(({ event }) => event)).toEqual(["granted"]);
    expect(events(list, "2024-06-29")).toEqual([]);
  });

  test("a title of another name, and a history that is not known", () => {
    expect(events([], "2024-06-30", "平台称号")).toEqual([]);
    expect(events(null)).toBeUndefined();
    expect(readCase(place, {}, { on: "2024-06-30" }).case?.histories).toBeUndefined();
  });

  test("of records, by place or id", () => {
    const list = [
      { event: "granted", on: "2022-01-10", record: "west" },
      { event: "granted", on: "2022-01-11", record: 0 },
      { event: "granted", on: "2022-01-11", record: "east" },
    ];
    expect(events(list, "2024-06-30", "demonstration")).toEqual([
      { event: "granted", on: day("2022-01-11"), record: 0, index: 1 },
      { event: "granted", on: day("2022-01-10"), record: 1, index: 0 },
    ]);
  });
});

describe("a cause", () => {
  test.each([
    ["18(1)", ["18(1).revoke_and_bar"], "18(1)"],
    ["article 18(1)", ["18(1).revoke_and_bar"], "18(1)"],
    ["第十八条第一项", ["18(1).revoke_and_bar"], "18(1)"],
    ["第18條（一）項", ["18(1).revoke_and_bar"], "18(1)"],
    ["18(1).revoke_and_bar", ["18(1).revoke_and_bar"], "18(1)"],
    ["18", ["18(1).revoke_and_bar", "18(3).revoke_and_bar"], "18"],
    ["第十八条", ["18(1).revoke_and_bar", "18(3).revoke_and_bar"], "18"],
    ["17", ["17.revoke"], "17"],
    ["17(2)", ["17.revoke"], "17"],
    ["第十七条第二项", ["17.revoke"], "17"],
    ["18(1)(a)", ["18(1).revoke_and_bar"], "18(1)"],
    ["《行政处罚法》第十三条", [], "《行政处罚法》第十三条"],
    ["something else", [], "something else"],
    ["", [], ""],
    ["__proto__", [], "__proto__"],
  ])("%s", (cause, terms, cited) => {
    const [event] = events([{ event: "revoked", on: "2023-05-01", cause }]) ?? [];
    expect(event).toMatchObject({ cause: terms, cited });
  });

  test("is not given", () => {
    const [event] = events([{ event: "revoked", on: "2023-05-01", cause: null }]) ?? [];
    expect(event).toEqual({ event: "revoked", on: day("2023-05-01"), index: 0 });
  });
});

describe("what is no history", () => {
  test.each<[string, unknown, string]>([
    ["no object", [], "value-of-another-kind history: `history` is a group of named entries, and `[…]` was given."],
    [
      "no list",
      { platform_title: {} },
      "value-of-another-kind history.platform_title: `platform_title` is a list of events, and `{…}` was given.",
    ],
    [
      "no title",
      { platform_titel: [] },
      "name-not-in-policy history.platform_titel: No title is called `platform_titel`. Did you mean `platform_title`?",
    ],
    [
      "no event",
      { platform_title: ["granted"] },
      'value-of-another-kind history.platform_title[0]: `history.platform_title[0]` is an event, and `"granted"` was given.',
    ],
    [
      "no word",
      { platform_title: [{ on: "2022-01-10" }] },
      "value-of-another-kind history.platform_title[0].event: `event` is an event, and nothing was given.",
    ],
    [
      "another word",
      { platform_title: [{ event: "grantd" }] },
      "name-not-in-policy history.platform_title[0].event: No event is called `grantd`. Did you mean `granted`?",
    ],
    [
      "another key",
      { platform_title: [{ event: "granted", date: "2022-01-10" }] },
      "name-not-in-policy history.platform_title[0].date: No entry is called `date`.",
    ],
    [
      "no day",
      { platform_title: [{ event: "granted", on: "2022-02-30" }] },
      "day-does-not-exist history.platform_title[0].on: `on` was given as 2022-02-30, a day that does not exist.",
    ],
    [
      "a cause of a grant",
      { platform_title: [{ event: "granted", cause: "17" }] },
      "not-of-this-event history.platform_title[0].cause: An event `granted` has no `cause`.",
    ],
    [
      "a last day of a grant",
      { platform_title: [{ event: "granted", until: "2025-01-10" }] },
      "not-of-this-event history.platform_title[0].until: An event `granted` has no `until`.",
    ],
    [
      "an order turned round",
      { platform_title: [{ event: "ordered_to_rectify", on: "2023-06-01", until: "2023-05-31" }] },
      "ends-before-it-begins history.platform_title[0].until: `until` ends on 2023-05-31, before it begins on 2023-06-01.",
    ],
    [
      "a record of none",
      { platform_title: [{ event: "granted", record: 0 }] },
      "record-not-in-list history.platform_title[0].record: What is not taken for each record names none, and `0` was given.",
    ],
    [
      "a place that takes nothing away",
      { platform_title: [{ event: "revoked", cause: "18(2)" }] },
      "cause-not-in-title history.platform_title[0].cause: `18(2)` takes nothing away from `platform_title`; what does stands in articles 17, 18(1), 18(3) and 20(2).",
    ],
    [
      "an article that takes nothing away",
      { platform_title: [{ event: "revoked", cause: "第十九条" }] },
      "cause-not-in-title history.platform_title[0].cause: `第十九条` takes nothing away from `platform_title`; what does stands in articles 17, 18(1), 18(3) and 20(2).",
    ],
    [
      "no record",
      { demonstration: [{ event: "granted" }] },
      "value-of-another-kind history.demonstration[0].record: `record` is a record, and nothing was given.",
    ],
    [
      "a record too far",
      { demonstration: [{ event: "granted", record: 1 }] },
      "record-not-in-list history.demonstration[0].record: `sites` has no record `1`.",
    ],
    [
      "a record of no id",
      { demonstration: [{ event: "granted", record: "west" }] },
      'record-not-in-list history.demonstration[0].record: `sites` has no record `"west"`.',
    ],
    [
      "too many",
      { platform_title: Array.from({ length: 1001 }, () => ({ event: "granted" })) },
      "too-many-records history.platform_title: `platform_title` has 1,001 records, more than the 1,000 of a list.",
    ],
  ])("%s", (_name, history, message) => expect(problems(history)).toEqual([message]));

  test("two names of one title", () =>
    expect(problems({ platform_title: [], 平台称号: [] })[0]).toMatch(/^given-twice history.平台称号/));

  test("keys that mean something elsewhere", () => {
    const hostile: unknown = JSON.parse('{"__proto__": [], "constructor": [{"event": "granted"}]}');
    expect(problems(hostile).map((each) => each.split(":")[0])).toEqual([
      "name-not-in-policy history.__proto__",
      "name-not-in-policy history.constructor",
    ]);
    const event: unknown = JSON.parse('{"platform_title": [{"event": "toString", "__proto__": {"on": "2022-01-10"}}]}');
    expect(problems(event).map((each) => each.split(":")[0])).toEqual([
      "name-not-in-policy history.platform_title[0].__proto__",
      "name-not-in-policy history.platform_title[0].event",
    ]);
  });
});
