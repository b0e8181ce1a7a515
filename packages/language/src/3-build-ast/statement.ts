import type { Span } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { Placed, RuleNote } from "./ast.ts";
import type { Label } from "./build-names.ts";
import { type BuiltNotes, buildNotes, type NoteKind } from "./build-notes.ts";
import type { Expression } from "./expression.ts";
import { nodes, type Reading } from "./read-branch.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** A statement on its way into the tree. */
export interface Statement {
  readonly verb: Token;
  readonly cst: Branch;
  readonly span: Span;
  /** The condition that leads the verb: `C 的，…`, `当 C 时，…`. It counts as the statement's `when`. */
  readonly condition?: { readonly span: Span; readonly condition: Expression };
  readonly label?: Label;
}

/** Where a statement stands: its citation and all guards over it. */
export function placed(tree: TreeInHand, statement: Statement): Placed {
  const { citation } = tree;
  const guards = [...tree.articleGuards, ...tree.lineGuards];
  return citation === undefined ? { span: statement.span, guards } : { span: statement.span, citation, guards };
}

/** The notes of a statement, its leading condition among them. */
export function notesOf(
  reading: Reading,
  statement: Statement,
  production: Branch | undefined,
  taken: readonly NoteKind[],
): BuiltNotes {
  const built = buildNotes(reading, nodes(production, "notes"), statement.verb, new Set(taken));
  const leading: readonly RuleNote[] =
    statement.condition === undefined ? [] : [{ kind: "when", ...statement.condition }];
  return { ...built, notes: [...leading, ...built.notes] };
}

/** Notes that nearly every statement takes. */
export const timeNotes: readonly NoteKind[] = ["when", "unless", "from", "until", "as", "text"];
