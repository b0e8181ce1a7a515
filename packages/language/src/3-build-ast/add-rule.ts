import { exactDecimal } from "../1-scan/numbers.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { GroupNode, RuleStatement } from "./ast.ts";
import { buildReferences } from "./build-citation.ts";
import { buildExpression } from "./build-expression.ts";
import type { NoteKind } from "./build-notes.ts";
import { has, node, nodeSpan, token } from "./read-branch.ts";
import { notesOf, placed, type Statement, timeNotes } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

const ruleNotes: readonly NoteKind[] = [...timeNotes, "tightens"];

/** `require` and its kin, `note`, `submit`, `may relax`. */
export function addRule(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "rule");
  const place = placed(tree, statement);
  const verb = statement.verb.keyword;
  switch (verb) {
    case "require":
    case "generallyRequire":
    case "forbid":
    case "generallyForbid": {
      const soft = verb === "generallyRequire" || verb === "generallyForbid";
      const { notes } = notesOf(tree, statement, cst, soft ? [...ruleNotes, "by"] : ruleNotes);
      tree.statements.push({ ...place, kind: "rule", verb, asks: buildAsked(tree, cst), notes });
      return;
    }
    case "encourage":
    case "note": {
      const { notes } = notesOf(tree, statement, cst, timeNotes);
      const condition = buildExpression(tree, node(cst, "expression"));
      tree.statements.push({ ...place, kind: verb, condition, notes });
      return;
    }
    case "submit": {
      const { notes } = notesOf(tree, statement, cst, [...timeNotes, "tightens", "proves"]);
      const condition = buildExpression(tree, node(cst, "expression"));
      tree.statements.push({ ...place, kind: "submit", condition, notes });
      return;
    }
    default:
      addRelaxation(tree, statement, cst);
  }
}

function addRelaxation(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const references = node(cst, "references");
  if (references === undefined) return;
  const { notes } = notesOf(tree, statement, cst, [...timeNotes, "by"]);
  const to = node(cst, "sum");
  tree.statements.push({
    ...placed(tree, statement),
    kind: "relax",
    references: buildReferences(tree, references),
    ...(to === undefined ? {} : { to: buildExpression(tree, to) }),
    notes,
  });
}

function buildAsked(tree: TreeInHand, cst: Branch | undefined): RuleStatement["asks"] {
  const group = node(cst, "group");
  if (group === undefined) return buildExpression(tree, node(cst, "expression"));
  const items: GroupNode["items"][number][] = [];
  tree.items = items;
  const number = token(group, "NumberLiteral");
  return {
    kind: "group",
    span: nodeSpan(tree, group),
    mode: has(group, "key_allOf") ? "all" : has(group, "key_exactly") ? "exactly" : "atLeast",
    ...(number === undefined ? {} : { number: Number(exactDecimal(number.image)) }),
    items,
  };
}
