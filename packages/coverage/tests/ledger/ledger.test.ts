import { citationKey } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { type LedgerEntry, ledgerOf } from "../../src/index.ts";
import { cite, compiled, decision, rule, span } from "../policy-builder.ts";

const months = { unit: "months", amount: { kind: "constant", type: { kind: "text" }, value: "36" } } as const;
const yes = { kind: "constant", type: { kind: "boolean" }, value: true } as const;

/** `8: encoded` or `8(1): omitted`, articles and items in their order. */
function lines(entries: readonly LedgerEntry[]): readonly string[] {
  return entries.map(({ citation, status }) => `${citationKey(citation)}: ${status}`);
}

describe("an article is", () => {
  const note = { id: "n", kind: "note", condition: yes } as const;
  const left = { by: "bureau" };
  const only = { citations: [cite("8")], reason: "an aim" };

  test.each([
    ["missing, where nothing is said of it", {}, "missing"],
    ["encoded by a rule", { decisions: [decision("d", { rules: [rule("8.a", "8")] })] }, "encoded"],
    ["encoded by a rule on an item", { decisions: [decision("d", { rules: [rule("8(1).a", "8(1)")] })] }, "encoded"],
    ["omitted", { omissions: [only] }, "omitted"],
    ["omitted item by item", { omissions: [{ ...only, citations: [cite("8(1)"), cite("8(2)")] }] }, "omitted"],
    [
      "partly, where an item is omitted",
      {
        decisions: [decision("d", { rules: [rule("a", "8(1)")] })],
        omissions: [{ ...only, citations: [cite("8(2)")] }],
      },
      "partly",
    ],
    [
      "partly, where something of the very place is omitted",
      { decisions: [decision("d", { rules: [rule("a", "8")] })], omissions: [only] },
      "partly",
    ],
    [
      "partly, by a note alone",
      { decisions: [decision("d", { notes: [{ ...note, citation: cite("8") }] })] },
      "partly",
    ],
    [
      "partly, where it is left to a person",
      { decisions: [decision("d", { discretion: [{ ...left, citation: cite("8") }] })] },
      "partly",
    ],
    ["partly, by a reading alone", { readings: [{ id: "R_1", citation: cite("8") }] }, "partly"],
    [
      "partly, where a reading stands beside an omission",
      { readings: [{ id: "R_1", citation: cite("8") }], omissions: [only] },
      "partly",
    ],
    [
      "encoded, where notes and readings only stand beside",
      {
        readings: [{ id: "R_1", citation: cite("8") }],
        decisions: [decision("d", { rules: [rule("a", "8")], notes: [{ ...note, citation: cite("8(2)") }] })],
      },
      "encoded",
    ],
    [
      "missing, where only a rule that follows from a title cites it",
      { decisions: [decision("d", { rules: [rule("a", "8", { title: { title: "t", because: "bar" } })] })] },
      "missing",
    ],
  ] as const)("%s", (_, policy, status) => {
    const { articles, counts } = ledgerOf(compiled({ articles: [{ from: 8, to: 8 }], ...policy }));
    expect(articles[0]?.status).toBe(status);
    expect(counts).toEqual({ encoded: 0, partly: 0, omitted: 0, missing: 0, [status]: 1 });
  });

  test("encoded by whatever cites it", () => {
    const policy = compiled({
      articles: [{ from: 1, to: 12 }],
      decisions: [
        decision("d", {
          relaxations: [{ id: "r", citation: cite("1"), rules: [], readings: [] }],
          submissions: [{ id: "s", citation: cite("2"), condition: yes, proves: [] }],
          notes: [{ id: "e", kind: "encourage", citation: cite("3"), condition: yes }],
          value: {
            kind: "give",
            arms: [{ id: "4.1", citation: cite("4"), gives: { kind: "leave", by: "bureau" }, readings: [] }],
            most: { citation: cite("5"), value: yes, readings: [] },
          },
          limits: [
            {
              id: "6",
              citation: cite("6"),
              values: ["a"],
              cap: { kind: "number", value: yes },
              order: yes,
              direction: "ascending",
              rounding: "down",
              ties: "ask",
              readings: [],
            },
          ],
        }),
        decision("e", {
          value: { kind: "add", addends: [{ id: "7.1", citation: cite("7"), value: yes, readings: [] }] },
        }),
      ],
      titles: [
        {
          names: { id: "t" },
          citation: cite("8"),
          under: { title: "u", citation: cite("9") },
          terms: [{ kind: "valid", id: "10.valid", citation: cite("10"), period: months }],
          readings: [],
        },
      ],
      duties: [
        {
          names: { id: "u" },
          by: "platform",
          terms: [{ kind: "once", id: "11", citation: cite("11"), doneOn: [] }],
          readings: [],
        },
      ],
      procedures: [
        {
          names: { id: "p" },
          steps: [{ names: { id: "apply" }, citation: cite("12"), by: "platform", doneOn: [] }],
          readings: [],
        },
      ],
    });
    const { articles } = ledgerOf(policy);
    expect(articles.map(({ status, statements }) => [status, statements[0]?.kind])).toEqual(
      [
        "relaxation",
        "submission",
        "encourage",
        "arm",
        "most",
        "limit",
        "addend",
        "title",
        "under",
        "term",
        "duty",
        "step",
      ].map((kind) => ["encoded", kind]),
    );
  });
});

