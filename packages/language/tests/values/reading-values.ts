import type { CompiledPolicy, IrDecision, IrExpression } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { expect } from "vitest";

/** A policy that compiles without an error. */
export function compiled(text: string): CompiledPolicy {
  const head = "policy p\n  in force from 2021-12-05\n";
  const { compiled: policy, problems } = compile({ sources: [{ path: "p.bylaw", text: head + text }] });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (policy === undefined) throw new Error("there is an error");
  return policy;
}

/** One decision of a policy. */
export function decisionIn(text: string, id: string): IrDecision {
  const decision = compiled(text).policy.decisions.find((entry) => entry.names.id === id);
  if (decision === undefined) throw new Error(`there is no ${id}`);
  return decision;
}

/** The arms or addends of a decision, in a short form. */
export function armsOf(decision: IrDecision): readonly string[] {
  const { value } = decision;
  if (value === undefined) return [];
  const entries =
    value.kind === "give"
      ? value.arms.map((arm) => ({
          ...arm,
          shown: arm.gives.kind === "leave" ? `leave to ${arm.gives.by}` : shown(arm.gives.value),
        }))
      : value.addends.map((arm) => ({ ...arm, shown: shown(arm.value) }));
  return entries.map(
    ({ id, when, shown: text }) => `${id}: ${text}${when === undefined ? "" : ` when ${shown(when)}`}`,
  );
}

/** An expression in a short form that shows what is read, and of which record. */
export function shown(expression: IrExpression): string {
  switch (expression.kind) {
    case "constant":
      return String(expression.value);
    case "fact":
      return expression.fact;
    case "reading":
      return expression.reading;
    case "today":
      return "today";
    case "field":
      return `${expression.list}[${expression.scope}].${expression.field}`;
    case "let":
      return `${expression.let}${at(expression.record)}`;
    case "value":
      return `${expression.decision}${at(expression.record)}`;
    case "outcome":
      return `${expression.decision}${at(expression.record)} is ${expression.outcome}`;
    case "compare":
      return `${shown(expression.left)} ${expression.operator} ${shown(expression.right)}`;
    case "and":
    case "or":
      return `(${expression.operands.map(shown).join(` ${expression.kind} `)})`;
    case "not":
      return `not ${shown(expression.operand)}`;
    case "member":
      return `${shown(expression.value)} in ${expression.members.join("/")}`;
    case "arms": {
      const arms = expression.arms.map(({ when, value }) =>
        when === undefined ? shown(value) : `${shown(value)} when ${shown(when)}`,
      );
      return `${expression.table ?? ""}{${arms.join(", ")}}`;
    }
    case "least":
    case "greatest":
      return `${expression.kind}(${expression.operands.map(shown).join(", ")})`;
    case "call":
      return `${expression.function}(${expression.arguments.map(shown).join(", ")})`;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return `(${shown(expression.left)} ${expression.kind} ${shown(expression.right)})`;
    case "round":
      return `round(${shown(expression.operand)})`;
    case "aggregate": {
      const { function: name, list, scope, value, where, empty, decision } = expression;
      const parts = [
        value && `of ${shown(value)}`,
        where && `where ${shown(where)}`,
        empty && `else ${shown(empty)}`,
        decision && `if ${decision}`,
      ];
      return [`${name} ${list}[${scope}]`, ...parts.filter((part) => part !== undefined)].join(" ");
    }
    default:
      return expression.kind;
  }
}

function at(record: number | undefined): string {
  return record === undefined ? "" : `[${record}]`;
}
