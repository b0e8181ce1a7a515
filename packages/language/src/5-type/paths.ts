import { problem } from "@bylaw/diagnostics";
import type { Expression } from "../3-build-ast/expression.ts";
import type { TypeContext } from "./context.ts";
import { booleanType } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";

type Path = Extract<Expression, { readonly kind: "path" }>;

/** The value that a name stands for. A list, a decision or a lone `none` is no value, and is reported. */
export function typePath(path: Path, context: TypeContext): ModelExpression | undefined {
  const { span } = path;
  const binding = context.bound.bindings.get(path);
  const name = path.names.map((node) => node.text).join(".");
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
      return value && { kind: "let", span, type: value.type, let: binding.declaration.name.text, ...bare, ...ratio };
    }
    case "reading": {
      const type = context.typeOf(binding.declaration);
      if (type !== undefined) return { kind: "reading", span, type, reading: binding.declaration.id.text };
      if (binding.declaration.type === undefined)
        context.problems.push(problem("reading-without-value", { name }, { here: span }));
      return undefined;
    }
    case "decision":
      context.problems.push(problem("decision-as-value", { name }, { here: span }));
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
    case "none":
      context.problems.push(problem("none-as-value", {}, { here: span }));
      return undefined;
    default:
      return binding satisfies never;
  }
}
