/** A fact that may take other values than it has; the first of them is the least change. */
export interface Option {
  readonly id: string;
  /** The fact is known, so that another value is a change; otherwise a value is shown. */
  readonly known: boolean;
  /** By candidate: how far it lies from the present value, in rising order; 0 for what is only shown. */
  readonly distances: readonly number[];
}

/** By option: the candidate chosen. What is not here stays as it is. */
export type Choice = ReadonlyMap<string, number>;

/** Something that has to hold, and the options that bear on it. */
export interface Requirement {
  readonly id: string;
  readonly reads: readonly string[];
  readonly holds: (choice: Choice) => boolean;
}

export interface Problem {
  readonly options: ReadonlyMap<string, Option>;
  readonly requirements: readonly Requirement[];
}

/** What a choice costs, compared from the first to the last: facts changed, facts shown, how far the changes go. */
export interface Cost {
  readonly changed: number;
  readonly shown: number;
  readonly distance: number;
}

export interface Solution {
  readonly choice: Choice;
  readonly cost: Cost;
}

/** Steps left; shared by searches so that all of them together end. */
export interface Budget {
  left: number;
}

export function isLess(one: Cost, other: Cost): boolean {
  if (one.changed !== other.changed) return one.changed < other.changed;
  if (one.shown !== other.shown) return one.shown < other.shown;
  return one.distance < other.distance - 1e-9;
}

/** A requirement that does not hold, the options that can still be chosen for it, and what it costs at least. */
interface Gap {
  readonly requirement: Requirement;
  readonly open: readonly Option[];
  /** Where only one option is open: its candidates with which the requirement holds. */
  readonly passing?: readonly number[];
  readonly least: number;
}

/** A search that can be left and taken up again between its steps. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all steps at one go. */
export function ended<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const nothing: Choice = new Map();
const free: Cost = { changed: 0, shown: 0, distance: 0 };

/** One search: branch and bound, exact over the candidates of the options. */
class Search {
  readonly #readers = new Map<string, Requirement[]>();
  readonly #problem: Problem;
  readonly #budget: Budget;
  #best: Solution | undefined;

  constructor(problem: Problem, budget: Budget) {
    this.#problem = problem;
    this.#budget = budget;
    for (const requirement of problem.requirements) {
      for (const id of requirement.reads) this.#readers.set(id, [...(this.#readers.get(id) ?? []), requirement]);
    }
  }

  *run(frozen: ReadonlySet<string>): Steps<Solution | undefined> {
    yield* this.#visit(nothing, frozen, this.#failing(), free);
    return this.#best;
  }

  /** So many options at least have to be chosen before all holds. */
  least(): number {
    const { changed, shown } = atLeast(free, this.#gaps(nothing, new Set(), this.#failing()) ?? []);
    return changed + shown;
  }

  #failing(): ReadonlySet<Requirement> {
    return new Set(this.#problem.requirements.filter(({ holds }) => !holds(nothing)));
  }

  *#visit(choice: Choice, frozen: ReadonlySet<string>, failing: ReadonlySet<Requirement>, cost: Cost): Steps<void> {
    yield;
    if (this.#budget.left-- <= 0) return;
    if (failing.size === 0) {
      if (this.#best === undefined || isLess(cost, this.#best.cost)) this.#best = { choice, cost };
      return;
    }
    const gaps = this.#gaps(choice, frozen, failing);
    const [narrowest] = gaps ?? [];
    if (gaps === undefined || narrowest === undefined) return;
    if (this.#best !== undefined && !isLess(atLeast(cost, gaps), this.#best.cost)) return;
    const left = new Set(frozen);
    for (const option of narrowest.open) {
      const candidates = narrowest.passing ?? option.distances.keys();
      for (const candidate of candidates) yield* this.#take(choice, left, failing, cost, option, candidate);
      // What comes after leaves this option as it is, or the same set would be met in every order.
      left.add(option.id);
    }
  }

  *#take(
    choice: Choice,
    frozen: ReadonlySet<string>,
    failing: ReadonlySet<Requirement>,
    cost: Cost,
    option: Option,
    candidate: number,
  ): Steps<void> {
    const next = new Map(choice).set(option.id, candidate);
    const still = new Set(failing);
    for (const requirement of this.#readers.get(option.id) ?? []) {
      if (requirement.holds(next)) still.delete(requirement);
      else still.add(requirement);
    }
    yield* this.#visit(next, new Set(frozen), still, {
      changed: cost.changed + (option.known ? 1 : 0),
      shown: cost.shown + (option.known ? 0 : 1),
      distance: cost.distance + (option.distances[candidate] ?? 0),
    });
  }

