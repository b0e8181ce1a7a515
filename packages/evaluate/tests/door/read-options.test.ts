import { renderMessage } from "@bylaw/diagnostics";
import type { EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { determine } from "../../src/determinations/determine.ts";
import { determineRound } from "../../src/determinations/evaluate-round.ts";
import { compare, constant, decision, fact, money, policy, read, rule, yesNo } from "../policy-builder.ts";

const town: IrPolicy = policy({
  facts: [fact("assets", money)],
  readings: [{ id: "R_1", names: { id: "strict", zh: "口径" }, type: yesNo, default: constant(yesNo, true) }],
  decisions: [decision("certification", [rule("8.assets", compare(read("assets"), ">=", constant(money, "1")))])],
});
const on = "2024-06-20";

function problemsOf(options: unknown): readonly string[] {
  return determine(town, { assets: 2 }, options as EvaluationOptions).problems.map(
    ({ code, path }) => `${code} ${path ?? ""}`,
  );
}

const refuse = (): never => {
  throw new Error("not for you");
};

describe("names in the options of a run", () => {
  test("that there are none of are told, with the nearest, in both languages", () => {
    const { determination, problems } = determine(town, {}, { onn: on } as unknown as EvaluationOptions);
    expect(determination).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual(["on", "onn"]);
    expect(problems[1] && renderMessage(problems[1], "en")).toBe("No option is called `onn`. Did you mean `on`?");
    expect(problems[1] && renderMessage(problems[1], "zh")).toBe("没有名为`onn`的选项。是否指`on`？");
  });

  test.each<readonly [options: unknown, problems: readonly string[]]>([
    [{ on, reading: { strict: "no" } }, ["name-not-in-policy reading"]],
    [{ on, constructor: 1, ["__proto__x"]: 2 }, ["name-not-in-policy constructor", "name-not-in-policy __proto__x"]],
    [JSON.parse(`{"on":"${on}","__proto__":{}}`), ["name-not-in-policy __proto__"]],
    [{ on, environment: { calenders: [] } }, ["name-not-in-policy environment.calenders"]],
    [{ on, unheard: undefined, readings: null, environment: null, period: null, decisions: null }, []],
    [{ on, period: "2021", hashOf: (): string => "hash", call: (): undefined => undefined, skip: [] }, []],
  ])("%j", (options, problems) => {
    expect(problemsOf(options)).toEqual(problems);
  });

  test("are told for a round as well", () => {
    const { problems } = determineRound(town, { cohort: [] }, { on, decision: [] } as unknown as EvaluationOptions);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([["name-not-in-policy", "decision"]]);
  });
});

describe("options of a host without types", () => {
  const given: readonly (readonly [what: string, options: unknown, problems: readonly string[]])[] = [
    ["nothing", undefined, ["day-asked-missing on"]],
    ["null", null, ["day-asked-missing on"]],
    ["a text", on, ["day-asked-missing on"]],
    ["a map", new Map([["on", on]]), ["day-asked-missing on"]],
    ["what is inherited", Object.create({ on }), ["day-asked-missing on"]],
    ["a proxy that refuses", new Proxy({}, { ownKeys: refuse }), ["day-asked-missing on"]],
    [
      "a day that refuses",
      Object.defineProperty({}, "on", { get: refuse, enumerable: true }),
      ["day-asked-missing on"],
    ],
    ["a text for readings", { on, readings: "strict" }, ["value-of-another-kind readings"]],
    [
      "readings that refuse",
      Object.defineProperty({ on }, "readings", { get: refuse, enumerable: true }),
      ["value-of-another-kind readings"],
    ],
    ["a reading by two names", { on, readings: { strict: "no", R_1: "yes" } }, ["given-twice readings.R_1"]],
    ["a decision that is no text", { on, decisions: [Object.create(null)] }, ["name-not-in-policy decisions[0]"]],
    [
      "decisions without end",
      { on, decisions: Object.assign([], { length: 4_000_000_000 }) },
      ["too-many-records decisions"],
    ],
    ["a text for a function", { on, hashOf: "hash" }, ["value-of-another-kind hashOf"]],
    [
      "calendars that refuse",
      { on, environment: { calendars: new Proxy([], { get: refuse }) } },
      ["value-of-another-kind environment.calendars"],
    ],
  ];

  test.each(given)("%s", (_, options, problems) => {
    expect(problemsOf(options)).toEqual(problems);
  });

  test("are read once", () => {
    const days = [on, "2024-02-30"];
    const options = Object.defineProperty({}, "on", { get: () => days.shift(), enumerable: true });
    expect(determine(town, {}, options as EvaluationOptions).determination?.on).toBe(on);
  });

  test("name decisions and readings in any form of their letters", () => {
    const names = { id: "grant", zh: "\u6f22" };
    const written = policy({ ...town, decisions: town.decisions.map((one) => ({ ...one, names })) });
    const asked = { on, decisions: ["\ufa47"], readings: { strict: "no" } };
    const { determination } = determine(written, {}, asked);
    expect(Object.keys(determination?.decisions ?? {})).toEqual(["grant"]);
  });
});