test("items stand below their article, each with its own status", () => {
  const { articles } = ledgerOf(
    compiled({
      articles: [{ from: 8, to: 9 }],
      decisions: [
        decision("d", {
          rules: [rule("10", "8(10)"), rule("9", "8(9)"), rule("whole", "8"), rule("p", "8 para 2(1)")],
          relaxations: [{ id: "r", citation: cite("8 last"), rules: [], readings: [] }],
        }),
      ],
      omissions: [{ citations: [cite("8(1)")], reason: "an aim" }],
    }),
  );
  expect(lines(articles)).toEqual(["8: partly", "9: missing"]);
  expect(lines(articles[0]?.items ?? [])).toEqual([
    "8(1): omitted",
    "8(9): encoded",
    "8(10): encoded",
    "8 para 2(1): encoded",
    "8 last: encoded",
  ]);
  expect(articles[0]?.items[0]?.omissions[0]?.reason).toBe("an aim");
});

test("articles named by text, and what is cited beyond the range", () => {
  const schedule = { place: "schedule", number: "1" } as const;
  const { articles } = ledgerOf(
    compiled({
      articles: [{ from: 2, to: 2 }, { text: "Schedule 1" }, { text: "Preamble" }],
      decisions: [decision("d", { rules: [rule("a", "3"), rule("b", "1", { citation: schedule })] })],
      omissions: [{ citations: [{ place: "text", number: "Preamble" }], reason: "an aim" }],
    }),
  );
  expect(lines(articles)).toEqual(["2: missing", '"Schedule 1": encoded', '"Preamble": omitted', "3: encoded"]);
});

test("places: the statements, the omissions, and the lines that name the article", () => {
  const { articles } = ledgerOf(
    compiled(
      {
        articles: [{ from: 8, to: 8 }],
        decisions: [decision("d", { rules: [rule("8.a", "8"), rule("8(1).b", "8(1)")] })],
        readings: [{ id: "R_1", citation: cite("8") }],
        omissions: [
          { citations: [cite("7")], reason: "another" },
          { citations: [cite("8(2)")], reason: "an aim" },
        ],
      },
      {
        rules: { "8.a": span(20), "8(1).b": span(40) },
        articles: { "8": [span(10)], "8(1)": [span(30)] },
        omissions: [span(5), span(50)],
      },
    ),
  );
  const starts = (entry: LedgerEntry | undefined): readonly number[] => entry?.places.map(({ start }) => start) ?? [];
  // The reading has no place of its own here and so stands where its article does.
  expect(starts(articles[0])).toEqual([10, 20, 30, 40, 50]);
  expect(articles[0]?.items.map(starts)).toEqual([[30, 40], [50]]);
  expect(articles[1]?.places).toEqual([span(5)]);
});

test("a range of too many articles is not listed to its end, and one turned round is empty", () => {
  expect(ledgerOf(compiled({ articles: [{ from: 1, to: 10_000_000 }] })).articles).toHaveLength(2_000);
  expect(ledgerOf(compiled({ articles: [{ from: 9, to: 8 }] })).articles).toHaveLength(0);
});

test("names of objects are names like any other", () => {
  const policy = compiled({
    decisions: [decision("__proto__", { rules: [rule("constructor", "8")] })],
    readings: [{ id: "toString", citation: cite("8") }],
  });
  expect(ledgerOf(policy).articles[0]?.statements.map(({ id, place }) => [id, place])).toEqual([
    ["toString", undefined],
    ["constructor", undefined],
  ]);
});
