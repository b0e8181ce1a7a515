import { builders } from "prettier/doc";
import { node, type Tree, token } from "../concrete-tree.ts";
import { closed, type Doc, indent, into, type Pen, put, putIf } from "./pen.ts";
import { printReferences } from "./print-citation.ts";
import { printNamed, printSum, printText } from "./print-expression.ts";
import { printNotes } from "./print-notes.ts";
import { putVerb } from "./print-rule.ts";
import { printType } from "./print-type.ts";
import { colon } from "./signs.ts";

const { group, line } = builders;

/** `omit`, `leave to`, `reading`. */
export function printHonesty(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const verb = putVerb(pen, tree);
  const reason = token(tree, "reason");
  const text = reason === undefined ? "" : printText(pen, reason, "reason");
  const id = token(tree, "id");
  if (id !== undefined) {
    const below = reason === undefined ? "" : indent([line, text]);
    return group([verb, " ", put(pen, id, "id"), printSwitch(pen, tree), below]);
  }
  const name = token(tree, "Name");
  if (name !== undefined) return group([verb, " ", put(pen, name, "Name"), printNotes(pen, tree)]);
  const references = node(tree, "references");
  if (references === undefined) return [verb, " ", text];
  return group([verb, " ", printReferences(pen, references), indent([line, text])]);
}

/** `waiver 豁免口径: one of a, b = a`. */
function printSwitch(pen: Pen, tree: Tree): Doc {
  const [named, sum] = [node(tree, "named"), node(tree, "sum")];
  if (named === undefined) return "";
  const value = [" ", putIf(pen, token(tree, "Equals"), "Equals"), " ", sum === undefined ? "" : printSum(pen, sum)];
  const type = printType(pen, node(tree, "type"));
  return [" ", printNamed(pen, named), colon(pen, token(tree, "Colon")), group(closed(type, indent(value)))];
}
