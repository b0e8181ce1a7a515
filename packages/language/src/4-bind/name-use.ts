import type { Named } from "../3-build-ast/ast.ts";
import type { NameNode } from "../3-build-ast/name.ts";

/** What a name can stand for. `part` is a word of the language behind a dot: `since`, `due`, `next`. */
export type NamedKind =
  | "policy"
  | "plugin"
  | "fact"
  | "field"
  | "member"
  | "unit"
  | "let"
  | "decision"
  | "table"
  | "reading"
  | "title"
  | "duty"
  | "procedure"
  | "step"
  | "role"
  | "paper"
  | "sample"
  | "rule"
  | "relaxation"
  | "item"
  | "function"
  | "part";

/** Something with a name of its own. Two uses name the same thing where `declaration` is the same object. */
export interface NamedThing {
  readonly kind: NamedKind;
  /**
   * The node of the tree that declares it: a FactDeclaration of a fact, and so on. What the language brings itself
   * (`applicant`, parts) has places whose source is "".
   */
  readonly declaration: Named;
  /** The list of a field, the declaration with the choice of a member, the procedure of a step. */
  readonly owner?: Named;
  /** The plugin that declares it; none where the policy itself does. */
  readonly vocabulary?: string;
}

/** A word of the text that names something: one of its two names where it is declared, or a use of one of them. */
export interface NameUse {
  readonly node: NameNode;
  readonly role: "declares" | "declaresLocal" | "uses";
  readonly thing: NamedThing;
}
