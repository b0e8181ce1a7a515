import { builders } from "prettier/doc";
import { node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { gap } from "./line-starts.ts";
import { type Doc, indent, into, marked, type Pen, put, putIf } from "./pen.ts";
import { plainNumber } from "./print-citation.ts";
import { printArms, printDate, printEach, printNamed, printSum, printText } from "./print-expression.ts";
import { printNotes } from "./print-notes.ts";
import { putVerb } from "./print-rule.ts";
import { printFactNotes, printType } from "./print-type.ts";
import { colon, filled } from "./signs.ts";

const { group } = builders;

/** The head of a policy. `blanks` stand behind the verb, so that what follows is in one column. */
export function printHeadLine(above: Pen, tree: Tree, blanks: string): Doc {
  const pen = into(above, tree);
  const force = node(tree, "force");
  if (force !== undefined) return printForce(pen, force, blanks);
  return [putVerb(pen, tree), blanks, printHeadValue(pen, tree)];
}

function printHeadValue(pen: Pen, tree: Tree): Doc {
  const named = node(tree, "named");
  if (named !== undefined) return printNamed(pen, named);
  const places = nodes(tree, "place").map((each) => printPlaces(pen, each));
  if (places.length > 0) return indent(filled(pen, places, tokens(tree, "Comma"), "item"));
  const [text, date] = [token(tree, "Text"), token(tree, "DateLiteral")];
  if (text !== undefined) return printText(pen, text, "Text");
  if (date !== undefined) return printDate(pen, date, "DateLiteral");
  return putIf(pen, token(tree, "Name"), "Name");
}

function printForce(above: Pen, tree: Tree, blanks: string): Doc {
  const pen = into(above, tree);
  const verb = [putVerb(pen, tree), blanks];
  const unknown = token(tree, "key_unknown");
  if (unknown !== undefined) return [verb, put(pen, unknown, "key_unknown")];
  const [first, last, issued] = [token(tree, "first"), token(tree, "last"), token(tree, "key_issued")];
  const from = [putIf(pen, token(tree, "key_from"), "key_from"), " "];
  const begin = first === undefined ? putIf(pen, issued, "key_issued") : printDate(pen, first, "first");
  if (last === undefined) return [verb, from, begin];
  return [verb, from, begin, " ", putIf(pen, token(tree, "key_until"), "key_until"), " ", printDate(pen, last, "last")];
}

/** `1 to 20`, `"Schedule 1"`. */
function printPlaces(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [text, from, to] = [token(tree, "Text"), token(tree, "from"), token(tree, "to")];
  if (text !== undefined) return printText(pen, text, "Text");
  const first = from === undefined ? "" : marked(pen, [from], plainNumber(from.image));
  if (to === undefined) return first;
  const joint = putIf(pen, token(tree, "key_to") ?? token(tree, "key_until"), "key_to");
  return [first, " ", joint, " ", marked(pen, [to], plainNumber(to.image))];
}

/** Roles, papers, facts, lets, decisions and tables. Titles, duties and procedures are courses. */
export function printDeclaration(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [declared, letTree, table] = [node(tree, "declared"), node(tree, "letStatement"), node(tree, "table")];
  const course = node(tree, "course");
  if (declared !== undefined) return [putVerb(pen, tree), " ", printDeclared(pen, declared)];
  if (letTree !== undefined) return printLet(pen, letTree);
  if (table !== undefined) return printTable(pen, table);
  if (course !== undefined) return printCourse(pen, course);
  return [putVerb(pen, tree), " ", printNamed(pen, node(tree, "named")), printHeadRest(pen, tree)];
}

/** `for each LIST`, and the kind behind a colon. */
function printHeadRest(pen: Pen, tree: Tree): Doc {
  const [each, type] = [node(tree, "each"), node(tree, "type")];
  return [
    each === undefined ? "" : [" ", printEach(pen, each)],
    type === undefined ? "" : [colon(pen, token(tree, "Colon")), printType(pen, type)],
  ];
}

/** `assets 资产总额: money by applicant`: a fact, or a field of its records. */
export function printDeclared(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const head = [printNamed(pen, node(tree, "named")), colon(pen, token(tree, "Colon"))];
  return group([head, printType(pen, node(tree, "type")), printFactNotes(pen, nodes(tree, "factNote"))]);
}

function printLet(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const arms = node(tree, "arms");
  const head = [putVerb(pen, tree), " ", printNamed(pen, node(tree, "named")), printHeadRest(pen, tree)];
  const equals = putIf(pen, token(tree, "Equals"), "Equals");
  const value = arms === undefined ? "" : printArms(pen, arms);
  return group([head, " ", equals, indent([gap(value), value])]);
}

function printTable(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const keys = nodes(tree, "sum").map((each) => printSum(pen, each));
  const unique = token(tree, "key_unique");
  return group([
    [putVerb(pen, tree), " ", printNamed(pen, node(tree, "named")), " "],
    [putIf(pen, token(tree, "key_by"), "key_by"), " ", indent(filled(pen, keys, tokens(tree, "Comma"), "item"))],
    unique === undefined ? "" : [" ", put(pen, unique, "key_unique")],
    [colon(pen, token(tree, "Colon")), printType(pen, node(tree, "type"))],
  ]);
}

/** `title`, `duty`, `procedure`. */
function printCourse(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [by, granted, each] = [token(tree, "key_by"), token(tree, "key_grantedBy"), node(tree, "each")];
  const word = by ?? granted;
  const use = by === undefined ? "key_grantedBy" : "key_by";
  const owner = word === undefined ? "" : [" ", put(pen, word, use), " ", putIf(pen, token(tree, "Name"), "Name")];
  const records = each === undefined ? "" : [" ", printEach(pen, each)];
  const head = [putVerb(pen, tree), " ", printNamed(pen, node(tree, "named"))];
  return group([head, by === undefined ? [records, owner] : [owner, records], printNotes(pen, tree)]);
}
