import { applyFix, renderFix, renderMessage } from "@bylaw/diagnostics";
import type { CompiledPolicy, IrExpectation, IrPolicy, IrScenario, WorkingDayCalendar } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { runScenarios, type ScenarioResult } from "../../src/scenarios/run-scenarios.ts";
import { asks, flag, lengthOf, term, title, town, years } from "../course-builder.ts";
import { choiceOf, compare, constant, decision, fact, measured, money, rule, share } from "../policy-builder.ts";

const here = { source: "town.bylaw", start: 10, end: 30 };
const word = { source: "town.bylaw", start: 20, end: 30 };
const none = {};
const origins: CompiledPolicy["origins"] = {
  rules: none,
  facts: none,
  lets: none,
  decisions: none,
  readings: none,
  relaxations: none,
  reads: none,
  articles: none,
  scenarios: [here],
  courses: { "platform/17.revoke": word },
};

const calendar: WorkingDayCalendar = { id: "days", years: { "2024": { free: [], working: [], notice: "1" } } };
const grades = choiceOf("A", "B", "C");
const field = (list: string, name: string, scope: number) => ({ kind: "field", list, scope, field: name }) as const;

const place: IrPolicy = town(
  [
    title("platform", [
      term("17", "valid", { period: years(3) }),
      term("13", "review", { period: years(2) }),
      term("14", "rectify", { elseRevoke: true, when: asks("faulty") }),
      term("17", "revoke", { when: asks("faulty") }),
      term("18(1)", "revoke_and_bar", { period: years(3), when: asks("penalised") }),
    ]),
    title("site_title", [term("3", "valid", { period: years(3) })], { forEach: { list: "sites", scope: 1 } }),
  ],
  {
    calendar: "days",
    facts: [
      flag("faulty"),
      flag("penalised"),
      fact("assets", money),
      fact("rank", measured("number")),
      fact("share_asked", share),
      fact("changed_on", { kind: "date", none: true }),
      fact("filed_on", { kind: "date", none: true }),
      fact("sites", {
        kind: "list",
        fields: [
          { names: { id: "id" }, type: { kind: "text" } },
          { names: { id: "cost" }, type: money },
        ],
      }),
    ],
    decisions: [
      decision("award", [rule("7.assets", compare(asks("assets"), ">=", constant(money, "100")))], {
        type: money,
        value: {
          kind: "give",
          arms: [
            {
              id: "14.1",
              citation: { place: "article", number: "14" },
              gives: { kind: "value", value: asks("assets") },
              readings: [],
            },
          ],
        },
      }),
      decision("item_payable", [rule("8.cost", compare(field("sites", "cost", 2), ">=", constant(money, "10")))], {
        type: money,
        forEach: { list: "sites", scope: 2 },
        value: {
          kind: "give",
          arms: [{ id: "9.1", gives: { kind: "value", value: field("sites", "cost", 2) }, readings: [] }],
        },
      }),
      decision("part", [], {
        type: share,
        value: {
          kind: "give",
          arms: [{ id: "10.1", gives: { kind: "value", value: asks("share_asked") }, readings: [] }],
        },
      }),
      decision("grade", [], {
        type: grades as Extract<typeof grades, { readonly kind: "choice" }>,
        value: {
          kind: "give",
          arms: [{ id: "11.1", gives: { kind: "value", value: constant(grades, "A") }, readings: [] }],
        },
        limits: [
          {
            id: "11.limit",
            citation: { place: "article", number: "11" },
            values: ["A"],
            cap: { kind: "share", value: constant(share, "1/2") },
            order: asks("rank"),
            direction: "ascending",
            rounding: "down",
            ties: "ask",
            else: { kind: "value", value: "C" },
            readings: [],
          },
        ],
      }),
    ],
    duties: [
      {
        names: { id: "filing" },
        by: "platform",
        readings: [],
        terms: [
          {
            id: "12",
            kind: "once",
            deadline: { relation: "after", length: lengthOf("workingDays", 10), day: asks("changed_on") },
            doneOn: [asks("filed_on")],
          },
        ],
      },
      {
        names: { id: "reports" },
        by: "platform",
        readings: [],
        terms: [{ id: "15", kind: "every", period: "year", deadline: { month: "last", day: 20 }, doneOn: [] }],
      },
    ],
    procedures: [
      {
        names: { id: "recognition" },
        readings: [],
        steps: [
          { names: { id: "apply" }, by: "applicant", doneOn: [] },
          { names: { id: "notice" }, by: "city_bureau", doneOn: [], forAtLeast: lengthOf("days", 7) },
          { names: { id: "publish" }, by: "city_bureau", doneOn: [] },
        ],
      },
    ],
  },
);

