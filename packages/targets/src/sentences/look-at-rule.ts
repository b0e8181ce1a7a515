import { formatCitation } from "@bylaw/diagnostics";
import { type IrExpression, type PartResult, type RuleResult, raiseCases } from "@bylaw/ir";
import type { Claim, Subject } from "./claim.ts";
import { describeCondition, subjectOf, turned } from "./describe-condition.ts";
import type { Describing } from "./describing.ts";
import { sourceOf } from "./needs.ts";
import { asWords, citationOf } from "./policy-names.ts";
import { type FigureKind, moneyScale, readLength } from "./quantity.ts";
import type { RuleSight } from "./rule-sight.ts";
import type { Given, Short } from "./wording.ts";

type Comparison = Extract<IrExpression, { readonly kind: "compare" }>;

/** Lays out what the policy and the result say of a rule. */
export function lookAt(found: RuleResult, describing: Describing): RuleSight {
  const result = inWholeMonths(found);
  const { names, wording } = describing;
  const rule = names.rules.get(result.id);
  const article =
    result.citation === undefined
      ? wording.ruleName(asWords(result.id))
      : formatCitation(citationOf(names, result.citation), wording.language);
  const sight = { result, rule, describing, article };
  if (rule?.test.kind !== "condition") return sight;
  const negated = rule.forbids === true;
  const scale = moneyScale([result.given, result.asked, result.act?.value]);
  const { condition } = rule.test;
  const comparison = singleComparison(condition, describing);
  const claim = describeCondition(
    condition,
    describing,
    negated,
    scale,
    comparison === undefined ? undefined : result.asked,
  );
  if (comparison === undefined) return { ...sight, claim, ...givenOf(sight, claim) };
  const subject = subjectOf(turned(comparison).left, kindOf(result, describing), describing);
  const short = shortOf(result, subject, claim, describing);
  const given = figureGiven(result, subject, claim, describing);
  return {
    ...sight,
    claim,
    subject,
    ...(given === undefined ? {} : { given }),
    ...(short === undefined ? {} : { short }),
  };
}

/** Full years that fall short are said in the months that have passed: 10 months, and not no year. */
function inWholeMonths(result: RuleResult): RuleResult {
  const passed = readLength(result.time?.elapsed ?? "", "months");
  const asked = readLength(result.asked ?? "", "months");
  if (passed === undefined || asked === undefined || result.measure !== "months") return result;
  const { shortfall } = result;
  return { ...result, given: `P${passed}M`, ...(shortfall && { shortfall: `P${Math.max(0, asked - passed)}M` }) };
}

function singleComparison(condition: IrExpression, describing: Describing): Comparison | undefined {
  if (condition.kind === "not") return singleComparison(condition.operand, describing);
  const comparison = raiseCases(condition, describing.names.policy.lets);
  return comparison?.type.kind === "number" || comparison?.type.kind === "date" ? comparison : undefined;
}

function kindOf(result: RuleResult | PartResult, { names }: Describing): FigureKind {
  return { measure: result.measure ?? "number", currency: names.policy.currency };
}

function figureGiven(result: RuleResult, subject: Subject, claim: Claim, describing: Describing): Given | undefined {
  if (result.given === undefined) return undefined;
  const { wording } = describing;
  const source = sourceOf(result.facts ?? [], describing);
  const scale = moneyScale([result.given, result.asked, result.act?.value]);
  const upper = claim.kind !== "always" && "operator" in claim && (claim.operator === "<=" || claim.operator === "<");
  const cut = upper ? "up" : "down";
  if (claim.kind === "share") {
    const percent = wording.figure(result.given, { measure: "percent" }, scale, cut, result.asked);
    const exact = !result.given.includes("/");
    if (result.share === undefined) return { kind: "share", percent, exact, source };
    const [part, whole] = (result.facts ?? []).map((fact) => describing.names.values.get(fact)?.type);
    const amount = (value: string, type: typeof part) =>
      wording.figure(
        value,
        type?.kind === "number" && type.measure !== "percent" ? numberKind(type, describing) : { measure: "number" },
        scale,
      );
    return {
      kind: "share",
      percent,
      exact,
      source,
      part: amount(result.share.part, part),
      whole: amount(result.share.whole, whole),
    };
  }
  const figure = wording.figure(result.given, subject.kind, scale, cut, result.asked);
  const said = wording.countsByNoun(subject) ? { ...figure, text: figure.bare } : figure;
  return { kind: "figure", figure: said, measure: subject.kind.measure, source };
}

