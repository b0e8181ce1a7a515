import type { CheckedSet, CheckedValue, IrFact } from "@bylaw/ir";
import type { IrNode } from "../reach.ts";
import type { Countable } from "./countable.ts";
import { type Cuts, cutsOf, type Grid, gridOf } from "./cuts.ts";
import { type Directions, directionsOf } from "./movement.ts";
import type { Option } from "./search.ts";
import { factIn, type Situation } from "./situation.ts";

/** Values that a fact may get, the nearest first. */
export interface Candidates {
  readonly id: string;
  readonly fact: IrFact;
  readonly values: readonly CheckedValue[];
  readonly option: Option;
  /** Nothing that the decision asks draws a line between the values: any would do. */
  readonly any?: true;
  /** Not every value that might do is among them. */
  readonly partial?: true;
  /** By candidate of a list: how many records were added, and which. */
  readonly added?: readonly { readonly more: number; readonly countable: Countable }[];
}

/** Beyond so many values the farther ones are left out, and the answer is not exact. */
const mostValues = 60;

/** Of so many members of a set every choice is tried; of further ones each by itself. */
const mostMembers = 5;

/** Ranges of so few values are tried value by value. */
const smallRange = 8n;

/** All candidates of a situation, by fact; `exact` as in the answer. */
export function candidatesOf(situation: Situation): {
  readonly candidates: ReadonlyMap<string, Candidates>;
  readonly exact: boolean;
} {
  const grids = gridsOf(situation);
  const cuts = cutsOf(situation, grids);
  const found = new Map<string, Candidates>();
  let exact = cuts.exact;
  for (const id of situation.movable) {
    const fact = situation.facts.get(id);
    if (fact === undefined) continue;
    const all =
      fact.type.kind === "list"
        ? listCandidates(situation, fact, cuts)
        : scalarCandidates(situation, fact, grids.get(id), cuts);
    if (all.values.length === 0) continue;
    if (all.values.length > mostValues || all.partial) exact = false;
    found.set(id, all.values.length > mostValues ? cutShort(all) : all);
  }
  return { candidates: found, exact };
}

function cutShort({ added, ...all }: Candidates): Candidates {
  const option = { ...all.option, distances: all.option.distances.slice(0, mostValues) };
  return {
    ...all,
    option,
    values: all.values.slice(0, mostValues),
    ...(added && { added: added.slice(0, mostValues) }),
  };
}

function gridsOf({ movable, facts, checked, countables }: Situation): Map<string, Grid> {
  const grids = new Map<string, Grid>();
  for (const id of movable) {
    const type = facts.get(id)?.type;
    if (type?.kind !== "number" && type?.kind !== "date") continue;
    const value = factIn(checked.facts, id);
    grids.set(id, gridOf(type, typeof value === "number" || typeof value === "bigint" ? BigInt(value) : undefined));
  }
  for (const { name, list } of countables.values()) {
    // How many of the present records count is found by trying: what is asked for is only how many more.
    if (movable.has(list)) grids.set(name, { scale: 0, least: 0n, most: 10_000n });
  }
  return grids;
}

function scalarCandidates(situation: Situation, fact: IrFact, grid: Grid | undefined, cuts: Cuts): Candidates {
  const { id } = fact.names;
  const value = factIn(situation.checked.facts, id);
  const directions = directionsOf(fact);
  if (grid !== undefined) {
    const own = [...(cuts.of.get(id) ?? [])];
    const unknown = value === undefined || value === "none";
    const steps = unknown
      ? stepsToShow(grid, own, situation, fact)
      : stepsToMove(grid, own, directions, cuts.linked.has(id));
    const values = steps.map(plainNumber);
    const none = unknown && value === undefined && fact.type.kind === "date" && fact.type.none ? ["none"] : [];
    const distances = unknown ? [...values, ...none].map(() => 0) : distancesOf(grid, own, steps);
    const option = { id, known: !unknown, distances };
    return {
      id,
      fact,
      values: [...values, ...none],
      option,
      ...(unknown && own.length === 0 && { any: true as const }),
    };
  }
  return otherCandidates(situation, fact, value, directions);
}

