import { nameList } from "@bylaw/evaluate";
import type { ChoiceType, SetType } from "@bylaw/ir";
import { idsOf, type PlainColumn } from "../columns/column-builder.ts";
import type { Draw, Loadings } from "../specification/population-spec.ts";
import { normalQuantile } from "./arithmetic.ts";
import { notInPolicy } from "./not-in-policy.ts";
import { earlier, type Rows, variable } from "./rows.ts";
import { nextPart, type Stream } from "./stream.ts";

type DrawOf<Kind extends Draw["draw"]> = Extract<Draw, { readonly draw: Kind }>;

/** Yes and no; who has much of the strength is among the yes. */
export function drawYes(rows: Rows, { chance, with: loadings }: DrawOf<"yes">, stream: Stream): PlainColumn {
  return { kind: "boolean", values: Uint8Array.from(pick(rows, [1 - chance, chance], loadings, stream)) };
}

/** One of the members by their weights. */
export function drawChoice(
  rows: Rows,
  draw: DrawOf<"choice">,
  type: ChoiceType,
  stream: Stream,
  path: string,
): PlainColumn | undefined {
  const members = idsOf(type.members);
  const named = placesOf(rows, draw.weights, type, `${path}.weights`);
  if (named.length === 0) return undefined;
  const picked = pick(
    rows,
    named.map(({ number }) => number),
    draw.with,
    stream,
  );
  const values = new Int16Array(rows.size);
  for (let row = 0; row < rows.size; row++) values[row] = named[picked[row] ?? 0]?.place ?? -1;
  return { kind: "choice", members, values };
}

/** The place of each member in its declaration, with its number; "none" is -2. Others are reported and left out. */
function placesOf(
  rows: Rows,
  numbers: Readonly<Record<string, number>>,
  type: ChoiceType | SetType,
  path: string,
): readonly { readonly place: number; readonly number: number }[] {
  const list = nameList(type.members, (member) => member);
  return Object.entries(numbers).flatMap(([name, number]) => {
    const member = list.find(name);
    if (member !== undefined) return [{ place: type.members.indexOf(member), number }];
    if (type.kind === "choice" && type.none === true && name === "none") return [{ place: -2, number }];
    notInPolicy(rows.problems, "member", name, `${path}.${name.slice(0, 60)}`, list.all);
    return [];
  });
}

/** For each row the place of one of the weights: those with much of the strengths get a later one. */
export function pick(
  rows: Rows,
  weights: readonly number[],
  loadings: Loadings | undefined,
  stream: Stream,
): Uint16Array {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  // The last bound is open: whatever is left is the last one that has a weight.
  const bounds = weights.slice(0, lastWith(weights)).map((weight) => {
    sum += weight;
    return sum / whole;
  });
  const picked = new Uint16Array(rows.size);
  const place = (value: number, lines: readonly number[]): number => {
    let index = 0;
    while (index < lines.length && value >= (lines[index] ?? 0)) index++;
    return index;
  };
  if (loadings === undefined) {
    for (let row = 0; row < rows.size; row++) picked[row] = place(nextPart(stream), bounds);
    return picked;
  }
  const lines = bounds.map(normalQuantile);
  const values = variable(rows, loadings, stream);
  const [line = 0] = lines;
  if (lines.length === 1) {
    for (let row = 0; row < rows.size; row++) picked[row] = (values[row] ?? 0) >= line ? 1 : 0;
    return picked;
  }
  for (let row = 0; row < rows.size; row++) picked[row] = place(values[row] ?? 0, lines);
  return picked;
}

function lastWith(weights: readonly number[]): number {
  return Math.max(
    0,
    weights.findLastIndex((weight) => weight > 0),
  );
}

/** The place of each row's history among all the histories of the title, which the type lists as members. */
export function drawHistory(rows: Rows, draw: DrawOf<"history">, type: ChoiceType, stream: Stream): PlainColumn {
  const places = draw.kinds.map(({ events }) => type.members.findIndex(({ id }) => id === JSON.stringify(events)));
  const picked = pick(
    rows,
    draw.kinds.map(({ weight }) => weight),
    draw.with,
    stream,
  );
  const values = new Int16Array(rows.size);
  for (let row = 0; row < rows.size; row++) values[row] = places[picked[row] ?? 0] ?? -1;
  return { kind: "choice", members: idsOf(type.members), values };
}

/** Each member by its own chance. */
export function drawSet(
  rows: Rows,
  draw: DrawOf<"set">,
  type: SetType,
  stream: Stream,
  path: string,
): PlainColumn | undefined {
  const named = placesOf(rows, draw.chances, type, `${path}.chances`);
  if (type.members.length > 31) return undefined;
  const must = new Int32Array(rows.size);
  const whole = named.reduce((sum, { number }) => sum + number, 0);
  for (let row = 0; row < rows.size; row++) {
    let bits = 0;
    for (const { place, number } of named) if (nextPart(stream) < number) bits |= 1 << place;
    let rest = nextPart(stream) * whole;
    if (bits === 0 && draw.least === 1) {
      const one = named.find(({ number }) => {
        rest -= number;
        return rest < 0;
      });
      bits = 1 << (one?.place ?? 0);
    }
    must[row] = bits;
  }
  return { kind: "set", members: idsOf(type.members), must, may: must.slice() };
}

/** One of the members that a set drawn before holds; nothing where it holds none of them. */
export function drawChoiceFrom(
  rows: Rows,
  draw: DrawOf<"choice_from">,
  type: ChoiceType,
  stream: Stream,
  path: string,
): PlainColumn | undefined {
  const found = earlier(rows, draw.set);
  const members = idsOf(type.members);
  if (found?.column.kind !== "set") {
    if (found !== undefined) notInPolicy(rows.problems, "set", draw.set, `${path}.set`, []);
    return undefined;
  }
  const { column, places } = found;
  const common = column.members.map((id) => members.indexOf(id));
  const values = new Int16Array(rows.size).fill(-1);
  for (let row = 0; row < rows.size; row++) {
    const held = column.must[places === undefined ? row : (places[row] ?? 0)] ?? 0;
    const open: number[] = [];
    for (let bit = 0; bit < common.length; bit++) {
      if ((held & (1 << bit)) !== 0 && (common[bit] ?? -1) >= 0) open.push(common[bit] ?? -1);
    }
    const chosen = Math.floor(nextPart(stream) * open.length);
    if (open.length > 0) values[row] = open[chosen] ?? -1;
  }
  return { kind: "choice", members, values };
}
