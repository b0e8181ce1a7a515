import type { CompiledPolicy } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { diffPolicies } from "../../src/release/diff-policies.ts";
import { columns, flags, numbers } from "../policy-parts.ts";

const head = `policy town
  in force from 2021-12-05
fact assets: money
fact staff: count of persons
fact registered: yes/no
`;

const certification = `decision certification
  article 8(1)
    require assets >= 800000
  article 8(2)
    require staff >= 10
  article 8(3)
    require registered
`;

const good = `sample good
  assets = 900000, staff = 12, registered = yes
`;

function town(decisions = certification, facts = head, samples = good): CompiledPolicy {
  const { compiled, problems } = compile({
    sources: [{ path: "town.bylaw", text: `${facts}\n${decisions}\n${samples}` }],
  });
  if (compiled === undefined) throw new Error(problems.map(({ code }) => code).join(", "));
  return compiled;
}

const on = "2024-06-01";
const diff = (before: CompiledPolicy, after: CompiledPolicy) => diffPolicies(before, after, { on });

describe("what asks for a major release", () => {
  test("a changed number, with the applicant in between as its witness", () => {
    const found = diff(town(), town(certification.replace("800000", "850000")));
    expect(found.bump).toBe("major");
    const change = found.changes.find(({ before, after }) => before === "met" && after === "not_met");
    expect(change).toMatchObject({ subject: { kind: "decision", id: "certification" }, part: "outcome" });
    expect(change?.witness).toMatchObject({
      from: "boundary",
      on,
      articles: [{ id: "8(1).assets", citation: "8(1)" }],
    });
    expect(["800000.00", "849999.99"]).toContain(change?.witness.case.facts["assets"]);
  });

  test("a rule that became stricter by one unit, seen only at the line", () => {
    const found = diff(town(), town(certification.replace("staff >= 10", "staff > 10")));
    expect(found.changes[0]).toMatchObject({
      before: "met",
      after: "not_met",
      witness: { case: { facts: { staff: "10" } }, varied: ["staff"] },
    });
  });

  test("a loosened rule", () => {
    const found = diff(town(), town(certification.replace("  article 8(3)\n    require registered\n", "")));
    expect(found.bump).toBe("major");
    expect(found.declared).toContainEqual({ change: "removed", kind: "rule", id: "certification/8(3).registered" });
    expect(found.changes.map(({ before, after }) => `${before} ${after}`)).toContain("not_met met");
  });

  test("a line of a share, at which two facts stand", () => {
    const share = (line: string) => `decision certification\n  article 9\n    require staff / places >= ${line}\n`;
    const facts = `${head}fact places: count of persons\n`;
    const sample = "sample many\n  staff = 70, places = 100\n";
    const found = diff(town(share("50%"), facts, sample), town(share("55%"), facts, sample));
    expect(found.changes).toMatchObject([
      { before: "met", after: "not_met", witness: { varied: [expect.any(String)] } },
    ]);
  });

  test("a renamed fact is one taken away and one added", () => {
    const renamed = (text: string) => text.replaceAll("staff", "employees");
    const found = diff(town(), town(renamed(certification), renamed(head), renamed(good)));
    expect(found.bump).toBe("major");
    expect(found.declared).toContainEqual({ change: "removed", kind: "fact", id: "staff" });
    expect(found.declared).toContainEqual({ change: "added", kind: "fact", id: "employees" });
  });

  test("another value that a decision gives", () => {
    const grant = (least: string) =>
      `decision grant: money\n  article 9\n    give CNY ${least} when staff >= 10, CNY 0 otherwise\n`;
    const found = diff(town(certification + grant("500")), town(certification + grant("600")));
    expect(found.bump).toBe("major");
    expect(found.changes[0]).toMatchObject({
      subject: { id: "grant" },
      part: "value",
      before: "500.00",
      after: "600.00",
      witness: { articles: [{ id: "9.grant", citation: "9" }] },
    });
  });

  test("a title that runs longer, told by an applicant who holds it", () => {
    const title = (years: number) =>
      `title certified granted by certification\n  article 16\n    valid ${years} years\n`;
    const held = `${good}  history of certified = ((granted, 2022-01-01))\n`;
    const found = diff(town(certification + title(3), head, held), town(certification + title(4), head, held));
    expect(found.bump).toBe("major");
    expect(found.changes[0]).toMatchObject({ subject: { kind: "title", id: "certified" }, part: "state" });
    expect(found.changes[0]?.before).toContain("until 2025-01-01");
    expect(found.notCompared).toContainEqual({ what: "lines", id: "certified" });
  });

  test("another day from which it is in force", () => {
    const found = diff(town(), town(certification, head.replace("2021-12-05", "2021-12-06")));
    expect(found.changes).toMatchObject([{ part: "force", before: "yes", after: "no", witness: { on: "2021-12-05" } }]);
  });

  test("a member of a choice that is no more", () => {
    const tier = (members: string) => `${head}fact tier: one of ${members}\n`;
    const found = diff(town(certification, tier("a, b, c")), town(certification, tier("a, b")));
    expect([found.bump, found.declared]).toEqual(["major", [{ change: "narrowed", kind: "fact", id: "tier" }]]);
  });

  test("an applicant of the population alone", () => {
    const people = columns({ assets: numbers(90_000_000), staff: numbers(11), registered: flags(true) }, 1);
    const bare = "";
    const before = town(certification, head, bare);
    const after = town(certification.replace("staff >= 10", "staff >= 12"), head, bare);
    const found = diffPolicies(before, after, { on, population: { before: people, after: people } });
    expect(found.changes).toContainEqual(expect.objectContaining({ before: "met", after: "not_met", population: 1 }));
    expect(found.compared.population).toBe(1);
  });
});

