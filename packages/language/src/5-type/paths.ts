import { problem, type Span } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { DecisionDeclaration } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { Binding } from "../4-bind/bound.ts";
import type { TypeContext } from "./context.ts";
import { declaredType } from "./facts.ts";
import { booleanType } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";
import { typeLookUp } from "./tables.ts";
import { reportCourse, typeTitleDate } from "./title-paths.ts";

/** The kind of the value that a decision gives; undefined where it gives none. */
export function decidedType(declaration: DecisionDeclaration, context: TypeContext): IrType | undefined {
  if (declaration.type === undefined) return undefined;
  const known = context.decided.get(declaration.type) ?? declaredType(declaration.type, context.units, []);
  if (known !== undefined) context.decided.set(declaration.type, known);
  return known;
}

/** The record that is meant; undefined, and reported, for what is `for each` where no record is meant. */
function recordOf(
  binding: Extract<Binding, { readonly kind: "let" | "decision" }>,
  name: string,
  span: Span,
  context: TypeContext,
): { readonly record?: number } | undefined {
  if (binding.record !== undefined) return { record: binding.record };
  const opened = context.bound.scopes.get(binding.declaration);
  if (opened === undefined) return {};
  const list = opened.list.declaration.name.text;
  context.problems.push(
    problem("record-not-clear", { name, list }, { here: span, declared: binding.declaration.name.span }),
  );
  return undefined;
}

type Path = Extract<Expression, { readonly kind: "path" }>;

/** The value that a name stands for. A list, a decision or a lone `none` is no value, and is reported. */
export function typePath(path: Path, context: TypeContext): ModelExpression | undefined {
  const { span } = path;
  const binding = context.bound.bindings.get(path);
  const [first, second] = path.names;
  const name = second === undefined && first !== undefined ? first.text : path.names.map(({ text }) => text).join(".");
  switch (binding?.kind) {
    case undefined:
      return undefined;
    case "fact": {
      const type = context.typeOf(binding.declaration);
      if (type === undefined) return undefined;
      if (type.kind === "list") {
        context.problems.push(problem("list-as-value", { name }, { here: span }));
        return undefined;
      }
      return { kind: "fact", span, type, fact: binding.declaration.name.text };
    }
    case "field": {
      const type = context.typeOf(binding.field);
      const list = binding.list.declaration.name.text;
      return type && { kind: "field", span, type, scope: binding.scope, list, field: binding.field.name.text };
    }
    case "let": {
      const value = context.lets.get(binding.declaration);
      const bare = value?.bare && binding.declaration.type === undefined ? { bare: true as const } : {};
      const ratio = value?.ratio ? { ratio: true as const } : {};
      const record = recordOf(binding, name, span, context);
      if (value === undefined || record === undefined) return undefined;
      return { kind: "let", span, type: value.type, let: binding.declaration.name.text, ...record, ...bare, ...ratio };
    }
    case "reading": {
      const type = context.typeOf(binding.declaration);
      if (type !== undefined) return { kind: "reading", span, type, reading: binding.declaration.id.text };
      if (binding.declaration.type === undefined)
        context.problems.push(problem("reading-without-value", { name }, { here: span }));
      return undefined;
    }
    case "decision":
      return typeDecided(binding, name, span, context);
    case "table":
      return typeLookUp(path, context);
    case "function":
      context.problems.push(problem("function-without-values", { name }, { here: span }));
      return undefined;
    case "paper":
      return { kind: "handedIn", span, type: booleanType, paper: binding.paper.name.text };
    case "member":
      return {
        kind: "constant",
        span,
        type: { kind: "choice", members: [] },
        value: binding.member.name.text,
        bare: true,
      };
    case "title":
    case "duty":
    case "procedure":
      reportCourse(binding.kind, name, span, context);
      return undefined;
    case "titleDate":
      return typeTitleDate(binding, span, context);
    case "none":
      context.problems.push(problem("none-as-value", {}, { here: span }));
      return undefined;
    default:
      return binding satisfies never;
  }
}

/** The value that a decision gives; one that gives none is asked for its outcome. */
function typeDecided(
  binding: Extract<Binding, { readonly kind: "decision" }>,
  name: string,
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  const { declaration } = binding;
  const type = decidedType(declaration, context);
  if (type === undefined) {
    if (declaration.type === undefined) context.problems.push(problem("decision-as-value", { name }, { here: span }));
    return undefined;
  }
  const record = recordOf(binding, name, span, context);
  return record && { kind: "value", span, type, decision: declaration.name.text, ...record };
}
