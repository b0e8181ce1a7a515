import type { Branch } from "../2-parse/branch.ts";
import type { CitationNode } from "./ast.ts";
import { buildArticle } from "./build-citation.ts";
import { buildExpression } from "./build-expression.ts";
import { node } from "./read-branch.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/**
 * Sets the citation for what follows. A guard on `article 8` holds until another article, for `8(1)` and `8 last` too;
 * a guard on `article 8(1)` for its line's statements alone.
 */
export function addArticle(tree: TreeInHand, article: Branch): void {
  const cited = buildArticle(tree, article);
  if (cited === undefined) return;
  moveTo(tree, cited);
  tree.articles.push({ citation: cited.citation, span: cited.span });
  const condition = node(article, "expression");
  if (condition === undefined) return;
  const guard = buildExpression(tree, condition);
  const { clause, item, last } = cited.citation;
  const whole = clause === undefined && item === undefined && last === undefined;
  if (whole) tree.articleGuards = [...tree.articleGuards, guard];
  else tree.lineGuards = [guard];
}

function moveTo(tree: TreeInHand, cited: CitationNode): void {
  const before = tree.citation?.citation;
  const same = before?.place === cited.citation.place && before.number === cited.citation.number;
  if (!same) tree.articleGuards = [];
  tree.lineGuards = [];
  tree.citation = cited;
}

/** Forgets the article: a new section begins. */
export function leaveArticle(tree: TreeInHand): void {
  tree.citation = undefined;
  tree.articleGuards = [];
  tree.lineGuards = [];
}
