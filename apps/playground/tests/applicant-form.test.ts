import { compile, determine } from "bylaw";
import { expect, test } from "vitest";
import { formOf } from "../src/facts/applicant-form.ts";
import { nextQuestions, shownQuestion } from "../src/facts/next-question.ts";

const text = `policy town
  in force from 2024-01-01
role bureau
paper licence
fact kind: one of small, large
fact assets: money
fact profits: list of
  amount: money
fact staff: count of persons
fact urgent: yes/no
let enough = assets >= 10元

decision basics
article 2
  require enough
  require staff >= 3

decision grant
article 1
  require basics
article 3 when kind = small
  require assets >= 5元
  require sum of profits.amount >= 1元 unless urgent
article 4
  submit licence
title seal
  granted by grant
decision again
article 5
  require seal is held
`;

function compiledOf(source: string) {
  const { compiled, problems } = compile({ sources: [{ path: "town.bylaw", text: source }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled;
}

test("each fact stands once, at the first article that reads it, in the order of the text", () => {
  const { policy, origins } = compiledOf(text);
  const grant = policy.decisions.find(({ names }) => names.id === "grant");
  if (grant === undefined) throw new Error("no decision");
  const { groups } = formOf(policy, origins, grant, new Map());
  expect(groups.map(({ citation, asked }) => [citation?.number, asked.map(({ kind, id }) => `${kind} ${id}`)])).toEqual(
    [
      ["2", ["fact assets", "fact staff"]],
      ["3", ["fact kind", "fact profits", "fact urgent"]],
      ["4", ["paper licence"]],
    ],
  );
  const [assets] = groups[0]?.asked ?? [];
  expect(assets?.rules).toEqual(["2.enough", "3.assets"]);
});

test("a title is asked for where a rule reads it", () => {
  const { policy, origins } = compiledOf(text);
  const again = policy.decisions.find(({ names }) => names.id === "again");
  if (again === undefined) throw new Error("no decision");
  expect(formOf(policy, origins, again, new Map()).groups[0]?.asked.map(({ kind, id }) => [kind, id])).toEqual([
    ["title", "seal"],
  ]);
});

test("what most open rules wait for is asked first", () => {
  const { policy, origins } = compiledOf(text);
  const grant = policy.decisions.find(({ names }) => names.id === "grant");
  const { determination } = determine(policy, { facts: { kind: "small" } }, { on: "2024-06-01" });
  const found = determination?.decisions["grant"];
  if (grant === undefined || found === undefined) throw new Error("no finding");
  const form = formOf(policy, origins, grant, new Map());
  expect(nextQuestions(form, found).map(({ id }) => id)).toEqual(["assets", "staff", "profits", "urgent"]);
});

test("the question to which an answer is being typed stays, though its first figure is an answer", () => {
  const { policy, origins } = compiledOf(text);
  const grant = policy.decisions.find(({ names }) => names.id === "grant");
  const { determination } = determine(policy, { facts: { kind: "small", assets: "1" } }, { on: "2024-06-01" });
  const found = determination?.decisions["grant"];
  if (grant === undefined || found === undefined) throw new Error("no finding");
  const form = formOf(policy, origins, grant, new Map());
  expect(shownQuestion(form, found, undefined)?.id).not.toBe("assets");
  expect(shownQuestion(form, found, { kind: "fact", id: "assets" })?.id).toBe("assets");
  expect(shownQuestion(form, found, { kind: "fact", id: "gone" })?.id).toBe(shownQuestion(form, found, undefined)?.id);
});

test("out of force, what the rules would wait for is asked all the same", () => {
  const { policy, origins } = compiledOf(text);
  const grant = policy.decisions.find(({ names }) => names.id === "grant");
  const asked = (facts: Readonly<Record<string, unknown>>): readonly string[] => {
    const { determination } = determine(policy, { facts }, { on: "2023-06-01" });
    const found = determination?.decisions["grant"];
    if (grant === undefined || found === undefined) throw new Error("no finding");
    return nextQuestions(formOf(policy, origins, grant, new Map()), found).map(({ id }) => id);
  };
  expect(asked({ kind: "small" })).toEqual(["assets", "staff", "profits", "urgent"]);
  expect(asked({ kind: "large", assets: "10", staff: 3 })).toEqual([]);
});
