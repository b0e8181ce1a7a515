import type { IrGiveArm, IrType } from "@bylaw/ir";
import { readBy } from "../expressions/reads.ts";
import type { Place } from "../place.ts";
import { allOpen, awaiting, failing, found, type Open } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { joinAll } from "../possibilities/join.ts";
import type { Possibility } from "../possibilities/possibility.ts";
import { conditionOf, type Run } from "../run.ts";
import { givenness, type ValueFinding } from "./value-finding.ts";

/**
 * Arms in written order, as those of an expression; an arm may leave the value to a role instead. What is open is who
 * takes it only where everything else is settled.
 */
export function give(written: readonly IrGiveArm[], type: IrType, run: Run, place: Place): ValueFinding {
  const arms: IrGiveArm[] = [];
  const values: Possibility[] = [];
  const open: Open[] = [];
  let ended = false;
  for (const arm of written) {
    const guard = arm.when === undefined ? undefined : conditionOf(run, arm.when, place);
    if (guard?.value.truth === "no") continue;
    arms.push(arm);
    if (guard !== undefined) open.push(guard.open);
    if (arm.gives.kind === "value") {
      const finding = run.evaluate(arm.gives.value, place);
      values.push(finding.value);
      open.push(finding.open);
    }
    ended = guard === undefined || guard.value.truth === "yes";
    if (ended) break;
  }
  if (!ended) {
    values.push(fullRange(type));
    if (arms.length === 0) open.push(failing(noArm(written, place)));
  }
  return givenBy(arms, values, open, type, place);
}

function noArm(written: readonly IrGiveArm[], place: Place): Parameters<typeof failing>[0] {
  const facts = written.flatMap((arm) => (arm.when === undefined ? [] : readBy(arm.when)));
  return { tag: "no_arm", place: place.name, facts: [...new Set(facts)] };
}

function givenBy(
  arms: readonly IrGiveArm[],
  values: readonly Possibility[],
  open: readonly Open[],
  type: IrType,
  place: Place,
): ValueFinding {
  const leaving = arms.flatMap((arm) => (arm.gives.kind === "leave" ? [{ arm, by: arm.gives.by }] : []));
  const [first] = leaving;
  const surelyLeft = values.length === 0 && first !== undefined;
  const value = values.length === 0 ? fullRange(type) : joinAll(values);
  const left = surelyLeft ? awaiting(`@act:${place.name}/${first.arm.id}`) : undefined;
  return {
    value,
    ...givenness(value, surelyLeft, leaving.length > 0),
    ...(first !== undefined && leaving.every(({ by }) => by === first.by) && { leftTo: first.by }),
    open: left ?? (leaving.length > 0 ? allOpen(open) : found(value, open).open),
    arms,
    addends: [],
    limits: [],
  };
}
