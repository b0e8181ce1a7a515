import type { Span } from "@bylaw/diagnostics";
import type { Chunk, Token } from "../1-scan/token.ts";
import { isLocal } from "../1-scan/token-types.ts";
import type { Branch } from "../2-parse/branch.ts";
import { isNameWithColon, isVerbWithColon } from "../2-parse/headings.ts";
import { opensSection, type SectionKind } from "../keywords/section-kinds.ts";
import { addArticle, leaveArticle } from "./add-article.ts";
import { buildName, buildNamed } from "./build-names.ts";
import { node } from "./read-branch.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/**
 * What a broken line still does: it opens its section, sets its article and takes the lines that hang under it, so that
 * one mistake gives one problem. Its name is kept, so that what uses it is not reported.
 */
export function openBroken(tree: TreeInHand, chunk: Chunk, cst: Branch | undefined, span: Span): void {
  const statement = chunk.kind === "led" ? node(cst, "statement") : cst;
  const article = node(statement, "article");
  if (article !== undefined) addArticle(tree, article);
  if (chunk.kind === "stray" || chunk.kind === "row") return;
  if (chunk.kind === "field" || chunk.kind === "item") {
    keepName(tree, node(cst, "declared") ?? cst);
    return;
  }
  const verb = chunk.tokens.find((token) => token.head);
  if (verb?.keyword === undefined) return;
  tree.items = "skip";
  tree.rows = "skip";
  if (verb.keyword === "fact") tree.fields = "skip";
  keepName(tree, declarationOf(statement));
  if (opensSection(verb.keyword)) openBrokenSection(tree, verb.keyword, span, statement);
}

/**
 * A line with a name's colon that was meant as a header: `certification:` opens a decision of that name,
 * `decision: certification` what its word says. Below a record or a group of conditions it is one of their lines.
 */
export function openMeant(tree: TreeInHand, tokens: readonly Token[], span: Span): void {
  if (Array.isArray(tree.items) || Array.isArray(tree.fields)) return;
  const [verb, , named] = tokens;
  if (isVerbWithColon(tokens)) {
    if (opensSection(verb?.keyword)) openBrokenSection(tree, verb.keyword, span, undefined);
    keepWord(tree, named);
  } else if (isNameWithColon(tokens)) {
    openBrokenSection(tree, "decision", span, undefined);
    for (const name of tokens.slice(0, -1)) keepWord(tree, name);
  }
}

/** A line that no statement begins: if it was meant as a header, nothing below it stands in the wrong section. */
export function openDoubtful(tree: TreeInHand, [word, name]: readonly Token[]): void {
  tree.doubtful = { section: tree.section };
  // A word that stands alone may itself be the name that was meant.
  keepWord(tree, name !== undefined && name.line === word?.line ? name : word);
}

function keepWord(tree: TreeInHand, word: Token | undefined): void {
  if (word !== undefined && isLocal(word.tokenType)) tree.brokenNames.push(buildName(tree, word));
}

function openBrokenSection(tree: TreeInHand, kind: SectionKind, span: Span, cst: Branch | undefined): void {
  leaveArticle(tree);
  tree.section = { kind, span, broken: true };
  tree.statements = [];
  tree.values = [];
  tree.titleTerms = [];
  tree.dutyTerms = [];
  tree.steps = [];
  const named = buildNamed(tree, declarationOf(cst));
  if (kind === "decision" && named !== undefined) {
    tree.decisions.push({ ...named, span, statements: tree.statements, values: tree.values });
  }
}

function keepName(tree: TreeInHand, cst: Branch | undefined): void {
  const named = buildNamed(tree, cst);
  if (named === undefined) return;
  tree.brokenNames.push(named.name);
  if (named.local !== undefined) tree.brokenNames.push(named.local);
}

/** The node that holds the name of a declaration. */
function declarationOf(statement: Branch | undefined): Branch | undefined {
  const step = node(node(statement, "term"), "step");
  if (step !== undefined) return step;
  const declaration = node(statement, "declaration");
  if (declaration === undefined)
    return node(node(statement, "scenario"), "sample") ?? node(statement, "policyStatement");
  for (const name of ["declared", "letStatement", "table", "course"]) {
    const inner = node(declaration, name);
    if (inner !== undefined) return inner;
  }
  return declaration;
}
