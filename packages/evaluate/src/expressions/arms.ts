import type { IrArms } from "@bylaw/ir";
import type { Place } from "../place.ts";
import { type Finding, failing, found, type Open } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { joinAll } from "../possibilities/join.ts";
import type { Possibility } from "../possibilities/possibility.ts";
import { conditionOf, type Run } from "../run.ts";
import { readBy } from "./reads.ts";

/**
 * Going down: an arm whose guard fails is passed, one whose guard holds is taken and ends the search, one whose guard
 * is open is taken and the search goes on. The result is the join of what was taken; where the search comes to the
 * end, with all that the type allows, unless one of the arms is known to fit always.
 */
export function evaluateArms(expression: IrArms, run: Run, place: Place): Finding {
  const taken: Possibility[] = [];
  const open: Open[] = [];
  for (const arm of expression.arms) {
    const guard = arm.when === undefined ? undefined : conditionOf(run, arm.when, place);
    if (guard?.value.truth === "no") continue;
    const value = run.evaluate(arm.value, place);
    taken.push(value.value);
    if (guard !== undefined) open.push(guard.open);
    open.push(value.open);
    if (guard === undefined || guard.value.truth === "yes") return found(joinAll(taken), open);
  }
  const facts = expression.arms.flatMap((arm) => (arm.when === undefined ? [] : readBy(arm.when)));
  const tag = expression.table === undefined ? "no_arm" : "no_row";
  const error = { tag, place: place.name, facts: [...new Set(facts)] } as const;
  if (taken.length === 0) return { value: fullRange(expression.type), open: failing(error) };
  return found(joinAll(expression.complete ? taken : [...taken, fullRange(expression.type)]), open);
}
