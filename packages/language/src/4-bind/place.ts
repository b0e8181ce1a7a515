import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { Expression } from "../3-build-ast/expression.ts";
import type { Binding, BoundScope } from "./bound.ts";
import type { MemberHome } from "./member-home.ts";
import type { Symbols } from "./symbols.ts";

/** Where an expression stands: lists whose record is meant, the nearest last; the choice beside which it stands. */
export interface Place {
  readonly lists: readonly BoundScope[];
  readonly beside?: MemberHome | undefined;
  /** No record is at hand: a name is a field only where nothing else is called so. */
  readonly anyRecord?: true;
  /** Papers may be named here. */
  readonly papers?: true;
  /** What names mean here hangs on something that could not be read: one that is not found is no mistake of its own. */
  readonly unsure?: true;
}

/** Whoever binds the names of an expression at a place. */
export interface Binder {
  /** Stretches that could not be read. */
  readonly broken: readonly Span[];
  readonly problems: Diagnostic[];
  readonly symbols: Symbols;
  readonly bind: (expression: Expression, place: Place) => void;
  readonly lookUp: (path: Extract<Expression, { readonly kind: "path" }>, place: Place) => Binding | undefined;
}
