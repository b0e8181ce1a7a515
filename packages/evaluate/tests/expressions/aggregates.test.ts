import type { CheckedRecord, IrAggregate, IrExpression } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { only } from "../../src/numbers/interval.ts";
import type { Finding } from "../../src/possibilities/finding.ts";
import { startRun } from "../../src/start-run.ts";
import { checked, compare, constant, fact, measured, policy } from "../policy-builder.ts";

const points = measured("count", { least: "0", most: "2" });
const items = fact("items", {
  kind: "list",
  fields: [
    { names: { id: "counted" }, type: { kind: "boolean" } },
    { names: { id: "size" }, type: points },
    { names: { id: "day" }, type: { kind: "date" } },
  ],
});
const town = policy({ facts: [items] });

/** A record with an open membership (`undefined`) or an open size. */
interface Item {
  readonly counted: boolean | undefined;
  readonly size: number | undefined;
}

const kinds: readonly Item[] = [true, false, undefined].flatMap((counted) =>
  [0, 2, undefined].map((size) => ({ counted, size })),
);

function lists(size: number): readonly (readonly Item[])[] {
  return size === 0 ? [[]] : lists(size - 1).flatMap((rest) => kinds.map((kind) => [...rest, kind]));
}

/** The sizes counted in each completion. */
function completions(list: readonly Item[]): readonly (readonly number[])[] {
  return list.reduce<readonly (readonly number[])[]>(
    (all, { counted, size }) =>
      all.flatMap((rest) => {
        const sizes = size === undefined ? [0, 1, 2] : [size];
        const within = counted === false ? [] : sizes.map((value) => [...rest, value]);
        return counted === true ? within : [...within, rest];
      }),
    [[]],
  );
}

const field = (name: string): IrExpression => ({ kind: "field", scope: 1, list: "items", field: name });

function aggregate(name: IrAggregate["function"], more: Partial<IrAggregate> = {}): IrAggregate {
  const base = {
    kind: "aggregate",
    function: name,
    type: points,
    list: "items",
    scope: 1,
    where: field("counted"),
  } as const;
  return name === "count" ? { ...base, ...more } : { ...base, value: field("size"), ...more };
}

function find(expression: IrExpression, list: readonly Item[] | undefined): Finding {
  const records = list?.map(
    ({ counted, size }): CheckedRecord => ({
      ...(counted !== undefined && { counted }),
      ...(size !== undefined && { size }),
    }),
  );
  return startRun(town, checked(records === undefined ? {} : { items: records }), { on: "2024-01-01" }).evaluate(
    expression,
    { name: "here" },
  );
}

/** Both ends as plain numbers. */
function ends({ value }: Finding): readonly [number, number] {
  if (value.kind !== "number") throw new Error("a number");
  const plain = (end: typeof value.range.low): number =>
    typeof end === "string"
      ? end === "infinity"
        ? Infinity
        : -Infinity
      : Number(end.numerator) / Number(end.denominator);
  return [plain(value.range.low), plain(value.range.high)];
}

const total = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
const otherwise = constant(points, "1");

const functions: readonly [string, IrAggregate, (sizes: readonly number[]) => number][] = [
  ["count", aggregate("count"), (sizes) => sizes.length],
  ["sum", aggregate("sum"), total],
  ["highest", aggregate("highest", { empty: otherwise }), (sizes) => (sizes.length === 0 ? 1 : Math.max(...sizes))],
  ["lowest", aggregate("lowest", { empty: otherwise }), (sizes) => (sizes.length === 0 ? 1 : Math.min(...sizes))],
  [
    "average",
    aggregate("average", { empty: otherwise }),
    (sizes) => (sizes.length === 0 ? 1 : total(sizes) / sizes.length),
  ],
  ["distinct", aggregate("distinct"), (sizes) => new Set(sizes).size],
];

describe.each(functions)("%s of partly known lists", (name, expression, concrete) => {
  test("holds every completion, and is known where they agree", () => {
    for (const list of [0, 1, 2, 3].flatMap(lists)) {
      const finding = find(expression, list);
      const [low, high] = ends(finding);
      const results = completions(list).map(concrete);
      const [least, most] = [Math.min(...results), Math.max(...results)];
      const about = JSON.stringify({ name, list });
      expect(low, about).toBeLessThanOrEqual(least);
      expect(high, about).toBeGreaterThanOrEqual(most);
      // These are exact; an average with open members and a count of distinct values only hold the results.
      const certain = list.every((item) => item.counted !== undefined);
      if (name !== "distinct" && (name !== "average" || certain)) expect([low, high], about).toEqual([least, most]);
      expect(finding.open.needs.size > 0, about).toBe(low !== high);
    }
  });
});

