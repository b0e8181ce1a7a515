import { type Citation, citationKey, formatCitation, type Language } from "@bylaw/diagnostics";
import type { DecisionResult, IrDecision, IrExpression, IrRule, PartResult, RuleResult } from "@bylaw/ir";
import type { FactPlaces } from "../facts/fact-places.ts";
import { type Amount, joined, type Manner, showAmount } from "../present/amounts.ts";
import { factOf, labelOf, roleName, shortName } from "../present/names.ts";
import { type Bar, barOf } from "./bar-of.ts";
import { marginOf } from "./margin-of.ts";

/** One line of the ledger, in the words of the page. */
export interface LedgerRow {
  readonly id: string;
  /** "8(1)", for those who look for an article. */
  readonly article: string;
  /** What stands in the first column: one line in English, article and item in Chinese. */
  readonly place: readonly string[];
  /** The article as a sentence names it. */
  readonly citation: string;
  readonly label: string;
  readonly detail?: string;
  /** Facts that the row asks for. */
  readonly facts: readonly string[];
  /** What a record says, where the rule asks for no fact of the case. */
  readonly given?: Amount;
  readonly asked: string;
  readonly askedUnit?: string;
  readonly askedDetail?: string;
  readonly bar?: Bar;
  readonly status: RuleResult["status"];
  readonly margin: string;
  /** The decision that stands as this rule. */
  readonly decision?: string;
}

/** The rows of a decision in the order of the text. */
export function rowsOf(
  decision: IrDecision,
  result: DecisionResult,
  places: FactPlaces,
  manner: Manner,
): readonly LedgerRow[] {
  const shown = new Set<string>();
  return result.rules.flatMap((found) => {
    const rule = decision.rules.find(({ id }) => id === found.id);
    if (rule === undefined) return [];
    const subjects = places.byRule.get(rule.id) ?? [];
    const fresh = subjects.filter((id) => !shown.has(id));
    for (const id of subjects) shown.add(id);
    const label = ruleLabel(rule, manner);
    const asked = askedOf(rule, found, manner);
    const bar = barOf(found);
    return [
      {
        id: rule.id,
        ...placeOf(rule.citation, manner.language),
        ...label,
        facts: fresh.length > 0 ? fresh : subjects.slice(0, 1),
        ...(subjects.length > 0 || decision.forEach === undefined ? {} : givenInRecord(found, manner)),
        ...asked,
        ...(bar === undefined ? {} : { bar }),
        status: found.status,
        margin: marginOf(rule, found, result, manner),
        ...(rule.test.kind === "decision" ? { decision: rule.test.decision } : {}),
      },
    ];
  });
}

/** The value that a record has, or that it has none; nothing where the rule compares no value. */
function givenInRecord(found: RuleResult, manner: Manner): Pick<LedgerRow, "given"> {
  const { given, status } = found;
  if (given !== undefined) return { given: showAmount(given, found, manner) };
  return status === "undecided" ? { given: { value: manner.texts.unknown } } : {};
}

function placeOf(
  citation: Citation | undefined,
  language: Language,
): Pick<LedgerRow, "article" | "place" | "citation"> {
  if (citation === undefined) return { article: "", place: [], citation: "" };
  const { part: _part, ...place } = citation;
  const article = citationKey(place);
  const sentence = formatCitation(place, language);
  if (language === "en") return { article, place: [article], citation: sentence };
  const { place: kind, number } = place;
  const head = formatCitation({ place: kind, number }, "zh");
  return { article, place: [head, sentence.slice(head.length)].filter((text) => text !== ""), citation: sentence };
}

/** What the row is about: the fact or derived value that the rule compares. */
export function ruleLabel(rule: IrRule, manner: Manner): { readonly label: string; readonly detail?: string } {
  const { policy, language, texts } = manner;
  if (rule.text !== undefined) return { label: rule.text };
  if (rule.test.kind === "decision") {
    const { decision } = rule.test;
    const names = policy.decisions.find((each) => each.names.id === decision)?.names;
    return { label: names === undefined ? decision : labelOf(names, language), detail: texts.decisionAsRule };
  }
  if (rule.test.kind === "group") {
    const separator = language === "zh" ? "、" : ", ";
    return { label: rule.test.items.map(({ names }) => labelOf(names, language)).join(separator) };
  }
  const named = subjectLabel(rule.test.condition, manner);
  if (rule.test.condition.kind === "barred") return { ...named, detail: texts.notBarred };
  return rule.forbids === true ? { ...named, detail: texts.mustNotHold } : named;
}

