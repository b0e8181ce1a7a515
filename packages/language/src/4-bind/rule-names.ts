import { type Citation, citationKey } from "@bylaw/diagnostics";
import type { DecisionDeclaration, Named, RuleStatement } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { Binding } from "./bound.ts";
import { within } from "./walk.ts";

/** The name given with `as`. */
export function asName(notes: RuleStatement["notes"]): string | undefined {
  for (const note of notes) if (note.kind === "as") return note.name.text;
  return undefined;
}

/** Where no citation stands, the decision's name takes its place. */
export function placeName(
  citation: Citation | undefined,
  decision: DecisionDeclaration,
  about: string | undefined,
): string {
  const head = citation === undefined ? decision.name.text : citationKey(citation);
  return about === undefined ? head : `${head}.${about}`;
}

/** The first fact, let, decision, reading or paper in an expression. */
export function firstNamedIn(expression: Expression, bindings: ReadonlyMap<Expression, Binding>): Named | undefined {
  for (const part of within(expression)) {
    const binding = bindings.get(part);
    switch (binding?.kind) {
      case "fact":
      case "let":
      case "decision":
      case "table":
      case "title":
        return binding.declaration;
      case "field":
        // A bare name is a field of the record that is decided; with its list before it, the list is what is asked about.
        return part.kind === "path" && part.names.length === 1 ? binding.field : binding.list.declaration;
      case "reading":
        return binding.declaration.named ?? { span: binding.declaration.span, name: binding.declaration.id };
      case "titleDate":
        return binding.title;
      case "paper":
        return binding.paper;
      default:
    }
  }
  return undefined;
}

/** Whether an expression holds a name that nothing declares. */
export function holdsUnknownName(expression: Expression, bindings: ReadonlyMap<Expression, Binding>): boolean {
  return within(expression).some((part) => part.kind === "path" && !bindings.has(part));
}
