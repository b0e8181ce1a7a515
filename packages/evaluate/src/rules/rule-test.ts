import type { IrGroup, IrRule, IrTest } from "@bylaw/ir";
import { and, not, or, type Truth } from "../conditions/truth.ts";
import type { Place } from "../place.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Run } from "../run.ts";
import type { Columns, ItemFinding, TestFinding } from "./rule-finding.ts";

/** What a rule asks, worked out: its condition, the decision that stands for it, or its items. */
export function findTest(rule: IrRule, run: Run, place: Place): TestFinding {
  const found = testOf(rule.test, run, place);
  return rule.forbids ? { ...found, passes: found.fails, fails: found.passes } : found;
}

function testOf(test: IrTest, run: Run, place: Place): TestFinding {
  switch (test.kind) {
    case "condition": {
      const { value, open } = conditionOf(run, test.condition, place);
      return { passes: value.truth, fails: not(value.truth), mayBeLeft: false, open };
    }
    case "decision":
      return decisionTest(test.decision, run, place);
    case "group":
      return groupTest(test, run, place);
    default:
      return test satisfies never;
  }
}

/**
 * The decision brings its own two columns and the rules that stand in its way: for the same record where both are taken
 * for each record of one list, else for all records.
 */
function decisionTest(id: string, run: Run, place: Place): TestFinding {
  const own = run.decisions.get(id)?.forEach;
  const sameList = own !== undefined && own.list === place.records?.list;
  const { passes, fails, rules, records = [], open } = run.decide(id, sameList ? place.records : undefined);
  const all = [...rules, ...records.flatMap((record) => record.rules)];
  const failing = all.filter((rule) => rule.passes !== "yes").map((rule) => rule.rule.id);
  return { passes, fails, mayBeLeft: true, open, failing: [...new Set(failing)] };
}

function groupTest(group: IrGroup, run: Run, place: Place): TestFinding {
  const items = group.items.map((item): ItemFinding => ({ id: item.names.id, ...testOf(item.test, run, place) }));
  const columns = groupColumns(group, items);
  const mayBeLeft = items.some((item) => item.mayBeLeft);
  return { ...columns, mayBeLeft, items, open: openOfGroup(columns, items) };
}

/** What is open in the items that are open; where the group is left to the authority, in those left to it. */
function openOfGroup(columns: Columns, items: readonly ItemFinding[]): Open {
  if (isOpen(columns)) return allOpen(items.filter(isOpen).map((item) => item.open));
  if (columns.passes === "yes" || columns.fails === "yes") return nothingOpen;
  return allOpen(items.filter((item) => item.passes === "no" && item.fails === "no").map((item) => item.open));
}

/** Whether one of the two columns is open. */
function isOpen({ passes, fails }: Columns): boolean {
  return passes === "open" || fails === "open";
}

/**
 * A group by counting. `met` counts items that pass, `standing` those that do not fail; an item left to the authority
 * stands without passing.
 */
export function groupColumns({ mode, number }: Pick<IrGroup, "mode" | "number">, items: readonly Columns[]): Columns {
  const met = countRange(items.map((item) => item.passes));
  const standing = countRange(items.map((item) => not(item.fails)));
  const enough = atLeast(met, number);
  const tooFew = not(atLeast(standing, number));
  if (mode !== "exactly") return { passes: enough, fails: tooFew };
  const tooMany = atLeast(met, number + 1);
  // Exactly so many is certain only once no further item can come to hold.
  const noMore = not(atLeast(standing, number + 1));
  return { passes: and([enough, noMore]), fails: or([tooFew, tooMany]) };
}

interface CountRange {
  readonly least: number;
  readonly most: number;
}

function countRange(truths: readonly Truth[]): CountRange {
  return {
    least: truths.filter((truth) => truth === "yes").length,
    most: truths.filter((truth) => truth !== "no").length,
  };
}

function atLeast({ least, most }: CountRange, number: number): Truth {
  return least >= number ? "yes" : most < number ? "no" : "open";
}
