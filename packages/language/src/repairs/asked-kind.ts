import type { Span } from "@bylaw/diagnostics";
import type { FactDeclaration, GivenNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { printed, type Writing } from "./own-text.ts";
import type { Repairing } from "./repairing.ts";

/**
 * The kind that a fact must have for the place where it is named, as a declaration would write it; undefined where the
 * place does not tell.
 */
export function askedKind(place: Span, writing: Writing, on: Repairing): string | undefined {
  const [self, parent, grandparent] = on.above(place).expressions;
  if (self?.kind !== "path" || self.names.length > 1) return undefined;
  if (parent === undefined) return on.above(place).owners.length > 0 ? yesNo(writing) : undefined;
  switch (parent.kind) {
    case "and":
    case "or":
    case "not":
      return yesNo(writing);
    case "if":
      return parent.condition === self ? yesNo(writing) : undefined;
    case "arms":
      return parent.arms.some(({ when }) => when === self) ? yesNo(writing) : undefined;
    case "quantifier":
      return parent.where === self ? yesNo(writing) : undefined;
    case "is":
      return parent.word.keyword === "none" ? withNone(writing) : yesNo(writing);
    case "comparison":
    case "add":
    case "subtract":
      return besideAll(parent, self, writing, on) ?? (grandparent && besideAll(grandparent, parent, writing, on));
    case "multiply":
    case "divide":
      return printed("number", writing);
    case "fullYears":
    case "quarterEnd":
    case "yearOf":
      return printed("date", writing);
    case "in":
      return parent.value === self ? choice("oneOf", parent.list, writing) : undefined;
    case "include":
      return parent.set === self ? choice("anyOf", parent.members, writing) : undefined;
    default:
      return undefined;
  }
}

/** The kind that a value given in a scenario has. */
export function givenKind(given: GivenNode, writing: Writing, on: Repairing): string | undefined {
  return given.kind === "value" ? kindOfValue(given.expression, writing, on) : undefined;
}

function yesNo(writing: Writing): string {
  return printed("yesNo", writing);
}

function withNone(writing: Writing): string {
  const words = [printed("date", writing), printed("orNone", writing)];
  return words.join(" ");
}

function besideAll(parent: Expression, self: Expression, writing: Writing, on: Repairing): string | undefined {
  const parts =
    parent.kind === "comparison"
      ? parent.operands
      : parent.kind === "add" || parent.kind === "subtract"
        ? [parent.left, parent.right]
        : [];
  for (const other of parts) {
    const kind = other === self ? undefined : kindOfValue(other, writing, on);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The kind of a written value or of a name that stands beside. */
function kindOfValue(value: Expression, writing: Writing, on: Repairing): string | undefined {
  switch (value.kind) {
    case "number":
      return kindOfNumber(value, writing, on);
    case "boolean":
      return yesNo(writing);
    case "date":
    case "today":
      return printed("date", writing);
    case "text":
      return printed("text", writing);
    case "path":
      return kindOfName(value, writing, on);
    case "negate":
      return kindOfValue(value.operand, writing, on);
    default:
      return undefined;
  }
}

function kindOfNumber(
  { percent, currency, unit }: Extract<Expression, { readonly kind: "number" }>,
  writing: Writing,
  on: Repairing,
): string | undefined {
  if (percent) return printed("percent", writing);
  if (currency !== undefined) return printed("money", writing);
  if (unit === undefined) return printed("number", writing);
  switch (unit.keyword) {
    case "yuan":
      return printed("money", writing);
    case "m2":
      return printed("area", writing);
    case "years":
    case "months":
      return `${printed("duration", writing)} ${printed("inMonths", writing)}`;
    case "days":
      return `${printed("duration", writing)} ${printed("inDays", writing)}`;
    case "workingDays":
      return undefined;
    default:
      return `${printed("countOf", writing)} ${on.text(unit.span)}`;
  }
}

/** A fact that stands beside lends its kind; a name that means nothing can only be a value that is chosen. */
function kindOfName(
  value: Extract<Expression, { readonly kind: "path" }>,
  writing: Writing,
  on: Repairing,
): string | undefined {
  const binding = on.model.bound.bindings.get(value);
  if (binding?.kind === "fact" && isPlain(binding.declaration)) return on.text(binding.declaration.type.span);
  if (binding === undefined && value.names.length === 1) return choice("oneOf", [value], writing);
  return undefined;
}

function isPlain({ type }: FactDeclaration): boolean {
  return type.type.kind !== "list" && type.type.kind !== "choice" && type.type.kind !== "set";
}

function choice(id: "oneOf" | "anyOf", members: readonly Expression[], writing: Writing): string | undefined {
  const names = members.flatMap((member) => (member.kind === "path" ? member.names.slice(0, 1) : []));
  if (names.length === 0 || names.length < members.length) return undefined;
  const comma = writing === "en" ? ", " : "、";
  return `${printed(id, writing)} ${[...new Set(names.map(({ text }) => text))].join(comma)}`;
}
