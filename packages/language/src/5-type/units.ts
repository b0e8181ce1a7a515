import type { Names } from "@bylaw/ir";
import type { Named, NameNode } from "../3-build-ast/ast.ts";
import type { BoundFact } from "../4-bind/bound.ts";
import type { NameLedger } from "../4-bind/name-ledger.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { pointWords, wordsByForm } from "../keywords/language-words.ts";
import { irNames } from "./names.ts";

/** What a unit word after a number means. */
export type Unit =
  | { readonly kind: "money" | "area" | "points" | "days" | "workingDays" | "months" | "years" }
  | { readonly kind: "count"; readonly unit: Names };

const keywordUnits: ReadonlyMap<KeywordId, Unit> = new Map<KeywordId, Unit>([
  ["yuan", { kind: "money" }],
  ["m2", { kind: "area" }],
  ["days", { kind: "days" }],
  ["workingDays", { kind: "workingDays" }],
  ["months", { kind: "months" }],
  ["years", { kind: "years" }],
]);

const points: ReadonlyMap<string, "points"> = wordsByForm(pointWords);

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
export function unitOf(word: NameNode, counting: ReadonlyMap<string, Names>): Unit | undefined {
  const fixed = word.keyword === undefined ? undefined : keywordUnits.get(word.keyword);
  if (fixed !== undefined) return fixed;
  const unit = counting.get(word.text);
  if (unit !== undefined) return { kind: "count", unit };
  return points.has(word.text) ? { kind: "points" } : undefined;
}

/**
 * Writes down what unit words name: of several kinds that count in one unit the first declares it, and the others name it
 * again. Counting words that nothing declares, and points, are the language's own.
 */
export function nameUnits(ledger: NameLedger, counting: ReadonlyMap<string, Names>): void {
  const things = new Map<string, Named>();
  for (const { declared, vocabulary } of ledger.units) {
    const id = counting.get(declared.name.text)?.id ?? declared.name.text;
    const first = things.get(id);
    if (first === undefined) {
      things.set(id, declared);
      ledger.declare("unit", declared, vocabulary === undefined ? {} : { vocabulary });
      continue;
    }
    ledger.alsoDeclares(declared.name, first);
    if (declared.local !== undefined) ledger.alsoDeclares(declared.local, first, "declaresLocal");
  }
  // Known whether or not it is used, so that problems read alike with the scenarios and without them.
  if (!things.has("points")) things.set("points", knownUnit(ledger, "points"));
  for (const word of ledger.unitWords) {
    const unit = unitOf(word, counting);
    if (unit?.kind !== "count" && unit?.kind !== "points") continue;
    const id = unit.kind === "count" ? unit.unit.id : "points";
    const known = things.get(id) ?? ownUnit(id);
    things.set(id, known);
    ledger.use(word, known, "unit");
  }
}

function knownUnit(ledger: NameLedger, id: string): Named {
  const own = ownUnit(id);
  ledger.know("unit", own);
  return own;
}

function ownUnit(id: string): Named {
  const span = { source: "", start: 0, end: 0 };
  const name = { span, text: id };
  return id === "points" ? { span, name, local: { span, text: "分" } } : { span, name };
}
