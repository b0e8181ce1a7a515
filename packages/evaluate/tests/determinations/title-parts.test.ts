import { expect, test } from "vitest";
import { determine } from "../../src/determinations/determine.ts";
import { title, town } from "../course-builder.ts";
import { decision, rule } from "../policy-builder.ts";

const held = { kind: "titleStatus", title: "mark", statuses: ["held", "due_for_review", "rectifying"] } as const;
const gone = { kind: "not", operand: { ...held, statuses: ["revoked", "expired"] } } as const;
const policy = town([title("mark", [])], { decisions: [decision("d", [rule("1.held", held), rule("2.gone", gone)])] });

test.each([
  [[], "none", "met"],
  [[{ event: "granted", on: "2021-01-01" }], "held", "met"],
  [
    [
      { event: "granted", on: "2021-01-01" },
      { event: "revoked", on: "2022-01-01", cause: "another law" },
    ],
    "revoked",
    "not_met",
  ],
])("a title is shown by its status: %j", (mark, given, second) => {
  const { determination } = determine(policy, { facts: {}, history: { mark } }, { on: "2024-01-01" });
  expect(determination?.decisions["d"]?.rules).toMatchObject([
    { given, operator: "is", asked: "held" },
    { given, status: second, asked: "not expired, revoked" },
  ]);
});