function plainNumber(step: bigint): number | bigint {
  const number = Number(step);
  return Number.isSafeInteger(number) ? number : step;
}

/** Of a known number: of each stretch that it may move to the nearest end, in order of distance. */
function stepsToMove(
  { least, most, present = 0n }: Grid,
  cuts: readonly bigint[],
  { up, down }: Directions,
  linked: boolean,
): readonly bigint[] {
  const steps = new Set<bigint>();
  for (const cut of cuts) steps.add(cut > present ? cut : cut - 1n);
  if (linked || most - least < smallRange) {
    for (const end of [least, most]) steps.add(end);
  }
  if (most - least < smallRange) for (let step = least; step <= most; step++) steps.add(step);
  return [...steps]
    .filter((step) => step >= least && step <= most && (step > present ? up : step < present && down))
    .sort((a, b) => compareSizes(apart(a, present), apart(b, present)) || compareSizes(a, b));
}

/** Of a number that is not known: the first step of each stretch, those at a line first, then the lowest. */
function stepsToShow(
  { least, most }: Grid,
  cuts: readonly bigint[],
  situation: Situation,
  { type }: IrFact,
): readonly bigint[] {
  const inside = (step: bigint): boolean => step >= least && step <= most;
  const lines = cuts.filter(inside).sort(compareSizes);
  const [lowest] = lines;
  const today = BigInt(Math.round(Date.parse(`${situation.options.on}T00:00:00Z`) / 86_400_000));
  const start = type.kind === "date" ? today : 0n;
  const plain = start < least ? least : start > most ? most : start;
  const below = lowest === undefined ? [plain] : [lowest - 1n].filter(inside);
  if (most - least >= smallRange) return [...lines, ...below];
  const all = Array.from({ length: Number(most - least) + 1 }, (_, step) => least + BigInt(step));
  return [...new Set([...lines, ...below, ...all])];
}

/** How far each step is, as a part of the present value or of the farthest line, whichever is greater. */
function distancesOf(
  { present = 0n, scale }: Grid,
  cuts: readonly bigint[],
  steps: readonly bigint[],
): readonly number[] {
  const sizes = [present, ...cuts, 10n ** BigInt(scale)].map((step) => (step < 0n ? -step : step));
  const whole = sizes.reduce((most, size) => (size > most ? size : most), 1n);
  return steps.map((step) => Number(apart(step, present)) / Number(whole));
}

function apart(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}

