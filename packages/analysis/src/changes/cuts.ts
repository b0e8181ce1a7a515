import type { ComparisonOperator, IrComparison, IrExpression, NumberType } from "@bylaw/ir";
import { firstDay, lastDay } from "../day.ts";
import { ceilingOf, dividedBy, type Exact, exact, floorOf, minus, nothing, plus, times } from "../exact.ts";
import { mirrored } from "../mirrored.ts";
import { factsRead, type IrPath } from "../reach.ts";
import { isOfRecord } from "../thresholds/constants-in.ts";
import { Forms, type LinearForm } from "./linear-forms.ts";
import { rangeOf } from "./movement.ts";
import { conditionSlice } from "./plan.ts";
import { caseWith, heldBy, type Situation } from "./situation.ts";

/** Beyond so many values of other facts a comparison of several is not solved for one. */
const mostCombinations = 256;

/** A number that may move, as whole steps of its scale. */
export interface Grid {
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  readonly present?: bigint;
}

/**
 * Where the values of each fact fall apart into stretches within which no comparison changes: each cut is the first step
 * of the stretch above it.
 */
export interface Cuts {
  readonly of: ReadonlyMap<string, ReadonlySet<bigint>>;
  /** Facts that stand with other moving facts in one comparison, whose range's ends count too. */
  readonly linked: ReadonlySet<string>;
  readonly exact: boolean;
}

interface Equation {
  readonly form: LinearForm;
  readonly operator: ComparisonOperator;
}

/** Cuts of all numbers and dates that may move, from every comparison that the decision rests on. */
export function cutsOf(situation: Situation, grids: ReadonlyMap<string, Grid>): Cuts {
  const { countables } = situation;
  const forms = new Forms(situation, (_expression, path) => countables.get(path.join("."))?.name);
  const cuts = new Map<string, Set<bigint>>([...grids.keys()].map((id) => [id, new Set()]));
  const { equations, unsolved } = equationsOf(situation, forms);
  const linkedForms: Equation[] = [];
  for (const equation of equations) {
    const [[id, size] = [undefined, undefined], ...others] = equation.form.terms;
    const grid = id === undefined ? undefined : grids.get(id);
    if (others.length > 0) linkedForms.push(equation);
    else if (id !== undefined && grid !== undefined) {
      add(
        cuts,
        id,
        cutsAt(dividedBy(minus(nothing, equation.form.constant), size), sided(equation.operator, size), grid),
      );
    }
  }
  const solved = solveLinked(linkedForms, grids, cuts);
  for (const { comparison, path } of unsolved) tryOut(situation, comparison, path, grids, cuts);
  const linked = new Set(linkedForms.flatMap(({ form }) => [...form.terms.keys()]));
  return { of: cuts, linked, exact: solved && !forms.unsolved && fewTogether(linkedForms) };
}

function add(cuts: Map<string, Set<bigint>>, id: string, found: readonly bigint[]): void {
  for (const cut of found) cuts.get(id)?.add(cut);
}

function sided(operator: ComparisonOperator, size: Exact): ComparisonOperator {
  return size.over < 0n ? mirrored[operator] : operator;
}

/** `value op line`: where it begins to hold or to fail. */
function cutsAt(line: Exact, operator: ComparisonOperator, { scale }: Grid): readonly bigint[] {
  const scaled = times(line, exact(10n ** BigInt(scale)));
  const [at, beyond] = [ceilingOf(scaled), floorOf(scaled) + 1n];
  switch (operator) {
    case ">=":
    case "<":
      return [at];
    case ">":
    case "<=":
      return [beyond];
    case "=":
    case "!=":
      return [at, beyond];
    default:
      return operator satisfies never;
  }
}

interface Unsolved {
  readonly comparison: IrComparison;
  readonly path: IrPath;
}

function equationsOf(
  situation: Situation,
  forms: Forms,
): { readonly equations: readonly Equation[]; readonly unsolved: readonly Unsolved[] } {
  const equations: Equation[] = [];
  const unsolved: Unsolved[] = [];
  const take = (found: readonly LinearForm[] | undefined, operator: ComparisonOperator): void => {
    for (const form of found ?? []) if (form.terms.size > 0) equations.push({ form, operator });
  };
  for (const { node, path } of situation.plan.reached) {
    if (node["kind"] !== "compare") continue;
    const comparison = node as unknown as IrComparison;
    const { type, left, right, operator } = comparison;
    if (type.kind !== "number" && type.kind !== "date") continue;
    if (path[0] === "titles" || isOfRecord(left) || isOfRecord(right)) {
      // What one record has to be is settled where records are added; what a title rests on is not solved.
      if (readsScalar(situation, path)) forms.unsolved = true;
      continue;
    }
    const found = type.kind === "number" ? forms.difference(left, right, path) : undefined;
    if (found === undefined) unsolved.push({ comparison, path });
    take(found, operator);
  }
  take(forms.bases, ">");
  for (const { left, right } of situation.plan.links) {
    const [part, whole] = [forms.of(left.expression, left.path), forms.of(right.expression, right.path)];
    for (const one of part ?? []) {
      take(
        whole?.map((other) => differenceOf(one, other)),
        "<=",
      );
    }
  }
  return { equations, unsolved };
}

/** Whether a comparison rests on a fact that may move and is no list. */
function readsScalar({ policy, movable, facts }: Situation, path: IrPath): boolean {
  return [...factsRead(policy, path)].some((id) => movable.has(id) && facts.get(id)?.type.kind !== "list");
}

