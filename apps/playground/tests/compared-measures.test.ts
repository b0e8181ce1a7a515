import { readdirSync, readFileSync } from "node:fs";
import { definePlugin, rememberingReader } from "bylaw";
import { describe, expect, test } from "vitest";
import { type ComparedMeasure, comparedMeasure } from "../src/engine/compared-measures.ts";
import { type Known, takeInHand } from "../src/engine/text-in-hand.ts";
import { firstFew } from "../src/panels/compare/first-few.ts";

const folder = new URL("../../../policies/", import.meta.url);
const plugins = ["cn-calendar", "sme-services", "beijing", "kunming", "ningbo"].map((name) => {
  const place = new URL(`${name}/`, folder);
  const names = readdirSync(place).filter((file) => /\.bylaw(\.md)?$|^years\.json$|^population\.json$/.test(file));
  const files = names.map((path) => ({ path, text: readFileSync(new URL(path, place), "utf8") }));
  const { plugin } = definePlugin(JSON.parse(readFileSync(new URL("plugin.json", place), "utf8")), files);
  if (plugin === undefined) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
});

const open = `policy grant
in force from 2020-01-01
articles 1 to 1

fact assets 资产总额: money

decision first
  leave to authority

decision eligible 合格
article 1
  require assets >= 3_000_000
`;

const known: Known = {
  text: takeInHand(
    1,
    { sources: [{ path: "grant/grant.bylaw", text: open }], plugins, version: "1.0.0" },
    rememberingReader(),
  ),
};
const facts = { assets: 2_000_000, satisfaction: "92%", registration_city: "ningbo" };
const compared = (measure: string, isOpen = false, language: "en" | "zh" = "en"): ComparedMeasure =>
  comparedMeasure({ path: "", language, measure, isOpen, case: { facts }, on: "2024-06-20", readings: {} }, known);

describe("one applicant under several measures", () => {
  test("is decided by the open text as it stands, and by the others as shipped", () => {
    const own = compared("grant", true);
    expect(own).toMatchObject({ main: "eligible", notAsked: 2, case: { facts: { assets: 2_000_000 } } });
    if (!("decisions" in own)) throw new Error(own.refused);
    const eligible = own.decisions.find(({ id }) => id === "eligible");
    expect(eligible?.outcome).toBe("not_met");
    expect(eligible?.inTheWay).toEqual(["article 1: 1,000,000 yuan short"]);
  });

  test.each(["beijing", "kunming", "ningbo"])(
    "%s takes what it knows by the shared names, and says what it does not",
    (id) => {
      const found = compared(id);
      if (!("decisions" in found)) throw new Error(found.refused);
      const main = found.decisions.find((decision) => decision.id === found.main);
      expect(main).toBeDefined();
      expect(main?.outcome).toMatch(/^(undecided|not_met)$/);
      // Kunming's measure has run out by then.
      expect(main?.inForce).toBe(id !== "kunming");
      expect(found.decisions.some(({ unknown }) => unknown.length > 2)).toBe(id !== "kunming");
      expect(Object.keys(found.case.facts).length + found.notAsked).toBe(3);
    },
  );

  test("speaks the language that is asked for", () => {
    const found = compared("grant", true, "zh");
    expect("decisions" in found && found.decisions.find(({ id }) => id === "eligible")?.name).toBe("合格");
  });

  test("is refused by a measure that there is not", () => {
    expect(compared("nowhere")).toEqual({ measure: "nowhere", refused: "" });
  });
});

test("of three things all are shown, of four the first two and how many more", () => {
  expect(firstFew(["a", "b", "c"], 2)).toEqual({ shown: ["a", "b", "c"], more: 0 });
  expect(firstFew(["a", "b", "c", "d"], 2)).toEqual({ shown: ["a", "b"], more: 2 });
});
