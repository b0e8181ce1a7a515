import { compareFractions, multiplyFractions, writeFraction } from "../5-type/fraction.ts";
import type { ModelExpression } from "../5-type/model.ts";
import { constraintsOf, keyOf } from "./constraints.ts";
import { type End, exampleOf, intersect, isWithin, type Region, wholeRegion } from "./region.ts";

/** What one case asks of single subjects: by subject the regions of which any will do. */
export interface CaseRegions {
  readonly bySubject: ReadonlyMap<string, readonly Region[]>;
}

/** A subject that cases are told apart by, and all the values that it may have. */
export interface Subject {
  readonly key: string;
  readonly subject: ModelExpression;
  readonly whole: Region;
}

/** Values of the subjects, in their order, as messages show them. */
export type Witness = readonly string[];

/** What a sweep over all values of the subjects found. */
export interface Sweep {
  /** Values that no case fits. */
  readonly gap?: Witness;
  /** Two cases that fit the same values, by their places in the list. */
  readonly shared: readonly { readonly first: number; readonly second: number; readonly at: Witness }[];
}

/** True where one of the cases surely fits, whatever the values are. */
export function coverAll(conditions: readonly (readonly ModelExpression[])[]): boolean {
  const read = casesOf(conditions);
  const found = read && sweep(read.cases, read.subjects);
  return found !== undefined && found.gap === undefined;
}

/** Twice what the largest cross table takes. */
const mostSteps = 1_000_000;

/**
 * Reads conditions as regions of single subjects, an `or` about one subject as several. Undefined where one of them
 * asks anything else, so that nothing certain can be said.
 */
export function casesOf(
  conditions: readonly (readonly ModelExpression[])[],
): { readonly cases: readonly CaseRegions[]; readonly subjects: readonly Subject[] } | undefined {
  const subjects = new Map<string, Subject>();
  const cases: CaseRegions[] = [];
  for (const tests of conditions) {
    const bySubject = new Map<string, readonly Region[]>();
    for (const test of tests.flatMap((entry) => (entry.kind === "and" ? entry.operands : [entry]))) {
      const found = regionsOf(test);
      const whole = found && wholeRegion(found.subject.type);
      if (found === undefined || whole === undefined) return undefined;
      const key = keyOf(found.subject);
      if (!subjects.has(key)) subjects.set(key, { key, subject: found.subject, whole });
      const before = bySubject.get(key) ?? [whole];
      const both = before.flatMap((one) => found.regions.flatMap((other) => intersect(one, other) ?? []));
      bySubject.set(key, both);
    }
    cases.push({ bySubject });
  }
  return { cases, subjects: [...subjects.values()] };
}

function regionsOf(
  test: ModelExpression,
): { readonly subject: ModelExpression; readonly regions: readonly Region[] } | undefined {
  if (test.kind !== "or") {
    const { constraints, impossible } = constraintsOf([test]);
    const [only, another] = [...constraints.bySubject.values()];
    if (impossible !== undefined && only === undefined) return { subject: impossible, regions: [] };
    if (!constraints.exact || only === undefined || another !== undefined) return undefined;
    return { subject: only.subject, regions: [only.region] };
  }
  const parts = test.operands.map(regionsOf);
  const [first] = parts;
  if (first === undefined) return undefined;
  const key = keyOf(first.subject);
  const regions: Region[] = [];
  for (const part of parts) {
    if (part === undefined || keyOf(part.subject) !== key) return undefined;
    regions.push(...part.regions);
  }
  return { subject: first.subject, regions };
}

/**
 * Goes through all values of the subjects, in pieces within which every case fits or does not. Undefined where that
 * would take too long.
 */
export function sweep(cases: readonly CaseRegions[], subjects: readonly Subject[]): Sweep | undefined {
  const shared = new Map<string, Sweep["shared"][number]>();
  let gap: Witness | undefined;
  let steps = 0;

  function go(fitting: readonly number[], depth: number, at: Witness): void {
    const subject = subjects[depth];
    if (subject === undefined) {
      if (fitting.length === 0) gap ??= at;
      const [first, second] = fitting;
      if (first !== undefined && second !== undefined && !shared.has(`${first} ${second}`))
        shared.set(`${first} ${second}`, { first, second, at });
      return;
    }
    const alike = groupsOf(fitting, cases, subject);
    for (const piece of piecesOf(
      subject.whole,
      alike.flatMap(({ regions }) => regions),
    )) {
      const example = exampleOf(piece, subject.subject.type);
      if (example === undefined) continue;
      const groups = alike.filter(({ regions }) => regions.some((region) => isWithin(piece, region)));
      const inside = groups.flatMap(({ members }) => members).sort((a, b) => a - b);
      steps += alike.length + inside.length + 1;
      if (steps > mostSteps) return;
      go(inside, depth + 1, [...at, typeof example === "string" ? example : shownNumber(example, subject)]);
    }
  }

  go([...cases.keys()], 0, []);
  if (steps > mostSteps) return undefined;
  return { ...(gap === undefined ? {} : { gap }), shared: [...shared.values()] };
}

interface Alike {
  readonly regions: readonly Region[];
  readonly members: number[];
}

/** The cases by what they ask of one subject: the rows of a large table share their keys. */
function groupsOf(fitting: readonly number[], cases: readonly CaseRegions[], subject: Subject): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const index of fitting) {
    const regions = cases[index]?.bySubject.get(subject.key) ?? [subject.whole];
    const key = regions.map(textOf).join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { regions, members: [index] });
    else group.members.push(index);
  }
  return [...groups.values()];
}

function textOf(region: Region): string {
  if (region.kind === "values") return JSON.stringify([...region.values]);
  const ends = [region.low, region.high].map((end) => end && `${end.at.top}/${end.at.bottom}${end.included}`);
  return ends.join("..");
}

function shownNumber(value: Parameters<typeof writeFraction>[0], { subject: { type } }: Subject): string {
  if (type.kind !== "number" || type.measure !== "percent") return writeFraction(value);
  return `${writeFraction(multiplyFractions(value, { top: 100n, bottom: 1n }))}%`;
}

/** The pieces into which regions cut the whole: each value by itself, or each end and each stretch between two ends. */
function piecesOf(whole: Region, regions: readonly Region[]): readonly Region[] {
  if (whole.kind === "values")
    return [...whole.values].map((value): Region => ({ kind: "values", values: new Set([value]) }));
  const ends = [whole, ...regions].flatMap((region) =>
    region.kind === "interval" ? [region.low, region.high].filter((end) => end !== undefined) : [],
  );
  const sorted = ends.map(({ at }) => at).sort(compareFractions);
  const cuts = sorted.filter((at, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareFractions(before, at) !== 0;
  });
  const pieces: Region[] = [];
  let low: End | undefined;
  for (const at of cuts) {
    const open = { at, included: false };
    pieces.push({ kind: "interval", ...(low === undefined ? {} : { low }), high: open });
    pieces.push({ kind: "interval", low: { at, included: true }, high: { at, included: true } });
    low = open;
  }
  pieces.push({ kind: "interval", ...(low === undefined ? {} : { low }) });
  return pieces.flatMap((piece) => intersect(piece, whole) ?? []);
}