function compareSizes(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function otherCandidates(
  situation: Situation,
  fact: IrFact,
  value: CheckedValue | undefined,
  { up, down }: Directions,
): Candidates {
  const { id } = fact.names;
  const { type } = fact;
  const made = (
    values: readonly CheckedValue[],
    distances: readonly number[],
    known = value !== undefined,
  ): Candidates => ({
    id,
    fact,
    values,
    option: { id, known, distances: known ? distances : values.map(() => 0) },
  });
  switch (type.kind) {
    case "boolean": {
      const values = [true, false].filter((each) => value === undefined || (each !== value && (each ? up : down)));
      return made(
        values,
        values.map(() => 1),
      );
    }
    case "choice": {
      const members = [...type.members.map((member) => member.id), ...(type.none ? ["none"] : [])];
      const place = typeof value === "string" ? members.indexOf(value) : -1;
      const values = members.filter((_, at) => value === undefined || (at !== place && (at > place ? up : down)));
      return made(
        values,
        values.map(() => 1),
      );
    }
    case "set":
      return setCandidates(situation, fact, value as CheckedSet | undefined, { up, down });
    case "text": {
      const texts = [...new Set(textsAsked(situation, id))];
      return { ...made(texts.length > 0 ? texts : ["-"], []), ...(texts.length === 0 && { any: true as const }) };
    }
    default:
      return made([], []);
  }
}

/** Sets that differ in members which some test names; the others stay as they are. */
function setCandidates(
  situation: Situation,
  fact: IrFact,
  value: CheckedSet | undefined,
  { up, down }: Directions,
): Candidates {
  const { id } = fact.names;
  const all = fact.type.kind === "set" ? fact.type.members.map((member) => member.id) : [];
  const { must, may } = value ?? { must: [], may: all };
  const known = must.length === may.length;
  const whole = all.length <= mostMembers || isAskedAsWhole(situation);
  const asked = whole ? new Set(all) : membersAsked(situation);
  const open = known
    ? all.filter((member) => asked.has(member) && (must.includes(member) ? down : up))
    : all.filter((member) => asked.has(member) && may.includes(member) && !must.includes(member));
  const found: { readonly set: CheckedSet; readonly distance: number }[] = [];
  for (const chosen of subsets(open)) {
    const turned = (member: string): boolean => chosen.includes(member);
    const has = all.filter((member) =>
      known ? must.includes(member) !== turned(member) : must.includes(member) || turned(member),
    );
    const can = known ? has : all.filter((member) => (open.includes(member) ? turned(member) : may.includes(member)));
    if (known && chosen.length === 0) continue;
    found.push({ set: { must: has, may: can }, distance: known ? chosen.length : 0 });
  }
  return {
    id,
    fact,
    values: found.map(({ set }) => set),
    option: { id, known, distances: found.map(({ distance }) => distance) },
    ...(!known && open.length === 0 && { any: true as const }),
    ...(open.length > mostMembers && { partial: true as const }),
  };
}

/** Smaller ones first. */
function subsets(members: readonly string[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [[]];
  for (const member of members.slice(0, mostMembers)) found.push(...found.map((set) => [...set, member]));
  const rest = members.slice(mostMembers).map((member) => [member]);
  return [...found, ...rest].sort((a, b) => a.length - b.length);
}

/** Whether sets are compared with each other, or asked whether they are known, so that every member counts. */
function isAskedAsWhole({ plan }: Situation): boolean {
  return plan.reached.some(({ node }) => {
    const compared = node["kind"] === "compare" && (node["type"] as IrNode | undefined)?.["kind"] === "set";
    return compared || node["kind"] === "known";
  });
}

function membersAsked({ plan }: Situation): ReadonlySet<string> {
  const members = new Set<string>();
  for (const { node } of plan.reached) {
    const named = node["kind"] === "include" ? node["members"] : isConstantOf(node, "set") ? node["value"] : undefined;
    if (Array.isArray(named)) for (const member of named) members.add(String(member));
  }
  return members;
}

function textsAsked({ plan }: Situation, id: string): readonly string[] {
  return plan.reached.flatMap(({ node }) => {
    const sides = node["kind"] === "compare" ? [node["left"], node["right"]] : [];
    const reads = sides.some((side) => (side as IrNode)["kind"] === "fact" && (side as IrNode)["fact"] === id);
    const constants = sides.filter((side) => isConstantOf(side as IrNode, "text"));
    return reads ? constants.map((side) => String((side as IrNode)["value"])) : [];
  });
}

function isConstantOf(node: IrNode, kind: string): boolean {
  return node["kind"] === "constant" && (node["type"] as IrNode | undefined)?.["kind"] === kind;
}

/** The list with more records, all of one kind. */
function listCandidates({ checked, countables }: Situation, fact: IrFact, cuts: Cuts): Candidates {
  const { id } = fact.names;
  const value = factIn(checked.facts, id);
  const present = Array.isArray(value) ? value : [];
  const added: { readonly more: number; readonly countable: Countable }[] = [];
  for (const countable of countables.values()) {
    if (countable.list !== id) continue;
    // Some present records may count already: every number up to the farthest line is one that may do.
    const lines = [...(cuts.of.get(countable.name) ?? []), 1n];
    const most = lines.reduce((far, cut) => (cut > far ? cut : far), 1n);
    for (let more = value === undefined ? 0 : 1; more <= Number(most) && more <= mostValues; more++) {
      added.push({ more, countable });
    }
  }
  added.sort((a, b) => a.more - b.more);
  return {
    id,
    fact,
    values: added.map(({ more, countable }) => [...present, ...Array.from({ length: more }, () => countable.record)]),
    option: {
      id,
      known: value !== undefined,
      distances: added.map(({ more }) => (value === undefined ? 0 : more / (present.length + more))),
    },
    added,
  };
}