  /** The gaps, the narrowest first; nothing where one of them cannot be closed any more. */
  #gaps(choice: Choice, frozen: ReadonlySet<string>, failing: ReadonlySet<Requirement>): readonly Gap[] | undefined {
    const gaps: Gap[] = [];
    for (const requirement of failing) {
      const open = requirement.reads.flatMap((id) => {
        const option = choice.has(id) || frozen.has(id) ? undefined : this.#problem.options.get(id);
        return option === undefined ? [] : [option];
      });
      // What is only shown costs less than what is changed, and is tried first.
      open.sort((a, b) => Number(a.known) - Number(b.known));
      const [only, ...others] = open;
      if (only === undefined) return undefined;
      if (others.length > 0) {
        gaps.push({ requirement, open, least: Math.min(...open.map(({ distances: [first = 0] }) => first)) });
        continue;
      }
      const passing = [...only.distances.keys()].filter((candidate) =>
        requirement.holds(new Map(choice).set(only.id, candidate)),
      );
      const [first] = passing;
      if (first === undefined) return undefined;
      gaps.push({ requirement, open, passing, least: only.distances[first] ?? 0 });
    }
    return gaps.sort((a, b) => a.open.length - b.open.length || (a.passing?.length ?? 99) - (b.passing?.length ?? 99));
  }
}

/**
 * What closing the gaps costs at least: gaps that share no open option need one each. Those that only changes can close
 * are counted first.
 */
function atLeast(cost: Cost, gaps: readonly Gap[]): Cost {
  const used = new Set<string>();
  let [changed, all, distance] = [0, 0, 0];
  const changing = (gap: Gap): boolean => gap.open.every(({ known }) => known);
  for (const gap of [...gaps.filter(changing), ...gaps.filter((each) => !changing(each))]) {
    if (gap.open.some(({ id }) => used.has(id))) continue;
    for (const { id } of gap.open) used.add(id);
    all++;
    distance += gap.least;
    if (changing(gap)) changed++;
  }
  return {
    changed: cost.changed + changed,
    shown: cost.shown + all - changed,
    distance: cost.distance + distance,
  };
}

/**
 * The choice of least cost with which all requirements hold, where the options of `frozen` stay as they are. Nothing
 * where there is none; with the budget used up the best that was met, which need not be the least.
 */
export function cheapest(problem: Problem, frozen: ReadonlySet<string>, budget: Budget): Steps<Solution | undefined> {
  return new Search(problem, budget).run(frozen);
}

/** However the requirements are met, at least so many options are chosen: a bound that takes no search. */
export function leastChosen(problem: Problem): number {
  return new Search(problem, { left: 0 }).least();
}

/**
 * The cheapest choices in order of cost, each of other options: none of them holds all options of an earlier one.
 * `complete` says that the budget lasted; without it the last search is left out.
 */
export function* cheapestFew(
  problem: Problem,
  most: number,
  budget: Budget,
): Steps<{ readonly solutions: readonly Solution[]; readonly complete: boolean }> {
  const solutions: Solution[] = [];
  while (solutions.length < most) {
    let next: Solution | undefined;
    // An alternative leaves at least one option of each earlier one as it is.
    for (const frozen of leavingOneOfEach(solutions)) {
      const found = yield* cheapest(problem, frozen, budget);
      if (budget.left <= 0) return { solutions, complete: false };
      if (found !== undefined && (next === undefined || isLess(found.cost, next.cost))) next = found;
    }
    if (next === undefined) break;
    solutions.push(next);
    if (next.choice.size === 0) break;
  }
  return { solutions, complete: true };
}

function leavingOneOfEach(solutions: readonly Solution[]): readonly ReadonlySet<string>[] {
  let sets: ReadonlySet<string>[] = [new Set()];
  for (const { choice } of solutions) {
    sets = sets.flatMap((set) =>
      [...choice.keys()].some((id) => set.has(id)) ? [set] : [...choice.keys()].map((id) => new Set([...set, id])),
    );
  }
  const distinct = new Map(sets.map((set) => [[...set].sort().join("\n"), set]));
  return [...distinct.values()];
}
