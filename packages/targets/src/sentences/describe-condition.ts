import { type IrArithmetic, type IrExpression, type IrType, type Names, raiseCases, standingStatuses } from "@bylaw/ir";
import type { Claim, Figure, Subject } from "./claim.ts";
import { describeValue, nameOf, typeOf } from "./describe-value.ts";
import type { Describing } from "./describing.ts";
import { wordingOf } from "./policy-names.ts";
import { type FigureKind, figureKindOf, type MoneyScale } from "./quantity.ts";
import type { Wording } from "./wording.ts";

const opposite = { "=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">" } as const;
const mirrored = { "=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=" } as const;

/**
 * What a condition says. Readings are constants of the run, so what they settle is left out; `asked` is the bound as
 * the determination worked it out.
 */
export function describeCondition(
  expression: IrExpression,
  describing: Describing,
  negated: boolean = false,
  scale: MoneyScale = "ten thousand",
  asked?: string,
): Claim {
  const { names, wording } = describing;
  const again = (inner: IrExpression, not: boolean = negated): Claim =>
    describeCondition(inner, describing, not, scale);
  const word = (of: IrExpression): string => describeValue(of, describing, scale);
  switch (expression.kind) {
    case "not":
      return again(expression.operand, !negated);
    case "and":
    case "or":
      return joinClaims(
        (expression.kind === "and") === negated ? "or" : "and",
        expression.operands.map((part) => again(part)),
      );
    case "compare":
      return describeComparison(expression, describing, negated, scale, asked);
    case "arms": {
      const comparison = raiseCases(expression, names.policy.lets);
      if (comparison !== undefined) return describeComparison(comparison, describing, negated, scale, asked);
      return { kind: "holds", name: word(expression), negated };
    }
    case "member":
      return equals(expression.value, expression.members, describing, negated);
    case "include": {
      const members = membersIn(typeOf(expression.set, names), expression.members, wording.language);
      return { kind: "includes", subject: word(expression.set), members, mode: expression.mode, negated };
    }
    case "known":
    case "none":
      return { kind: expression.kind, subject: word(expression.operand), negated };
    case "outcome":
      return {
        kind: "outcome",
        decision: decisionName(expression.decision, describing),
        outcome: expression.outcome,
        negated,
      };
    case "titleStatus":
    case "barred":
      return describeStatus(expression, describing, negated);
    case "handedIn":
      return { kind: "handedIn", subject: paperName(expression.paper, describing), negated };
    case "quantifier":
      return {
        kind: "records",
        list: word({ kind: "fact", fact: expression.list }),
        quantifier: expression.quantifier,
        where: describeCondition(expression.where, { ...describing, within: expression.list }, false, scale),
        negated,
      };
    case "constant":
      return { kind: "always", negated: (expression.value === false) !== negated };
    default:
      return { kind: "holds", name: word(expression), negated };
  }
}

/** What is asked of the status of a title. */
function describeStatus(
  expression: Extract<IrExpression, { readonly kind: "titleStatus" | "barred" }>,
  describing: Describing,
  negated: boolean,
): Claim {
  const words = describing.wording.courses.titleStatus;
  const asked = expression.kind === "barred" ? (["barred"] as const) : expression.statuses;
  const stands = standingStatuses.every((status) => asked.includes(status));
  const statuses = stands ? [words.held] : asked.map((status) => words[status]);
  return { kind: "status", title: titleName(expression.title, describing), statuses, negated };
}

/** The words of a paper. */
export function paperName(id: string, { names, wording }: Describing): string {
  return wordingOf(names.papers.get(id) ?? { id }, wording.language);
}

/** The words of a title. */
export function titleName(id: string, { names, wording }: Describing): string {
  return wordingOf(names.titles.get(id)?.names ?? { id }, wording.language);
}

/** The words of a decision. */
export function decisionName(id: string, { names, wording }: Describing): string {
  return wordingOf(names.decisions.get(id)?.names ?? { id }, wording.language);
}

type Comparison = Extract<IrExpression, { readonly kind: "compare" }>;

/** A comparison read from the side of what varies: 5 <= a is a >= 5. */
export function turned(comparison: Comparison): Comparison {
  const { left, right, operator } = comparison;
  if (left.kind !== "constant" || right.kind === "constant") return comparison;
  return { ...comparison, left: right, right: left, operator: mirrored[operator] };
}

function describeComparison(
  given: Comparison,
  describing: Describing,
  negated: boolean,
  scale: MoneyScale,
  asked: string | undefined,
): Claim {
  const { names, wording } = describing;
  const comparison = turned(given);
  const settled = settledByReading(comparison, describing);
  if (settled !== undefined) return { kind: "always", negated: settled === negated };
  const { left, right, type } = comparison;
  const operator = negated ? opposite[comparison.operator] : comparison.operator;
  if (type.kind === "boolean" && right.kind === "constant") {
    return describeCondition(left, describing, (right.value === true) === (operator === "!="), scale);
  }
  if ((type.kind === "choice" || type.kind === "set" || type.kind === "text") && right.kind === "constant") {
    const members = Array.isArray(right.value) ? (right.value as readonly string[]) : [String(right.value ?? "none")];
    return equals(left, members, describing, operator === "!=", type.kind === "set" ? "all" : "any");
  }
  const kind = figureKindOf(typeOf(left, names) ?? type, names.policy.currency);
  const bound: Figure =
    asked === undefined ? boundOf(right, kind, describing, scale) : wording.figure(asked, kind, scale);
  if (left.kind === "divide" && isShare(left, type)) {
    const share = {
      part: describeValue(left.left, describing, scale),
      whole: describeValue(left.right, describing, scale),
    };
    const [part, base] = [typeOf(left.left, names), typeOf(left.right, names)];
    const alike =
      part?.kind === "number" && base?.kind === "number" && part.measure === "count" && base.unit?.id === part.unit?.id;
    const percent =
      asked === undefined
        ? boundOf(right, { measure: "percent" }, describing, scale)
        : wording.figure(asked, { measure: "percent" }, scale);
    return { kind: "share", ...share, alike, operator, bound: percent };
  }
  const things = countedThings(left, describing);
  const subject = things ?? { text: describeValue(left, describing, scale), kind };
  return { kind: "threshold", subject, operator, bound };
}

/** One amount of another, asked for in percent: what is divided by a fixed number is no part of a whole. */
function isShare({ left, right }: IrArithmetic, bound: IrType): boolean {
  return (
    left.kind !== "constant" && right.kind !== "constant" && bound.kind === "number" && bound.measure === "percent"
  );
}

/** "Rounds held for which …", where the language says a count by what is counted. */
function countedThings(left: IrExpression, describing: Describing): Subject | undefined {
  if (left.kind !== "aggregate" || left.function !== "count" || left.value !== undefined) return undefined;
  const where = left.where && describing.clauseOf(left.where, { ...describing, within: left.list });
  const text = describing.wording.value.things(nameOf(left.list, describing), where);
  return text === undefined ? undefined : { text, kind: { measure: "count" } };
}

/** What the left side of a comparison is called and measures. */
export function subjectOf(expression: IrExpression, fallback: FigureKind, describing: Describing): Subject {
  const type = typeOf(expression, describing.names);
  const kind = type === undefined ? fallback : figureKindOf(type, describing.names.policy.currency);
  const things = countedThings(expression, describing);
  if (things !== undefined) return things;
  return { text: describeValue(expression, describing, "yuan"), kind };
}

/** Bounds that are said by a name, and not by the values that they can take. */
const namedKinds: ReadonlySet<IrExpression["kind"]> = new Set(["fact", "field", "let", "aggregate", "yearOf"]);

/** A bound that is no constant is said as the values it can take: "50 or 100". */
function boundOf(expression: IrExpression, kind: FigureKind, describing: Describing, scale: MoneyScale): Figure {
  if (expression.kind === "constant" && typeof expression.value === "string") {
    return describing.wording.figure(expression.value, kind, scale);
  }
  const text = describeValue(expression, describing, scale, kind);
  const bare = kind.measure === "count" ? describeValue(expression, describing, scale, { measure: "number" }) : text;
  return namedKinds.has(expression.kind) ? { text, bare: text, one: false, named: true } : { text, bare, one: false };
}

function settledByReading(comparison: Comparison, { determination }: Describing): boolean | undefined {
  const { left, right, operator } = comparison;
  if (left.kind !== "reading" || right.kind !== "constant") return undefined;
  const chosen = determination.readings.find(({ id }) => id === left.reading)?.value;
  if (chosen === undefined || (operator !== "=" && operator !== "!=")) return undefined;
  return (chosen === String(right.value)) === (operator === "=");
}

function equals(
  value: IrExpression,
  members: readonly string[],
  describing: Describing,
  negated: boolean,
  mode: "any" | "all" = "any",
): Claim {
  const { names, wording } = describing;
  if (value.kind === "reading") {
    const chosen = describing.determination.readings.find(({ id }) => id === value.reading)?.value;
    if (chosen !== undefined) return { kind: "always", negated: members.includes(chosen) === negated };
  }
  const subject = describeValue(value, describing, "yuan");
  return {
    kind: "equals",
    subject,
    members: membersIn(typeOf(value, names), members, wording.language),
    mode,
    negated,
  };
}

function membersIn(
  type: ReturnType<typeof typeOf>,
  members: readonly string[],
  language: Wording["language"],
): readonly string[] {
  const known: readonly Names[] = type?.kind === "choice" || type?.kind === "set" ? type.members : [];
  return members.map((member) => wordingOf(known.find(({ id }) => id === member) ?? { id: member }, language));
}

/** Joins statements, leaving out what is settled: "always" falls out of an and, "never" out of an or. */
function joinClaims(kind: "and" | "or", claims: readonly Claim[]): Claim {
  const absorbing = claims.find((claim) => claim.kind === "always" && claim.negated === (kind === "and"));
  if (absorbing !== undefined) return absorbing;
  const open = claims.filter((claim) => claim.kind !== "always");
  const [only] = open;
  if (only === undefined) return { kind: "always", negated: kind === "or" };
  return open.length === 1 ? only : { kind, claims: open };
}