type Expectation = Omit<Partial<IrExpectation>, "subject" | "span">;

const kinds = {
  platform: "title",
  site_title: "title",
  filing: "duty",
  reports: "duty",
  recognition: "procedure",
} as const;

function run(scenario: Partial<IrScenario>, subject: string, expectation: Expectation): ScenarioResult {
  const [id = "", part = "", last] = subject.split(".");
  const kind = Object.hasOwn(kinds, id) ? kinds[id as keyof typeof kinds] : "decision";
  const isStep = kind === "procedure" && !["", "next", "complete"].includes(part);
  const named = isStep ? { step: part, ...(last && { part: last }) } : part === "" ? {} : { part };
  const whole: IrScenario = {
    name: "one",
    case: { facts: {} },
    on: "2024-06-01",
    ...scenario,
    expectations: [{ because: [], needing: [], ...expectation, subject: { kind, id, ...named }, span: here }],
  };
  const [result] = runScenarios({
    policy: place,
    origins,
    samples: [],
    scenarios: [whole],
    environment: { calendars: [calendar] },
  });
  if (result === undefined) throw new Error("no result");
  return result;
}

const history = {
  platform: [
    { event: "granted", on: "2021-12-20" },
    { event: "revoked", on: "2023-05-01", cause: "18(1)" },
  ],
};
const barred = { case: { facts: {}, history } };
const standing = {
  case: { facts: { faulty: true, penalised: false }, history: { platform: [{ event: "授予", on: "2023-01-10" }] } },
};
const filing = { case: { facts: { changed_on: "2024-05-06", filed_on: "none" } } };
const steps = {
  case: {
    facts: {},
    steps: { recognition: { apply: "2024-05-10", notice: { from: "2024-05-09", until: "2024-05-14" } } },
  },
};
const sites = { case: { facts: { sites: [{ id: "a", cost: 20 }, { id: "b", cost: 5 }, { id: "c" }] } } };

