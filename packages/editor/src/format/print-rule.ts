import type { Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { type Doc, indent, into, marked, type Pen, put, putIf, textOf, unled } from "./pen.ts";
import { printReferences } from "./print-citation.ts";
import {
  printAmount,
  printArms,
  printCondition,
  printDirection,
  printExpression,
  printNames,
  printSum,
} from "./print-expression.ts";
import { printLead, printNotes } from "./print-notes.ts";
import { commaGap } from "./signs.ts";

const { group, line } = builders;

/** The verb of a production, wherever it is one. */
export function verbOf(tree: Tree): Token | undefined {
  const key = Object.keys(tree.children).find((name) => name.startsWith("head_"));
  return key === undefined ? undefined : token(tree, key);
}

export function putVerb(pen: Pen, tree: Tree): Doc {
  const verb = verbOf(tree);
  return verb === undefined ? "" : put(pen, verb, `head_${verb.keyword}`);
}

/** `require C`, `forbid C`, `submit PAPERS`, `may relax REFERENCES to V`, with their notes. */
export function printRule(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  return group([putVerb(pen, tree), " ", printRuled(unled(pen), tree), printNotes(pen, tree)]);
}

function printRuled(pen: Pen, tree: Tree): Doc {
  const [condition, items, references] = [node(tree, "expression"), node(tree, "group"), node(tree, "references")];
  if (condition !== undefined) return printCondition(pen, condition);
  if (items !== undefined) return printGroup(pen, items);
  if (references === undefined) return "";
  const [to, sum] = [token(tree, "key_to"), node(tree, "sum")];
  if (to === undefined || sum === undefined) return printReferences(pen, references);
  return [printReferences(pen, references), " ", put(pen, to, "key_to"), " ", printSum(pen, sum)];
}

/** `all of`, `at least 1 of`, 至少 1项. */
function printGroup(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const all = token(tree, "key_allOf");
  if (all !== undefined) return put(pen, all, "key_allOf");
  const use = token(tree, "key_atLeast") === undefined ? "key_exactly" : "key_atLeast";
  const [number, of] = [token(tree, "NumberLiteral"), token(tree, "key_of") ?? token(tree, "Local")];
  if (number === undefined || of === undefined) return "";
  const word = textOf(pen, of, "key_of");
  const blank = /^[A-Za-z]/.test(word) ? " " : "";
  return [
    putIf(pen, token(tree, use), use),
    " ",
    printAmount(pen, { kind: "plain", number }),
    blank,
    marked(pen, [of], word),
  ];
}

/** `give`, `add`, `at most`, `limit`. */
export function printValue(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const inner = unled(pen);
  const [arms, sum, cap] = [node(tree, "arms"), node(tree, "sum"), node(tree, "cap")];
  const verb = putVerb(pen, tree);
  if (arms === undefined) {
    const capped = cap === undefined ? "" : printCap(inner, cap);
    return group([verb, " ", sum === undefined ? capped : printSum(inner, sum), printNotes(pen, tree)]);
  }
  const [arm, ...others] = nodes(arms, "arm");
  const { lead } = pen;
  if (lead !== undefined && arm !== undefined) {
    const below = into(into(inner, arms), arm);
    const value = node(arm, "expression");
    const given = value === undefined ? "" : printExpression(below, value);
    const when = [line, printLead(below, lead.word, lead.condition)];
    return group([verb, " ", group([given, indent(when)]), printNotes(inner, tree)]);
  }
  const printed = printArms(inner, arms);
  return group([verb, " ", group(others.length === 0 ? printed : indent(printed)), printNotes(inner, tree)]);
}

/** True where a leading condition is the condition of the one arm. */
export function takesLead(value: Tree): boolean {
  const arms = nodes(node(value, "arms"), "arm");
  const [arm] = arms;
  if (arm === undefined) return true;
  const plain = token(arm, "key_when") === undefined && token(arm, "key_otherwise") === undefined;
  return arms.length === 1 && plain && !isBracketed(arm);
}

/** `( … )` and nothing else: its arms would be those of the statement. */
function isBracketed(arm: Tree): boolean {
  let at = node(arm, "expression");
  for (const name of ["disjunction", "conjunction", "negation", "test", "sum", "product", "unary", "primary"]) {
    const inner: readonly Tree[] = nodes(at, name);
    if (inner.length !== 1) return false;
    at = inner[0];
  }
  return node(at, "bracket") !== undefined;
}

/** `A, B to 50% of cohort where C by ORDER, rounding down, ties ask, else C`. */
function printCap(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [names, share, order] = [node(tree, "names"), node(tree, "share"), node(tree, "order")];
  const [where, by] = [token(tree, "key_where"), token(tree, "key_by")];
  const to = token(tree, "key_to") ?? token(tree, "key_notMore");
  const lines: Doc[] = [];
  if (where !== undefined) {
    lines.push([line, put(pen, where, "key_where"), " ", printCondition(pen, node(tree, "disjunction"))]);
  }
  const direction = ["key_ascending", "key_descending"].find((use) => token(tree, use) !== undefined);
  const sorted = direction === undefined ? "" : [" ", putIf(pen, token(tree, direction), direction)];
  const ordered = [putIf(pen, by, "key_by"), " ", order === undefined ? "" : printSum(pen, order), sorted];
  const details = nodes(tree, "capDetail").map((detail) => printCapDetail(pen, detail));
  lines.push([line, group([ordered, indent(details)])]);
  return [
    names === undefined ? "" : printNames(pen, names),
    [" ", putIf(pen, to, "key_to"), " ", share === undefined ? "" : printSum(pen, share)],
    [" ", putIf(pen, token(tree, "key_ofCohort"), "key_ofCohort")],
    indent(lines),
  ];
}

function printCapDetail(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const comma = token(tree, "Comma");
  const detail = printDetail(pen, tree);
  return [commaGap(pen, comma, "part", detail), detail];
}

function printDetail(pen: Pen, tree: Tree): Doc {
  const [direction, ties, rest] = [node(tree, "direction"), token(tree, "key_ties"), token(tree, "key_else")];
  if (direction !== undefined) {
    const word = token(tree, "key_rounding") ?? tokens(direction, Object.keys(direction.children)[0] ?? "")[0];
    return [word === undefined ? "" : textOf(pen, word, "key_rounding"), " ", printDirection(pen, direction)];
  }
  if (ties !== undefined) return [put(pen, ties, "key_ties"), " ", putIf(pen, token(tree, "tie"), "tie")];
  const otherwise = putIf(pen, rest, "key_else");
  const leave = token(tree, "key_leaveTo");
  if (leave !== undefined)
    return [otherwise, " ", put(pen, leave, "key_leaveTo"), " ", putIf(pen, token(tree, "Name"), "Name")];
  const sum = node(tree, "sum");
  return [otherwise, " ", sum === undefined ? "" : printSum(pen, sum)];
}
