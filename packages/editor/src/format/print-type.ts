import { builders } from "prettier/doc";
import { node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { type Doc, indent, into, marked, type Pen, put, putIf, textOf } from "./pen.ts";
import { printLiteral, printNamed, printNames, printSum } from "./print-expression.ts";
import { filled } from "./signs.ts";

const { group, line } = builders;

/** Kinds that are one word. */
const words = [
  "yesNo",
  "attested",
  "number",
  "money",
  "percent",
  "date",
  "area",
  "text",
  "points",
  "yearType",
  "listOf",
];

/** `money`, `one of a, b`, `count of visits`, `date or none`. */
export function printType(above: Pen, tree: Tree | undefined): Doc {
  if (tree === undefined) return "";
  const pen = into(above, tree);
  return [printKind(pen, tree), printOrNone(pen, tree)];
}

function printKind(pen: Pen, tree: Tree): Doc {
  const word = words.find((id) => token(tree, `key_${id}`) !== undefined);
  if (word !== undefined) return putIf(pen, token(tree, `key_${word}`), `key_${word}`);
  const years = token(tree, "key_years");
  if (years !== undefined) return put(pen, years, "key_yearType");
  const decided = token(tree, "key_decidedBy");
  if (decided !== undefined) return [put(pen, decided, "key_decidedBy"), " ", putIf(pen, token(tree, "Name"), "Name")];
  const count = token(tree, "key_countOf");
  if (count !== undefined) {
    const unit = node(tree, "named");
    const counted = put(pen, count, "key_countOf");
    return unit === undefined ? counted : [counted, " ", printNamed(pen, unit)];
  }
  const duration = token(tree, "key_duration");
  if (duration !== undefined) {
    const use = ["key_inMonths", "key_inDays"].find((each) => token(tree, each) !== undefined);
    const counted = put(pen, duration, "key_duration");
    return use === undefined ? counted : [counted, " ", putIf(pen, token(tree, use), use)];
  }
  const use = token(tree, "key_oneOf") === undefined ? "key_anyOf" : "key_oneOf";
  const choices = nodes(tree, "choice").map((each) => printChoice(pen, each));
  return [putIf(pen, token(tree, use), use), " ", indent(filled(pen, choices, tokens(tree, "Comma"), "item"))];
}

function printOrNone(pen: Pen, tree: Tree): Doc {
  const or = token(tree, "key_orNone") ?? token(tree, "key_or");
  if (or === undefined) return "";
  const none = token(tree, "key_none");
  return [" ", marked(pen, none === undefined ? [or] : [or, none], textOf(pen, or, "key_orNone"))];
}

function printChoice(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const literal = node(tree, "literal");
  return literal === undefined ? printNamed(pen, node(tree, "named")) : printLiteral(pen, literal);
}

/** What a fact says of itself behind its kind: on its line, else below. */
export function printFactNotes(pen: Pen, trees: readonly Tree[]): Doc {
  if (trees.length === 0) return "";
  const notes = trees.map((tree) => printFactNote(pen, tree));
  return indent([line, group(notes.map((note, index) => (index === 0 ? note : [line, note])))]);
}

function printFactNote(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [low, high] = [node(tree, "low"), node(tree, "high")];
  if (low !== undefined && high !== undefined) {
    const to = putIf(pen, token(tree, "key_to") ?? token(tree, "key_until"), "key_to");
    return [
      putIf(pen, token(tree, "key_from"), "key_from"),
      " ",
      printSum(pen, low),
      " ",
      to,
      " ",
      printSum(pen, high),
    ];
  }
  const by = token(tree, "key_by");
  if (by !== undefined) return [put(pen, by, "key_by"), " ", putIf(pen, token(tree, "Name"), "Name")];
  const evidence = token(tree, "key_evidence");
  const names = node(tree, "names");
  if (evidence !== undefined)
    return [put(pen, evidence, "key_evidence"), " ", names === undefined ? "" : printNames(pen, names)];
  const uses = ["key_fromEarlierDecision", "key_onlyUp", "key_onlyDown", "key_fixed", "key_free"];
  const use = uses.find((each) => token(tree, each) !== undefined) ?? "key_free";
  return putIf(pen, token(tree, use), use);
}
