import type { DecisionResult, IrRule, RuleResult } from "@bylaw/ir";
import { joined, type Manner, showAmount } from "../present/amounts.ts";
import { difference, type Exact, isNegative, isZero, readExact, times, toDecimal } from "../present/exact.ts";
import { roleName } from "../present/names.ts";

/** The second line of a finding: how far from the line, or what it waits for. Empty where there is nothing to add. */
export function marginOf(rule: IrRule, found: RuleResult, decision: DecisionResult, manner: Manner): string {
  const { texts, policy, language } = manner;
  switch (found.status) {
    case "met":
      return over(found, manner);
    case "not_met": {
      if ((found.errors ?? []).length > 0) return texts.cannotWorkOut;
      const short = shortBy(found, manner);
      return found.act === undefined ? short : texts.refusedBy(roleName(policy, found.act.by, language));
    }
    case "undecided":
      return undecided(found, decision, manner);
    case "at_discretion": {
      const short = shortBy(found, manner);
      const open = rule.soft === true ? texts.soft : texts.actOpen;
      return short === "" ? open : `${short}${language === "zh" ? " · " : ", "}${open}`;
    }
    case "waived":
      return found.act === undefined ? texts.excepted : texts.liftedBy(roleName(policy, found.act.by, language));
    case "not_applicable":
      return "";
    default:
      return unreachable(found.status);
  }
}

function undecided(found: RuleResult, decision: DecisionResult, { texts }: Manner): string {
  if ((found.errors ?? []).length > 0) return texts.cannotWorkOut;
  const needs = found.needs ?? [];
  const decisive = decision.outcome === "undecided" && needs.some((need) => decision.needs.includes(need));
  if (needs.length > 1) return texts.needsFacts(needs.length);
  if (needs.length === 0) return texts.awaited;
  return decisive ? texts.inTheWay : texts.needsFacts(needs.length);
}

function shortBy(found: RuleResult, manner: Manner): string {
  if (found.shortfall === undefined) return "";
  const { texts } = manner;
  if (found.measure === "date") return texts.margin.later(found.shortfall);
  return texts.margin.short(amountOf(found.shortfall, found, manner));
}

function over(found: RuleResult, manner: Manner): string {
  const { texts } = manner;
  const given = found.given === undefined ? undefined : readExact(digitsOf(found.given));
  const asked = found.asked === undefined ? undefined : readExact(digitsOf(found.asked));
  if (given === undefined || asked === undefined) return "";
  if (found.operator !== ">=" && found.operator !== ">") return "";
  const more = difference(given, asked);
  if (isZero(more)) return texts.atLine;
  if (isNegative(more)) return "";
  return texts.margin.over(amountOf(canonical(more, found), found, manner));
}

function amountOf(text: string, found: RuleResult, manner: Manner): string {
  if (found.measure === "percent") {
    const exact = readExact(text);
    if (exact === undefined) return text;
    const points = toDecimal(times(exact, 100n), 1);
    const space = manner.language === "zh" ? "" : " ";
    return `${points.text}${space}${manner.texts.percentagePoints}`;
  }
  // In Chinese the unit is part of the figure; in English the column is narrow and the unit stands in the field.
  const amount = showAmount(text, found, manner);
  const withUnit = manner.language === "zh" || found.measure === "months" || found.measure === "days";
  return withUnit ? joined(amount, manner.language) : amount.value;
}

function digitsOf(text: string): string {
  return /^P(\d+)[MD]$/.exec(text)?.[1] ?? text;
}

/** A difference written as the determination writes values of this measure. */
function canonical(value: Exact, { measure }: RuleResult): string {
  const { text, exact } = toDecimal(value, 6);
  if (measure === "months") return `P${text}M`;
  if (measure === "days") return `P${text}D`;
  return exact ? text : `${value.numerator}/${value.denominator}`;
}

function unreachable(value: never): never {
  throw new Error(`A status of an unknown kind: ${String(value)}`);
}
