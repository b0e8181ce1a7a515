import type { Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { type Doc, indent, into, type Pen, put, putIf } from "./pen.ts";
import { printReferences } from "./print-citation.ts";
import { printCondition, printDate, printPath, printText } from "./print-expression.ts";

const { group, line } = builders;

/** The order of notes, in both languages. */
const order = ["when", "unless", "tightens", "proves", "from", "until", "doneOn", "by", "as", "text"] as const;

type NoteKind = (typeof order)[number];

/** Notes behind a statement: on its line, else each on its own. */
export function printNotes(pen: Pen, owner: Tree): Doc {
  return indent(noteDocs(pen, owner).map((note) => [line, note]));
}

/** Notes that share a line: from when until when, and who decides under which name. */
const pairs: ReadonlySet<string> = new Set(["from until", "by as"]);

/**
 * Each note of a production, in order, the condition that led the statement among them. What is said together is one.
 */
export function noteDocs(pen: Pen, owner: Tree): readonly Doc[] {
  const trees = nodes(owner, "notes").flatMap((each) => nodes(each, "note"));
  const leaves = token(owner, "head_leaveTo") !== undefined;
  const kinds = trees.map((tree) => ({ tree, kind: kindOf(tree) }));
  // What is left to somebody is said before when it is.
  const rank = (kind: NoteKind): number => (kind === "text" && leaves ? -1 : order.indexOf(kind));
  const sorted = mayTurn(pen.sheet.tokens) ? [...kinds].sort((a, b) => rank(a.kind) - rank(b.kind)) : kinds;
  const below = { ...pen, production: "notes", above: pen, lead: undefined };
  const printed: Doc[] = [];
  sorted.forEach(({ tree, kind }, index) => {
    const note = printNote(below, tree, kind);
    const before = printed.at(-1);
    if (before !== undefined && pairs.has(`${sorted[index - 1]?.kind} ${kind}`))
      printed[printed.length - 1] = [before, " ", note];
    else printed.push(note);
  });
  const { lead } = pen;
  if (lead === undefined) return printed;
  const at = leaves && sorted[0]?.kind === "text" ? 1 : 0;
  return [...printed.slice(0, at), printLead(pen, lead.word, lead.condition), ...printed.slice(at)];
}

/** True where conditions may change places with what stands behind them. */
export function mayTurn(words: readonly Token[]): boolean {
  // `latest of …` takes a `by` for its order, wherever it stands before it.
  return !words.some(({ keyword }) => keyword === "latest" || keyword === "latestOf");
}

/** True for a statement with a condition of its own. */
export function hasCondition(owner: Tree): boolean {
  return nodes(owner, "notes").some((each) => nodes(each, "note").some((note) => token(note, "key_when")));
}

/** A condition that led its statement, as its first note. */
export function printLead(pen: Pen, word: Token, condition: Tree): Doc {
  const below = { ...pen, production: "note", above: pen, lead: undefined };
  return [put(below, word, "key_when"), " ", printCondition(below, condition)];
}

function kindOf(tree: Tree): NoteKind {
  if (token(tree, "key_excepted") !== undefined) return "unless";
  return order.find((kind) => token(tree, `key_${kind}`) !== undefined) ?? "text";
}

function printNote(above: Pen, tree: Tree, kind: NoteKind): Doc {
  const pen = into(above, tree);
  const use = `key_${kind}`;
  const word = putIf(pen, token(tree, use) ?? token(tree, "key_excepted"), use);
  switch (kind) {
    case "when":
    case "unless": {
      const condition = node(tree, "exception") ?? node(tree, "expression");
      return [word, " ", printCondition(pen, condition)];
    }
    case "from":
    case "until": {
      const date = token(tree, "DateLiteral");
      return [word, " ", date === undefined ? "" : printDate(pen, date, "DateLiteral")];
    }
    case "tightens":
    case "proves": {
      const references = node(tree, "references");
      return [word, " ", references === undefined ? "" : printReferences(pen, references)];
    }
    case "by":
    case "as":
      return [word, " ", putIf(pen, token(tree, "Name"), "Name")];
    case "doneOn": {
      const paths = nodes(tree, "path").map((path) => printPath(pen, path));
      const words = tokens(tree, "key_and").map((and) => put(pen, and, "key_and"));
      return group([
        word,
        " ",
        ...paths.map((path, at) => (at === 0 ? path : indent([line, words[at - 1] ?? "", " ", path]))),
      ]);
    }
    case "text": {
      const text = token(tree, "Text");
      return text === undefined ? "" : printText(pen, text, "Text");
    }
    default:
      return kind satisfies never;
  }
}