function numberKind(
  type: { readonly measure: FigureKind["measure"]; readonly unit?: FigureKind["unit"] },
  { names }: Describing,
): FigureKind {
  return {
    measure: type.measure,
    ...(type.unit === undefined ? {} : { unit: type.unit }),
    currency: names.policy.currency,
  };
}

function shortOf(
  result: RuleResult | PartResult,
  subject: Subject,
  claim: Claim,
  describing: Describing,
): Short | undefined {
  const { shortfall } = result;
  if (shortfall === undefined || /^P?-?0(?:\.0+)?[YMD]?$/.test(shortfall)) return undefined;
  const operator = "operator" in claim ? claim.operator : ">=";
  const below = operator === ">=" || operator === ">";
  const kind: FigureKind = claim.kind === "share" ? { measure: "percent" } : subject.kind;
  if (kind.measure === "percent" && shortfall.includes("/")) return undefined;
  const figure = describing.wording.gapFigure(shortfall, kind, moneyScale([result.given, result.asked, shortfall]));
  const said = describing.wording.countsByNoun(subject) ? { ...figure, text: figure.bare } : figure;
  if (kind.measure === "date") return { figure: said, way: below ? "early" : "late" };
  return { figure: said, way: below ? "short" : "over" };
}

/** What was given for a condition that is no single comparison. */
function givenOf(sight: RuleSight, claim: Claim): Pick<RuleSight, "given"> {
  const { result, describing, rule } = sight;
  const source = sourceOf(result.facts ?? [], describing);
  if (claim.kind === "holds") {
    const decided = result.status === "met" || result.status === "not_met" || result.status === "at_discretion";
    if (!decided || result.act !== undefined) return {};
    const fact = rule?.test.kind === "condition" ? factOf(rule.test.condition) : undefined;
    const own = fact === undefined ? source : sourceOf([fact], describing);
    const yes = (result.status === "met") !== claim.negated;
    return { given: { kind: "answer", yes, forbidden: claim.negated, source: own } };
  }
  if (claim.kind === "equals" || claim.kind === "includes") {
    if (result.given === undefined) return {};
    const [fact] = result.facts ?? [];
    const type = fact === undefined ? undefined : describing.names.values.get(fact)?.type;
    const members = type?.kind === "choice" || type?.kind === "set" ? type.members : [];
    const measure = type?.kind === "set" ? "set" : "choice";
    const figure = describing.wording.figure(result.given, { measure, members }, "yuan");
    return { given: { kind: "figure", figure, measure, source } };
  }
  const figures = (result.parts ?? listed(result)).flatMap((part) => {
    const [fact] = part.facts ?? [];
    if (part.given === undefined || fact === undefined || part.measure === "boolean") return [];
    const subject = subjectOf({ kind: "fact", fact }, kindOf(part, describing), describing);
    const scale = moneyScale([part.given, part.asked]);
    const kind = part.facts?.length === 1 ? subject.kind : kindOf(part, describing);
    const figure = describing.wording.figure(part.given, kind, scale);
    const partClaim: Claim = { kind: "threshold", subject, operator: thresholdOperator(part), bound: figure };
    const short =
      part.holds === "no" && result.status !== "met"
        ? shortOf(part, { ...subject, kind }, partClaim, describing)
        : undefined;
    return [{ subject, figure, ...(short === undefined ? {} : { short }) }];
  });
  const [first] = figures;
  if (first === undefined) return {};
  if (result.parts !== undefined) return { given: { kind: "several", figures, source } };
  return { given: { kind: "figure", figure: first.figure, measure: first.subject.kind.measure, source } };
}

/** A number that is to be one of several is one part, which stands in the rule itself. */
function listed({ operator, given, asked, measure, unit, facts }: RuleResult): readonly PartResult[] {
  if (operator !== "in" || given === undefined || asked === undefined || facts === undefined) return [];
  return [{ holds: "open", operator, given, ...(measure && { measure }), ...(unit && { unit }), facts }];
}

function thresholdOperator(part: PartResult): "=" | "!=" | "<" | "<=" | ">" | ">=" {
  return part.operator === "in" || part.operator === "include" || part.operator === "is" ? "=" : part.operator;
}

function factOf(condition: IrExpression): string | undefined {
  if (condition.kind === "not") return factOf(condition.operand);
  if (condition.kind === "fact") return condition.fact;
  return condition.kind === "let" ? condition.let : undefined;
}
