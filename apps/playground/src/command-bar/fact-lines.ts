import { type Threshold, thresholdsOf } from "@bylaw/analysis";
import { besideBound } from "@bylaw/coverage";
import type { Citation } from "@bylaw/diagnostics";
import type { Determination, IrFact, IrPolicy } from "@bylaw/ir";
import { hostValue } from "../facts/host-value.ts";

/** A number or day of the text that a fact by itself is held against. */
export interface FactLine {
  readonly fact: string;
  readonly threshold: Threshold;
  readonly citation?: Citation;
  /** The value at the line and, where the comparison turns over beside it, the one there: in the manner of determinations. */
  readonly at: string;
  readonly beside?: { readonly side: "below" | "above"; readonly value: string };
}

/** What decides which of a fact's lines comes first. */
export interface LineOrder {
  /** The decision that is open. */
  readonly decision?: string | undefined;
  /** The rule whose line or row is in focus. */
  readonly rule?: string | undefined;
  readonly determination?: Determination | undefined;
}

/**
 * The lines of every fact, each value once: first that of the rule in focus, then those of rules that apply to this
 * applicant, of the open decision before the others, else in the order of the text.
 */
export function linesOfFacts(policy: IrPolicy, order: LineOrder = {}): ReadonlyMap<string, readonly FactLine[]> {
  const facts = new Map(policy.facts.map((fact) => [fact.names.id, fact]));
  const found = new Map<string, { line: FactLine; place: number }[]>();
  for (const { names, rules } of policy.decisions) {
    for (const threshold of thresholdsOf(policy, names.id)) {
      const fact = threshold.subject.kind === "fact" ? facts.get(threshold.subject.fact) : undefined;
      if (fact === undefined || (fact.type.kind !== "number" && fact.type.kind !== "date")) continue;
      const citation = rules.find(({ id }) => id === threshold.rule)?.citation;
      const beside = besideOf(threshold, fact);
      const line: FactLine = {
        fact: fact.names.id,
        threshold,
        at: threshold.constant,
        ...(citation === undefined ? {} : { citation }),
        ...(beside === undefined ? {} : { beside }),
      };
      found.set(fact.names.id, [...(found.get(fact.names.id) ?? []), { line, place: placeOf(threshold, order) }]);
    }
  }
  return new Map([...found].map(([fact, lines]) => [fact, distinct(lines)]));
}

function distinct(lines: readonly { readonly line: FactLine; readonly place: number }[]): readonly FactLine[] {
  const seen = new Set<string>();
  return lines
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line)
    .filter(({ at, beside }) => {
      const key = `${at} ${beside?.side}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function placeOf({ rule, decision }: Threshold, order: LineOrder): number {
  if (rule !== undefined && rule === order.rule) return 0;
  const decisions = order.determination?.decisions ?? {};
  const rules = Object.hasOwn(decisions, decision) ? (decisions[decision]?.rules ?? []) : [];
  const applies = rules.some(({ id, status }) => id === rule && status !== "not_applicable");
  return (decision === order.decision ? 1 : 2) + (applies ? 0 : 2);
}

/** The nearest value at which the comparison turns over; none for one that asks for a single value, or beyond zero. */
function besideOf({ operator, constant }: Threshold, { type }: IrFact): FactLine["beside"] {
  if (operator === "=" || operator === "!=") return undefined;
  const side = operator === ">=" || operator === "<" ? "below" : "above";
  const length = /^P(\d+)([MD])$/u.exec(constant);
  const value = besideBound(length?.[1] ?? constant, side, type);
  if (value === undefined || (value.startsWith("-") && !constant.startsWith("-"))) return undefined;
  return { side, value: length === null ? value : `P${value}${length[2]}` };
}

/** A value of a line as a host hands it in. */
export function givenAtLine({ type }: IrFact, value: string): unknown {
  return hostValue(type, value);
}
