import type { Span } from "@bylaw/diagnostics";
import type { PolicyTree } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { partsOf } from "../4-bind/walk.ts";

/** What holds a place: expressions, then statements and declarations, each the innermost first. */
export interface Above {
  readonly expressions: readonly Expression[];
  readonly owners: readonly object[];
}

interface Root {
  readonly expression: Expression;
  readonly owners: readonly object[];
}

const expressionKinds: Readonly<Record<Expression["kind"], true>> = {
  number: true,
  date: true,
  text: true,
  boolean: true,
  path: true,
  today: true,
  not: true,
  negate: true,
  and: true,
  or: true,
  comparison: true,
  in: true,
  include: true,
  is: true,
  add: true,
  subtract: true,
  multiply: true,
  divide: true,
  arms: true,
  if: true,
  aggregate: true,
  quantifier: true,
  fullYears: true,
  quarterEnd: true,
  yearOf: true,
  round: true,
  call: true,
  missing: true,
};

/** Finds what holds a place; the trees are gone through once, at the first question. */
export function enclosing(trees: readonly PolicyTree[]): (span: Span) => Above {
  let roots: ReadonlyMap<string, readonly Root[]> | undefined;
  return (span) => {
    roots ??= new Map(trees.map((tree) => [tree.source, rootsOf(tree)]));
    const root = roots.get(span.source)?.find(({ expression }) => holds(expression.span, span));
    if (root === undefined) return { expressions: [], owners: [] };
    const expressions: Expression[] = [];
    for (let at: Expression | undefined = root.expression; at !== undefined; ) {
      expressions.unshift(at);
      at = partsOf(at).find((part) => holds(part.span, span));
    }
    return { expressions, owners: root.owners.toReversed() };
  };
}

/** True where the first stretch holds the second. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

/** The whole expressions of a tree, each once, with the statements and declarations in which it stands. */
function rootsOf(tree: PolicyTree): readonly Root[] {
  const found: Root[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown, owners: readonly object[]): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, owners);
      return;
    }
    if (isExpression(value)) {
      found.push({ expression: value, owners });
      return;
    }
    const inner = "span" in value ? [...owners, value] : owners;
    for (const [key, entry] of Object.entries(value)) if (key !== "span" && key !== "guards") visit(entry, inner);
  };
  visit(tree, []);
  for (const { guards } of tree.decisions.flatMap(({ statements, values }) => [...statements, ...values]))
    visit(guards, []);
  return found;
}

function isExpression(value: object): value is Expression {
  const kind: unknown = "kind" in value ? value.kind : undefined;
  const named = typeof kind === "string" && Object.hasOwn(expressionKinds, kind) && "span" in value;
  // The statement `add` and the cell `>= 80` have kinds of the same names, and other parts.
  if (kind === "add") return "left" in value;
  return named && (kind !== "comparison" || "operands" in value);
}
