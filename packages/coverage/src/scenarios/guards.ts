import type { ProbedRow } from "@bylaw/ir";
import type { Guard } from "./site.ts";
import type { UsualReadings } from "./usual-readings.ts";

/** Whether some case can satisfy the guards with the policy's own readings. */
export function reachableGuards(guards: readonly Guard[], usual: UsualReadings): boolean {
  return guards.every((guard) => {
    const held = usual.holds(guard.expression);
    if (held === undefined) return true;
    return "wanted" in guard ? held === (guard.wanted === "yes") : held !== (guard.refused === "yes");
  });
}

/**
 * Whether what was probed of the guards satisfies them. `strictly`: what is wanted must be known; without it, it is
 * enough that nothing known stands against it.
 */
export function areReached(guards: readonly Guard[], row: ProbedRow, strictly: boolean): boolean {
  return guards.every((guard, index) => {
    const value = row[index];
    if ("refused" in guard) return value !== guard.refused;
    return value === guard.wanted || (!strictly && value === undefined);
  });
}
