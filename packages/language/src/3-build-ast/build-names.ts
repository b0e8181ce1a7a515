import { foldWidth } from "../1-scan/characters.ts";
import { isoDate, isRealDate } from "../1-scan/numbers.ts";
import type { Token } from "../1-scan/token.ts";
import { QuotedName } from "../1-scan/token-types.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { DateNode, Named, NameNode, TextNode } from "./ast.ts";
import { node, type Reading, token, tokenSpan, tokens } from "./read-branch.ts";
import type { Writable } from "./tree-in-hand.ts";

/** A name without backquotes, full-width Latin folded. */
export function buildName(reading: Reading, at: Token): NameNode {
  const quoted = at.tokenType === QuotedName;
  const text = foldWidth(quoted ? at.image.replaceAll("`", "") : at.image);
  const span = tokenSpan(reading, at);
  return quoted || at.keyword === undefined ? { span, text } : { span, text, keyword: at.keyword };
}

/** The first name of a node, if it was written. */
export function optionalName(reading: Reading, tree: Branch | undefined, key = "Name"): NameNode | undefined {
  const at = token(tree, key);
  return at === undefined ? undefined : buildName(reading, at);
}

/** The names of a `names` node. */
export function buildNames(reading: Reading, tree: Branch | undefined): readonly NameNode[] {
  const found: NameNode[] = [];
  for (const at of tokens(tree, "Name")) found.push(buildName(reading, at));
  return found;
}

/** Doc comments of a declaration. */
export type Label = NonNullable<Named["label"]>;

/** A canonical name and its local name; undefined where the name is missing. */
export function buildNamed(reading: Reading, tree: Branch | undefined, label?: Label): Named | undefined {
  const named = node(tree, "named") ?? tree;
  const name = optionalName(reading, named);
  if (name === undefined) return undefined;
  const local = optionalName(reading, named, "Local");
  const made: Writable<Named> = { span: name.span, name };
  if (local !== undefined) {
    made.span = { ...name.span, end: local.span.end };
    made.local = local;
  }
  if (label !== undefined) made.label = label;
  return made;
}

/** A text without its quotation marks; 《》 belong to the value. */
export function buildText(reading: Reading, at: Token): TextNode {
  const span = tokenSpan(reading, at);
  if (at.image.startsWith("《")) return { span, text: at.image };
  const closed = /["”」]$/.test(at.image) && at.image.length > 1;
  return { span, text: at.image.slice(1, closed ? -1 : undefined).trimEnd() };
}

/** A day of the calendar; undefined for one that it does not have, which the scanner has reported. */
export function buildDate(reading: Reading, at: Token | undefined): DateNode | undefined {
  if (at === undefined) return undefined;
  const date = isoDate(at.image);
  return isRealDate(date) ? { span: tokenSpan(reading, at), date } : undefined;
}
