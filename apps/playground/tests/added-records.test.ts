import { changesToPass } from "@bylaw/analysis";
import { compile, determine } from "bylaw";
import { expect, test } from "vitest";
import { listWith } from "../src/facts/added-records.ts";

const text = `policy town
  in force from 2024-01-01
fact visits: list of
  kind: one of training, advice
  year: year
fact small: yes/no
decision grant
article 1
  require (count of visits where kind = training and year = 2023) >= 3
`;

function policyOf() {
  const { compiled, problems } = compile({ sources: [{ path: "town.bylaw", text }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled.policy;
}

test.each([
  ["beside those that stand there", { visits: [{ kind: "training", year: 2023 }, { kind: "advice" }] }, 4],
  ["where the list was not known", {}, 3],
])("with the records of a way added the decision is met: %s", (_, facts, length) => {
  const policy = policyOf();
  const options = { on: "2024-06-01" };
  const [added] = changesToPass(policy, { facts }, "grant", options).changes?.ways[0]?.records ?? [];
  if (added === undefined) throw new Error("no records are asked for");
  const visits = listWith(policy, facts, added);
  expect(visits).toHaveLength(length);
  const { determination, problems } = determine(policy, { facts: { visits } }, options);
  expect([problems, determination?.decisions["grant"]?.outcome]).toEqual([[], "met"]);
});

test("what is no list has nothing added", () => {
  const record = { list: "small", more: 1, record: {} };
  expect(listWith(policyOf(), {}, record)).toBeUndefined();
  expect(listWith(policyOf(), {}, { ...record, list: "__proto__" })).toBeUndefined();
});
