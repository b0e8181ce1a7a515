import { cluesAt } from "./clues.ts";
import { type Habits, usesOf } from "./habits.ts";
import type { Thing } from "./stock.ts";
import type { Surroundings } from "./wanted.ts";

/** A thing with how well it fits the place, from 0 to 1. */
export interface Candidate {
  readonly thing: Thing;
  readonly fit: number;
}

/** Why a name is likely at a place: how much each reason counts where it holds in full. */
const reasons = {
  /** The policy goes on so elsewhere after the same words. */
  habit: 1.5,
  /** It follows the last names elsewhere, whatever stands between. */
  follows: 1,
  /** It stands elsewhere together with the names, places and words that stand round the caret. */
  together: 3,
  /** The title, the comment, the prose above or the names beside speak of it. */
  spokenOf: 3,
  /** It is declared and used nowhere, the next after the last one named first. */
  unused: 0.12,
  /** No case has tried it. */
  untried: 1,
  /** It is declared next after the last one named. */
  declaredNext: 0.08,
  /** It is named just above. */
  near: 0.05,
  /** It is named often. */
  often: 0.008,
  /** It is there at all. */
  known: 0.001,
} as const;

type Reasons = Readonly<Record<keyof typeof reasons, number>>;

/** How likely each candidate is, all together at most `most`: the sum of all reasons for it, by how well it fits. */
export function shared(
  { caret }: Pick<Surroundings, "caret">,
  habits: Habits,
  candidates: readonly Candidate[],
  most: number,
): readonly { readonly thing: Thing; readonly share: number }[] {
  const inCases = caret.section.kind === "sample" || caret.section.kind === "scenario";
  const last = lastDeclared(candidates, habits);
  const clues = cluesAt(caret);
  const waiting = unusedAfter(caret, candidates, last, inCases);
  const weighed = candidates.map(({ thing, fit }, at) => {
    const { rules, cases } = usesOf(caret.analysis, thing.id);
    const near = habits.near.get(thing.id) ?? 0;
    const found: Reasons = {
      habit: habits.words.get(thing.id) ?? 0,
      follows: habits.successors.get(thing.id) ?? 0,
      together: habits.companions.get(thing.id) ?? 0,
      spokenOf: clues(thing),
      // What is declared just above and used nowhere waits to be used.
      unused: (1 + 2 * near) / (1 + (waiting.get(thing) ?? Number.POSITIVE_INFINITY) / 4),
      untried: inCases && cases === 0 ? (triedOnce[thing.kind] ?? 0.015) : 0,
      declaredNext: last !== -1 && at > last && at <= last + 3 ? 1 / (at - last) : 0,
      near,
      often: Math.min(rules + cases, oftenEnough) / oftenEnough,
      known: 1,
    };
    return { thing, weight: sumOf(found) * fit };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ thing, weight }) => ({ thing, share: total === 0 ? 0 : (weight / total) * most }));
}

const oftenEnough = 20;
const names = Object.keys(reasons) as (keyof typeof reasons)[];

function sumOf(found: Reasons): number {
  return names.reduce((sum, reason) => sum + reasons[reason] * found[reason], 0);
}

/** What cases try once each: a reading that no case has tried is likely to be tried next. */
const triedOnce: Readonly<Partial<Record<Thing["kind"], number>>> = { reading: 0.15, rule: 0.1, member: 0.1 };

/** Place in the order of declaration of the candidate that was named last. */
function lastDeclared(candidates: readonly Candidate[], { near }: Habits): number {
  let [best, nearest] = [-1, 0];
  candidates.forEach(({ thing }, at) => {
    const value = near.get(thing.id) ?? 0;
    if (value > nearest) [best, nearest] = [at, value];
  });
  return best;
}

/** What is declared and used nowhere, in cases the facts that none gives: by how soon it comes in the order of declaration. */
function unusedAfter(
  caret: Surroundings["caret"],
  candidates: readonly Candidate[],
  last: number,
  inCases: boolean,
): ReadonlyMap<Thing, number> {
  const found = new Map<Thing, number>();
  for (let step = 1; step <= candidates.length; step++) {
    const thing = candidates[(last + step) % candidates.length]?.thing;
    if (thing === undefined) continue;
    const { rules, cases } = usesOf(caret.analysis, thing.id);
    const declared = thing.vocabulary !== undefined ? 0 : thing.local === undefined ? 1 : 2;
    const isUnused = inCases ? cases === 0 && thing.kind === "fact" : rules <= declared && (cases > 0 || declared > 0);
    if (isUnused) found.set(thing, found.size);
  }
  return found;
}
