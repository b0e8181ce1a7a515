import { renderMessage } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/door/read-case.ts";
import { readRound } from "../../src/door/read-round.ts";
import { choiceOf, fact, money, policy } from "../policy-builder.ts";

const town = policy({ facts: [fact("tier", choiceOf("platform", "demo")), fact("assets", money)] });
const options = { on: "2024-01-01" };

function problems(input: unknown): readonly string[] {
  return readRound(town, input, options).problems.map(({ code, path }) => `${code} ${path ?? ""}`.trim());
}

describe("the door of a round", () => {
  test("applicants are cases with ids, in both forms of a case", () => {
    const cohort = [
      { id: "one", facts: { assets: "900000.00" }, acts: [] },
      { id: "two", assets: 5, tier: "demo" },
      { id: "three" },
    ];
    const { round, problems: none } = readRound(town, { cohort }, options);
    expect(none).toEqual([]);
    expect(round?.applicants.map(({ id, case: { facts } }) => [id, { ...facts }])).toEqual([
      ["one", { assets: 90_000_000 }],
      ["two", { assets: 500, tier: "demo" }],
      ["three", {}],
    ]);
    expect(readRound(town, { cohort: [] }, options).round).toEqual({ applicants: [] });
  });

  test.each([
    [undefined, ["round-not-cohort"]],
    [[{ id: "one" }], ["round-not-cohort"]],
    [{ facts: {} }, ["round-not-cohort"]],
    [{ cohort: {} }, ["value-of-another-kind cohort"]],
    [{ cohort: [], facts: {} }, ["name-not-in-policy facts"]],
    [{ cohort: [5] }, ["case-not-facts cohort[0]"]],
    [{ cohort: [{ facts: {} }] }, ["applicant-without-id cohort[0].id"]],
    [
      { cohort: [{ id: 7 }, { id: " " }, { id: null }] },
      [0, 1, 2].map((at) => `applicant-without-id cohort[${at}].id`),
    ],
    [{ cohort: [{ id: "a" }, { id: "b" }, { id: "a" }] }, ["applicant-twice cohort[2].id"]],
    [{ cohort: [{ id: "a", facts: { assets: 0.001 } }] }, ["finer-than-a-fen cohort[0].facts.assets"]],
    [
      {
        cohort: [
          { id: "a", assets: -1, tear: 5 },
          { id: "b", tier: "x" },
        ],
      },
      ["name-not-in-policy cohort[0].tear", "not-a-member cohort[1].tier"],
    ],
    [{ cohort: [{ id: "a", cohort: [] }] }, ["case-is-round cohort[0].cohort"]],
    [{ cohort: Array.from({ length: 100_001 }, () => ({ id: "a" })) }, ["too-many-records cohort"]],
    [JSON.parse('{"cohort": [{"id": "a", "__proto__": {"assets": 5}}]}'), ["name-not-in-policy cohort[0].__proto__"]],
    [JSON.parse('{"cohort": [], "__proto__": 1}'), ["name-not-in-policy __proto__"]],
  ] as const)("%j", (input, expected) => expect(problems(input)).toEqual(expected));

  test("a day that is none is told once", () => {
    const { problems: found } = readRound(town, { cohort: [{ id: "a" }, { id: "b" }] }, { on: "soon" });
    expect(found.map(({ code }) => code)).toEqual(["day-asked-missing"]);
  });

  test("says where the other applicant of an id stands", () => {
    const [problem] = readRound(town, { cohort: [{ id: "a" }, { id: "a" }] }, options).problems;
    expect(problem && renderMessage(problem, "en")).toBe("The applicant `a` already stands at `cohort[0]`.");
  });
});

describe("the door of a case", () => {
  test("a round is no case", () => {
    const { problems: found } = readCase(town, { cohort: [{ id: "a" }] }, options);
    expect(found.map(({ code }) => code)).toEqual(["case-is-round"]);
  });

  test("unless the policy has a fact of that name", () => {
    const other = policy({ facts: [fact("cohort", { kind: "list", fields: [] })] });
    expect(readCase(other, { cohort: [{}] }, options).problems).toEqual([]);
  });
});
