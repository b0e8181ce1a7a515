import type { Language } from "@bylaw/diagnostics";
import type { DecisionResult, Determination, IrExpression, IrPolicy, IrRule, NumberType, RuleResult } from "@bylaw/ir";
import { chineseFigure, chineseGap } from "../sentences/chinese-figures.ts";
import type { Figure } from "../sentences/claim.ts";
import { englishFigure, englishGap } from "../sentences/english-figures.ts";
import { product, readExact, whole } from "../sentences/exact.ts";
import { explain } from "../sentences/explain.ts";
import { type FigureKind, figureKindOf } from "../sentences/quantity.ts";

/**
 * Sentences of one rule that name a figure of the case: the rule, the fact, its decimals, how the figure and what is
 * missing are written for one and for many (`#` stands for the number), the bound as a scaled integer, and the sentences
 * for met and not met with `{0}` for the figure and `{1}` for what is missing.
 */
export type FigureSentences = readonly [
  rule: string,
  fact: string,
  decimals: number,
  figure: Forms,
  missing: Forms,
  bound: number,
  met: string,
  notMet: string,
  atDiscretion: string,
];

type Forms = readonly [one: string, many: string];

/** Stand for the figures of a case: no text of a policy has them. */
const [given, missing] = ["97531", "86427"] as const;

/** The sentences of all rules that compare one fact with one number. */
export function figureTable(
  policy: IrPolicy,
  determination: Determination,
  language: Language,
): readonly FigureSentences[] {
  return policy.decisions.flatMap(({ names, forEach, rules }) =>
    forEach !== undefined
      ? []
      : rules.flatMap((rule) => {
          const compared = comparedFact(policy, rule);
          if (compared === undefined) return [];
          const said = sentencesOf(policy, { determination, decision: names.id, rule: rule.id, language }, compared);
          return said === undefined ? [] : [said];
        }),
  );
}

interface Compared {
  readonly fact: string;
  readonly type: NumberType;
  readonly bound: number;
}

/** A fact that is to be at least or at most a number; what lasts in time is said in words of its own. */
function comparedFact({ facts }: IrPolicy, { test, forbids }: IrRule): Compared | undefined {
  if (forbids || test.kind !== "condition" || test.condition.kind !== "compare") return undefined;
  const { left, right, operator } = test.condition;
  if ((operator !== ">=" && operator !== "<=") || left.kind !== "fact" || right.kind !== "constant") return undefined;
  const type = facts.find(({ names }) => names.id === left.fact)?.type;
  const bound = type?.kind === "number" ? scaledBound(right, type) : undefined;
  if (type?.kind !== "number" || bound === undefined || ["months", "days", "year"].includes(type.measure))
    return undefined;
  return { fact: left.fact, type, bound };
}

function scaledBound(
  { value }: Extract<IrExpression, { kind: "constant" }>,
  { scale }: NumberType,
): number | undefined {
  const exact = typeof value === "string" ? readExact(value) : undefined;
  if (exact === undefined) return undefined;
  const { over, under } = product(exact, whole(10n ** BigInt(scale)));
  const bound = Number(over / under);
  return over % under === 0n && Number.isSafeInteger(bound) ? bound : undefined;
}

interface Place {
  readonly determination: Determination;
  readonly decision: string;
  readonly rule: string;
  readonly language: Language;
}

function sentencesOf(policy: IrPolicy, place: Place, { fact, type, bound }: Compared): FigureSentences | undefined {
  const { language, rule } = place;
  const kind = figureKindOf(type, policy.currency);
  const percent = type.measure === "percent";
  const data = (digits: string): string => (percent ? `0.${digits}` : digits);
  const [figure, gap] = [given, missing].map((digits) =>
    percent ? `${digits.slice(0, 2)}.${digits.slice(2)}` : withComma(digits),
  );
  if (figure === undefined || gap === undefined) return undefined;
  const forms = formsOf(language, kind, percent);
  const write = (result: Partial<RuleResult>, status: "met" | "not_met" | "at_discretion"): string | undefined => {
    const said = ruleSentence(policy, place, {
      ...result,
      status,
      facts: [fact],
      measure: type.measure,
      given: data(given),
    });
    const shown = forms.figure[1].replace("#", figure);
    const short = forms.missing[1].replace("#", gap);
    const holed = said?.replace(shown, "{0}").replace(figure, "{0}").replace(short, "{1}").replace(gap, "{1}");
    return holed?.includes("{0}") ? holed : undefined;
  };
  const met = write({}, "met");
  const notMet = write({ shortfall: data(missing) }, "not_met");
  const atDiscretion = write({ shortfall: data(missing) }, "at_discretion");
  if (met === undefined || notMet === undefined || atDiscretion === undefined) return undefined;
  return [rule, fact, type.scale - (percent ? 2 : 0), forms.figure, forms.missing, bound, met, notMet, atDiscretion];
}

function withComma(digits: string): string {
  return `${digits.slice(0, 2)},${digits.slice(2)}`;
}

function formsOf(
  language: Language,
  kind: FigureKind,
  percent: boolean,
): { readonly figure: Forms; readonly missing: Forms } {
  const english = language === "en";
  const figure = (text: string): Figure => (english ? englishFigure(text, kind) : chineseFigure(text, kind, "yuan"));
  const gap = (text: string): Figure => (english ? englishGap(text, kind) : chineseGap(text, kind, "yuan"));
  const one = percent ? "0.01" : "1";
  const pair = (of: (text: string) => Figure): Forms => [hole(of(one).text), hole(of(percent ? "0.02" : "2").text)];
  return { figure: pair(figure), missing: pair(gap) };
}

function hole(text: string): string {
  return text.replace(/\d+/, "#");
}

function ruleSentence(
  policy: IrPolicy,
  { determination, decision, rule, language }: Place,
  more: Partial<RuleResult>,
): string | undefined {
  const result = determination.decisions[decision];
  if (result === undefined) return undefined;
  const rules = result.rules.map((one) => (one.id === rule ? { ...one, ...more } : one));
  const changed: DecisionResult = { ...result, rules };
  const said = explain({ ...determination, decisions: { [decision]: changed } }, policy, { language, length: "short" });
  return said.decisions[0]?.rules.find(({ id }) => id === rule)?.sentence;
}
