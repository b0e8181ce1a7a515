import type { Language } from "@bylaw/diagnostics";
import { everyPart, type IrAggregate, type IrExpression, type IrPolicy, type IrType, type Names } from "@bylaw/ir";
import type { ShownThreshold } from "../scenarios/tracker.ts";
import { scenarioWords } from "./scenario-words.ts";

/** A threshold as an author wrote it, nearly: `assets >= 800000`, `satisfaction >= 80%`. */
export function thresholdText(
  { given, operator, bound, type }: ShownThreshold,
  policy: IrPolicy,
  language: Language,
): string {
  const names = namesOf(policy, language);
  return `${valueText(given, type, names, language)} ${operator} ${valueText(bound, type, names, language)}`;
}

/** The guard of an arm or row, shortened: `level = national and score >= 90`. */
export function guardText(guard: IrExpression, policy: IrPolicy, language: Language): string {
  return conditionText(guard, namesOf(policy, language), language);
}

function conditionText(condition: IrExpression, names: NameOf, language: Language): string {
  const text = (part: IrExpression): string => conditionText(part, names, language);
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.operands.slice(0, 6).map(text).join(` ${joiners[language][condition.kind]} `);
    case "not":
      return `${joiners[language].not} ${text(condition.operand)}`;
    case "compare": {
      const { left, operator, right, type } = condition;
      return `${valueText(left, type, names, language)} ${operator} ${valueText(right, type, names, language)}`;
    }
    default:
      return valueText(condition, { kind: "boolean" }, names, language);
  }
}

const joiners = { en: { and: "and", or: "or", not: "not" }, zh: { and: "且", or: "或", not: "非" } } as const;

type NameOf = (expression: IrExpression) => string | undefined;

/** Names of facts, fields and lets as an author of this language writes them. */
function namesOf(policy: IrPolicy, language: Language): NameOf {
  const facts = new Map(policy.facts.map((fact) => [fact.names.id, fact]));
  const lets = new Map(policy.lets.map((definition) => [definition.names.id, definition.names]));
  const decisions = new Map(policy.decisions.map(({ names }) => [names.id, names]));
  const titles = new Map((policy.titles ?? []).map(({ names }) => [names.id, names]));
  const shown = (names: Names | undefined): string | undefined => names && (names[language] ?? names.id);
  return (expression) => {
    if (expression.kind === "fact") return shown(facts.get(expression.fact)?.names) ?? expression.fact;
    if (expression.kind === "let") return shown(lets.get(expression.let)) ?? expression.let;
    if (expression.kind === "value" || expression.kind === "outcome") return shown(decisions.get(expression.decision));
    if (expression.kind === "titleStatus" || expression.kind === "titleDate")
      return shown(titles.get(expression.title));
    if (expression.kind === "reading") return expression.reading;
    if (expression.kind !== "field") return undefined;
    const type = facts.get(expression.list)?.type;
    const field = type?.kind === "list" ? type.fields.find(({ names }) => names.id === expression.field) : undefined;
    return `${shown(facts.get(expression.list)?.names) ?? expression.list}.${shown(field?.names) ?? expression.field}`;
  };
}

function valueText(expression: IrExpression, type: IrType, names: NameOf, language: Language): string {
  const name = names(expression);
  if (name !== undefined) return name;
  switch (expression.kind) {
    case "constant":
      return constantText(expression.value, type, language);
    case "today":
      return language === "en" ? "today" : "判定日";
    case "shift": {
      const { date, unit, amount } = expression;
      const length = amount.kind === "constant" ? String(amount.value) : valueText(amount, type, names, language);
      const [sign, size] = length.startsWith("-") ? ["-", length.slice(1)] : ["+", length];
      return `${valueText(date, type, names, language)} ${sign} ${scenarioWords[language].length(size, unit)}`;
    }
    case "divide":
      return `${valueText(expression.left, type, names, language)} / ${valueText(expression.right, type, names, language)}`;
    case "aggregate":
      return aggregateText(expression, names, language);
    default: {
      const read = [...everyPart(expression)].flatMap((part) => names(part) ?? []);
      return `(${[...new Set(read)].join(", ")})`;
    }
  }
}

/** `count of purchases where price > 100`, `latest of ratings.grade`. */
function aggregateText(aggregate: IrAggregate, names: NameOf, language: Language): string {
  const { value, where, decision } = aggregate;
  const list = names({ kind: "fact", fact: aggregate.list }) ?? aggregate.list;
  const decided =
    decision === undefined ? undefined : (names({ kind: "outcome", decision, outcome: "met" }) ?? decision);
  const of = decided ?? (value === undefined ? list : valueText(value, aggregate.type, names, language));
  const condition = where === undefined ? "" : ` ${wheres[language]} ${conditionText(where, names, language)}`;
  return `${functions[language][aggregate.function]} ${of}${condition}`;
}

const wheres = { en: "where", zh: "其中" } as const;

const functions: Readonly<Record<Language, Readonly<Record<IrAggregate["function"], string>>>> = {
  en: {
    count: "count of",
    sum: "sum of",
    average: "average of",
    highest: "highest of",
    lowest: "lowest of",
    latest: "latest of",
    distinct: "count of distinct",
  },
  zh: {
    count: "计数",
    sum: "合计",
    average: "平均值",
    highest: "最高值",
    lowest: "最低值",
    latest: "最近一次",
    distinct: "计数 不同",
  },
};

function constantText(value: boolean | string | readonly string[] | null, type: IrType, language: Language): string {
  if (typeof value === "string" && type.kind === "choice") {
    return type.members.find(({ id }) => id === value)?.[language] ?? value;
  }
  if (typeof value !== "string" || type.kind !== "number") return String(value);
  if (type.measure === "percent" && /^-?\d+(\.\d+)?$/.test(value))
    return `${Number((Number(value) * 100).toPrecision(12))}%`;
  if (type.measure === "months" || type.measure === "days") return scenarioWords[language].length(value, type.measure);
  return value;
}