describe("lists that are not known, or empty", () => {
  test.each([
    ["count", [0, 10_000]],
    ["sum", [0, Infinity]],
    ["highest", [0, 2]],
    ["average", [0, 2]],
    ["distinct", [0, 10_000]],
  ] as const)("%s of an unknown list", (name, expected) => {
    const finding = find(aggregate(name), undefined);
    expect(ends(finding)).toEqual(expected);
    expect([...finding.open.needs]).toEqual(["items"]);
  });

  test("a sum of terms that may be negative has no end", () => {
    const negative = aggregate("sum", { value: { kind: "negate", type: points, operand: field("size") } });
    expect(ends(find(negative, undefined))).toEqual([-Infinity, 0]);
  });

  test.each(["highest", "lowest", "average", "latest"] as const)("%s of nothing is an error of the case", (name) => {
    const finding = find(aggregate(name, { by: field("day") }), []);
    expect(finding.open.errors).toEqual([{ tag: "empty", place: "here", facts: ["items"] }]);
    expect(finding.open.needs.size).toBe(0);
  });

  test("while a fact can still avoid the error, that fact is needed instead", () => {
    const finding = find(aggregate("highest"), [{ counted: undefined, size: 1 }]);
    expect([...finding.open.needs]).toEqual(["items[0].counted"]);
    expect(finding.open.errors).toEqual([]);
  });

  test("an error is absorbed where it does not matter", () => {
    const least: IrExpression = {
      kind: "least",
      type: points,
      operands: [constant(points, "1"), aggregate("highest")],
    };
    const held = find(compare(least, "<=", constant(points, "1"), points), []);
    expect(held.value).toEqual({ kind: "condition", truth: "yes" });
  });
});

describe("the latest record", () => {
  const latest = aggregate("latest", { by: field("day") });
  const of = (...records: CheckedRecord[]): Finding =>
    startRun(town, checked({ items: records }), { on: "2024-01-01" }).evaluate(latest, { name: "here" });

  test("the value of the last day", () => {
    const { value } = of(
      { counted: true, size: 1, day: 10 },
      { counted: true, size: 2, day: 20 },
      { counted: false, size: 0, day: 30 },
    );
    expect(value.kind === "number" && only(value.range)?.numerator).toBe(2n);
  });

  test("different values of one day are a tie that no fact lifts", () => {
    const { value, open } = of({ counted: true, size: 1, day: 10 }, { counted: true, size: 2, day: 10 });
    expect(ends({ value, open })).toEqual([1, 2]);
    expect(open.errors.map((error) => error.tag)).toEqual(["tie_of_dates"]);
  });

  test("equal values of one day are no tie", () => {
    const { open } = of({ counted: true, size: 1, day: 10 }, { counted: true, size: 1, day: 10 });
    expect(open.errors).toEqual([]);
  });

  test("an open day is needed where it may be the last", () => {
    const { open } = of({ counted: true, size: 1 }, { counted: true, size: 2, day: 10 });
    expect([...open.needs]).toEqual(["items[0].day"]);
  });

  test("a record that cannot be the last is not asked about", () => {
    const { value, open } = of({ size: 1, day: 5 }, { counted: true, size: 2, day: 10 });
    expect(ends({ value, open })).toEqual([2, 2]);
  });
});

test("the latest of partly known lists holds every completion", () => {
  const latest = aggregate("latest", { by: field("day"), empty: otherwise });
  const records: readonly CheckedRecord[] = [{ counted: true }, {}].flatMap((membership) =>
    [{ day: 10 }, { day: 20 }, {}].flatMap((day) => [0, 2].map((size) => ({ ...membership, ...day, size }))),
  );
  const all = records.flatMap((a) => [
    [a],
    ...records.flatMap((b) => [[a, b], ...records.slice(0, 7).map((c) => [a, b, c])]),
  ]);
  for (const list of all) {
    const [low, high] = ends(
      startRun(town, checked({ items: list }), { on: "2024-01-01" }).evaluate(latest, { name: "here" }),
    );
    const choices = list.map(({ counted, day, size }) =>
      [true, ...(counted === true ? [] : [false])].flatMap((within) =>
        (day === undefined ? [5, 10, 15, 20, 25] : [Number(day)]).map((on) => ({ within, on, size: Number(size) })),
      ),
    );
    const completed = choices.reduce<(typeof choices)[number][]>(
      (ways, each) => ways.flatMap((way) => each.map((one) => [...way, one])),
      [[]],
    );
    const results = completed.flatMap((way) => {
      const kept = way.filter((one) => one.within);
      const last = Math.max(...kept.map((one) => one.on));
      return kept.length === 0 ? [1] : kept.filter((one) => one.on === last).map((one) => one.size);
    });
    expect([low, high], JSON.stringify(list)).toEqual([Math.min(...results), Math.max(...results)]);
  }
});

test("any and every over open records", () => {
  const quantifier = (name: "any" | "every"): IrExpression => ({
    kind: "quantifier",
    quantifier: name,
    list: "items",
    scope: 1,
    where: field("counted"),
  });
  const truth = (name: "any" | "every", ...held: (boolean | undefined)[]): unknown => {
    const { value } = find(
      quantifier(name),
      held.map((counted) => ({ counted, size: 0 })),
    );
    return value.kind === "condition" && value.truth;
  };
  expect([truth("any"), truth("every")]).toEqual(["no", "yes"]);
  expect([truth("any", undefined, true), truth("every", undefined, false)]).toEqual(["yes", "no"]);
  expect([truth("any", undefined, false), truth("every", undefined, true)]).toEqual(["open", "open"]);
  expect(find(quantifier("any"), undefined).open.needs).toEqual(new Set(["items"]));
});
