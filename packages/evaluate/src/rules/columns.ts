import type { RuleStatus } from "@bylaw/ir";
import { and, not, or, type Truth } from "../conditions/truth.ts";
import type { Columns, TestColumns } from "./rule-finding.ts";

/** Everything that the status of a rule depends on (semantics 6). */
export interface RuleInputs {
  /** Its guards hold, and the date is in its period. */
  readonly applies: Truth;
  /** An exception of the text lifts it. */
  readonly lifted: Truth;
  /** What it asks, as a condition or as a decision that stands as the rule. */
  readonly test: TestColumns;
  /** Failing it is left to the authority; with an accepted value, and that value is reached. */
  readonly relaxable: Truth;
  readonly act: "none" | "accepted" | "refused";
}

/** Whether the rule passes and whether it fails, by three-valued logic. */
export function ruleColumns({ applies, lifted, test, relaxable, act }: RuleInputs): Columns {
  const passes = or([not(applies), lifted, test.passes]);
  const fails = and([applies, not(lifted), test.fails]);
  switch (act) {
    case "none":
      return { passes, fails: and([fails, not(relaxable)]) };
    case "accepted":
      return { passes: or([passes, relaxable]), fails: and([fails, not(relaxable)]) };
    case "refused":
      // A refusal also ends what a decision standing as the rule has left open to the authority.
      return { passes, fails: or([fails, and([not(passes), relaxable])]) };
    default:
      return act satisfies never;
  }
}

/** The first line of the status table that fits. */
export function ruleStatus(inputs: RuleInputs): RuleStatus {
  const { passes, fails } = ruleColumns(inputs);
  if (inputs.applies === "no") return "not_applicable";
  if (inputs.lifted === "yes") return "waived";
  if (inputs.test.passes === "yes") return "met";
  if (fails === "yes") return "not_met";
  if (passes === "yes") return inputs.test.passes === "no" ? "waived" : "met";
  return passes === "no" && fails === "no" ? "at_discretion" : "undecided";
}

/** An input of a rule by name. */
export type RuleInputName = "applies" | "lifted" | "test" | "relaxable";

/** Two-valued choices still possible for a condition. */
function choices(truth: Truth): readonly Truth[] {
  return truth === "open" ? ["yes", "no"] : [truth];
}

/** The ways in which a test can turn out: passed, failed, or left to the authority. */
function testChoices(test: TestColumns): readonly TestColumns[] {
  const { mayBeLeft } = test;
  const settled: readonly TestColumns[] = [
    { passes: "yes", fails: "no", mayBeLeft },
    { passes: "no", fails: "yes", mayBeLeft },
  ];
  const all = mayBeLeft ? [...settled, { passes: "no", fails: "no", mayBeLeft } as const] : settled;
  return all.filter(
    (choice) => choices(test.passes).includes(choice.passes) && choices(test.fails).includes(choice.fails),
  );
}

/** Every way in which all open inputs can turn out; of four inputs there are at most 24. */
function completions(inputs: RuleInputs): readonly RuleInputs[] {
  return choices(inputs.applies).flatMap((applies) =>
    choices(inputs.lifted).flatMap((lifted) =>
      testChoices(inputs.test).flatMap((test) =>
        choices(inputs.relaxable).map((relaxable) => ({ applies, lifted, test, relaxable, act: inputs.act })),
      ),
    ),
  );
}

const inputNames: readonly RuleInputName[] = ["applies", "lifted", "test", "relaxable"];

/**
 * The open inputs that matter: for some choice of the others, two choices of this one give different columns
 * (semantics 8, step 4).
 */
export function decisiveInputs(inputs: RuleInputs): ReadonlySet<RuleInputName> {
  const decisive = new Set<RuleInputName>();
  const all = completions(inputs).map((choice) => ({ choice, columns: ruleColumns(choice) }));
  for (const a of all) {
    for (const b of all) {
      if (a.columns.passes === b.columns.passes && a.columns.fails === b.columns.fails) continue;
      const different = inputNames.filter((name) => !sameInput(a.choice[name], b.choice[name]));
      if (different.length === 1 && different[0] !== undefined) decisive.add(different[0]);
    }
  }
  return decisive;
}

function sameInput(a: Truth | Columns, b: Truth | Columns): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.passes === b.passes && a.fails === b.fails;
}
