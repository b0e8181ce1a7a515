import { type Door, readFact } from "@bylaw/evaluate";
import type { CheckedValue, IrFact, IrType } from "@bylaw/ir";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/table/cell.ts";
import { quickCell, quickValue } from "../../src/table/quick-values.ts";

const members = [{ id: "demo", zh: "示范" }, { id: "none_such", en: "other" }, { id: "b" }];
const scalars = {
  money: { kind: "number", measure: "money", scale: 2 },
  bounded: { kind: "number", measure: "money", scale: 2, least: "10", most: "2000000000000" },
  odd: { kind: "number", measure: "number", scale: 4, least: "1/3", most: "9" },
  count: { kind: "number", measure: "count", scale: 0 },
  share: { kind: "number", measure: "percent", scale: 6 },
  wideShare: { kind: "number", measure: "percent", scale: 6, most: "3" },
  year: { kind: "number", measure: "year", scale: 0, least: "1990", most: "2100" },
  months: { kind: "number", measure: "months", scale: 0 },
  sound: { kind: "boolean" },
  day: { kind: "date" },
  dayOrNone: { kind: "date", none: true },
  choice: { kind: "choice", members },
  choiceOrNone: { kind: "choice", members, none: true },
  set: { kind: "set", members },
  text: { kind: "text" },
} as const satisfies Record<string, Exclude<IrType, { kind: "list" }>>;
const list: IrType = {
  kind: "list",
  fields: Object.entries(scalars).map(([id, type]) => ({ names: { id, en: `the_${id}` }, type })),
};
const types: readonly (readonly [string, IrType])[] = [...Object.entries(scalars), ["list", list]];

/** What the door makes of a value, and whether it has anything against it. */
function byDoor(type: IrType, value: unknown): { readonly value: CheckedValue | undefined; readonly sound: boolean } {
  const door: Door = { problems: [], on: undefined };
  const fact = { names: { id: "f" }, type } as IrFact;
  const read = readFact(door, fact, value, { name: "f", path: "f" });
  return { value: read, sound: door.problems.length === 0 };
}

const digits = fc.stringMatching(/^[0-9]{1,17}$/);
const someText = fc.oneof(
  digits,
  fc.tuple(digits, fc.stringMatching(/^[0-9]{0,8}$/)).map(([whole, after]) => `${whole}.${after}`),
  fc.stringMatching(/^[-+ .0-9%,eP]{0,8}$/),
  fc
    .tuple(fc.integer({ min: 1890, max: 2310 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  fc.constantFrom("yes", "no", "Yes", "是", " yes", "none", "无", "demo", "示范", "other", "b", " b", "", " ", "P18M"),
  fc.constantFrom("2020-1-1", "2020/01/01", "20-001-001", "2023-02-29", "2024-02-29", "'=x", "e\u0301", "12 ", "0.50"),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const someValue = fc.oneof(someText, fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, {}, []));
const someRecord = fc.dictionary(
  fc.constantFrom(...Object.keys(scalars), "the_money", "__proto__", "constructor", "x"),
  fc.oneof({ arbitrary: fc.constantFrom(5, "7.5", true, "2020-02-02", "demo", "b"), weight: 3 }, someValue),
  { maxKeys: 4 },
);

describe.each(types)("of %s", (_name, type) => {
  const values = fc.oneof(someValue, fc.array(fc.oneof(someRecord, someValue), { maxLength: 3 }));

  test("a value that is read at once is the one that the door gives, and sound", () => {
    const quick = quickValue(type);
    fc.assert(
      fc.property(values, (value) => {
        const read = quick(value);
        if (read !== undefined) expect(byDoor(type, value)).toEqual({ value: read, sound: true });
      }),
      { seed: 20_211_104, numRuns: 400 },
    );
  });

  test("so is that of a cell", () => {
    const quick = quickCell(type);
    const cells = fc.oneof(
      someText,
      values.map((value) => JSON.stringify(value) ?? ""),
    );
    fc.assert(
      fc.property(cells, (cell) => {
        const read = quick(cell);
        if (read === undefined) return;
        expect(cell.trim()).not.toBe("");
        expect(byDoor(type, cellValue(cell, type, undefined))).toEqual({ value: read, sound: true });
      }),
      { seed: 20_211_104, numRuns: 400 },
    );
  });
});

test.each([
  [scalars.money, "1890000.5", 189_000_050],
  [scalars.bounded, "1890000", 189_000_000],
  [scalars.share, "0.205", 205_000],
  [scalars.year, "2023", 2023],
  [scalars.dayOrNone, "none", "none"],
  [scalars.sound, "no", false],
  [scalars.choice, "demo", "demo"],
  [list, '[{"money":5,"day":"1970-01-02"}]', [{ money: 500, day: 1 }]],
] as const)("what tables are full of is read at once", (type, cell, value) => {
  expect(quickCell(type)(cell)).toEqual(value);
});
