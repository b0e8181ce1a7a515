import type { Citation } from "@bylaw/diagnostics";
import type { Placed, RuleNote } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { TypeContext } from "./context.ts";
import { booleanType } from "./kinds.ts";
import type { Conditions, ModelExpression } from "./model.ts";
import { checkWidth } from "./width.ts";

/** Guards of article lines, typed once each. */
export type Guards = Map<Expression, ModelExpression | undefined>;

/** The guards of the article lines and the conditions of the statement, joined; undefined where one has no kind. */
export function conditions(
  placed: Placed & { readonly notes: readonly RuleNote[] },
  guards: Guards,
  context: TypeContext,
): Conditions | undefined {
  const when: ModelExpression[] = [];
  const unless: ModelExpression[] = [];
  let whole = true;
  for (const guard of placed.guards) {
    // A guard stands above many statements; it is typed, and a problem in it is reported, once.
    if (!guards.has(guard)) guards.set(guard, typed(guard, context));
    const condition = guards.get(guard);
    if (condition === undefined) whole = false;
    else when.push(condition);
  }
  for (const note of placed.notes) {
    if (note.kind !== "when" && note.kind !== "unless") continue;
    const condition = typed(note.condition, context);
    if (condition === undefined) whole = false;
    else (note.kind === "when" ? when : unless).push(condition);
  }
  if (!whole) return undefined;
  const [w, u] = [joined("and", when), joined("or", unless)];
  return { ...(w === undefined ? {} : { when: w }), ...(u === undefined ? {} : { unless: u }) };
}

/** A condition, no wider than numbers may be. */
export function typed(expression: Expression, context: TypeContext): ModelExpression | undefined {
  const condition = context.condition(expression);
  if (condition !== undefined) checkWidth(condition, context);
  return condition;
}

/** Several conditions as one; those that are joined the same way already are laid side by side. */
export function joined(kind: "and" | "or", conditions: readonly ModelExpression[]): ModelExpression | undefined {
  const [first, second] = conditions;
  if (first === undefined || second === undefined) return first;
  const operands = conditions.flatMap((condition) => (condition.kind === kind ? condition.operands : [condition]));
  return { kind, span: first.span, type: booleanType, operands };
}

/** The citation of a statement. */
export function placeOf(placed: Pick<Placed, "citation">): { readonly citation?: Citation } {
  return placed.citation === undefined ? {} : { citation: placed.citation.citation };
}

/** What the notes of a statement say beside its conditions. */
export interface StatementNotes {
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
  readonly text?: string;
}

/** The days, the role and the text that notes say. */
export function notesOf(notes: readonly RuleNote[], context: TypeContext): StatementNotes {
  const found: { -readonly [K in keyof StatementNotes]: StatementNotes[K] } = {};
  for (const note of notes) {
    if (note.kind === "from" || note.kind === "until") found[note.kind] = note.date.date;
    if (note.kind === "by") found.by = roleName(note.name.text, context);
    if (note.kind === "text") found.text = note.text;
  }
  return found;
}

/** The canonical name of a role. */
export function roleName(written: string, context: TypeContext): string {
  return context.bound.roles.get(written)?.declaration.name.text ?? written;
}
