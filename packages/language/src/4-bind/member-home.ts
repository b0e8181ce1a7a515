import type { Span } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { LetDeclaration, Named, TypeNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { Binding } from "./bound.ts";

/** The members among which a name beside an expression is looked for first, and whose they are. */
export interface MemberHome {
  readonly name: string;
  readonly members: readonly Named[];
  readonly span?: Span;
  readonly type?: TypeNode;
}

type Lets = Set<LetDeclaration>;
type LookUp = (path: Extract<Expression, { readonly kind: "path" }>) => Binding | undefined;

/** The members of a `one of` or `any of` type. */
export function membersOfType(name: string, type: TypeNode | undefined): MemberHome | undefined {
  if (type === undefined || (type.type.kind !== "choice" && type.type.kind !== "set")) return undefined;
  return { name, members: type.type.options, span: type.span, type };
}

/** The same for a name that is put together only where there are members. */
function membersNamed(name: () => string, type: TypeNode | undefined): MemberHome | undefined {
  return type?.type.kind === "choice" || type?.type.kind === "set" ? membersOfType(name(), type) : undefined;
}

/** Members of signatures stand in no text: each is one thing however often it is named. */
const membersOfSignatures: WeakMap<IrType, readonly Named[]> = new WeakMap();

/** The members of a kind of value in the signature of a function. */
export function membersOf(name: string, type: IrType): MemberHome | undefined {
  if (type.kind !== "choice" && type.kind !== "set") return undefined;
  const known = membersOfSignatures.get(type);
  if (known !== undefined) return { name, members: known };
  const span: Span = { source: "", start: 0, end: 0 };
  const members = type.members.map(({ id, en, zh }): Named => {
    const other = [en, zh].find((text) => text !== undefined && text !== id);
    return { span, name: { span, text: id }, ...(other === undefined ? {} : { local: { span, text: other } }) };
  });
  membersOfSignatures.set(type, members);
  return { name, members };
}

/** The members that an expression may have as its value; undefined where it is no choice and no set. */
export function memberHome(expression: Expression, lookUp: LookUp, seen: Lets = new Set()): MemberHome | undefined {
  switch (expression.kind) {
    case "path": {
      const binding = lookUp(expression);
      const written = (): string => expression.names.map((name) => name.text).join(".");
      switch (binding?.kind) {
        case "fact":
          return membersNamed(written, binding.declaration.type);
        case "field":
          return membersNamed(written, binding.field.type);
        case "reading":
        case "decision":
        case "table":
          return membersNamed(written, binding.declaration.type);
        case "let": {
          const { declaration } = binding;
          if (declaration.type !== undefined) return membersNamed(written, declaration.type);
          if (seen.has(declaration)) return undefined;
          seen.add(declaration);
          return memberHome(declaration.value, lookUp, seen);
        }
        default:
          return undefined;
      }
    }
    case "arms":
      return firstHome(
        expression.arms.map((arm) => arm.value),
        lookUp,
        seen,
      );
    case "if":
      return firstHome([expression.then, expression.else], lookUp, seen);
    case "call": {
      const called = lookUp({ kind: "path", span: expression.name.span, names: [expression.name] });
      if (called?.kind === "table") return membersOfType(expression.name.text, called.declaration.type);
      return called?.kind === "function" ? membersOf(expression.name.text, called.function.returns) : undefined;
    }
    case "aggregate":
      return expression.function === "latest" ? latestHome(expression.operand, lookUp) : undefined;
    default:
      return undefined;
  }
}

function firstHome(expressions: readonly Expression[], lookUp: LookUp, seen: Lets): MemberHome | undefined {
  for (const expression of expressions) {
    const home = memberHome(expression, lookUp, seen);
    if (home !== undefined) return home;
  }
  return undefined;
}

/** `latest of history.grade`: the members of the field, wherever the list is not yet gone through. */
function latestHome(operand: Expression, lookUp: LookUp): MemberHome | undefined {
  if (operand.kind !== "path") return undefined;
  const [list, field] = operand.names;
  if (list === undefined || field === undefined) return memberHome(operand, lookUp);
  const binding = lookUp({ kind: "path", span: list.span, names: [list] });
  if (binding?.kind !== "fact") return undefined;
  const declared = binding.declaration.fields.find(
    (entry) => entry.name.text === field.text || entry.local?.text === field.text,
  );
  return membersOfType(field.text, declared?.type);
}
