import { problem } from "@bylaw/diagnostics";
import type { Branch } from "../2-parse/branch.ts";
import type { CitationNode, Reference } from "./ast.ts";
import { buildReferences } from "./build-citation.ts";
import { buildExpression } from "./build-expression.ts";
import { buildNamed, buildText, optionalName } from "./build-names.ts";
import { buildType } from "./build-type.ts";
import { node, token } from "./read-branch.ts";
import { notesOf, placed, type Statement, timeNotes } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** `omit`, `leave to`, `reading`. */
export function addHonesty(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "honesty");
  switch (statement.verb.keyword) {
    case "omit":
      addOmission(tree, statement, cst);
      return;
    case "reading":
      addReading(tree, statement, cst);
      return;
    default: {
      const role = optionalName(tree, cst);
      const { notes } = notesOf(tree, statement, cst, timeNotes);
      if (role === undefined) return;
      tree.statements.push({ ...placed(tree, statement), kind: "leave", role, notes, ...labelled(statement) });
    }
  }
}

/** Doc comments above say the text again, in the other language. */
function labelled({ label }: Statement): Pick<Statement, "label"> {
  return label === undefined ? {} : { label };
}

function addOmission(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const reason = token(cst, "reason");
  if (reason === undefined) return;
  const written = node(cst, "references");
  const references = written === undefined ? [] : buildReferences(tree, written).include;
  const cited =
    written === undefined && tree.citation !== undefined ? [tree.citation] : onlyCitations(tree, references);
  const { span } = statement;
  tree.omissions.push({ span, references: cited, reason: buildText(tree, reason), ...labelled(statement) });
}

function onlyCitations(tree: TreeInHand, references: readonly Reference[]): readonly CitationNode[] {
  return references.flatMap((reference) => {
    if (reference.kind === "citation") return [{ span: reference.span, citation: reference.citation }];
    tree.problems.push(problem("unexpected-word", { text: reference.text, statement: "" }, { here: reference.span }));
    return [];
  });
}

function addReading(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const id = optionalName(tree, cst, "id");
  if (id === undefined) return;
  const names = node(cst, "named");
  const named = names === undefined ? undefined : buildNamed(tree, names);
  const type = buildType(tree, node(cst, "type"));
  const value = node(cst, "sum");
  const reason = token(cst, "reason");
  tree.readings.push({
    span: statement.span,
    id,
    ...(tree.citation === undefined ? {} : { citation: tree.citation }),
    ...(named === undefined ? {} : { named }),
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { default: buildExpression(tree, value) }),
    ...(reason === undefined ? {} : { text: buildText(tree, reason) }),
    ...labelled(statement),
  });
}
