import { canonicalJson } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { checked, choiceOf, compare, constant, decision, oneLine, policy, read } from "../policy-builder.ts";

const on = { on: "2024-05-01" };

describe("one line of law", () => {
  test("a demonstration platform one yuan short", () => {
    const { decisions } = evaluate(oneLine, checked({ tier: "demo", assets: 79_999_900 }), on);
    expect(decisions["certification"]?.outcome).toBe("not_met");
    expect(decisions["certification"]?.rules).toEqual([
      {
        id: "8(1).assets",
        citation: "8(1)",
        status: "not_met",
        given: "799999.00",
        operator: ">=",
        asked: "800000.00",
        shortfall: "1.00",
        measure: "money",
        unit: "CNY",
        facts: ["assets"],
      },
    ]);
  });

  test("what is not known is neither no nor nothing", () => {
    const result = evaluate(oneLine, checked({ tier: "demo" }), on).decisions["certification"];
    expect(result).toMatchObject({ outcome: "undecided", needs: ["assets"], awaits: [], errors: [] });
  });

  test("an unknown level does not hold up what is met anyway", () => {
    const result = evaluate(oneLine, checked({ assets: 80_000_000 }), on).decisions["certification"];
    expect(result?.rules[0]?.status).toBe("met");
    expect(result?.outcome).toBe("met");
  });

  test("a point left to a person is listed unless its guard is known not to hold", () => {
    const tier = choiceOf("platform", "demo");
    const town = policy({
      facts: oneLine.facts,
      decisions: [
        decision("certification", [], {
          discretion: [
            {
              by: "city_bureau",
              text: "platforms",
              when: compare(read("tier"), "=", constant(tier, "platform"), tier),
            },
            { by: "city_bureau", text: "demos", when: compare(read("tier"), "=", constant(tier, "demo"), tier) },
            { by: "city_bureau", text: "all" },
          ],
        }),
      ],
    });
    const listed = (facts: Parameters<typeof checked>[0]) =>
      evaluate(town, checked(facts), on).decisions["certification"]?.leftTo.map(({ text }) => text);
    expect(listed({ tier: "demo" })).toEqual(["demos", "all"]);
    expect(listed({})).toEqual(["platforms", "demos", "all"]);
  });

  test("needs stand in the order of the facts", () => {
    const result = evaluate(oneLine, checked({}), on).decisions["certification"];
    expect(result?.needs).toEqual(["tier", "assets"]);
  });

  test("the same input gives the same bytes, frozen", () => {
    const determination = evaluate(oneLine, checked({ tier: "demo" }), on);
    const again = evaluate(structuredClone(oneLine), checked({ tier: "demo" }), on);
    expect(canonicalJson(again)).toBe(canonicalJson(determination));
    expect(Object.isFrozen(determination.decisions["certification"]?.rules[0])).toBe(true);
  });

  test("before its first day the measure decides nothing", () => {
    const early = evaluate(oneLine, checked({ tier: "demo", assets: 0 }), { on: "2019-12-31" });
    expect(early.inForce).toBe("no");
    expect(early.decisions["certification"]).toMatchObject({
      outcome: "undecided",
      ifInForce: "not_met",
      awaits: ["@in_force"],
    });
  });
});