function differenceOf(one: LinearForm, other: LinearForm): LinearForm {
  const terms = new Map(one.terms);
  for (const [id, size] of other.terms) terms.set(id, minus(terms.get(id) ?? nothing, size));
  for (const [id, { over }] of terms) if (over === 0n) terms.delete(id);
  return { terms, constant: minus(one.constant, other.constant) };
}

/**
 * Comparisons of several facts that may move, solved for each of them with the others where they are, at their own cuts
 * and at the ends of their ranges; twice, so that what was solved for one counts for the others.
 */
function solveLinked(
  equations: readonly Equation[],
  grids: ReadonlyMap<string, Grid>,
  cuts: Map<string, Set<bigint>>,
): boolean {
  let complete = true;
  for (let round = 0; round < 2; round++) {
    const values = new Map([...grids].map(([id, grid]) => [id, stepsOf(grid, cuts.get(id) ?? new Set())]));
    for (const { form, operator } of equations) {
      for (const [id, size] of form.terms) {
        const grid = grids.get(id);
        if (grid === undefined) continue;
        const rests = restsOf(form, id, grids, values);
        if (rests === undefined) complete = false;
        for (const rest of rests ?? []) {
          add(cuts, id, cutsAt(dividedBy(minus(nothing, rest), size), sided(operator, size), grid));
        }
      }
    }
  }
  return complete;
}

/** The steps at which a fact may come to stand for the sake of other comparisons. */
function stepsOf({ least, most, present }: Grid, cuts: ReadonlySet<bigint>): readonly bigint[] {
  const near = [...cuts].flatMap((cut) => [cut, cut - 1n]);
  const ends = [least, most].filter((end) => end > -(10n ** 15n) && end < 10n ** 15n);
  const all = [...(present === undefined ? [] : [present]), ...near, ...ends];
  return [...new Set(all)].filter((step) => step >= least && step <= most);
}

/** What the other terms of a form can add up to. */
function restsOf(
  { terms, constant }: LinearForm,
  target: string,
  grids: ReadonlyMap<string, Grid>,
  values: ReadonlyMap<string, readonly bigint[]>,
): readonly Exact[] | undefined {
  let rests: readonly Exact[] = [constant];
  for (const [id, size] of terms) {
    const scale = grids.get(id)?.scale ?? 0;
    if (id === target) continue;
    const steps = values.get(id) ?? [];
    if (rests.length * steps.length > mostCombinations) return undefined;
    rests = rests.flatMap((rest) => steps.map((step) => plus(rest, times(size, exact(step, 10n ** BigInt(scale))))));
  }
  return rests;
}

/** Two facts in one comparison can be solved step by step; chains of more cannot be, for certain. */
function fewTogether(equations: readonly Equation[]): boolean {
  const partners = new Map<string, Set<string>>();
  for (const { form } of equations) {
    const ids = [...form.terms.keys()];
    for (const id of ids) partners.set(id, new Set([...(partners.get(id) ?? []), ...ids]));
  }
  return [...partners.values()].every((ids) => ids.size <= 2);
}

/** A comparison that is not linear is tried out for one fact after the other, by halving, all others as they are. */
function tryOut(
  situation: Situation,
  comparison: IrComparison,
  path: IrPath,
  grids: ReadonlyMap<string, Grid>,
  cuts: Map<string, Set<bigint>>,
): void {
  const { operator } = comparison;
  // An equation begins to hold where `>=` does and ceases where `>` does.
  const operators = operator === "=" || operator === "!=" ? ([">=", ">"] as const) : ([operator] as const);
  for (const each of operators) {
    const asked: IrExpression = { ...comparison, operator: each };
    const slice = conditionSlice(situation.policy, asked, [
      [...path, "left"],
      [...path, "right"],
    ]);
    for (const id of slice.facts) {
      const grid = grids.get(id);
      if (grid === undefined || !situation.movable.has(id)) continue;
      const base = new Map(slice.facts.flatMap((fact) => standIn(situation, fact, grids)));
      const heldAt = (step: bigint): string =>
        heldBy(slice, caseWith(slice, situation.checked, base.set(id, Number(step))), situation.options);
      let [low, high] = [grid.least, grid.most];
      const below = heldAt(low);
      if (heldAt(high) === below) continue;
      while (high - low > 1n) {
        const middle = (low + high) / 2n;
        if (heldAt(middle) === below) low = middle;
        else high = middle;
      }
      cuts.get(id)?.add(high);
    }
  }
}

/** A value for a fact that is not known, so that others can be tried out beside it: for dates the day asked about. */
function standIn(
  { checked, options, movable, facts }: Situation,
  id: string,
  grids: ReadonlyMap<string, Grid>,
): readonly (readonly [string, number])[] {
  const grid = grids.get(id);
  if (grid === undefined || !movable.has(id) || Object.hasOwn(checked.facts, id)) return [];
  if (facts.get(id)?.type.kind === "date") return [[id, Date.parse(`${options.on}T00:00:00Z`) / 86_400_000]];
  return [[id, Number(grid.least > 0n ? grid.least : grid.most < 0n ? grid.most : 0n)]];
}

/** The steps that a number or a date has; `present` where it is known. */
export function gridOf(type: NumberType | { readonly kind: "date" }, present: bigint | undefined): Grid {
  const known = present === undefined ? {} : { present };
  if (type.kind === "date") return { scale: 0, least: BigInt(firstDay), most: BigInt(lastDay), ...known };
  return { scale: type.scale, ...rangeOf(type), ...known };
}
