import type { Names } from "@bylaw/ir";
import type { BoundFact } from "../4-bind/bound.ts";
import { irNames } from "./names.ts";

/** What a unit word after a number means. */
export type Unit =
  | { readonly kind: "money" | "area" | "points" | "days" | "workingDays" | "months" | "years" }
  | { readonly kind: "count"; readonly unit: Names };

const fixedUnits: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  (
    [
      ["money", ["yuan", "元", "圆", "圓", "CNY", "人民币", "人民幣"]],
      ["area", ["m2", "平方米", "㎡"]],
      ["points", ["points", "point", "分"]],
      ["days", ["days", "day", "日", "天"]],
      ["workingDays", ["working days", "working day", "个工作日", "個工作日", "工作日"]],
      ["months", ["months", "month", "个月", "個月", "月"]],
      ["years", ["years", "year", "年"]],
    ] as const
  ).flatMap(([kind, words]) => words.map((word): readonly [string, Unit] => [word, { kind }])),
);

/** Counting words that need no declaration (language reference: literals). */
const countingWords = [
  "家",
  "家次",
  "人",
  "人次",
  "次",
  "场次",
  "場次",
  "笔",
  "筆",
  "件",
  "项",
  "項",
  "名",
  "个",
  "個",
];

/** All counting units of a policy, by each of their words. Declarations of one unit share their names. */
export function collectUnits(facts: readonly BoundFact[]): ReadonlyMap<string, Names> {
  const units = new Map<string, Names>();
  const declared = facts.flatMap(({ declaration }) => [declaration, ...declaration.fields]);
  for (const { type } of declared) {
    if (type.type.kind !== "count" || type.type.unit === undefined) continue;
    const names = irNames(type.type.unit);
    const known = units.get(names.id);
    const merged = known === undefined ? names : { ...names, ...known };
    for (const word of [merged.id, merged.en, merged.zh]) if (word !== undefined) units.set(word, merged);
  }
  for (const word of countingWords) if (!units.has(word)) units.set(word, { id: word, zh: word });
  return units;
}

/** What a unit word means; undefined for a word that is no unit. */
export function unitOf(word: string, counting: ReadonlyMap<string, Names>): Unit | undefined {
  const fixed = fixedUnits.get(word.replace(/\s+/g, " "));
  if (fixed !== undefined) return fixed;
  const unit = counting.get(word);
  return unit === undefined ? undefined : { kind: "count", unit };
}
