import type { DecisionResult, Determination, IrPolicy, TitleResult, ValueResult } from "@bylaw/ir";
import { type ConcreteDecision, type Judgement, printed } from "@bylaw/testkit";
import { expect } from "vitest";
import { classOf } from "./random-model.ts";

/** What is decided of every decision, of every record and of every value is so in a completion. */
export function expectValuesHeld(policy: IrPolicy, abstract: Determination, judged: Judgement): void {
  for (const [id, result] of Object.entries(abstract.decisions)) {
    const found = judged.decisions.get(id);
    if (found === undefined) throw new Error(`${id} was not judged`);
    expectDecisionHeld(policy, id, result, found);
    for (const [index, record] of (result.records ?? []).entries()) {
      const other = found.records?.[index];
      if (other !== undefined) expectDecisionHeld(policy, id, record, other, `${id}[${index}]`);
    }
  }
}

function expectDecisionHeld(
  policy: IrPolicy,
  id: string,
  result: DecisionResult,
  found: ConcreteDecision,
  place = id,
): void {
  if (result.outcome !== "undecided") expect([place, result.outcome]).toEqual([place, found.outcome]);
  for (const { id: rule, status } of result.rules) {
    const other = found.statuses.get(rule);
    if (status !== "undecided" && other !== undefined) {
      expect([place, rule, classOf(status)]).toEqual([place, rule, classOf(other)]);
    }
  }
  const type = policy.decisions.find(({ names }) => names.id === id)?.type;
  if (result.value !== undefined && type !== undefined) expectValueHeld(place, result.value, found, type);
}

type ValueType = NonNullable<IrPolicy["decisions"][number]["type"]>;

/** A value that is known is the value; one that is withheld is not given; ends and members hold it. */
function expectValueHeld(place: string, result: ValueResult, found: ConcreteDecision, type: ValueType): void {
  if (result.withheld) expect([place, found.outcome]).toEqual([place, "not_met"]);
  if (found.value === undefined) {
    if (found.outcome !== "not_met") expect([place, result.known ?? result.provisional]).toEqual([place, undefined]);
    return;
  }
  const value = printed(found.value, type);
  const known = result.known ?? result.provisional;
  if (known !== undefined) expect([place, known]).toEqual([place, value]);
  if (result.possible !== undefined && type.kind === "choice") expect(result.possible, place).toContain(value);
  const { least, most } = result.between ?? {};
  if (type.kind === "date") {
    if (value === "none") return;
    if (least !== undefined) expect(Date.parse(least) <= Date.parse(value), `${place} ${least} ${value}`).toBe(true);
    if (most !== undefined) expect(Date.parse(value) <= Date.parse(most), `${place} ${value} ${most}`).toBe(true);
  } else if (type.kind === "number") {
    if (least !== undefined) expect(isAtMost(least, value), `${place} ${least} ${value}`).toBe(true);
    if (most !== undefined) expect(isAtMost(value, most), `${place} ${value} ${most}`).toBe(true);
  }
}

/** Whether one written number is not above another. */
function isAtMost(one: string, other: string): boolean {
  const [[a, b], [c, d]] = [parts(one), parts(other)];
  return a * d <= c * b;
}

/** Numerator and denominator of a written number: "800000.00", "-17/20", "P24M". */
function parts(text: string): readonly [bigint, bigint] {
  const plain = text.replace("P", "").replace(/[MD]$/, "");
  const [above = "0", below = "1"] = plain.split("/");
  const decimals = above.split(".")[1]?.length ?? 0;
  return [BigInt(above.replace(".", "")), BigInt(below) * 10n ** BigInt(decimals)];
}

/** What a further fact may do to a value: what was known stays so, what was possible only shrinks. */
export function expectShrunk(place: string, before: ValueResult | undefined, after: ValueResult | undefined): void {
  if (before === undefined || after === undefined) return;
  if (before.known !== undefined) expect([place, after.known]).toEqual([place, before.known]);
  if (before.withheld) expect([place, after.withheld]).toEqual([place, true]);
  if (before.provisional !== undefined && !after.withheld) {
    expect([place, after.known ?? after.provisional]).toEqual([place, before.provisional]);
  }
  for (const member of after.possible ?? [])
    if (before.possible !== undefined) expect(before.possible).toContain(member);
}

/** The status of every title, and its dates, are among what is possible of them. */
export function expectTitlesHeld({ titles = {} }: Determination, judged: Judgement): void {
  for (const [id, result] of Object.entries(titles)) {
    const results: readonly TitleResult[] = Array.isArray(result) ? result : [result as TitleResult];
    for (const [index, one] of results.entries()) {
      const found = judged.titles.get(id)?.[index];
      if (found === undefined) continue;
      const place = `${id}[${index}]`;
      if (one.status !== "undecided") expect([place, one.status]).toEqual([place, found.status]);
      if (one.possible !== undefined) expect(one.possible, place).toContain(found.status);
      if (one.status === "undecided") continue;
      const date = { kind: "date", none: true } as const;
      if (one.since !== undefined) expect([place, one.since]).toEqual([place, printed(found.since, date)]);
      if (one.until !== undefined) expect([place, one.until]).toEqual([place, printed(found.until, date)]);
    }
  }
}

/** Every decision with its records, by place. */
export function placesOf(determination: Determination): readonly (readonly [string, DecisionResult])[] {
  return Object.entries(determination.decisions).flatMap(([id, result]) => [
    [id, result] as const,
    ...(result.records ?? []).map((record, index) => [`${id}[${index}]`, record] as const),
  ]);
}
