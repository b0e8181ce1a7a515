import type { IrArithmetic, IrComparison, IrDateShift, IrExpression, IrRound, IrTest } from "@bylaw/ir";
import { aggregateCode, quantifierCode } from "./aggregates.ts";
import { arithmeticCode, extremeCode } from "./arithmetic.ts";
import { allHold, always, and, certain, never, noOf, not, open, or, truth } from "./booleans.ts";
import { callCode } from "./calls.ts";
import type { BooleanCode, Code, NumberCode } from "./code.ts";
import { compareDates, compareNumbers, equalBooleans, equalChoices, equalSets, equalTexts } from "./comparisons.ts";
import { type Context, type RecordAtHand, recordAt } from "./context.ts";
import { fullYearsCode, quarterEndCode, shiftCode, yearOfCode } from "./dates.ts";
import { decisionTest, outcomeCode, valueCode } from "./decision-reading.ts";
import { readExact } from "./exact-constant.ts";
import { againstZero } from "./expression-writer.ts";
import { choose, expectKind } from "./joins.ts";
import { textLiteral } from "./literals.ts";
import { includes, isMember, isNoMember } from "./members.ts";
import { constantNumber, multiplyNumbers, negateNumber, roundNumber } from "./numbers.ts";
import { settledCode } from "./settled.ts";
import { sharedLet } from "./shared-lets.ts";
import { takenArms } from "./taken-arms.ts";
import { barredCode, titleDateCode, titleStatusCode } from "./title-reading.ts";
import { anyOf, constantCode, storedCode } from "./values.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** Code for an expression; what it needs first is added to the block of the context. */
export function write(context: Context, expression: IrExpression): Code {
  switch (expression.kind) {
    case "constant":
      return constantCode(expression);
    case "fact":
      return factCode(context, expression);
    case "field":
      return fieldCode(context, expression);
    case "let":
      return letCode(context, expression);
    case "reading":
      return readingCode(context, expression.reading);
    case "today":
      return { kind: "date", day: { kind: "number", shape: "scaled", scale: 1n, low: "r.day" } };
    case "and":
      return and(flatten(expression).map((operand) => condition(context, operand)));
    case "or":
      return or(flatten(expression).map((operand) => condition(context, operand)));
    case "not":
      return not(condition(context, expression.operand));
    case "compare":
      return comparisonCode(context, expression);
    case "member":
      return memberCode(context, expression);
    case "include":
      return includes(context, expectKind(write(context, expression.set), "set"), expression.mode, expression.members);
    case "known":
      return knownCode(context, expression);
    case "none":
      return noneCode(context, expression);
    case "arms":
      return armsCode(context, expression);
    case "aggregate":
      return aggregateCode(context, expression, write);
    case "quantifier":
      return quantifierCode(context, expression, write);
    case "outcome":
      return outcomeCode(context, expression);
    case "value":
      return valueCode(context, expression);
    case "handedIn":
      return paperCode(context, expression.paper);
    case "call":
      return callCode(context, expression, write);
    case "titleStatus":
      return titleStatusCode(context, expression);
    case "barred":
      return barredCode(context, expression);
    case "titleDate":
      return titleDateCode(context, expression);
    default:
      return measureCode(context, expression);
  }
}

type MeasureExpression =
  | IrArithmetic
  | IrDateShift
  | IrRound
  | Of<"negate" | "least" | "greatest" | "fullYears" | "yearOf" | "quarterEnd">;

/** Numbers and dates made from others. */
function measureCode(context: Context, expression: MeasureExpression): Code {
  switch (expression.kind) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return arithmeticCode(context, expression, write);
    case "negate":
      return negateNumber(context, number(context, expression.operand));
    case "least":
    case "greatest":
      return extremeCode(context, expression, write);
    case "round":
      return roundNumber(context, number(context, expression.operand), readExact(expression.to), expression.mode);
    case "shift":
      return shiftCode(context, expression, write);
    case "fullYears":
      return fullYearsCode(context, expression, write);
    case "quarterEnd":
      return quarterEndCode(context, expression, write);
    case "yearOf":
      return yearOfCode(context, expression, write);
    default:
      return expression satisfies never;
  }
}

/** Code for a condition. */
export function condition(context: Context, expression: IrExpression): BooleanCode {
  return expectKind(write(context, expression), "boolean");
}

function number(context: Context, expression: IrExpression): NumberCode {
  return expectKind(write(context, expression), "number");
}

