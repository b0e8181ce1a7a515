import type { IrExpression } from "@bylaw/ir";
import { nameOf } from "./describe-value.ts";
import { compareExact, difference, product, readExact, roundedUp, whole } from "./exact.ts";
import type { NamedValue, PolicyNames } from "./policy-names.ts";
import { moneyScale } from "./quantity.ts";
import type { RuleSight } from "./rule-sight.ts";

/** Units of people: nobody is advised to have fewer. */
const people: ReadonlySet<string> = new Set(["persons", "people", "staff", "person", "人", "名"]);

/**
 * What would change the result of one rule, where the applicant may move the one fact it reads in the direction that
 * helps. Nothing is said of what is fixed, attested, derived or stated by somebody else.
 */
export function gapOf(sight: RuleSight): string | undefined {
  const { result, claim, subject, describing } = sight;
  const { wording, names } = describing;
  if (result.status !== "not_met" || result.act !== undefined || result.asked === undefined) return undefined;
  if (result.time !== undefined && claim?.kind === "threshold") {
    const { from, fact } = result.time;
    return wording.timeGap(wording.day(from), fact === undefined ? undefined : nameOf(fact, describing));
  }
  if (claim?.kind === "share") return shareGap(sight);
  if (claim?.kind !== "threshold" || subject === undefined || result.shortfall === undefined) return undefined;
  const [fact, ...others] = result.facts ?? [];
  const value = fact === undefined || others.length > 0 ? undefined : names.values.get(fact);
  const { operator } = claim;
  if (value === undefined || value.type.kind !== "number") return undefined;
  if (!mayMove(value, operator === ">=" || operator === ">", names)) return undefined;
  if (operator === "=" || operator === "!=" || subject.kind.measure === "year") return undefined;
  const scale = moneyScale([result.given, result.asked, result.shortfall]);
  const missing = wording.gapFigure(result.shortfall, subject.kind, scale);
  return wording.gap(subject, operator, wording.figure(result.asked, subject.kind, scale), missing);
}

/** A share is said in whole people or firms, its base unchanged. */
function shareGap({ result, claim, describing }: RuleSight): string | undefined {
  const { wording, names } = describing;
  const [part, base] = (result.facts ?? []).map((fact) => names.values.get(fact));
  if (claim?.kind !== "share" || claim.operator !== ">=" || part === undefined || base === undefined) return undefined;
  if (part.type.kind !== "number" || part.type.measure !== "count" || !mayMove(part, true, names)) return undefined;
  const [have, all, asked] = [result.share?.part, result.share?.whole, result.asked].map((text) =>
    readExact(text ?? ""),
  );
  if (have === undefined || all === undefined || asked === undefined) return undefined;
  const enough = whole(roundedUp(product(all, asked)));
  if (compareExact(enough, all) > 0 || compareExact(enough, have) <= 0) return undefined;
  const kind = { measure: "count" as const, ...(part.type.unit === undefined ? {} : { unit: part.type.unit }) };
  const baseKind = {
    measure: "count" as const,
    ...(base.type.kind === "number" && base.type.unit !== undefined ? { unit: base.type.unit } : {}),
  };
  const figure = (amount: { readonly over: bigint }, of: typeof kind) =>
    wording.figure(String(amount.over), of, "yuan");
  const more = figure(difference(enough, have), kind);
  return wording.shareGap(claim.whole, figure(all, baseKind), claim.part, figure(enough, kind), more);
}

/** A choice between facts may be moved where each of them may. */
function mayMove(value: NamedValue, up: boolean, names: PolicyNames): boolean {
  if (value.derived) {
    const chosen = factsChosen(names.lets.get(value.names.id)?.value, names);
    return chosen !== undefined && chosen.every((fact) => mayMove(fact, up, names));
  }
  if (value.attested || value.fromEarlierDecision || value.statedBy !== "applicant") return false;
  const unit = value.type.kind === "number" ? value.type.unit : undefined;
  if (!up && unit !== undefined && (people.has(unit.id) || people.has(unit.zh ?? ""))) return false;
  return value.movement === "free" || value.movement === (up ? "up" : "down");
}

/** The facts between which a value chooses, where it does nothing else. */
function factsChosen(value: IrExpression | undefined, names: PolicyNames): readonly NamedValue[] | undefined {
  if (value?.kind === "fact") {
    const fact = names.values.get(value.fact);
    return fact === undefined || fact.derived ? undefined : [fact];
  }
  if (value?.kind !== "arms") return undefined;
  const found = value.arms.map((arm) => factsChosen(arm.value, names));
  return found.every((facts) => facts !== undefined) ? found.flat() : undefined;
}
