import type { Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { type Doc, indent, into, marked, type Pen, placeOf, put, putIf } from "./pen.ts";
import { bracketed, commaGap, embraced, filled } from "./signs.ts";
import type { Amount } from "./wording.ts";

const { group, line } = builders;

/** `if C then A else B`, or a condition. */
export function printExpression(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const word = token(tree, "key_if");
  if (word === undefined) return printDisjunction(pen, node(tree, "disjunction"));
  const part = (key: string, label: string): Doc => {
    const inner = node(tree, label);
    return [putIf(pen, token(tree, key), key), " ", printCondition(pen, inner)];
  };
  const [then, otherwise] = [part("key_then", "then"), part("key_else", "else")];
  return group([part("key_if", "condition"), line, then, line, otherwise]);
}

/** A condition whose operands hang below the word before it where they take several lines. */
export function printCondition(above: Pen, tree: Tree | undefined): Doc {
  if (tree === undefined) return "";
  const doc = tree.name === "expression" ? printExpression(above, tree) : printDisjunction(above, tree);
  return hangs(tree) ? indent(doc) : doc;
}

/** True for several operands, or an `if`. */
function hangs(tree: Tree): boolean {
  const disjunction = tree.name === "expression" ? node(tree, "disjunction") : tree;
  if (disjunction === undefined) return true;
  const operands = nodes(disjunction, "conjunction");
  return operands.length > 1 || nodes(operands[0], "negation").length > 1;
}

/** `a or b`. */
function printDisjunction(above: Pen, tree: Tree | undefined): Doc {
  if (tree === undefined) return "";
  const pen = into(above, tree);
  const trees = nodes(tree, "conjunction");
  const operands = trees.map((each) => {
    const operand = printConjunction(pen, each);
    return trees.length > 1 && nodes(each, "negation").length > 1 ? indent(operand) : operand;
  });
  return joined(pen, operands, tokens(tree, "key_or"), "key_or");
}

function printConjunction(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const operands = nodes(tree, "negation").map((each) => printNegation(pen, each));
  return joined(pen, operands, tokens(tree, "key_and"), "key_and");
}

/** Operands with a word before each but the first; the word leads its line. */
function joined(pen: Pen, operands: readonly Doc[], words: readonly Token[], use: string): Doc {
  const [first, ...rest] = operands;
  if (first === undefined || rest.length === 0) return first ?? "";
  const others = rest.map((operand, index) => [line, putIf(pen, words[index], use), " ", operand]);
  return group([first, ...others]);
}

function printNegation(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const words = tokens(tree, "key_not").map((word) => [put(pen, word, "key_not"), " "]);
  const test = node(tree, "test");
  return [...words, test === undefined ? "" : printTest(pen, test)];
}

function printTest(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [first, ...sums] = nodes(tree, "sum").map((each) => printSum(pen, each));
  const compared = tokens(tree, "Compare");
  if (compared.length > 0) {
    const others = compared.map((sign, index) => [line, put(pen, sign, "Compare"), " ", sums[index] ?? ""]);
    return group([first ?? "", indent(others)]);
  }
  const bound = token(tree, "key_orMore") ?? token(tree, "key_orLess");
  const literal = node(tree, "literal");
  if (bound !== undefined && literal !== undefined) {
    const sign = marked(pen, [bound], token(tree, "key_orMore") === undefined ? "<=" : ">=");
    return group([first ?? "", indent([line, sign, " ", printLiteral(pen, literal)])]);
  }
  const membership = node(tree, "membership");
  if (membership !== undefined) return [first ?? "", " ", printMembership(pen, membership)];
  const [is, not, isNot] = [token(tree, "key_is"), token(tree, "key_not"), token(tree, "key_isNot")];
  const word = isNot ?? is;
  const name = token(tree, "Name");
  if (word === undefined || name === undefined) return first ?? "";
  const denied = isNot !== undefined || not !== undefined;
  const use = denied ? "key_isNot" : "key_is";
  const text = pen.sheet.wording.word(word, placeOf(pen, use));
  return [first ?? "", " ", marked(pen, not === undefined ? [word] : [word, not], text), " ", put(pen, name, "Name")];
}

function printMembership(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const not = token(tree, "key_not");
  const uses = ["key_in", "key_includeAnyOf", "key_includeAllOf", "key_include"];
  const use = uses.find((each) => token(tree, each) !== undefined) ?? "key_in";
  const [list, sum] = [node(tree, "list"), node(tree, "sum")];
  const taken = list === undefined ? (sum === undefined ? "" : printSum(pen, sum)) : printList(pen, list);
  return [not === undefined ? "" : [put(pen, not, "key_not"), " "], putIf(pen, token(tree, use), use), " ", taken];
}

function printList(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const items = nodes(tree, "expression").map((each) => printExpression(pen, each));
  const content = filled(pen, items, tokens(tree, "Comma"), "item");
  return group(bracketed(pen, token(tree, "LeftRound"), content, token(tree, "RightRound")));
}

/** `a + b * c`. */
export function printSum(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const products = nodes(tree, "product").map((each) => printProduct(pen, each));
  return calculated(pen, products, tokens(tree, "Additive"), "Additive");
}

function printProduct(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const factors = nodes(tree, "unary").map((each) => printUnary(pen, each));
  return calculated(pen, factors, tokens(tree, "Multiplicative"), "Multiplicative");
}

function calculated(pen: Pen, operands: readonly Doc[], signs: readonly Token[], use: string): Doc {
  const [first, ...rest] = operands;
  if (first === undefined || rest.length === 0) return first ?? "";
  const others = rest.map((operand, index) => [line, putIf(pen, signs[index], use), " ", operand]);
  return group([first, indent(others)]);
}

/** One operand, with the signs before it. */
function printUnary(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const signs = tokens(tree, "Minus").map((sign) => put(pen, sign, "Minus"));
  const primary = node(tree, "primary");
  return [...signs, primary === undefined ? "" : printPrimary(pen, primary)];
}

function printPrimary(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [name] = Object.keys(tree.children);
  const inner = name === undefined ? undefined : node(tree, name);
  if (inner === undefined) return "";
  switch (inner.name) {
    case "literal":
      return printLiteral(pen, inner);
    case "bracket":
      return printBracket(pen, inner);
    case "aggregate":
      return printAggregate(pen, inner);
    case "quantifier":
      return printQuantifier(pen, inner);
    case "dateOperation":
      return printDateOperation(pen, inner);
    case "round":
      return printRound(pen, inner);
    case "call":
      return printCall(pen, inner);
    default:
      return printPath(pen, inner);
  }
}

function printBracket(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const arms = node(tree, "arms");
  const content = arms === undefined ? "" : printArms(pen, arms);
  const [arm, ...others] = nodes(arms, "arm");
  const value = node(arm, "expression");
  if (others.length === 0 && value !== undefined && token(arm, "key_when") === undefined && !hangs(value))
    return group(embraced(pen, token(tree, "LeftRound"), content, token(tree, "RightRound")));
  return group(bracketed(pen, token(tree, "LeftRound"), content, token(tree, "RightRound")));
}

/** `100 when a, 50 otherwise`: on one line, or each on its own; what holds them is a group. */
export function printArms(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const commas = tokens(tree, "Comma");
  const arms = nodes(tree, "arm").map((each) => printArm(pen, each));
  const [first, ...rest] = arms;
  if (first === undefined || rest.length === 0) return first ?? "";
  return [first, ...rest.map((arm, index) => [commaGap(pen, commas[index], "part", arm), arm])];
}

/** `V when C`, `V otherwise`, `V`. */
function printArm(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const value = node(tree, "expression");
  const printed = value === undefined ? "" : printExpression(pen, value);
  const condition = node(tree, "condition");
  const when = token(tree, "key_when");
  if (condition !== undefined && when !== undefined) {
    const behind = [put(pen, when, "key_when"), " ", printCondition(pen, condition)];
    return group([printed, indent([line, behind])]);
  }
  const otherwise = token(tree, "key_otherwise");
  return otherwise === undefined ? printed : [printed, " ", put(pen, otherwise, "key_otherwise")];
}

function printAggregate(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [field, of, distinct] = [token(tree, "fieldName"), token(tree, "key_of"), token(tree, "key_distinct")];
  const words: Doc[] = [putIf(pen, token(tree, "function"), "function")];
  if (field !== undefined) words.push(" ", put(pen, field, "fieldName"), " ", putIf(pen, of, "key_of"));
  if (distinct !== undefined) words.push(" ", put(pen, distinct, "key_distinct"));
  const operand = node(tree, "unary");
  if (operand !== undefined) words.push(" ", printUnary(pen, operand));
  const each = node(tree, "each");
  if (each !== undefined) words.push(" ", printEach(pen, each));
  const order = node(tree, "order");
  if (order !== undefined) words.push(" ", printOrder(pen, order));
  const where = token(tree, "key_where");
  if (where !== undefined) {
    words.push(" ", put(pen, where, "key_where"), " ", printCondition(pen, node(tree, "disjunction")));
  }
  const empty = node(tree, "empty");
  if (empty !== undefined)
    words.push(indent([line, putIf(pen, token(tree, "key_else"), "key_else"), " ", printUnary(pen, empty)]));
  return group(words);
}

function printOrder(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const path = node(tree, "path");
  return [putIf(pen, token(tree, "key_by"), "key_by"), " ", path === undefined ? "" : printPath(pen, path)];
}

/** `for each LIST`. */
export function printEach(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  return [putIf(pen, token(tree, "key_forEach"), "key_forEach"), " ", putIf(pen, token(tree, "Name"), "Name")];
}

function printQuantifier(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const word = token(tree, "key_any");
  const path = node(tree, "path");
  return group([
    word === undefined ? putIf(pen, token(tree, "key_every"), "key_every") : put(pen, word, "key_any"),
    " ",
    path === undefined ? "" : printPath(pen, path),
    " ",
    putIf(pen, token(tree, "key_where"), "key_where"),
    " ",
    printCondition(pen, node(tree, "disjunction")),
  ]);
}

function printDateOperation(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const years = token(tree, "key_fullYearsFrom");
  if (years !== undefined) {
    const [from, to] = [node(tree, "from"), node(tree, "to")];
    const joint = putIf(pen, token(tree, "key_to") ?? token(tree, "key_until"), "key_to");
    const first = [put(pen, years, "key_fullYearsFrom"), " ", from === undefined ? "" : printSum(pen, from)];
    return group([first, indent([line, joint, " ", to === undefined ? "" : printSum(pen, to)])]);
  }
  const use = token(tree, "key_yearOf") === undefined ? "key_endOfQuarterOf" : "key_yearOf";
  const operand = node(tree, "unary");
  return [putIf(pen, token(tree, use), use), " ", operand === undefined ? "" : printUnary(pen, operand)];
}

function printRound(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [sum, direction, unit] = [node(tree, "sum"), node(tree, "direction"), token(tree, "unit")];
  const literal = nodes(tree, "to")[0];
  const step = literal === undefined ? putIf(pen, unit, "unit") : printLiteral(pen, literal);
  return group([
    putIf(pen, token(tree, "key_round"), "key_round"),
    " ",
    sum === undefined ? "" : printSum(pen, sum),
    indent([
      line,
      [putIf(pen, token(tree, "key_to"), "key_to"), " ", step, " "],
      direction === undefined ? "" : printDirection(pen, direction),
    ]),
  ]);
}

/** `up`, `down`, `nearest`. */
export function printDirection(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const use = ["key_up", "key_down", "key_nearest"].find((each) => token(tree, each) !== undefined) ?? "key_nearest";
  return putIf(pen, token(tree, use), use);
}

function printCall(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const items = nodes(tree, "expression").map((each) => printExpression(pen, each));
  const content = filled(pen, items, tokens(tree, "Comma"), "part");
  const name = putIf(pen, token(tree, "Name"), "Name");
  return group([name, bracketed(pen, token(tree, "LeftRound"), content, token(tree, "RightRound"))]);
}

/** `LIST.field`. */
export function printPath(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [dots, names] = [tokens(tree, "Dot"), tokens(tree, "Name")];
  return names.map((name, index) => {
    const dot = dots[index - 1];
    return [dot === undefined ? "" : marked(pen, [dot], "."), put(pen, name, "Name")];
  });
}

/** A number with its unit, a date, a text, yes or no. */
export function printLiteral(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const number = token(tree, "NumberLiteral");
  if (number !== undefined) return printAmount(pen, amountOf(tree, number));
  const [date, text] = [token(tree, "DateLiteral"), token(tree, "Text")];
  if (date !== undefined) return printDate(pen, date, "DateLiteral");
  if (text !== undefined) return printText(pen, text, "Text");
  const use = token(tree, "key_yes") === undefined ? "key_no" : "key_yes";
  return putIf(pen, token(tree, use), use);
}

function amountOf(tree: Tree, number: Token): Amount {
  const [unit, percent, currency] = [token(tree, "unit"), token(tree, "PercentSign"), token(tree, "Currency")];
  if (unit !== undefined) return { kind: "unit", number, unit };
  if (percent !== undefined) return { kind: "percent", number, unit: percent };
  return currency === undefined ? { kind: "plain", number } : { kind: "currency", number, unit: currency };
}

/** A number with what belongs to it. */
export function printAmount(pen: Pen, amount: Amount): Doc {
  const { number, unit } = amount;
  const text = pen.sheet.wording.amount(amount, placeOf(pen, "NumberLiteral"));
  return marked(pen, unit === undefined ? [number] : [number, unit], text);
}

export function printDate(pen: Pen, date: Token, use: string): Doc {
  return marked(pen, [date], pen.sheet.wording.date(date, placeOf(pen, use)));
}

export function printText(pen: Pen, text: Token, use: string): Doc {
  return marked(pen, [text], pen.sheet.wording.text(text, placeOf(pen, use)));
}

/** `a, b` of names alone. */
export function printNames(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const names = tokens(tree, "Name").map((name) => put(pen, name, "Name"));
  return indent(filled(pen, names, tokens(tree, "Comma"), "item"));
}

/** A name and the one in the other language, on one line. */
export function printNamed(above: Pen, tree: Tree | undefined): Doc {
  if (tree === undefined) return "";
  const pen = into(above, tree);
  const local = token(tree, "Local");
  const name = putIf(pen, token(tree, "Name"), "Name");
  return local === undefined ? name : [name, " ", put(pen, local, "Local")];
}