describe("what holds", () => {
  test.each<[Partial<IrScenario>, string, Expectation]>([
    [{ case: { facts: { assets: 300000 } } }, "award", { value: "300000.00" }],
    [{ case: { facts: { assets: 300000 } } }, "award", { outcome: "met", value: "300000.00", because: ["14"] }],
    [{ case: { facts: { assets: 5 } } }, "award", { outcome: "not_met", because: ["7"] }],
    [{}, "award", { outcome: "undecided", needing: ["assets"] }],
    [sites, "item_payable", { records: [{ value: "20.00" }, { outcome: "not_met" }, { outcome: "undecided" }] }],
    [barred, "platform", { outcome: "barred", because: ["18(1)"] }],
    [barred, "platform", { outcome: "barred", because: ["18"] }],
    [barred, "platform.since", { value: "2021-12-20" }],
    [barred, "platform.until", { value: "2023-04-30" }],
    [barred, "platform.apply_from", { value: "2026-05-02" }],
    [barred, "platform.review_by", { value: "none" }],
    [barred, "platform.rectify_by", { value: "none" }],
    [barred, "platform.asked", { value: "none" }],
    [standing, "platform.asked", { value: "revoke", because: ["17"] }],
    [standing, "platform.asked", { value: "rectify" }],
    [standing, "platform.review_by", { value: "2025-01-10" }],
    [{}, "platform", { outcome: "undecided" }],
    [
      {
        case: {
          facts: { sites: [{}, {}] },
          history: { site_title: [{ event: "granted", on: "2023-01-10", record: 1 }] },
        },
      },
      "site_title",
      { records: [{ outcome: "none" }, { outcome: "held" }] },
    ],
    [filing, "filing", { outcome: "overdue", because: ["12"] }],
    [filing, "filing.due", { value: "2024-05-20" }],
    [{ ...filing, on: "2024-05-20" }, "filing", { outcome: "pending" }],
    [{ case: { facts: { changed_on: "none" } } }, "filing.due", { value: "none" }],
    [{}, "filing", { outcome: "undecided", needing: ["changed_on"] }],
    [{}, "reports.due", { value: "2024-12-20" }],
    [steps, "recognition.next", { value: "publish" }],
    [steps, "recognition.complete", { value: "no" }],
    [steps, "recognition.apply", { outcome: "done" }],
    [steps, "recognition.publish", { outcome: "next" }],
    [steps, "recognition.notice.out_of_order", { value: "yes" }],
    [steps, "recognition.notice.too_short", { value: "yes" }],
    [steps, "recognition.apply.too_short", { value: "no" }],
    [{}, "recognition.next", { value: "open" }],
  ])("%j: %s %j", (scenario, subject, expectation) => {
    const result = run(scenario, subject, expectation);
    expect(result.problems.map((each) => renderMessage(each, "en"))).toEqual([]);
    expect(result.passed).toBe(true);
  });
});

const cohort = [1, 2, 3].map((rank) => ({ id: `firm ${rank}`, case: { facts: { rank } } }));

describe("a round", () => {
  test("each applicant has its own result", () => {
    const applicants = [
      { id: "firm 1", value: "A" },
      { id: "firm 2", value: "C" },
      { id: "firm 3", value: "C" },
    ];
    const result = run({ cohort }, "grade", { applicants });
    expect(result.problems).toEqual([]);
    expect(result.round?.applicants.map(({ id }) => id)).toEqual(["firm 1", "firm 2", "firm 3"]);
    expect(result.determination).toBeUndefined();
  });

  test("what differs is told of its applicant", () => {
    const applicants = [{ id: "firm 2", value: "A", valueSpan: word }];
    const { problems } = run({ cohort }, "grade", { applicants });
    expect(problems.map((each) => renderMessage(each, "en"))).toEqual([
      "The scenario “one” expects `A` and gets `C` for `firm 2`, because of article 11.",
    ]);
    expect(problems.map((each) => renderMessage(each, "zh"))).toEqual([
      "情景“one”预期`firm 2`为`A`，结果为`C`，依据第十一条。",
    ]);
    expect(problems[0]?.fixes.map(({ edits }) => edits)).toEqual([[{ span: word, text: "C" }]]);
  });

  test("without entries every applicant is meant", () => {
    expect(run({ cohort }, "grade", { value: "A" }).problems).toHaveLength(2);
    expect(run({ cohort }, "grade", { outcome: "met" }).passed).toBe(true);
  });

  test("a round that does not pass the door", () => {
    const twice = run({ cohort: [...cohort, ...cohort.slice(0, 1)] }, "grade", { value: "A" });
    expect(twice.problems.map(({ code }) => code)).toEqual(["applicant-twice"]);
    expect(twice.round).toBeUndefined();
  });
});

