import type { Branch } from "../2-parse/branch.ts";
import { leaveArticle } from "./add-article.ts";
import type { DecisionDeclaration, FieldDeclaration, Named, NameNode } from "./ast.ts";
import type { TableRow } from "./ast-values.ts";
import { buildArms, buildExpression } from "./build-expression.ts";
import { buildNamed, optionalName } from "./build-names.ts";
import { buildFactNotes, buildType } from "./build-type.ts";
import { has, node, nodes, token } from "./read-branch.ts";
import { notesOf, type Statement } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** Facts, lets, roles, papers, tables, and the headers of decisions, titles, duties and procedures. */
export function addDeclaration(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "declaration");
  switch (statement.verb.keyword) {
    case "role":
    case "paper":
      addNamed(statement.verb.keyword === "role" ? tree.roles : tree.papers, tree, statement, cst);
      return;
    case "fact":
      addFact(tree, statement, node(cst, "declared"));
      return;
    case "let":
      addLet(tree, statement, node(cst, "letStatement"));
      return;
    case "table":
      addTable(tree, statement, node(cst, "table"));
      return;
    case "decision":
      addDecision(tree, statement, cst);
      return;
    default:
      addCourse(tree, statement, node(cst, "course"));
  }
}

function namedOf(tree: TreeInHand, { span, label }: Statement, cst: Branch | undefined): Named | undefined {
  const named = buildNamed(tree, cst, label);
  return named === undefined ? undefined : { ...named, span };
}

function eachOf(tree: TreeInHand, cst: Branch | undefined): { readonly forEach?: NameNode } {
  const forEach = optionalName(tree, node(cst, "each"));
  return forEach === undefined ? {} : { forEach };
}

function addNamed(into: Named[], tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const named = namedOf(tree, statement, cst);
  if (named !== undefined) into.push(named);
}

function addFact(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const named = namedOf(tree, statement, cst);
  const type = buildType(tree, node(cst, "type"));
  if (named === undefined || type === undefined) return;
  const fields: FieldDeclaration[] = [];
  tree.fields = type.type.kind === "list" ? fields : undefined;
  tree.facts.push({ ...named, type, notes: buildFactNotes(tree, cst), fields });
}

function addLet(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const named = namedOf(tree, statement, cst);
  if (named === undefined) return;
  const type = buildType(tree, node(cst, "type"));
  const value = buildArms(tree, node(cst, "arms"));
  tree.lets.push({ ...named, ...eachOf(tree, cst), ...(type === undefined ? {} : { type }), value });
}

function addTable(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const named = namedOf(tree, statement, cst);
  const type = buildType(tree, node(cst, "type"));
  if (named === undefined || type === undefined) return;
  const rows: TableRow[] = [];
  const keys = nodes(cst, "sum").map((key) => buildExpression(tree, key));
  tree.rows = rows;
  const cited = tree.citation === undefined ? {} : { citation: tree.citation };
  const unique = has(cst, "key_unique") ? { unique: true as const } : {};
  tree.tables.push({ ...named, ...cited, keys, type, ...unique, rows });
}

function addDecision(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const named = namedOf(tree, statement, cst);
  if (named === undefined) return;
  leaveArticle(tree);
  tree.section = { kind: "decision", name: named.name.text, span: named.name.span, broken: false };
  tree.statements = [];
  tree.values = [];
  const type = buildType(tree, node(cst, "type"));
  const decision: DecisionDeclaration = {
    ...named,
    ...eachOf(tree, cst),
    ...(type === undefined ? {} : { type }),
    statements: tree.statements,
    values: tree.values,
  };
  tree.decisions.push(decision);
}

function addCourse(tree: TreeInHand, statement: Statement, cst: Branch | undefined): void {
  const named = namedOf(tree, statement, cst);
  const kind = statement.verb.keyword;
  if (named === undefined || (kind !== "title" && kind !== "duty" && kind !== "procedure")) return;
  const { citation } = tree;
  leaveArticle(tree);
  // `article 17  duty …`: the citation is that of the duty and of the lines below it.
  if (!statement.verb.first && statement.condition === undefined) tree.citation = citation;
  const cited = tree.citation === undefined ? {} : { citation: tree.citation };
  tree.section = { kind, name: named.name.text, span: named.name.span, broken: false };
  const name = token(cst, "Name") === undefined ? undefined : optionalName(tree, cst);
  if (kind === "title") {
    tree.titleTerms = [];
    const { notes } = notesOf(tree, statement, cst, ["when", "unless", "text"]);
    const grantedBy = name === undefined ? {} : { grantedBy: name };
    tree.titles.push({ ...named, ...eachOf(tree, cst), ...cited, ...grantedBy, notes, terms: tree.titleTerms });
  } else if (kind === "duty") {
    if (name === undefined) return;
    tree.dutyTerms = [];
    const noted = notesOf(tree, statement, cst, ["when", "unless", "text", "doneOn"]);
    tree.duties.push({ ...named, role: name, ...eachOf(tree, cst), ...cited, ...noted, terms: tree.dutyTerms });
  } else {
    tree.steps = [];
    tree.procedures.push({ ...named, ...eachOf(tree, cst), steps: tree.steps });
  }
}
