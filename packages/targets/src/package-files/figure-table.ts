import type { Language } from "@bylaw/diagnostics";
import type { Determination, IrExpression, IrPolicy, IrRule, NumberType, RuleResult } from "@bylaw/ir";
import { chineseFigure, chineseGap } from "../sentences/chinese-figures.ts";
import type { Figure } from "../sentences/claim.ts";
import { englishFigure, englishGap } from "../sentences/english-figures.ts";
import { product, readExact, whole } from "../sentences/exact.ts";
import { explain } from "../sentences/explain.ts";
import { type FigureKind, figureKindOf } from "../sentences/quantity.ts";

/**
 * Sentences of one rule that name a figure of the case: the rule, the fact, its decimals, whether a part of them is
 * written with all of them (1, as of money), how the figure and what is missing are written for one and for many (`#`
 * stands for the number), the bound as a scaled integer, and the sentences for met, not met and at discretion with `{0}`
 * for the figure and `{1}` for what is missing.
 */
export type FigureSentences = readonly [
  rule: string,
  fact: string,
  decimals: number,
  wholly: 0 | 1,
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
  return policy.decisions.flatMap(({ names, forEach, rules }) => {
    const compared = new Map<string, Compared>();
    for (const rule of forEach === undefined ? rules : []) {
      const found = comparedFact(policy, rule);
      if (found !== undefined) compared.set(rule.id, found);
    }
    const told = tellAll(policy, { determination, decision: names.id, language }, compared);
    return [...compared].flatMap(([rule, one]) => {
      const said = sentencesOf(policy, told, language, rule, one);
      return said === undefined ? [] : [said];
    });
  });
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
  readonly language: Language;
}

type Told = Readonly<Record<"met" | "not_met" | "at_discretion", ReadonlyMap<string, string>>>;

/** All of these rules met, not met, and at discretion, each time in one go: the sentence of each by its id. */
function tellAll(policy: IrPolicy, place: Place, compared: ReadonlyMap<string, Compared>): Told {
  const { determination, decision, language } = place;
  const result = determination.decisions[decision];
  const tell = (status: keyof Told): ReadonlyMap<string, string> => {
    if (result === undefined || compared.size === 0) return new Map();
    const rules = result.rules.map((rule): RuleResult => {
      const one = compared.get(rule.id);
      if (one === undefined) return rule;
      const { fact, type } = one;
      const short = status === "met" ? {} : { shortfall: digitsFor(type, missing) };
      return { ...rule, ...short, status, facts: [fact], measure: type.measure, given: digitsFor(type, given) };
    });
    const decisions = { [decision]: { ...result, rules } };
    const said = explain({ ...determination, decisions }, policy, { language, length: "short" });
    return new Map(said.decisions[0]?.rules.map(({ id, sentence }) => [id, sentence]));
  };
  return { met: tell("met"), not_met: tell("not_met"), at_discretion: tell("at_discretion") };
}

/** Digits as a determination has them. */
function digitsFor({ measure }: NumberType, digits: string): string {
  return measure === "percent" ? `0.${digits}` : digits;
}

function sentencesOf(
  { currency }: IrPolicy,
  told: Told,
  language: Language,
  rule: string,
  { fact, type, bound }: Compared,
): FigureSentences | undefined {
  const kind = figureKindOf(type, currency);
  const percent = type.measure === "percent";
  const [figure, gap] = [given, missing].map((digits) =>
    percent ? `${digits.slice(0, 2)}.${digits.slice(2)}` : withComma(digits),
  );
  if (figure === undefined || gap === undefined) return undefined;
  const forms = formsOf(language, kind, percent);
  const said = [told.met, told.not_met, told.at_discretion].map((sentences) => sentences.get(rule) ?? "");
  // Where the sentence has named the unit before, its figures stand bare.
  const used = (form: Forms, digits: string): Forms =>
    said.some((sentence) => sentence.includes(form[1].replace("#", digits))) ? form : ["#", "#"];
  const [ofFigure, ofGap] = [used(forms.figure, figure), used(forms.missing, gap)];
  const [met, notMet, atDiscretion] = said.map((sentence) =>
    sentence.replace(ofFigure[1].replace("#", figure), "{0}").replace(ofGap[1].replace("#", gap), "{1}"),
  );
  if (!met?.includes("{0}") || !notMet?.includes("{0}") || !atDiscretion?.includes("{0}")) return undefined;
  const decimals = type.scale - (percent ? 2 : 0);
  const wholly = type.measure === "money" ? 1 : 0;
  return [rule, fact, decimals, wholly, ofFigure, ofGap, bound, met, notMet, atDiscretion];
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
