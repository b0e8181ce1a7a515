import type { CheckedCase, Determination, EvaluationOptions, IrPolicy, RuleStatus } from "@bylaw/ir";
import {
  buildCase,
  buildPolicy,
  Choices,
  type PolicyLimits,
  type Unknown,
  unknownsOf,
  waysToComplete,
} from "@bylaw/testkit";
import * as fc from "fast-check";
import { evaluate } from "../../src/determinations/evaluate.ts";

/** A small policy, a case with gaps, and the ways in which the gaps can be filled. */
export interface Model {
  readonly policy: IrPolicy;
  readonly checked: CheckedCase;
  readonly options: EvaluationOptions;
  readonly unknowns: readonly Unknown[];
  readonly ways: readonly (readonly number[])[];
  readonly choices: Choices;
}

/** Most ways of filling the gaps of one model that are tried. */
const mostWays = 24;

/** What models are asked for, beside the limits of their policies. */
export interface ModelLimits extends PolicyLimits {
  /** Rules over a list, with records of which fields are open. */
  readonly records?: boolean;
}

/** How often a policy is drawn again where it has no list. */
const mostTries = 12;

function policyOf(numbers: readonly number[], limits: ModelLimits): IrPolicy {
  for (let tried = 0; ; tried++) {
    const turned = [...numbers.slice(tried * 7), ...numbers.slice(0, tried * 7)];
    const drawn = buildPolicy(new Choices(turned), limits);
    const read = JSON.stringify(drawn.decisions).includes('"aggregate"');
    if (!limits.records || read || tried === mostTries) return drawn;
  }
}

/** Random models; in force always, so that outcomes are not hidden behind the dates of the policy. */
export function models(limits: ModelLimits): fc.Arbitrary<Model> {
  const numbers = (least: number, most: number): fc.Arbitrary<number[]> =>
    fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: least, maxLength: most, size: "max" });
  return fc.tuple(numbers(40, 300), numbers(30, 120), numbers(200, 400)).map(([forPolicy, forCase, forWays]) => {
    const policy: IrPolicy = {
      ...policyOf(forPolicy, limits),
      force: { kind: "from", from: "1990-01-01" },
    };
    const { checked, options } = buildCase(policy, new Choices(forCase), {
      records: 2,
      ...(limits.records && { unknown: 35 }),
    });
    const choices = new Choices(forWays);
    const unknowns = unknownsOf(policy, checked, choices);
    return { policy, checked, options, unknowns, ways: waysToComplete(unknowns, choices, mostWays), choices };
  });
}

export function determine({ policy, options }: Model, checked: CheckedCase): Determination {
  return evaluate(policy, checked, options);
}

/** The class of a status: which label a passing rule has may change with knowledge. */
export function classOf(status: RuleStatus): string {
  return status === "met" || status === "waived" || status === "not_applicable" ? "passes" : status;
}

/** Whether a list of needs asks for what stands at a path: for it, for the set it is a member of, for its list. */
export function asksFor(needs: readonly string[], path: string): boolean {
  return needs.some((need) => path === need || path.startsWith(`${need}.`) || path.startsWith(`${need}[`));
}
