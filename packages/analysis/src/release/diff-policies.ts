import {
  type CompiledPolicy,
  canonicalJson,
  type Determination,
  type IrPolicy,
  type IrTitle,
  outcomeCodes,
  type Screening,
} from "@bylaw/ir";
import { caseOf, screen } from "@bylaw/screen";
import { partAt } from "../reach.ts";
import { effectOf, outcomeOf } from "./answers.ts";
import { turnedTrials, writtenTrials } from "./bases.ts";
import { boundaryTrials, courseTrials } from "./boundary.ts";
import { bumpFor } from "./bump.ts";
import { changedParts } from "./changed-parts.ts";
import { declaredChanges } from "./declared.ts";
import { articlesOf, Differences, witnessOf } from "./differences.ts";
import type { DiffOptions, NotCompared, PolicyDiff } from "./release.ts";
import { answerTo, keyOf, type Trial } from "./trial.ts";

/** Applicants of the population of which more than the outcomes is compared. */
const interpreted = 100;
/** Cases that are varied, a decision at most. */
const mostBases = 8;

/** A case, and what the policies make of it. */
interface Answered {
  readonly trial: Trial;
  readonly before: Determination | undefined;
  readonly after: Determination | undefined;
}

/**
 * What a change of a policy changes for applicants: of a boundary set made of its samples, scenarios and lines, and of a
 * population. Policies that mean the same by their data are not tried. What could not be compared is said.
 */
export function diffPolicies(before: CompiledPolicy, after: CompiledPolicy, options: DiffOptions): PolicyDiff {
  const declared = declaredChanges(before.policy, after.policy);
  if (meaning(before) === meaning(after)) {
    const compared = { boundary: 0, population: 0 };
    return { bump: bumpFor(declared, [], []), declared, changes: [], rules: [], compared, notCompared: [] };
  }
  const differences = new Differences(after.policy);
  const answer = (trial: Trial): Answered => ({
    trial,
    before: answerTo(before, trial),
    after: answerTo(after, trial),
  });
  const people = peopleOf(before, after, options, answer);
  const most = options.mostBoundary ?? 4000;
  const tried = boundaryOf([before, after], options, people.answered, most, answer);
  for (const { trial, ...answers } of tried.answered) {
    differences.add(trial, "boundary", answers.before, answers.after);
  }
  // A case that somebody wrote, with one fact varied, is the better witness: the population comes after.
  people.tell(differences);
  const changes = differences.changes();
  const rules = differences.rules();
  const notCompared: NotCompared[] = [
    ...people.notCompared,
    ...(tried.answered.length >= most ? [{ what: "boundary", tried: most } as const] : []),
    ...roundsOf(after),
    ...coursesOf(before.policy, after.policy),
    ...neverMet(before, [...people.answered, ...tried.answered]),
  ];
  const compared = { boundary: tried.answered.length, population: options.population?.after.size ?? 0 };
  return { bump: bumpFor(declared, changes, rules), declared, changes, rules, compared, notCompared };
}

/** The data without its version, its names in other languages and its calendars' version included. */
function meaning({ policy, environment }: CompiledPolicy): string {
  return canonicalJson([{ ...policy, version: "" }, JSON.stringify(environment ?? null)]);
}

/** What is known of the population. */
interface People {
  readonly answered: readonly Answered[];
  readonly notCompared: readonly NotCompared[];
  /** Says what differs for them. */
  readonly tell: (differences: Differences) => void;
}

/** The first applicants of the population, answered in full; of all the others, outcomes as a screening tells them. */
function peopleOf(
  before: CompiledPolicy,
  after: CompiledPolicy,
  { population, on: asked }: DiffOptions,
  answer: (trial: Trial) => Answered,
): People {
  if (population === undefined) {
    return { answered: [], notCompared: [{ what: "population" }], tell: () => undefined };
  }
  const on = population.on ?? asked;
  const trialAt = (place: number): Trial => {
    const old = caseOf(before.policy, population.before, place);
    const now = caseOf(after.policy, population.after, place);
    // What only one of the policies asks for is cut off at the other's door.
    const facts = { ...old.facts, ...now.facts };
    const history = { ...old.history, ...now.history };
    return {
      name: population.after.ids[place] ?? "",
      on,
      case: { facts, papers: { ...old.papers, ...now.papers }, history },
      varied: [],
    };
  };
  const first = Math.min(interpreted, population.after.size);
  const answered = Array.from({ length: first }, (_, place) => answer(trialAt(place)));
  const tell = (differences: Differences): void => {
    for (const each of answered) differences.add(each.trial, "population", each.before, each.after);
    const old = screen(before.policy, population.before, optionsOf(before, on));
    const now = screen(after.policy, population.after, optionsOf(after, on));
    tellScreened([old, now], first, (place) => answer(trialAt(place)), differences);
  };
  return { answered, notCompared: first < population.after.size ? [{ what: "beyond", first }] : [], tell };
}

