import { cluesAt } from "./clues.ts";
import { type Habits, usesOf } from "./habits.ts";
import type { Thing } from "./stock.ts";
import type { Surroundings } from "./wanted.ts";

/** A thing with how well it fits the place, from 0 to 1. */
export interface Candidate {
  readonly thing: Thing;
  readonly fit: number;
}

/** How likely each candidate is, all together at most `most`: by what the policy does elsewhere, near and often first. */
export function shared(
  { caret }: Pick<Surroundings, "caret">,
  habits: Habits,
  candidates: readonly Candidate[],
  most: number,
): readonly { readonly thing: Thing; readonly share: number }[] {
  const inCases = caret.section.kind === "sample" || caret.section.kind === "scenario";
  const last = lastDeclared(candidates, habits);
  const clues = cluesAt(caret);
  const weighed = candidates.map(({ thing, fit }, at) => {
    const { rules, cases } = usesOf(caret.analysis, thing.id);
    const declared = thing.vocabulary !== undefined ? 0 : thing.local === undefined ? 1 : 2;
    const unused = !inCases && rules <= declared ? (cases > 0 || declared > 0 ? 0.06 : 0.01) : 0;
    const untried = inCases && cases === 0 ? (thing.kind === "reading" || thing.kind === "rule" ? 0.1 : 0.015) : 0;
    const clue = clues(thing);
    const habit = (habits.words.get(thing.id) ?? 0) * 1.5 + (habits.successors.get(thing.id) ?? 0);
    const near = (habits.near.get(thing.id) ?? 0) * 0.05;
    const follows = last !== -1 && at > last && at <= last + 3 ? 0.08 / (at - last) : 0;
    const often = Math.min(rules + cases, 20) * 0.0004;
    return { thing, weight: (0.001 + habit + near + unused + untried + clue + follows + often) * fit };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ thing, weight }) => ({ thing, share: total === 0 ? 0 : (weight / total) * most }));
}

/** Place in the order of declaration of the candidate that was named last. */
function lastDeclared(candidates: readonly Candidate[], { near }: Habits): number {
  let [best, nearest] = [-1, 0];
  candidates.forEach(({ thing }, at) => {
    const value = near.get(thing.id) ?? 0;
    if (value > nearest) [best, nearest] = [at, value];
  });
  return best;
}
