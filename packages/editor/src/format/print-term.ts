import type { Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { node, nodes, type Tree, token } from "../concrete-tree.ts";
import { type Doc, indent, into, made, marked, type Pen, put, putIf, textOf, unled } from "./pen.ts";
import { printAmount, printNamed, printSum } from "./print-expression.ts";
import { noteDocs, printNotes } from "./print-notes.ts";
import { putVerb, verbOf } from "./print-rule.ts";
import { isChinese } from "./signs.ts";
import { timeUnits } from "./time-units.ts";

const { group, join, line } = builders;

/** What stands in titles, duties and procedures. */
export function printTerm(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [title, rectification, deadline] = [
    node(tree, "titleTerm"),
    node(tree, "rectification"),
    node(tree, "deadline"),
  ];
  const [recurrence, step] = [node(tree, "recurrence"), node(tree, "step")];
  if (title !== undefined) return printTitleTerm(pen, title);
  if (rectification !== undefined) return printRectification(pen, rectification);
  if (deadline !== undefined) return printDeadline(pen, deadline);
  if (recurrence !== undefined) return printRecurrence(pen, recurrence);
  return step === undefined ? "" : printStep(pen, step);
}

function printTitleTerm(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const sum = node(tree, "sum");
  const id = verbOf(tree)?.keyword;
  const notes = printNotes(pen, tree);
  if (sum !== undefined && (id === "revoke" || id === "revokeAndBar")) return group([printBar(pen, tree, sum), notes]);
  const words: Doc[] = [putVerb(pen, tree)];
  const every = token(tree, "key_every");
  if (every !== undefined) words.push(" ", put(pen, every, "key_every"));
  const name = token(tree, "Name");
  if (name !== undefined) words.push(" ", put(pen, name, "Name"));
  if (sum !== undefined) words.push(" ", printSum(unled(pen), sum));
  return group([words, notes]);
}

/** `revoke and bar N`; 撤销，N内不得申报, which must show a number behind its comma to be a verb. */
function printBar(pen: Pen, tree: Tree, sum: Tree): Doc {
  const verb = verbOf(tree);
  if (verb === undefined) return "";
  const inner = unled(pen);
  const length = printSum(inner, sum);
  const first = firstTokenOf(sum)?.tokenType.name;
  const [comma, inside] = [token(tree, "Comma"), token(tree, "key_insideNoApplication")];
  const words = [verb, comma, inside].filter((word) => word !== undefined);
  if (!isChinese(pen) || (first !== "NumberLiteral" && first !== "LeftRound"))
    return [marked(pen, words, textOf(pen, verb, "head_revokeAndBar")), " ", indent(length)];
  const [revoke, bar] = [textOf(pen, verb, "head_revoke"), textOf(pen, inside ?? verb, "key_insideNoApplication")];
  const closing = inside === undefined ? bar : marked(pen, [inside], bar);
  return [
    marked(pen, words.slice(0, inside === undefined ? undefined : -1), `${revoke}，`),
    length,
    tight(sum),
    closing,
  ];
}

function firstTokenOf(tree: Tree): Token | undefined {
  let first: Token | undefined;
  for (const name of Object.keys(tree.children)) {
    const [inner, own] = [node(tree, name), token(tree, name)];
    const found = own ?? (inner === undefined ? undefined : firstTokenOf(inner));
    if (found !== undefined && (first === undefined || found.startOffset < first.startOffset)) first = found;
  }
  return first;
}

/** 内 stands against a length in figures, and behind a blank after anything else. */
function tight(sum: Tree): string {
  let at: Tree | undefined = sum;
  for (const name of ["product", "unary", "primary", "literal"]) {
    const inner: readonly Tree[] = nodes(at, name);
    if (inner.length !== 1) return " ";
    at = inner[0];
  }
  return timeUnits.has(token(at, "unit")?.keyword) ? "" : " ";
}

function printRectification(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [within, sum, revoke] = [token(tree, "key_within"), node(tree, "sum"), token(tree, "key_revoke")];
  const lines: Doc[] = [...noteDocs(pen, tree)];
  // A note that does not stand first is one of the authority's: `by ROLE`, `as NAME`.
  const head = lines.splice(1);
  if (within !== undefined && sum !== undefined) {
    const inside = token(tree, "key_inside");
    const words = inside === undefined ? [within] : [within, inside];
    const closing = isChinese(pen) ? [tight(sum), textOf(pen, inside ?? within, "key_inside")] : "";
    const word = marked(pen, words, textOf(pen, within, "key_within"));
    lines.push([word, " ", printSum(unled(pen), sum), closing]);
  }
  if (revoke !== undefined)
    lines.push([putIf(pen, token(tree, "key_else"), "key_else"), " ", put(pen, revoke, "key_revoke")]);
  lines.push(...head);
  return group([putVerb(pen, tree), indent([line, group(join(line, lines))])]);
}

/** `within N after E`, 应在 E 后 N内. */
function printDeadline(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [first, second, inside] = [node(tree, "first"), node(tree, "second"), token(tree, "key_inside")];
  if (first === undefined || second === undefined) return "";
  const [length, day] = inside === undefined ? [first, second] : [second, first];
  const use = token(tree, "key_after") === undefined ? "key_before" : "key_after";
  const relation = putIf(pen, token(tree, use), use);
  const inner = unled(pen);
  const [shownLength, shownDay] = [printSum(inner, length), printSum(inner, day)];
  const words: Doc[] = [putVerb(pen, tree), " "];
  if (isChinese(pen)) {
    const closing = inside === undefined ? made(pen, "inside") : put(pen, inside, "key_inside");
    words.push(shownDay, " ", relation, " ", shownLength, tight(length), closing);
  } else words.push(shownLength, " ", relation, " ", shownDay);
  const moves = token(tree, "key_orNextWorkingDay");
  if (moves !== undefined) words.push(" ", put(pen, moves, "key_orNextWorkingDay"));
  return group([words, printNotes(pen, tree)]);
}

function printRecurrence(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [period, day] = [token(tree, "period"), node(tree, "dayOfMonth")];
  const words: Doc[] = [putVerb(pen, tree), " ", putIf(pen, period, "period")];
  if (day !== undefined) words.push(" ", printDayOfMonth(unled(pen), day));
  const moves = token(tree, "key_orNextWorkingDay");
  if (moves !== undefined) words.push(" ", put(pen, moves, "key_orNextWorkingDay"));
  return group([words, printNotes(pen, tree)]);
}

/** `by day 25 of its last month`, 按 末月 25日. */
function printDayOfMonth(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [month, literal] = [node(tree, "month"), node(tree, "literal")];
  const number = token(tree, "NumberLiteral") ?? token(literal, "NumberLiteral");
  const use = token(month, "key_itsLastMonth") === undefined ? "key_theNextMonth" : "key_itsLastMonth";
  const word = token(month, use);
  if (number === undefined || word === undefined || month === undefined) return "";
  const [by, days, of] = [
    token(tree, "key_by"),
    token(tree, "key_days") ?? token(literal, "unit"),
    token(tree, "key_of"),
  ];
  const shownBy = by === undefined ? made(pen, "by") : put(pen, by, "key_by");
  const shownMonth = put(into(pen, month), word, use);
  const figure = printAmount(pen, { kind: "plain", number });
  const day = days === undefined ? made(pen, "days") : put(pen, days, "key_days");
  if (isChinese(pen)) return [shownBy, " ", shownMonth, " ", figure, day];
  const joint = of === undefined ? made(pen, "of") : put(pen, of, "key_of");
  return [shownBy, " ", day, " ", figure, " ", joint, " ", shownMonth];
}

function printStep(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const sum = node(tree, "sum");
  const words: Doc[] = [
    [putVerb(pen, tree), " ", printNamed(pen, node(tree, "named")), " "],
    [putIf(pen, token(tree, "key_by"), "key_by"), " ", putIf(pen, token(tree, "Name"), "Name")],
  ];
  if (sum !== undefined) {
    const atLeast = putIf(pen, token(tree, "key_atLeast"), "key_atLeast");
    words.push([" ", putIf(pen, token(tree, "key_for"), "key_for"), " ", atLeast, " ", printSum(unled(pen), sum)]);
  }
  return group([words, printNotes(pen, tree)]);
}
