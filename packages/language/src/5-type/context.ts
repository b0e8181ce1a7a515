import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { IrType, Names } from "@bylaw/ir";
import type { LetDeclaration, TypeNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundPolicy, BoundTable } from "../4-bind/bound.ts";
import type { ModelExpression, ModelTable } from "./model.ts";

/** What the parts of this pass share while one policy is typed. */
export interface TypeContext {
  readonly bound: BoundPolicy;
  readonly problems: Diagnostic[];
  readonly units: ReadonlyMap<string, Names>;
  readonly currency: string;
  /** Lets already typed; undefined as a value where one could not be. */
  readonly lets: Map<LetDeclaration, ModelExpression | undefined>;
  /** Tables already typed; undefined as a value where one could not be. */
  readonly tables: Map<BoundTable, ModelTable | undefined>;
  /** What decisions give, by their type nodes, once it is asked for. */
  readonly decided: Map<TypeNode, IrType>;
  /** Types of facts, fields and readings by their type nodes. */
  readonly typeOf: (declaration: object) => IrType | undefined;
  /** The typed form of an expression; undefined where it has none, which is then reported. */
  readonly infer: (expression: Expression) => ModelExpression | undefined;
  /** As `infer`, for something that must be yes or no. */
  readonly condition: (expression: Expression) => ModelExpression | undefined;
  /** The source text at a place. */
  readonly textAt: (span: Span) => string;
}
