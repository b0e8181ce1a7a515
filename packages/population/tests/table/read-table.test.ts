import { renderMessage } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { type ReadTable, readTable, rowsOf } from "../../src/index.ts";
import { policyOf } from "../installed-policies.ts";
import { sample } from "../sample.ts";

const read = (text: string, format: "csv" | "json" = "csv"): ReadTable => readTable(sample, text, format);
const codes = ({ problems }: ReadTable): readonly string[] => problems.map(({ code }) => code);

/** The facts of each row, by its id. */
function facts(table: ReadTable): Readonly<Record<string, unknown>> {
  if (table.columns === undefined) throw new Error(JSON.stringify(table.problems));
  return Object.fromEntries(rowsOf(sample, table.columns).map((row) => [row.id, { ...row.facts }]));
}

describe("headings", () => {
  test.each([
    ["assets"],
    ["资产总额"],
    ["Total Assets"],
    ["资产合计"],
    [" ASSETS "],
    ["assets (yuan)"],
    ["资产总额（元）"],
  ])("%s names assets", (heading) => {
    expect(facts(read(`id,${heading}\na,900000`))).toEqual({ a: { assets: 900_000 } });
  });

  test.each([
    ["assets (10,000 yuan)", "90.5", 905_000],
    ["资产总额（万元）", "90", 900_000],
    ["资产合计(亿元)", "1.2", 120_000_000],
    ["assets (million yuan)", "0.123456", 123_456],
  ])("%s with %s", (heading, cell, value) => {
    expect(facts(read(`id,"${heading}"\na,${cell}`))).toEqual({ a: { assets: value } });
  });

  test("shares, areas and counts with their units", () => {
    const table = read("id,satisfaction (%),场所面积（平方米）,orders (visits)\na,85,120.5,7");
    expect([facts(table), codes(table)]).toEqual([{ a: { satisfaction: 0.85, premises: 120.5, orders: 7 } }, []]);
  });

  test("a column of another name, in another unit or for the second time is left out, and that is said", () => {
    const table = read("id,asets,assets (kg),visits,服务家次\na,1,2,3,4");
    expect(codes(table)).toEqual(["table-column-unknown", "table-unit-unread", "given-twice"]);
    expect(facts(table)).toEqual({ a: { visits: 3 } });
    expect(table.problems.map((each) => renderMessage(each, "en"))).toEqual([
      "No fact is called `asets`, so the column is left out. Did you mean `assets`?",
      "`assets` is not measured in `kg`, so the column is left out.",
      "`visits` and `服务家次` are the same, and both were given.",
    ]);
  });
});

test("every kind of value as spreadsheets write it", () => {
  const table = read(
    [
      "id;assets;tier;fields;sound;founded_on;renewed_on;operating_for;unit_name;moves;history.platform_title;papers.审计报告",
      'a;"1,250,000.50";示范平台;training、融资;是;2021/5/1;none;2 years;甲;"[{""id"":""m"",""moved_on"":""2022-01-02"",""cost"":5}]";[];yes',
      'b;;demo;"[""information""]";no;2021年5月1日;2022-2-3;P18M;=1+1;[];"[{""event"":""授予"",""on"":""2022-12-20""}]";否',
    ].join("\n"),
  );
  expect(codes(table)).toEqual([]);
  expect(JSON.parse(JSON.stringify(table.columns && rowsOf(sample, table.columns)))).toEqual([
    {
      id: "a",
      facts: {
        assets: 1_250_000.5,
        tier: "demo",
        fields: ["training", "financing"],
        sound: true,
        founded_on: "2021-05-01",
        renewed_on: "none",
        operating_for: "P24M",
        unit_name: "甲",
        moves: [{ id: "m", moved_on: "2022-01-02", cost: 5 }],
      },
      history: { platform_title: [] },
      papers: { audit_report: true },
    },
    {
      id: "b",
      facts: {
        tier: "demo",
        fields: ["information"],
        sound: false,
        founded_on: "2021-05-01",
        renewed_on: "2022-02-03",
        operating_for: "P18M",
        unit_name: "=1+1",
        moves: [],
      },
      history: { platform_title: [{ event: "授予", on: "2022-12-20" }] },
      papers: { audit_report: false },
    },
  ]);
});

test("applicants in JSON: facts alone, cases, and a round", () => {
  const flat = read('[{"id": "a", "assets": 900000, "用户满意度": "85%"}, {"tier": null}]', "json");
  expect([facts(flat), codes(flat)]).toEqual([{ a: { assets: 900_000, satisfaction: 0.85 }, 2: {} }, []]);
  const round = read(
    '{"cohort": [{"id": "a", "facts": {"assets": 1}, "history": {"platform_title": []}, "papers": {"audit_report": true}, "acts": []}]}',
    "json",
  );
  expect(codes(round)).toEqual(["table-column-unknown"]);
  expect([facts(round), round.columns?.histories?.["platform_title"]?.kinds]).toEqual([{ a: { assets: 1 } }, [[]]]);
});

