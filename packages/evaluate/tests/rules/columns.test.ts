import type { RuleStatus } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { not, type Truth } from "../../src/conditions/truth.ts";
import { decisiveInputs, type RuleInputs, ruleColumns, ruleStatus } from "../../src/rules/columns.ts";

const truths: readonly Truth[] = ["yes", "no", "open"];
const acts = ["none", "accepted", "refused"] as const;

function inputs(applies: Truth, lifted: Truth, holds: Truth, relaxable: Truth, act: RuleInputs["act"]): RuleInputs {
  return { applies, lifted, test: { passes: holds, fails: not(holds), mayBeLeft: false }, relaxable, act };
}

/** All 243 combinations. */
const all: readonly RuleInputs[] = truths.flatMap((applies) =>
  truths.flatMap((lifted) =>
    truths.flatMap((holds) =>
      truths.flatMap((relaxable) => acts.map((act) => inputs(applies, lifted, holds, relaxable, act))),
    ),
  ),
);

/** The point procedure of the reference, line by line, for inputs that are all known. */
function pointStatus({ applies, lifted, test: { passes }, relaxable, act }: RuleInputs): RuleStatus {
  if (applies === "no") return "not_applicable";
  if (lifted === "yes") return "waived";
  if (passes === "yes") return "met";
  if (relaxable === "no") return "not_met";
  if (act === "none") return "at_discretion";
  return act === "accepted" ? "waived" : "not_met";
}

/** The status table of the reference, complete: the first line that fits. */
function tableStatus({ applies, lifted, test: { passes: holds }, relaxable, act }: RuleInputs): RuleStatus {
  const is = (g: string, u: string, c: string): boolean =>
    [g.includes(letter(applies)), u.includes(letter(lifted)), c.includes(letter(holds))].every(Boolean);
  const b = letter(relaxable);
  if (is("F", "TFU", "TFU")) return "not_applicable";
  if (is("TU", "T", "TFU")) return "waived";
  if (is("TU", "FU", "T")) return "met";
  if (is("T", "F", "F") && (act === "refused" || b === "F")) return "not_met";
  if (is("T", "F", "F") && b === "T" && act === "none") return "at_discretion";
  if (is("T", "F", "F") && b === "T" && act === "accepted") return "waived";
  if (is("TU", "FU", "U") && b === "T" && act === "accepted") return "met";
  if (is("TU", "FU", "F") && b === "T" && act === "accepted") return "waived";
  return "undecided";
}

function letter(truth: Truth): string {
  return { yes: "T", no: "F", open: "U" }[truth];
}

const passing: ReadonlySet<RuleStatus> = new Set(["met", "waived", "not_applicable"]);
const classOf = (status: RuleStatus): string => (passing.has(status) ? "passes" : status);

function completionsOf({ applies, lifted, test: { passes }, relaxable, act }: RuleInputs): readonly RuleInputs[] {
  const choices = (truth: Truth): readonly Truth[] => (truth === "open" ? ["yes", "no"] : [truth]);
  return choices(applies).flatMap((g) =>
    choices(lifted).flatMap((u) =>
      choices(passes).flatMap((c) => choices(relaxable).map((b) => inputs(g, u, c, b, act))),
    ),
  );
}

describe("the 243 combinations", () => {
  test("there are 243", () => expect(all).toHaveLength(243));

  test.each(all.map((each) => [JSON.stringify(each), each] as const))("%s", (_name, each) => {
    const status = ruleStatus(each);
    expect(status).toBe(tableStatus(each));
    const completions = completionsOf(each);
    const classes = new Set(completions.map((completion) => classOf(pointStatus(completion))));
    if (status === "undecided") expect(classes.size).toBeGreaterThan(1);
    else expect([...classes]).toEqual([classOf(status)]);
  });

  test("known inputs follow the point procedure", () => {
    const known = all.filter((each) => completionsOf(each).length === 1);
    expect(known.map(ruleStatus)).toEqual(known.map(pointStatus));
  });

  test("the columns are those of the status", () => {
    for (const each of all) {
      const { passes, fails } = ruleColumns(each);
      const status = classOf(ruleStatus(each));
      expect([passes, fails], JSON.stringify(each)).toEqual(
        status === "passes"
          ? ["yes", "no"]
          : status === "not_met"
            ? ["no", "yes"]
            : status === "at_discretion"
              ? ["no", "no"]
              : expect.arrayContaining(["open"]),
      );
    }
  });

  test("an input is decisive exactly where it can change the class", () => {
    const names = ["applies", "lifted", "test", "relaxable"] as const;
    for (const each of all) {
      const completions = completionsOf(each);
      const expected = names.filter((name) =>
        completions.some((a) =>
          completions.some(
            (b) =>
              JSON.stringify(a[name]) !== JSON.stringify(b[name]) &&
              names.every((other) => other === name || JSON.stringify(a[other]) === JSON.stringify(b[other])) &&
              classOf(pointStatus(a)) !== classOf(pointStatus(b)),
          ),
        ),
      );
      expect([...decisiveInputs(each)].sort(), JSON.stringify(each)).toEqual([...expected].sort());
    }
  });
});

describe("a decision that stands as the rule", () => {
  const left = { passes: "no", fails: "no", mayBeLeft: true } as const;
  const base = { applies: "yes", lifted: "no", test: left } as const;
  test.each([
    ["no", "none", "at_discretion"],
    ["no", "accepted", "at_discretion"],
    ["no", "refused", "at_discretion"],
    ["yes", "none", "at_discretion"],
    ["yes", "accepted", "waived"],
    ["yes", "refused", "not_met"],
  ] as const)("left to the authority, relaxable %s, act %s: %s", (relaxable, act, status) => {
    expect(ruleStatus({ ...base, relaxable, act })).toBe(status);
  });
});