function factCode(context: Context, { fact: id }: Of<"fact">): Code {
  const found = context.module.facts.get(id);
  if (found === undefined || found.fact.type.kind === "list") throw new Error(`no fact ${JSON.stringify(id)}`);
  return storedCode(context, found.fact.type, "e", found.index, found.fact.decidedBy);
}

function fieldCode(context: Context, { scope, field: id }: Of<"field">): Code {
  const record = context.records.get(scope);
  const index = record?.fields.findIndex(({ names }) => names.id === id) ?? -1;
  const field = record?.fields[index];
  if (record === undefined || field === undefined) throw new Error(`no field ${JSON.stringify(id)}`);
  return storedCode(context, field.type, record.variable, index, field.decidedBy);
}

function letCode(context: Context, { let: id, record }: Of<"let">): Code {
  const found = context.module.lets.get(id);
  if (found === undefined) throw new Error(`no let ${JSON.stringify(id)}`);
  const { value, forEach } = found.entry;
  const at = forEach === undefined ? undefined : recordAt(context, record);
  const key = at === undefined ? `let ${id}` : `let ${id} of ${at.variable}`;
  const earlier = context.block.find(key);
  if (earlier !== undefined) return earlier;
  const records = new Map<number, RecordAtHand>();
  if (forEach !== undefined && at !== undefined) {
    records.set(forEach.scope, { variable: at.variable, list: at.list, fields: at.fields });
  }
  const shared = at === undefined ? sharedLet(context, found.index, value, write) : undefined;
  const code = heldCode(context, shared ?? write({ ...context, records }, value));
  context.block.remember(key, code);
  return code;
}

/** Most code that is written out wherever it is seldom asked. */
const mostSeldomCode = 160;

/** The same code with everything long in constants, so that it may be named often. */
export function heldCode(context: Context, code: Code): Code {
  const hold = (part: string): string => context.block.hold(part);
  switch (code.kind) {
    case "boolean": {
      if (code.no === undefined) return certain(hold(code.yes));
      // Over columns the opposite is asked only of who does not surely pass.
      const seldom = context.columns === true && code.no.length <= mostSeldomCode;
      return truth(hold(code.yes), seldom ? code.no : hold(code.no));
    }
    case "number":
      if (code.shape === "quotient")
        return { ...code, numerator: hold(code.numerator), denominator: hold(code.denominator) };
      return heldNumber(context, code);
    case "date":
      return { ...code, day: heldNumber(context, code.day) };
    case "choice":
      return { ...code, mask: hold(code.mask) };
    case "set":
      return code.may === undefined
        ? { ...code, must: hold(code.must) }
        : { ...code, must: hold(code.must), may: hold(code.may) };
    case "text":
      return { ...code, text: hold(code.text) };
    default:
      return code satisfies never;
  }
}

function heldNumber<Held extends Exclude<NumberCode, { readonly shape: "quotient" }>>(
  context: Context,
  code: Held,
): Held {
  // What is compared as it was handed in needs no ends, and they are worked out only where something reads them.
  if (code.shape === "scaled" && code.given !== undefined) return code;
  const low = context.block.hold(code.low);
  return code.high === undefined ? { ...code, low } : { ...code, low, high: context.block.hold(code.high) };
}

function readingCode(context: Context, id: string): Code {
  const found = context.module.readings.get(id);
  if (found?.reading.default === undefined || found.reading.type === undefined) {
    throw new Error(`no reading ${JSON.stringify(id)} with a value`);
  }
  const code = write(context, found.reading.default);
  if (found.reading.default.kind !== "constant") return code;
  if (code.kind === "choice") return { ...code, mask: `r.r${found.index}`, exact: true };
  return code.kind === "boolean" ? certain(`r.r${found.index}`) : code;
}

function paperCode(context: Context, id: string): BooleanCode {
  const index = context.module.papers.get(id);
  if (index === undefined) return open;
  if (context.columns === true) return truth(`(zp${index}[i]===1)`, `(zp${index}[i]===0)`);
  return context.open ? truth(`(e.p${index}===true)`, `(e.p${index}===false)`) : certain(`e.p${index}`);
}

/** The operands of a chain of one junction; thousands of terms are no deeper than one. */
function flatten(expression: Of<"and" | "or">): readonly IrExpression[] {
  const operands: IrExpression[] = [];
  const waiting: IrExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === expression.kind) waiting.push(...next.operands.toReversed());
    else operands.push(next);
  }
  return operands;
}

/** The operator with its sides exchanged. */
export const mirrored = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function comparisonCode(context: Context, expression: IrComparison): BooleanCode {
  const { left, right, operator } = expression;
  if (isQuotient(left)) return compareWith(context, left, operator, write(context, right));
  if (isQuotient(right)) return compareWith(context, right, mirrored[operator], write(context, left));
  return compareCodes(context, operator, write(context, left), write(context, right));
}