describe("nothing is lost without a word", () => {
  test("a refused value is not known, its row stays, and all of them are counted", () => {
    const table = read("id,assets,satisfaction,tier\na,plenty,130%,demo\nb,900000,0.9,other\n\nc,=SUM(A1:A9),90%,demo");
    expect(table.refused).toBe(4);
    expect(facts(table)).toEqual({
      a: { tier: "demo" },
      b: { assets: 900_000, satisfaction: 0.9 },
      c: { satisfaction: 0.9, tier: "demo" },
    });
    expect(table.problems.map(({ code, path }) => [code, path])).toEqual([
      ["value-of-another-kind", "rows[2].assets"],
      ["value-out-of-range", "rows[2].satisfaction"],
      ["not-a-member", "rows[3].tier"],
      ["value-of-another-kind", "rows[5].assets"],
      ["table-values-refused", undefined],
    ]);
    expect(renderMessage(table.problems.at(-1) ?? fail(), "zh")).toBe("共3行的4个值无法读取，按不明处理。");
  });

  test("a list with a wrong record is refused whole", () => {
    const table = read('[{"id": "a", "moves": [{"id": "m", "cost": "much"}]}]', "json");
    expect([facts(table), table.refused, codes(table)]).toEqual([
      { a: {} },
      1,
      ["value-of-another-kind", "table-values-refused"],
    ]);
  });

  test("an id that is taken, missing or a formula", () => {
    const table = read("id,assets\na,1\na,2\n,3\n'=x,4");
    expect(Object.keys(facts(table))).toEqual(["4", "a", "a (3)", "=x"]);
    expect(codes(table)).toEqual(["table-id-twice"]);
  });

  test("problems are bounded, and the rest is counted", () => {
    const table = read(`id,assets\n${Array.from({ length: 1_000 }, (_, row) => `r${row},x`).join("\n")}`);
    expect([table.problems.length, table.refused, table.columns?.size]).toEqual([52, 1_000, 1_000]);
    expect(renderMessage(table.problems.at(-1) ?? fail(), "en")).toBe(
      "950 further problems of the table are not shown.",
    );
  });

  test("cells beyond the headings", () => {
    expect(codes(read("id,assets\na,900,000"))).toEqual(["table-row-too-long"]);
  });
});

test("events name the records of their row, by the text in the field id", () => {
  const policy = policyOf("kunming");
  const subjects = (id: string): string => `[{""id"":""${id}"",""subject_kind"":""platform""}]`;
  const events = (id: string): string => `[{""event"":""granted"",""on"":""2020-06-01"",""record"":""${id}""}]`;
  const rows = [`a,"${events("P1")}","${subjects("P1")}"`, `b,"${events("P1")}","${subjects("P2")}"`];
  const table = readTable(policy, `id,history.city_title,kunming_subjects\n${rows.join("\n")}`, "csv");
  expect(codes(table)).toEqual(["record-not-in-list", "table-values-refused"]);
  expect(table.problems[0]?.path).toBe("rows[3].history.city_title[0].record");
  expect(Array.from(table.columns?.histories?.["city_title"]?.values ?? [])).toEqual([0, -1]);
});

describe("what is no table", () => {
  test.each([
    ["", "csv", "table-not-read"],
    ["\n\n", "csv", "table-not-read"],
    ["{", "json", "table-not-read"],
    ['{"assets": 1}', "json", "table-not-read"],
    ["null", "json", "table-not-read"],
    [`id,${"x,".repeat(3_000)}y`, "csv", "table-too-large"],
    ["x\n".repeat(200_010), "csv", "table-too-large"],
    [`[${"1,".repeat(200_001)}1]`, "json", "table-too-large"],
  ] as const)("%.20j as %s", (text, format, code) => {
    const table = read(text, format);
    expect([table.columns, codes(table)]).toEqual([undefined, [code]]);
  });

  test("a text that is too large is not looked into", () => {
    expect(codes(read("x".repeat(64 * 1024 * 1024 + 1)))).toEqual(["table-too-large"]);
  });
});

describe("hostile input", () => {
  test("names that mean something to programs mean nothing here", () => {
    const csv = read("id,__proto__,constructor,toString\na,1,2,3");
    expect(codes(csv)).toEqual(["table-column-unknown", "table-column-unknown", "table-column-unknown"]);
    const json = read(
      '[{"id": "__proto__", "__proto__": {"assets": 1}, "facts": {"__proto__": 2, "assets": 7}}]',
      "json",
    );
    expect(facts(json)).toEqual(Object.fromEntries([["__proto__", { assets: 7 }]]));
    expect(({} as { assets?: unknown }).assets).toBeUndefined();
  });

  test("a million columns, and nesting without end", () => {
    expect(codes(read(`id${",c".repeat(1_000_000)}\na`))).toEqual(["table-too-large"]);
    const wide = `{"id": "a"${Array.from({ length: 100_000 }, (_, index) => `,"c${index}":1`).join("")}}`;
    expect(read(`[${wide}]`, "json").problems).toHaveLength(51);
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(read(deep, "json").columns?.size ?? 0).toBeLessThan(2);
    expect(facts(read(`[{"id": "a", "moves": ${deep}, "assets": ${deep}}]`, "json"))).toEqual({ a: {} });
    expect(facts(read(`id,moves\na,"${deep}"`))).toEqual({ a: {} });
  });
});

function fail(): never {
  throw new Error("nothing was found");
}
