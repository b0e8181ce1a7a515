import { problem } from "@bylaw/diagnostics";
import type { Expected, IrExpectation, IrType, Measure } from "@bylaw/ir";
import type { DecisionDeclaration, ExpectedRecord, NameNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundExpectation } from "../4-bind/bound.ts";
import { constantValue } from "./constants.ts";
import type { TypeContext } from "./context.ts";
import { type Fraction, writeFraction } from "./fraction.ts";
import { decidedType } from "./paths.ts";
import { outcomeOf } from "./states.ts";
import { valueOf } from "./value-of.ts";

type Written = Pick<ExpectedRecord, "span" | "outcome" | "value">;

/** What a scenario expects of a decision or a rule; empty, and reported, where that says nothing. */
export function expectOfDecision(expectation: BoundExpectation, context: TypeContext): readonly IrExpectation[] {
  const { statement, subject, because, needing, applicants, written, records } = expectation;
  const base = { subject, because, needing, span: statement.span };
  const declaration = decisionOf(expectation, context);
  const type = declaration && decidedType(declaration, context);
  const expect = (one: Written): Expected | undefined => expectedOf(one, declaration, type, subject.kind, context);
  if (applicants !== undefined) {
    const all = applicants.flatMap(({ id, ...one }) => {
      const expected = expect(one);
      return expected === undefined ? [] : [{ id, ...expected }];
    });
    return all.length === 0 ? [] : [{ ...base, applicants: all }];
  }
  if (records !== undefined && declaration?.forEach !== undefined) {
    const all = records.flatMap((record) => expect(record) ?? []);
    return all.length < records.length ? [] : [{ ...base, records: all }];
  }
  if (records !== undefined && type?.kind === "set") {
    const members = records.flatMap((record) => memberIn(record, context) ?? []);
    const value = type.members.map(({ id }) => id).filter((id) => members.includes(id));
    return members.length < records.length ? [] : [{ ...base, value: value.join(", ") }];
  }
  const folded = declaration?.forEach !== undefined && written.value !== undefined;
  const expected = folded ? reportOutcome(written, subject.kind, context) : expect(written);
  return expected === undefined ? [] : [{ ...base, ...expected }];
}

function decisionOf({ subject }: BoundExpectation, context: TypeContext): DecisionDeclaration | undefined {
  const symbol = subject.kind === "decision" ? context.bound.symbols.get(subject.id) : undefined;
  return symbol?.kind === "decision" ? symbol.declaration : undefined;
}

function expectedOf(
  written: Written,
  declaration: DecisionDeclaration | undefined,
  type: IrType | undefined,
  kind: string,
  context: TypeContext,
): Expected | undefined {
  const outcome = written.outcome && outcomeOf(written.outcome);
  const ruleOnly = outcome === "waived" || outcome === "not_applicable";
  const nothing = outcome === undefined && (written.outcome !== undefined || written.value === undefined);
  const noValue = written.value !== undefined && (declaration === undefined || type === undefined);
  if (nothing || noValue || (ruleOnly && kind === "decision")) return reportOutcome(written, kind, context);
  const head = outcome === undefined ? {} : { outcome, ...(written.outcome && { outcomeSpan: written.outcome.span }) };
  if (written.value === undefined || declaration === undefined || type === undefined) return head;
  const value = expectedValue(written.value, type, declaration.name, context);
  return value === undefined ? undefined : { ...head, value, valueSpan: written.value.span };
}

function reportOutcome(written: Written, subject: string, context: TypeContext): undefined {
  const here = written.outcome?.span ?? written.value?.span ?? written.span;
  context.problems.push(problem("not-an-outcome", { subject, word: context.textAt(here) }, { here }));
  return undefined;
}

function memberIn({ value, span }: ExpectedRecord, context: TypeContext): string | undefined {
  const binding = value && context.bound.bindings.get(value);
  if (binding?.kind === "member") return binding.member.name.text;
  context.problems.push(problem("member-expected", { set: context.textAt(span) }, { here: span }));
  return undefined;
}

/** A value as determinations print it: "300000.00", "0.85", "P24M", "2024-12-20", "yes", "none", a member's id. */
export function expectedValue(
  expression: Expression,
  type: IrType,
  holder: NameNode,
  context: TypeContext,
): string | undefined {
  if (context.bound.bindings.get(expression)?.kind === "none") {
    if ((type.kind === "date" || type.kind === "choice") && type.none) return "none";
    const name = context.textAt(expression.span);
    context.problems.push(problem("cannot-be-none", { name }, { here: expression.span }));
    return undefined;
  }
  const value = valueOf(expression, type, holder, context);
  if (value === undefined) return undefined;
  const number = type.kind === "number" ? constantValue(value) : undefined;
  if (type.kind === "number" && number !== undefined) return printed(number, type.measure);
  if (value.kind === "constant" && typeof value.value === "boolean") return value.value ? "yes" : "no";
  if (value.kind === "constant" && typeof value.value === "string") return value.value;
  const parameters = { name: context.textAt(expression.span), expected: "figure" };
  context.problems.push(problem("given-unlike-fact", parameters, { here: expression.span }));
  return undefined;
}

function printed(value: Fraction, measure: Measure): string {
  const text = writeFraction(value);
  switch (measure) {
    case "months":
    case "days": {
      const letter = measure === "months" ? "M" : "D";
      return text.startsWith("-") ? `-P${text.slice(1)}${letter}` : `P${text}${letter}`;
    }
    case "money": {
      if (text.includes("/")) return text;
      const [whole = "", decimals = ""] = text.split(".");
      return `${whole}.${decimals.padEnd(2, "0")}`;
    }
    case "number":
    case "count":
    case "percent":
    case "area":
    case "points":
    case "year":
      return text;
    default:
      return measure satisfies never;
  }
}