describe("what differs, in words and with what was found", () => {
  test.each<[Partial<IrScenario>, string, Expectation, string, string, string | undefined]>([
    [
      { case: { facts: { assets: 300000.5 } } },
      "award",
      { value: "300000.00", valueSpan: word },
      "expects `300000.00` and gets `300000.50`, because of article 14.",
      "预期为`300000.00`，结果为`300000.50`，依据第十四条。",
      "300000.50",
    ],
    [
      { case: { facts: { assets: 5 } } },
      "award",
      { value: "5.00", valueSpan: word },
      "expects `5.00` and gets `not_met`, because of article 7.",
      "预期为`5.00`，结果为不符合，依据第七条。",
      "not_met",
    ],
    [
      { case: { facts: { assets: 300000 } } },
      "award",
      { outcome: "met", value: "5.00", outcomeSpan: here, valueSpan: word },
      "expects `met` with `5.00` and gets `met` with `300000.00`, because of article 14.",
      "预期为符合、`5.00`，结果为符合、`300000.00`，依据第十四条。",
      "300000",
    ],
    [
      { case: { facts: { share_asked: "82.5%" } } },
      "part",
      { value: "0.8", valueSpan: word },
      "expects `0.8` and gets `0.825`.",
      "预期为`0.8`，结果为`0.825`。",
      "82.5%",
    ],
    [
      sites,
      "item_payable",
      { records: [{ value: "20.00" }, { value: "5.00", valueSpan: word }, { outcome: "undecided" }] },
      "expects `5.00` and gets `not_met` for record 2, because of article 8.",
      "预期第2条记录为`5.00`，结果为不符合，依据第八条。",
      "not_met",
    ],
    [
      sites,
      "item_payable",
      {
        records: [
          { value: "20.00" },
          { outcome: "not_met" },
          { outcome: "undecided" },
          { outcome: "met", outcomeSpan: word },
        ],
      },
      "expects `met` and gets no result for record 4.",
      "预期第4条记录为符合，结果为没有结果。",
      undefined,
    ],
    [
      barred,
      "platform",
      { outcome: "revoked", outcomeSpan: word },
      "expects `revoked` and gets `barred`, because of article 18(1).",
      "预期为已撤销，结果为禁止申报期内，依据第十八条第一项。",
      "barred",
    ],
    [
      { case: { facts: {}, history: { platform: [] } } },
      "platform",
      { outcome: "held", outcomeSpan: word },
      "expects `held` and gets `none`.",
      "预期为有效，结果为未取得。",
      "none",
    ],
    [
      standing,
      "platform.asked",
      { value: "none", valueSpan: word },
      "expects `none` and gets `rectify, revoke`, because of articles 14 and 17.",
      "预期为`none`，结果为`rectify, revoke`，依据第十四条、第十七条。",
      "rectify",
    ],
    [
      filing,
      "filing.due",
      { value: "2024-05-17", valueSpan: word },
      "expects `2024-05-17` and gets `2024-05-20`.",
      "预期为`2024-05-17`，结果为`2024-05-20`。",
      "2024-05-20",
    ],
    [
      filing,
      "filing",
      { outcome: "done_in_time", outcomeSpan: word },
      "expects `done_in_time` and gets `overdue`.",
      "预期为按期履行，结果为逾期未履行。",
      "overdue",
    ],
    [
      steps,
      "recognition.next",
      { value: "none", valueSpan: word },
      "expects `none` and gets `publish`.",
      "预期为`none`，结果为`publish`。",
      "publish",
    ],
    [
      sites,
      "item_payable",
      { records: [{ value: "20.00" }, { outcome: "not_met" }] },
      "expects no result and gets `undecided` for record 3, because of article 8.",
      "预期第3条记录为没有结果，结果为待核实，依据第八条。",
      undefined,
    ],
  ])("%j: %s %j", (scenario, subject, expectation, english, chinese, text) => {
    const { problems } = run(scenario, subject, expectation);
    expect(problems.map((each) => renderMessage(each, "en"))).toEqual([`The scenario “one” ${english}`]);
    expect(problems.map((each) => renderMessage(each, "zh"))).toEqual([`情景“one”${chinese}`]);
    expect(problems[0]?.fixes[0]?.edits[0]?.text).toBe(text);
  });

  test("the fix says what it writes", () => {
    const [difference] = run(barred, "platform", { outcome: "revoked", outcomeSpan: word }).problems;
    const [repair] = difference?.fixes ?? [];
    if (difference === undefined || repair === undefined) throw new Error("no fix");
    expect(renderFix(difference, repair, "en")).toBe("Expect `barred`");
    expect(applyFix(`${"x".repeat(20)}revoked...`, repair)).toBe(`${"x".repeat(20)}barred`);
  });
});
