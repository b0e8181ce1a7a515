import type { ParsedChunk, Token } from "@bylaw/language";
import { builders, utils } from "prettier/doc";
import { node, nodes, type Tree, token } from "../concrete-tree.ts";
import { firstText, mayBegin } from "./line-starts.ts";
import { type Doc, indent, into, type Pen, put, type Sheet, textOf } from "./pen.ts";
import { printOpening } from "./print-citation.ts";
import { printDeclaration, printDeclared, printHeadLine } from "./print-declaration.ts";
import { printCondition, printExpression, printNamed } from "./print-expression.ts";
import { printHonesty } from "./print-honesty.ts";
import { hasCondition, mayTurn } from "./print-notes.ts";
import { printRule, printValue, putVerb, takesLead, verbOf } from "./print-rule.ts";
import { printScenario } from "./print-scenario.ts";
import { printTerm } from "./print-term.ts";
import { colon } from "./signs.ts";

const { group, line } = builders;

/** A chunk on a sheet of its own. `blanks` stand behind the verb of a policy's head. */
export function printChunk(sheet: Sheet, { chunk, tree }: ParsedChunk, blanks: string): Doc {
  if (tree === undefined) return "";
  const pen: Pen = { sheet, production: tree.name, above: undefined, lead: undefined };
  switch (chunk.kind) {
    case "statement":
      return printStatement(pen, tree, blanks);
    case "led":
      return printLed(pen, tree);
    case "field": {
      const declared = node(tree, "declared");
      return declared === undefined ? "" : printDeclared(pen, declared);
    }
    case "item": {
      const condition = node(tree, "expression");
      const label = [printNamed(pen, node(tree, "named")), colon(pen, token(tree, "Colon"))];
      return group([label, printCondition(pen, condition)]);
    }
    default:
      return "";
  }
}

function printStatement(pen: Pen, tree: Tree, blanks: string): Doc {
  const [name] = Object.keys(tree.children);
  const inner = name === undefined ? undefined : node(tree, name);
  if (inner === undefined) return "";
  switch (inner.name) {
    case "policyStatement":
      return printHeadLine(pen, inner, blanks);
    case "declaration":
      return printDeclaration(pen, inner);
    case "article":
      return printArticle(pen, inner);
    case "rule":
      return printRule(pen, inner);
    case "value":
      return printValue(pen, inner);
    case "term":
      return printTerm(pen, inner);
    case "honesty":
      return printHonesty(pen, inner);
    default:
      return printScenario(pen, inner);
  }
}

function printArticle(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const opening = printOpening(pen, tree);
  const [when, condition] = [token(tree, "key_when"), node(tree, "expression")];
  if (when === undefined || condition === undefined) return opening;
  const guard = [line, put(pen, when, "key_when"), " ", printCondition(pen, condition)];
  return group([opening, indent(guard)]);
}

/** 当 C 时，要求 X is 要求 X 当 C, wherever the statement takes one condition more; else 当 C 时 leads it. */
function printLed(pen: Pen, tree: Tree): Doc {
  const [statement, condition] = [node(tree, "statement"), node(tree, "expression")];
  const mark = token(tree, "key_whose") ?? token(tree, "key_time");
  if (statement === undefined || condition === undefined || mark === undefined) return "";
  const when = token(tree, "key_when");
  if (mayTurn(pen.sheet.tokens) && turns(statement))
    return printStatement({ ...pen, lead: { word: when ?? mark, condition } }, statement, " ");
  // C 的 would do behind a Chinese citation alone, and what has no English form stands behind others too.
  const opening = when === undefined ? textOf(pen, mark, "key_when") : put(pen, when, "key_when");
  const shown = utils.removeLines(printExpression(pen, condition));
  return [[opening, " ", shown, " ", put(pen, mark, "key_time"), "，"], printStatement(pen, statement, " ")];
}

/** Whether a statement led by its condition can be said with the condition behind it: all that English can say. */
export function ledTurns({ chunk, tree }: ParsedChunk): boolean {
  const statement = node(tree, "statement");
  return statement !== undefined && mayTurn(chunk.tokens) && turns(statement);
}

function turns(statement: Tree): boolean {
  const [name] = Object.keys(statement.children);
  const inner = name === undefined ? undefined : node(statement, name);
  switch (inner?.name) {
    case "rule":
      return !hasCondition(inner);
    case "value":
      return !hasCondition(inner) && takesLead(inner);
    case "term":
      return Object.keys(inner.children).every((each) => nodes(inner, each).every((term) => !hasCondition(term)));
    case "honesty":
      return token(inner, "head_leaveTo") !== undefined && !hasCondition(inner);
    default:
      return false;
  }
}

/**
 * `C 的，评定为 D` for the one arm of a Chinese `give`, all on the line of its citation; nothing where that could not be
 * read, or is not the order of the language.
 */
export function printLeadingGive(sheet: Sheet, { chunk, tree }: ParsedChunk): Doc | undefined {
  if (sheet.language === "en" || sheet.remarks.size > 0 || tree === undefined) return undefined;
  const top: Pen = { sheet, production: tree.name, above: undefined, lead: undefined };
  const statement = chunk.kind === "led" ? node(tree, "statement") : tree;
  const value = node(statement, "value");
  const arms = nodes(node(value, "arms"), "arm");
  const [arm] = arms;
  if (value === undefined || arm === undefined || arms.length !== 1 || verbOf(value)?.keyword !== "give")
    return undefined;
  if (nodes(value, "notes").some((notes) => nodes(notes, "note").length > 0)) return undefined;
  if (chunk.kind === "led" && !(mayTurn(sheet.tokens) && turns(statement ?? tree))) return undefined;
  const condition = chunk.kind === "led" ? node(tree, "expression") : node(arm, "condition");
  const given = node(arm, "expression");
  const verb = verbOf(value);
  if (condition === undefined || given === undefined || verb === undefined) return undefined;
  const pen = into(top, value);
  const led = utils.removeLines(printExpression(pen, condition));
  if (!mayLead(firstText(led))) return undefined;
  const whose = textOf(pen, verbFor(tree, verb), "key_whose");
  return [led, ` ${whose}，`, putVerb(pen, value), " ", utils.removeLines(printExpression(pen, given))];
}

/** The word in whose writing 的 is printed. */
function verbFor(tree: Tree, verb: Token): Token {
  return token(tree, "key_whose") ?? verb;
}

/** A condition may follow the citation if its first word is neither a verb nor a part of the citation. */
function mayLead(text: string): boolean {
  return mayBegin(text) && !/^[（(.．末最]|^(?:last|para|款)$/.test(text);
}
