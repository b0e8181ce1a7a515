import type { Explanation } from "bylaw";
import { compile, determine, explain } from "bylaw";
import { expect, test } from "vitest";
import { changesAsked } from "../src/engine/changes-asked.ts";
import { awaitedSentences, forceSentence, recordSentence } from "../src/ledger/closing-sentences.ts";
import { decisionsUnder } from "../src/ledger/decisions-under.ts";

const text = `policy town
  in force from 2024-01-01
fact purchases: list of
  price: money
fact assets: money only up
decision item for each purchases
article 1
  require price >= 1元
decision basics
article 2
  require assets >= 3元
decision grant
article 3
  require basics
  require assets >= 10元
decision again
article 4
  require grant
  require grant is met or assets >= 5元 as either
`;

function policyOf() {
  const { compiled, problems } = compile({ sources: [{ path: "town.bylaw", text }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === "error")));
  return compiled;
}

test.each(["en", "zh"] as const)("that the measure is not in force is said once for all records, in %s", (language) => {
  const { policy } = policyOf();
  const { determination } = determine(
    policy,
    { facts: { purchases: [{ price: 2 }, { price: 0 }] } },
    { on: "2023-05-01" },
  );
  if (determination === undefined) throw new Error("no finding");
  const explanation: Explanation = explain(determination, policy, { language, length: "long" });
  const force = forceSentence({ result: { problems: [], determination, explanation } });
  const item = explanation.decisions.find(({ id }) => id === "item");
  if (force === undefined || item === undefined) throw new Error("nothing is said of the force");
  expect(item.sentence).toContain(force);
  const records = item.records.map(({ decision }) => recordSentence(decision, force, language));
  expect(records).toHaveLength(2);
  for (const sentence of records) expect(sentence).not.toContain(force);
  expect(records[0]).toMatch(language === "en" ? /give: met\.$/ : /结果为符合/);
});

test("the decisions that a rule rests on, named or read", () => {
  const { policy } = policyOf();
  const under = policy.decisions.flatMap(({ rules }) =>
    rules.map((rule) => decisionsUnder(policy, rule).map(({ id }) => id)),
  );
  expect(under).toEqual([[], [], ["basics"], [], ["grant"], ["grant"]]);
});

test("what is refused at the door counts as not known when changes are looked for", () => {
  const compiled = policyOf();
  const given = { facts: { purchases: [], assets: "many" } };
  const steps = changesAsked(compiled, { case: given, on: "2024-05-01", readings: {}, decision: "grant" });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const changes = step.value;
  expect(changes?.outcome).toBe("undecided");
  expect(changes?.ways[0]?.shown.map(({ fact, value }) => [fact, value])).toEqual([["assets", "10.00"]]);
});

test("what is awaited is said once, as a sentence", () => {
  const act = "the decision of the city bureau under article 8 is awaited";
  expect(awaitedSentences({ awaits: [act, act] }, "en")).toEqual([
    "The decision of the city bureau under article 8 is awaited.",
  ]);
  expect(awaitedSentences({ awaits: ["尚待市经信局依第八条作出决定"] }, "zh")).toEqual([
    "尚待市经信局依第八条作出决定。",
  ]);
});
