import { citationKey } from "@bylaw/diagnostics";
import type { ActResult, IrExpression, PartResult, RuleResult } from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import { constantValue } from "../expressions/constants.ts";
import { acceptedBound, boundedComparison } from "../rules/bounds.ts";
import type { ItemFinding, RuleFinding } from "../rules/rule-finding.ts";
import type { Run } from "../run.ts";
import { barredUntil } from "../titles/title-tests.ts";
import { actsNotRecorded, actsThatCouldChange } from "./acts-not-recorded.ts";
import { orderPaths } from "./order-paths.ts";
import { comparisonsOf } from "./parts.ts";
import { valueText } from "./value-text.ts";
import { withoutAbsent } from "./without-absent.ts";

/** What a determination says of one rule. */
export function ruleResult(found: RuleFinding, run: Run): RuleResult {
  const { rule, status } = found;
  const parts = partsOf(found, run);
  const deciding = decidingPart(parts);
  const undecided = status === "undecided";
  const failing = found.test.failing;
  const notRecorded = actsNotRecorded(found, run);
  return withoutAbsent<RuleResult>({
    id: rule.id,
    citation: rule.citation && citationKey(rule.citation),
    status,
    given: deciding?.given,
    operator: deciding?.operator,
    asked: deciding?.asked,
    share: deciding?.share,
    shortfall: deciding?.shortfall,
    time: deciding?.time,
    measure: deciding?.measure,
    unit: deciding?.unit,
    facts: deciding?.facts,
    needs: undecided ? orderPaths(found.open.needs, run.policy) : undefined,
    awaits: undecided || status === "at_discretion" ? filled([...found.open.awaits].sort()) : undefined,
    errors: undecided ? filled(found.open.errors) : undefined,
    waivedBy: status !== "waived" ? undefined : found.lifted === "yes" ? "exception" : "act",
    act: actResult(found),
    discretion: discretionOf(found),
    notRecorded: filled(notRecorded),
    couldChange: filled(actsThatCouldChange(found, notRecorded, run)),
    parts: parts.length > 1 ? parts : undefined,
    items: found.test.items?.map(itemResult),
    failing: failing && found.test.passes !== "yes" ? filled(failing) : undefined,
    tightens: filled(rule.tightens),
    readings: filled(rule.readings),
    bar: barResult(found, run),
    parent: rule.title?.because === "parent" ? rule.title.title : undefined,
  });
}

/** The bar that runs by the term of this rule, with the last day of the longest. */
function barResult({ rule, place }: RuleFinding, run: Run): RuleResult["bar"] {
  if (rule.title?.because !== "bar" || rule.test.kind !== "condition" || rule.test.condition.kind !== "barred") {
    return undefined;
  }
  const until = barredUntil(rule.test.condition, run, place);
  return until === undefined ? undefined : { title: rule.title.title, until: dayText(until) };
}

function filled<Entry>(entries: readonly Entry[]): readonly Entry[] | undefined {
  return entries.length > 0 ? entries : undefined;
}

function partsOf({ rule, status, place }: RuleFinding, run: Run): readonly PartResult[] {
  if (rule.test.kind !== "condition") return [];
  const parts = comparisonsOf(rule.test.condition, run, place);
  // What must not hold falls short of nothing, and neither does what is not asked here.
  if (!rule.forbids && status !== "not_applicable") return parts;
  return parts.map(withoutShortfall);
}

function withoutShortfall(part: PartResult): PartResult {
  const copy: { -readonly [Key in keyof PartResult]: PartResult[Key] } = { ...part };
  delete copy.shortfall;
  delete copy.time;
  return copy;
}

/** The only comparison, or the only one that fails. */
function decidingPart(parts: readonly PartResult[]): PartResult | undefined {
  if (parts.length === 1) return parts[0];
  const failing = parts.filter((part) => part.holds === "no");
  return failing.length === 1 ? failing[0] : undefined;
}

function actResult(found: RuleFinding): ActResult | undefined {
  const { act, rule } = found;
  if (act === undefined) return undefined;
  const withoutBasis = found.relaxable === "no" && found.applies !== "no" && found.test.passes !== "yes";
  return withoutAbsent<ActResult>({
    outcome: act.outcome,
    by: act.by,
    on: act.on,
    value: act.value === undefined ? undefined : acceptedText(rule, act.value),
    reason: act.reason,
    withoutBasis: withoutBasis && found.lifted !== "yes" ? true : undefined,
  });
}

function acceptedText(rule: RuleFinding["rule"], value: number | bigint): string | undefined {
  const comparison = boundedComparison(rule);
  if (comparison === undefined) return undefined;
  const bound: IrExpression = acceptedBound(comparison, value);
  const measure = comparison.type.kind === "number" ? comparison.type.measure : "number";
  return bound.kind === "constant" ? valueText(constantValue(bound), measure) : undefined;
}

function discretionOf(found: RuleFinding): RuleResult["discretion"] {
  const { rule, relaxation } = found;
  const used = found.status === "at_discretion" || (found.act !== undefined && found.test.passes !== "yes");
  if (!used || found.relaxable !== "yes") return undefined;
  return withoutAbsent<NonNullable<RuleResult["discretion"]>>({
    relaxation: relaxation?.id,
    citation: relaxation?.citation && citationKey(relaxation.citation),
    by: relaxation === undefined ? rule.by : relaxation.by,
  });
}

function itemResult(item: ItemFinding): NonNullable<RuleResult["items"]>[number] {
  const left = item.passes === "no" && item.fails === "no";
  const holds = item.passes === "yes" ? "yes" : item.fails === "yes" ? "no" : left ? "at_discretion" : "open";
  const failing = item.failing !== undefined && holds !== "yes" ? filled(item.failing) : undefined;
  return { id: item.id, holds, ...(failing && { failing }) };
}
