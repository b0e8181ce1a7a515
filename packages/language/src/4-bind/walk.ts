import type { GroupNode, RuleStatement } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";

/** The parts of an expression in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "date":
    case "text":
    case "boolean":
    case "today":
    case "missing":
    case "path":
      return [];
    case "not":
    case "negate":
    case "quarterEnd":
    case "yearOf":
    case "is":
      return [expression.operand];
    case "and":
    case "or":
    case "comparison":
      return expression.operands;
    case "in":
      return [expression.value, ...expression.list];
    case "include":
      return [expression.set, ...expression.members];
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [expression.left, expression.right];
    case "arms":
      return expression.arms.flatMap((arm) => (arm.when === undefined ? [arm.value] : [arm.value, arm.when]));
    case "if":
      return [expression.condition, expression.then, expression.else];
    case "aggregate": {
      const { operand, where, by, empty } = expression;
      return [operand, where, by, empty].filter((part) => part !== undefined);
    }
    case "quantifier":
      return [expression.list, expression.where];
    case "fullYears":
      return [expression.from, expression.to];
    case "round":
      return [expression.operand, expression.to];
    case "call":
      return expression.arguments;
    default:
      return expression satisfies never;
  }
}

/** Every expression within one, itself first, in the order in which they are written. */
export function within(expression: Expression): readonly Expression[] {
  const all: Expression[] = [];
  const waiting: Expression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    all.push(next);
    const parts = partsOf(next);
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part !== undefined) waiting.push(part);
    }
  }
  return all;
}

/** How many levels of expressions hang in one another, one for a name or a literal. */
export function levelsOf(expression: Expression): number {
  let deepest = 0;
  const waiting = [{ part: expression, level: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, level } = next;
    deepest = Math.max(deepest, level);
    for (const inner of partsOf(part)) waiting.push({ part: inner, level: level + 1 });
  }
  return deepest;
}

/** What a rule asks, as a list of conditions: one, or one for each named item. */
export function conditionsOf(asks: RuleStatement["asks"]): readonly Expression[] {
  return isGroup(asks) ? asks.items.map((item) => item.condition) : [asks];
}

export function isGroup(asks: RuleStatement["asks"]): asks is GroupNode {
  return asks.kind === "group";
}
