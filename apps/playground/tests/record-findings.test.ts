import { compile, determine, explain } from "bylaw";
import { expect, test } from "vitest";
import { placeFacts } from "../src/facts/fact-places.ts";
import { recordFindings } from "../src/ledger/record-findings.ts";
import { textsOf } from "../src/texts/texts.ts";

const text = `policy town
  in force from 2024-01-01
fact trainers 培训师: list of
  id 工号: text
  years 从业年限: number
  certified 持证: yes/no
fact small 小型: yes/no

decision suitable 合格 for each trainers
article 1
  require years >= 3
  require certified
article 2 when not small
  require years >= 5
`;

const given = {
  trainers: [{ id: "T-07", years: 6, certified: true }, { id: "T-08", years: 2 }, { certified: true }],
  small: false,
};

function findings(facts: Readonly<Record<string, unknown>>, language: "en" | "zh" = "en", on = "2024-05-01") {
  const { compiled, problems } = compile({ sources: [{ path: "town.bylaw", text }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  const { policy } = compiled;
  const { determination } = determine(policy, { facts }, { on });
  const decision = policy.decisions[0];
  const found = determination?.decisions["suitable"];
  if (determination === undefined || decision === undefined || found === undefined) throw new Error("no finding");
  const explanation = explain(determination, policy, { language, length: "long" });
  const [explained] = explanation.decisions;
  if (explained === undefined) throw new Error("nothing is said of it");
  const places = placeFacts(policy, decision, new Map());
  const manner = { policy, language, texts: textsOf(language) };
  const force = determination.inForce === "yes" ? undefined : explanation.head.at(-1);
  return recordFindings({ decision, found, places, explained, ...(force && { force }) }, manner);
}

test("each record stands with its name, or its number, and its finding, in the order of the list", () => {
  const found = findings(given);
  expect(found.map(({ name, result }) => [name, result.outcome])).toEqual([
    ["T-07", "met"],
    ["T-08", "not_met"],
    ["entry 3 of trainers", "undecided"],
  ]);
  expect(findings(given, "zh").map(({ name }) => name)).toEqual(["T-07", "T-08", "培训师第3条"]);
  expect(found[1]?.sentence).toContain("articles 1 and 2");
});

test("the rows of a record say what stands in it, and what is not known there", () => {
  const rows = findings(given).map((record) => record.rows.map(({ label, given: stated }) => [label, stated?.value]));
  expect(rows).toEqual([
    [
      ["Years", "6"],
      ["Certified", "Yes"],
      ["Years", "6"],
    ],
    [
      ["Years", "2"],
      ["Certified", "Not known"],
      ["Years", "2"],
    ],
    [
      ["Years", "Not known"],
      ["Certified", "Yes"],
      ["Years", "Not known"],
    ],
  ]);
});

test("a list that is empty has no records, and one that is not known has no finding of any", () => {
  expect(findings({ trainers: [], small: false })).toEqual([]);
  expect(findings({})).toEqual([]);
});

test.each(["en", "zh"] as const)("that the measure is not in force is not said of each record, in %s", (language) => {
  for (const { sentence } of findings(given, language, "2023-05-01")) {
    expect(sentence).not.toMatch(/2023|2024/);
  }
});