function subjectLabel(expression: IrExpression, manner: Manner): { readonly label: string; readonly detail?: string } {
  const { policy, language } = manner;
  switch (expression.kind) {
    case "fact": {
      const fact = factOf(policy, expression.fact);
      if (fact === undefined) return { label: expression.fact };
      return { label: labelOf(fact.names, language) };
    }
    case "let": {
      const names = policy.lets.find((each) => each.names.id === expression.let)?.names;
      return { label: names === undefined ? expression.let : labelOf(names, language) };
    }
    case "field": {
      const type = factOf(policy, expression.list)?.type;
      const field = type?.kind === "list" ? type.fields.find(({ names }) => names.id === expression.field) : undefined;
      return { label: field === undefined ? expression.field : labelOf(field.names, language) };
    }
    case "value": {
      const names = policy.decisions.find((each) => each.names.id === expression.decision)?.names;
      return { label: names === undefined ? expression.decision : labelOf(names, language) };
    }
    case "divide": {
      return { ...subjectLabel(expression.left, manner), detail: `/ ${wholeName(expression.right, manner)}` };
    }
    case "quantifier":
    case "aggregate": {
      const list = factOf(policy, expression.list);
      return { label: list === undefined ? expression.list : labelOf(list.names, language) };
    }
    case "titleStatus":
    case "titleDate":
    case "barred": {
      const names = (policy.titles ?? []).find((each) => each.names.id === expression.title)?.names;
      return { label: names === undefined ? expression.title : labelOf(names, language) };
    }
    case "reading":
      return { label: readingName(expression.reading, manner) };
    default: {
      const inner = firstOperand(expression);
      return inner === undefined ? { label: "" } : subjectLabel(inner, manner);
    }
  }
}

/** Short name of what a share is a share of. */
function wholeName(expression: IrExpression, manner: Manner): string {
  const { policy, language } = manner;
  const names =
    expression.kind === "fact"
      ? factOf(policy, expression.fact)?.names
      : expression.kind === "let"
        ? policy.lets.find((each) => each.names.id === expression.let)?.names
        : undefined;
  return names === undefined ? subjectLabel(expression, manner).label : shortName(names, language);
}

function readingName(id: string, { policy, language }: Manner): string {
  const names = policy.readings.find((reading) => reading.id === id)?.names;
  return names === undefined ? id : shortName(names, language);
}

function firstOperand(expression: IrExpression): IrExpression | undefined {
  switch (expression.kind) {
    case "compare":
    case "add":
    case "subtract":
    case "multiply":
      return expression.left;
    case "and":
    case "or":
    case "least":
    case "greatest":
      return expression.operands[0];
    case "not":
    case "known":
    case "none":
    case "negate":
    case "round":
      return expression.operand;
    case "member":
      return expression.value;
    case "include":
      return expression.set;
    case "arms":
      return expression.arms[0]?.value;
    case "shift":
    case "quarterEnd":
    case "yearOf":
      return expression.date;
    case "fullYears":
      return expression.from;
    default:
      return undefined;
  }
}

const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=", "!=": "≠" };

type Asked = Pick<LedgerRow, "asked" | "askedUnit" | "askedDetail">;

function askedOf(rule: IrRule, found: RuleResult, manner: Manner): Asked {
  const { texts, language } = manner;
  const soft = rule.soft === true ? { askedDetail: texts.soft } : {};
  if (rule.test.kind === "group") {
    return { asked: texts.atLeastOf(String(rule.test.number), rule.test.items.length), ...soft };
  }
  if (found.parts !== undefined && found.parts.length > 1) {
    const [first, ...rest] = found.parts.flatMap((part) => oneAsked(part, manner) ?? []);
    if (first !== undefined) {
      const others = [...new Set(rest.map((each) => inWords(each, language)))].filter(
        (words) => words !== inWords(first, language),
      );
      return { ...first, ...(others.length === 0 ? soft : { askedDetail: others.join(" · ") }) };
    }
  }
  const asked = oneAsked(found, manner);
  if (asked === undefined && rule.forbids === true) return { asked: texts.none, ...soft };
  return asked === undefined ? { asked: texts.yes, ...attestedBy(rule, manner), ...soft } : { ...asked, ...soft };
}

function inWords({ asked, askedUnit }: Asked, language: Language): string {
  return joined({ value: asked, ...(askedUnit === undefined ? {} : { unit: askedUnit }) }, language);
}

function attestedBy(rule: IrRule, { policy, language, texts }: Manner): { asked?: string; askedDetail?: string } {
  if (rule.test.kind !== "condition" || rule.test.condition.kind !== "fact") return {};
  const fact = factOf(policy, rule.test.condition.fact);
  if (fact?.attested !== true) return {};
  const by = fact.statedBy === "applicant" ? undefined : roleName(policy, fact.statedBy, language);
  return { asked: texts.attested, ...(by === undefined ? {} : { askedDetail: by }) };
}

function oneAsked(found: RuleResult | PartResult, manner: Manner): Asked | undefined {
  const { measure, unit, operator, asked } = found;
  if (asked === undefined || measure === "boolean") return undefined;
  const shown = showAmount(asked, { measure, unit }, manner);
  const named = measure === "choice" || measure === "set";
  const sign = operator === undefined || (named && operator !== "!=") ? undefined : signs[operator];
  const value = named && shown.value.length > longest ? `${shown.value.slice(0, longest)}…` : shown.value;
  // The unit of money stands in the field beside it; in Chinese it is part of the figure.
  const plain = shown.unit === undefined || (measure === "money" && manner.language === "en");
  return { asked: sign === undefined ? value : `${sign} ${value}`, ...(plain ? {} : { askedUnit: shown.unit }) };
}

/** A long choice of members is cut in the ledger; the text beside it has all of them. */
const longest = 24;
