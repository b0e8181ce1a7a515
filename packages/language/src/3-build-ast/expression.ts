import type { Span } from "@bylaw/diagnostics";
import type { NameNode } from "./name.ts";

/** An expression as written. Brackets leave no node; full-width and Chinese operators are folded. */
export type Expression =
  | NumberLiteral
  | { readonly kind: "date"; readonly span: Span; readonly date: string }
  | { readonly kind: "text"; readonly span: Span; readonly text: string }
  | { readonly kind: "boolean"; readonly span: Span; readonly value: boolean }
  /** `assets`, `penalties.kind`, `today`, `none`: what it names is for the binder. */
  | { readonly kind: "path"; readonly span: Span; readonly names: readonly NameNode[] }
  | { readonly kind: "today"; readonly span: Span }
  | { readonly kind: "not" | "negate"; readonly span: Span; readonly operand: Expression }
  | { readonly kind: "and" | "or"; readonly span: Span; readonly operands: readonly Expression[] }
  /** `a <= x < b` is one chain of two comparisons. */
  | {
      readonly kind: "comparison";
      readonly span: Span;
      readonly operands: readonly Expression[];
      readonly operators: readonly OperatorNode[];
    }
  | {
      readonly kind: "in";
      readonly span: Span;
      readonly negated: boolean;
      readonly value: Expression;
      readonly list: readonly Expression[];
    }
  | {
      readonly kind: "include";
      readonly span: Span;
      readonly negated: boolean;
      readonly mode: "one" | "any" | "all";
      readonly set: Expression;
      readonly members: readonly Expression[];
    }
  /** `is known`, `is none`, `is met`: the word decides. */
  | {
      readonly kind: "is";
      readonly span: Span;
      readonly negated: boolean;
      readonly operand: Expression;
      readonly word: NameNode;
    }
  | {
      readonly kind: "add" | "subtract" | "multiply" | "divide";
      readonly span: Span;
      readonly left: Expression;
      readonly right: Expression;
    }
  | ArmsExpression
  | {
      readonly kind: "if";
      readonly span: Span;
      readonly condition: Expression;
      readonly then: Expression;
      readonly else: Expression;
    }
  | AggregateExpression
  | {
      readonly kind: "quantifier";
      readonly span: Span;
      readonly quantifier: "any" | "every";
      readonly list: Expression;
      readonly where: Expression;
    }
  | { readonly kind: "fullYears"; readonly span: Span; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "quarterEnd" | "yearOf"; readonly span: Span; readonly operand: Expression }
  | {
      readonly kind: "round";
      readonly span: Span;
      readonly operand: Expression;
      readonly to: Expression;
      readonly mode: "up" | "down" | "nearest";
    }
  | { readonly kind: "call"; readonly span: Span; readonly name: NameNode; readonly arguments: readonly Expression[] }
  /** A gap where something is missing; the parser has reported it. */
  | { readonly kind: "missing"; readonly span: Span };

export type OperatorSign = "=" | "!=" | "<" | "<=" | ">" | ">=";

export interface OperatorNode {
  readonly span: Span;
  readonly sign: OperatorSign;
}

/** An exact number: `80万元` is "800000" with the unit 元. `value` is an exact decimal without scale characters. */
export interface NumberLiteral {
  readonly kind: "number";
  readonly span: Span;
  readonly value: string;
  /** `%`, a unit word as written (元, visits, 年, m2), or a currency written before the number. */
  readonly percent?: true;
  readonly unit?: NameNode;
  readonly currency?: NameNode;
}

/** `v1 when g1, v2 when g2, v3 otherwise`, at least one arm with a condition or `otherwise`. */
export interface ArmsExpression {
  readonly kind: "arms";
  readonly span: Span;
  readonly arms: readonly ArmNode[];
}

export interface ArmNode {
  readonly span: Span;
  readonly value: Expression;
  readonly when?: Expression;
  readonly otherwise: boolean;
}

export interface AggregateExpression {
  readonly kind: "aggregate";
  readonly span: Span;
  readonly function: "count" | "sum" | "average" | "highest" | "lowest" | "latest";
  readonly distinct: boolean;
  readonly operand: Expression;
  readonly forEach?: NameNode;
  readonly where?: Expression;
  readonly by?: Expression;
  readonly empty?: Expression;
}
