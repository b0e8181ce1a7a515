import { problem } from "@bylaw/diagnostics";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { addDeclaration } from "./add-declaration.ts";
import { addHeaderLine } from "./add-header.ts";
import { addHonesty } from "./add-honesty.ts";
import { addRule } from "./add-rule.ts";
import { addScenario } from "./add-scenario.ts";
import { addTerm } from "./add-term.ts";
import { addValue } from "./add-value.ts";
import { node, tokenSpan } from "./read-branch.ts";
import { homeOf } from "./sections.ts";
import type { Statement } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** Statements that leave the open group and table as they are, so that their lines may go on below. */
const keepsOpen: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>(["omit", "use"]);

/** Puts a statement where it belongs; one in the wrong section is reported and left out. */
export function addStatement(tree: TreeInHand, statement: Statement): void {
  const { verb, cst } = statement;
  if (verb.keyword === undefined) return;
  if (!keepsOpen.has(verb.keyword)) {
    tree.items = undefined;
    tree.rows = undefined;
    tree.fields = undefined;
  }
  const home = homeOf(verb.keyword);
  if (home !== undefined && tree.section?.kind !== home) {
    reportSection(tree, statement, home);
    return;
  }
  if (node(cst, "policyStatement") !== undefined) addHeaderLine(tree, statement);
  else if (node(cst, "declaration") !== undefined) addDeclaration(tree, statement);
  else if (node(cst, "rule") !== undefined) addRule(tree, statement);
  else if (node(cst, "value") !== undefined) addValue(tree, statement);
  else if (node(cst, "term") !== undefined) addTerm(tree, statement);
  else if (node(cst, "honesty") !== undefined) addHonesty(tree, statement);
  else addScenario(tree, statement);
}

function reportSection(tree: TreeInHand, { verb, span }: Statement, home: string): void {
  tree.broken.push(span);
  tree.items = "skip";
  tree.rows = "skip";
  const { section } = tree;
  const misplaced = `${section?.span.start} ${home}`;
  const doubtful = tree.doubtful !== undefined && tree.doubtful.section === section;
  if (section?.broken || doubtful || tree.misplaced === misplaced) return;
  tree.misplaced = misplaced;
  const parameters = { verb: verb.image, home, section: section?.kind ?? "", name: section?.name ?? "" };
  const here = tokenSpan(tree, verb);
  const places = section === undefined ? { here } : { here, section: section.span };
  tree.problems.push(problem("wrong-section", parameters, places));
}