/** An expression compared with a value; a quotient by cross-multiplication. */
export function compareWith(
  context: Context,
  given: IrExpression,
  operator: IrComparison["operator"],
  bound: Code,
): BooleanCode {
  if (isQuotient(given)) return compareQuotient(context, given, operator, expectKind(bound, "number"));
  return compareCodes(context, operator, write(context, given), bound);
}

function isQuotient(expression: IrExpression): expression is IrArithmetic {
  return expression.kind === "divide" && expression.right.kind !== "constant";
}

/** `a / b op c` with b surely positive is `a op b * c`; open otherwise. */
function compareQuotient(
  context: Context,
  quotient: IrArithmetic,
  operator: IrComparison["operator"],
  other: NumberCode,
): BooleanCode {
  const base = number(context, quotient.right);
  const positive = againstZero(context, ">", base).yes;
  const share = number(context, quotient.left);
  const held = compareNumbers(context, operator, share, multiplyNumbers(context, base, other));
  if (positive === "true") return held;
  return truth(allHold([positive, held.yes]), allHold([positive, noOf(held)]));
}

/** Two values of one type compared. */
function compareCodes(context: Context, operator: IrComparison["operator"], a: Code, b: Code): BooleanCode {
  if (a.kind === "number") return compareNumbers(context, operator, a, expectKind(b, "number"));
  if (a.kind === "date") return compareDates(context, operator, a, expectKind(b, "date"));
  const equal = equalCodes(context, a, b);
  return operator === "=" ? equal : not(equal);
}

function equalCodes(context: Context, a: Exclude<Code, { kind: "number" | "date" }>, b: Code): BooleanCode {
  switch (a.kind) {
    case "boolean":
      return equalBooleans(a, expectKind(b, "boolean"));
    case "choice":
      return equalChoices(context, a, expectKind(b, "choice"));
    case "set":
      return equalSets(context, a, expectKind(b, "set"));
    case "text":
      return equalTexts(context, a, expectKind(b, "text"));
    default:
      return a satisfies never;
  }
}

function memberCode(context: Context, { value, members }: Of<"member">): BooleanCode {
  const code = write(context, value);
  if (code.kind === "choice") return isMember(context, code, members);
  if (code.kind === "number") {
    return or(members.map((member) => compareNumbers(context, "=", code, constantNumber(readExact(member)))));
  }
  const text = expectKind(code, "text");
  const same = members.map((member) => ({ kind: "text", text: textLiteral(member), exact: true }) as const);
  if (same.length === 0) return text.exact ? never : truth("false", `(${text.text}!==undefined)`);
  return or(same.map((member) => equalTexts(context, text, member)));
}

function knownCode(context: Context, { operand }: Of<"known">): BooleanCode {
  if (operand.kind === "fact") {
    const found = context.module.facts.get(operand.fact);
    if (found?.fact.type.kind === "list")
      return context.open ? truth(`(e.f${found.index}!==undefined)`, "false") : always;
  }
  const yes = settledCode(context, write(context, operand));
  return yes === "true" ? always : truth(yes, "false");
}

function noneCode(context: Context, { operand }: Of<"none">): BooleanCode {
  const code = write(context, operand);
  if (code.kind === "date") return code.none ?? never;
  return isNoMember(context, expectKind(code, "choice"));
}

function armsCode(context: Context, { arms, type, complete: covering }: Of<"arms">): Code {
  const last = arms.at(-1);
  const complete = last !== undefined && last.when === undefined;
  if (covering && !complete) return takenArms(context, arms, { type, complete: true }, write).value;
  const guarded = complete ? arms.slice(0, -1) : arms;
  const written = guarded.map(({ when, value }) => ({
    guard: when === undefined ? always : condition(context, when),
    value: write(context, value),
  }));
  const end = complete ? write(context, last.value) : anyOf(type);
  return written.reduceRight((rest, { guard, value }) => choose(context, guard, value, rest), end);
}

/** The passes and the fails of a test that is no group: a condition, or a decision that stands for it. */
export function testColumns(
  context: Context,
  test: Exclude<IrTest, { readonly kind: "group" }>,
): { readonly passes: BooleanCode; readonly fails: BooleanCode } {
  if (test.kind === "condition") {
    const passes = condition(context, test.condition);
    return { passes, fails: not(passes) };
  }
  return decisionTest(context, test.decision);
}
