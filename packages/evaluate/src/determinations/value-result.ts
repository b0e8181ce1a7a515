import { type Citation, citationKey } from "@bylaw/diagnostics";
import type { AddendResult, IrType, LimitResult, Measure, ValueResult } from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import type { DecisionFinding } from "../decisions/decision-finding.ts";
import type { AddendFinding, ValueFinding } from "../decisions/value-finding.ts";
import { numberText } from "../numbers/number-text.ts";
import { fullRange } from "../possibilities/full-range.ts";
import type { Possibility } from "../possibilities/possibility.ts";
import type { LimitFinding } from "../rounds/limit-finding.ts";
import type { Run } from "../run.ts";
import { measureOf, valueText } from "./value-text.ts";
import { withoutAbsent } from "./without-absent.ts";

/** Most members of a choice or set that are listed as possible. */
const mostMembers = 256;

/** What a determination says of the value that a decision gives; nothing for one that gives none. */
export function valueResult(found: DecisionFinding, run: Run): ValueResult | undefined {
  const { value, ruled, outcome } = found;
  const { type } = found.decision;
  if (value === undefined || type === undefined) return undefined;
  const { measure, unit } = measureOf(type, run.policy.currency);
  const withheld = ruled.fails === "yes";
  const text = value.given === "yes" ? valueText(value.value, numeric(type)) : undefined;
  const open = !withheld && text === undefined;
  const told = open && value.given !== "no";
  return withoutAbsent<ValueResult>({
    known: outcome === "met" ? text : undefined,
    provisional: outcome === "met" || withheld ? undefined : text,
    withheld: withheld ? true : undefined,
    open: open ? true : undefined,
    leftTo: withheld ? undefined : value.leftTo,
    possible: told ? possibleMembers(value.value, type) : undefined,
    between: told ? between(value.value, numeric(type)) : undefined,
    measure,
    unit,
    arm: withheld ? undefined : onlyArm(value),
    addends: withheld ? undefined : filled(value.addends.map((addend) => addendResult(addend, numeric(type)))),
    capped: withheld ? undefined : cappedResult(value, numeric(type)),
    limits: withheld ? undefined : filled(value.limits.map((limit) => limitResult(limit))),
    readings: filled(readingsOf(found)),
  });
}

function filled<Entry>(entries: readonly Entry[]): readonly Entry[] | undefined {
  return entries.length > 0 ? entries : undefined;
}

function numeric(type: IrType): Measure {
  return type.kind === "number" ? type.measure : "number";
}

/** The members still possible, in the order in which the type declares them; arms may name them in another. */
function possibleMembers(value: Possibility, type: IrType): readonly string[] | undefined {
  const members = value.kind === "choice" ? value.members : value.kind === "set" ? value.may : undefined;
  if (members === undefined || members.length > mostMembers) return undefined;
  const all = fullRange(type);
  const order = all.kind === "choice" ? all.members : all.kind === "set" ? all.may : [];
  return order.filter((member) => members.includes(member));
}

/** The ends of a range that are finite, where any is. */
function between(value: Possibility, measure: Measure): ValueResult["between"] {
  const ends = endsOf(value, measure);
  return ends.least === undefined && ends.most === undefined ? undefined : ends;
}

function endsOf(value: Possibility, measure: Measure): NonNullable<ValueResult["between"]> {
  if (value.kind === "number") {
    const { low, high } = value.range;
    return {
      ...(typeof low !== "string" && { least: numberText(low, measure) }),
      ...(typeof high !== "string" && { most: numberText(high, measure) }),
    };
  }
  if (value.kind !== "date" || value.none === "yes") return {};
  return {
    ...(Number.isFinite(value.first) && { least: dayText(value.first) }),
    ...(Number.isFinite(value.last) && { most: dayText(value.last) }),
  };
}

/** The arm that gave the value, or that leaves it to a role, where only one may have. */
function onlyArm({ arms }: ValueFinding): ValueResult["arm"] {
  const [first] = arms;
  return first === undefined || arms.length > 1 ? undefined : { id: first.id, ...cited(first.citation) };
}

function cited(citation: Citation | undefined): { readonly citation?: string } {
  return citation === undefined ? {} : { citation: citationKey(citation) };
}

function addendResult({ addend, counts, value }: AddendFinding, measure: Measure): AddendResult {
  const text = valueText(value, measure);
  return {
    id: addend.id,
    ...cited(addend.citation),
    counts,
    ...(text === undefined ? { between: endsOf(value, measure) } : { value: text }),
  };
}

function cappedResult({ capped }: ValueFinding, measure: Measure): ValueResult["capped"] {
  const at = capped && valueText(capped.at, measure);
  if (capped === undefined || at === undefined) return undefined;
  const from = valueText(capped.from, measure);
  return { ...cited(capped.most.citation), at, ...(from !== undefined && { from }) };
}

function limitResult(finding: LimitFinding): LimitResult {
  const { limit, proposed, admitted, base, places, place, tied } = finding;
  return withoutAbsent<LimitResult>({
    id: limit.id,
    citation: limit.citation && citationKey(limit.citation),
    proposed: valueText(proposed, "number"),
    admitted,
    base,
    places,
    place,
    tied,
  });
}

/** Of the arms that were come to, of all that is added, of the cap and of the limits. */
function readingsOf({ decision, value }: DecisionFinding): readonly string[] {
  const { limits = [] } = decision;
  const written = decision.value?.kind === "give" ? decision.value.arms : [];
  const lastArm = value?.arms.at(-1);
  const comeTo = lastArm === undefined ? written : written.slice(0, written.indexOf(lastArm) + 1);
  const addends = decision.value?.kind === "add" ? decision.value.addends : [];
  const most = decision.value?.most === undefined ? [] : [decision.value.most];
  return [...new Set([...comeTo, ...addends, ...most, ...limits].flatMap(({ readings }) => readings))];
}