describe("what asks for a minor release", () => {
  test("a decision that was added", () => {
    const found = diff(town(), town(`${certification}decision support\n  article 9\n    require staff >= 5\n`));
    expect([found.bump, found.changes]).toEqual(["minor", []]);
    expect(found.declared).toContainEqual({ change: "added", kind: "decision", id: "support" });
  });

  test("a fact that was added and that nothing reads", () => {
    const found = diff(town(), town(certification, `${head}fact height: count of metres\n`));
    expect([found.bump, found.declared]).toEqual(["minor", [{ change: "added", kind: "fact", id: "height" }]]);
  });
});

describe("what asks for a patch", () => {
  test.each([
    ["the same text", (text: string) => text],
    ["a comment", (text: string) => text.replace("  article 8(2)", "  // The staff.\n  article 8(2)")],
    [
      "rules in another order",
      () => `decision certification
  article 8(3)
    require registered
  article 8(2)
    require staff >= 10
  article 8(1)
    require assets >= 800000
`,
    ],
    ["the same number written otherwise", (text: string) => text.replace("800000", "80万元")],
    ["a condition turned round", (text: string) => text.replace("staff >= 10", "10 <= staff")],
  ])("%s", (_what, edit) => {
    const found = diff(town(), town(edit(certification)));
    expect([found.bump, found.changes]).toEqual(["patch", []]);
  });

  test("names that objects have of themselves are names like any other", () => {
    const odd = "decision constructor\n  article 9\n    require staff >= 5\n";
    expect(diff(town(odd), town(odd)).bump).toBe("patch");
    expect(diff(town(), town(certification + odd)).declared).toContainEqual({
      change: "added",
      kind: "decision",
      id: "constructor",
    });
  });
});

test("what was not compared is said", () => {
  const found = diff(town(certification, head, ""), town(certification.replace("800000", "850000"), head, ""));
  expect(found.notCompared).toContainEqual({ what: "population" });
  const never = certification.replace("require registered", "require registered and not registered");
  const hidden = diff(town(never), town(never.replace("800000", "850000")));
  expect(hidden.notCompared).toContainEqual({ what: "met", id: "certification" });
});
