import type { Language } from "@bylaw/diagnostics";
import type { Determination, IrExpression, IrPolicy, IrRule, NumberType, RuleResult } from "@bylaw/ir";
import { chineseFigure, chineseGap } from "../sentences/chinese-figures.ts";
import type { Figure } from "../sentences/claim.ts";
import { englishFigure, englishGap } from "../sentences/english-figures.ts";
import { product, readExact, whole } from "../sentences/exact.ts";
import { explain } from "../sentences/explain.ts";
import { figureKindOf, readLength } from "../sentences/quantity.ts";

/**
 * Sentences of one rule that name a figure of the case: the rule, the fact, its decimals, how the figure and what is missing
 * are written, the bound as a scaled integer, and the sentences for met, not met and at discretion with `{0}` for the figure
 * and `{1}` for what is missing.
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

/**
 * How a number is written (0 with thousands apart, 1 as money, 2 in digits alone) and what stands round it, where there is
 * one and where there are many; `#` stands for the number. A length in months has the same of its years, and what joins both.
 */
type Forms = readonly [
  writing: 0 | 1 | 2,
  one: string,
  many: string,
  ...years: readonly [one: string, many: string, and: string] | readonly [],
];

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

/** A fact that is to be at least or at most a number. */
function comparedFact({ facts }: IrPolicy, { test, forbids }: IrRule): Compared | undefined {
  if (forbids || test.kind !== "condition" || test.condition.kind !== "compare") return undefined;
  const { left, right, operator } = test.condition;
  if ((operator !== ">=" && operator !== "<=") || left.kind !== "fact" || right.kind !== "constant") return undefined;
  const type = facts.find(({ names }) => names.id === left.fact)?.type;
  const bound = type?.kind === "number" ? scaledBound(right, type) : undefined;
  if (type?.kind !== "number" || bound === undefined) return undefined;
  return { fact: left.fact, type, bound };
}

function scaledBound(
  { value }: Extract<IrExpression, { kind: "constant" }>,
  { measure, scale }: NumberType,
): number | undefined {
  if (typeof value !== "string") return undefined;
  if (measure === "months" || measure === "days") return readLength(value, measure);
  const exact = readExact(value);
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
  switch (measure) {
    case "percent":
      return `0.${digits}`;
    case "months":
      return `P${digits}M`;
    case "days":
      return `P${digits}D`;
    default:
      return digits;
  }
}

function sentencesOf(
  { currency }: IrPolicy,
  told: Told,
  language: Language,
  rule: string,
  { fact, type, bound }: Compared,
): FigureSentences | undefined {
  const said = [told.met, told.not_met, told.at_discretion].map((sentences) => sentences.get(rule) ?? "");
  const kind = figureKindOf(type, currency);
  const english = language === "en";
  const figure = (value: string): Figure => (english ? englishFigure(value, kind) : chineseFigure(value, kind, "yuan"));
  const gap = (value: string): Figure => (english ? englishGap(value, kind) : chineseGap(value, kind, "yuan"));
  const [ofFigure, ofGap] = [
    formsOf(said, type, figure, given, writingOf(type, language, false)),
    formsOf(said, type, gap, missing, writingOf(type, language, true)),
  ];
  const [met, notMet, atDiscretion] = said.map((sentence) =>
    sentence.replace(ofFigure.stood, "{0}").replace(ofGap.stood, "{1}"),
  );
  if (!met?.includes("{0}") || !notMet?.includes("{0}") || !atDiscretion?.includes("{0}")) return undefined;
  const decimals = type.scale - (type.measure === "percent" ? 2 : 0);
  return [rule, fact, decimals, ofFigure.forms, ofGap.forms, bound, met, notMet, atDiscretion];
}

/** Lengths in Chinese and years, save how many are missing in English, are written in digits alone. */
function writingOf({ measure }: NumberType, language: Language, isGap: boolean): 0 | 1 | 2 {
  if (measure === "money") return 1;
  if (measure === "year") return language === "en" && isGap ? 0 : 2;
  return language === "zh" && (measure === "months" || measure === "days") ? 2 : 0;
}

/** How a figure is written, and what stood for it in the sentences. */
function formsOf(
  said: readonly string[],
  type: NumberType,
  figure: (value: string) => Figure,
  digits: string,
  writing: 0 | 1 | 2,
): { readonly forms: Forms; readonly stood: string } {
  const { text, bare } = figure(digitsFor(type, digits));
  // Where the sentence has named the unit before, its figures stand bare.
  if (!said.some((sentence) => sentence.includes(text))) return { forms: [writing, "#", "#"], stood: bare };
  const form = (value: string): string => figure(value).text.replace(/\d+/, "#");
  if (type.measure === "months") {
    const and = figure("P27M").text.replace(figure("P2Y").text, "").replace(figure("P3M").text, "");
    return { forms: [writing, form("P1M"), form("P2M"), form("P1Y"), form("P2Y"), and], stood: text };
  }
  const [one, many] = type.measure === "percent" ? ["0.01", "0.02"] : [digitsFor(type, "1"), digitsFor(type, "2")];
  return { forms: [writing, form(one), form(many)], stood: text };
}