/** Outcomes of the applicants from a place on; the first of each change is answered in full, for its articles. */
function tellScreened(
  [before, after]: readonly [Screening, Screening],
  first: number,
  answerAt: (place: number) => Answered,
  differences: Differences,
): void {
  for (const [decision, from, to] of sharedOutcomes(before, after)) {
    for (let place = first; place < from.length && place < to.length; place++) {
      if (from[place] === to[place]) continue;
      differences.addScreened(decision, outcomeAt(from, place), outcomeAt(to, place), () => {
        const { trial, before: old, after: now } = answerAt(place);
        const both = old !== undefined && now !== undefined;
        return witnessOf(trial, "population", both ? articlesOf(decision, old, now) : []);
      });
    }
  }
}

function optionsOf({ environment }: CompiledPolicy, on: string): Parameters<typeof screen>[2] {
  return { on, ...(environment !== undefined && { environment }) };
}

function sharedOutcomes(before: Screening, after: Screening): readonly (readonly [string, Uint8Array, Uint8Array])[] {
  return Object.entries(before.decisions).flatMap(([id, { outcomes }]) => {
    const now = Object.hasOwn(after.decisions, id) ? after.decisions[id] : undefined;
    return now === undefined ? [] : [[id, outcomes, now.outcomes] as const];
  });
}

function outcomeAt(codes: Uint8Array, place: number): string {
  return outcomeCodes[codes[place] ?? 0] ?? "undecided";
}

/** The written cases, those turned to other days and readings, and those that stand at the lines of each decision. */
function boundaryOf(
  versions: readonly [CompiledPolicy, CompiledPolicy],
  { on }: DiffOptions,
  people: readonly Answered[],
  most: number,
  answer: (trial: Trial) => Answered,
): { readonly answered: readonly Answered[] } {
  const seen = new Set<string>();
  const answered: Answered[] = [];
  const tryAll = (trials: Iterable<Trial>): void => {
    for (const trial of trials) {
      if (answered.length >= most) return;
      const key = keyOf(trial);
      if (seen.has(key)) continue;
      seen.add(key);
      answered.push(answer(trial));
    }
  };
  tryAll(writtenTrials(versions, on));
  const pool = [...answered, ...people.slice(0, interpreted)];
  const firsts = versions[0].policy.decisions.flatMap(({ names }) => basesFor(names.id, new Set(), pool).slice(0, 1));
  tryAll(turnedTrials([...new Set(firsts)], versions));
  const [before, after] = versions;
  // The lines of the version that is new come first: they are what was edited.
  for (const [version, other] of [
    [after, before],
    [before, after],
  ] as const) {
    const { decisions, courses } = changedParts(version.policy, other.policy);
    for (const changed of decisions) {
      tryAll(boundaryTrials(version, changed, basesFor(changed.decision, changed.rules, pool)));
    }
    for (const path of courses) tryAll(courseTrials(version, path, firsts));
  }
  return { answered };
}

/**
 * For each of these rules of the decision, the case in which it applies and the fewest others stand in the way: there a change of
 * that rule alone is seen in the outcome. The one with the fewest of all comes first.
 */
function basesFor(decision: string, rules: ReadonlySet<string>, pool: readonly Answered[]): readonly Trial[] {
  const judged = pool.flatMap(({ trial, before }) => {
    const result =
      before !== undefined && Object.hasOwn(before.decisions, decision) ? before.decisions[decision] : undefined;
    if (result === undefined) return [];
    const applies = new Set(result.rules.filter(({ status }) => status !== "not_applicable").map(({ id }) => id));
    const standing = result.rules.filter(({ status }) => effectOf(status) !== "met").length;
    return [{ trial, applies, standing, met: outcomeOf(result) === "met" }];
  });
  const ordered = judged.toSorted((a, b) => a.standing - b.standing || Number(b.met) - Number(a.met));
  const chosen = new Set<Trial>(ordered.slice(0, 2).map(({ trial }) => trial));
  for (const rule of rules) {
    const best = ordered.find(({ applies }) => applies.has(rule));
    if (best !== undefined && chosen.size < mostBases) chosen.add(best.trial);
  }
  return [...chosen];
}

function roundsOf({ policy }: CompiledPolicy): readonly NotCompared[] {
  return policy.decisions
    .filter(({ limits = [] }) => limits.length > 0)
    .map(({ names }) => ({ what: "rounds", id: names.id }) as const);
}

/** Titles, duties and procedures of both versions that are not the same. */
function coursesOf(before: IrPolicy, after: IrPolicy): readonly NotCompared[] {
  const courses = ({ titles = [], duties = [], procedures = [] }: IrPolicy): readonly string[] =>
    [...titles, ...duties, ...procedures].map(({ names }) => names.id);
  const shared = new Set(courses(before));
  return changedParts(after, before)
    .courses.map((path) => partAt(after, path) as IrTitle)
    .filter(({ names }) => shared.has(names.id))
    .map(({ names }) => ({ what: "lines", id: names.id }) as const);
}

/** Decisions with rules that no applicant meets before the change. */
function neverMet({ policy }: CompiledPolicy, answered: readonly Answered[]): readonly NotCompared[] {
  return policy.decisions.flatMap(({ names: { id }, rules, forEach }) => {
    if (rules.length === 0 || forEach !== undefined) return [];
    const met = answered.some(({ before }) => {
      const result = before !== undefined && Object.hasOwn(before.decisions, id) ? before.decisions[id] : undefined;
      return result !== undefined && outcomeOf(result) === "met";
    });
    return met ? [] : [{ what: "met", id } as const];
  });
}
