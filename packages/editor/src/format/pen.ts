import type { KeywordId, Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import type { Tree } from "../concrete-tree.ts";
import type { Gives, Wording, WordPlace, WrittenLanguage } from "./wording.ts";

export type Doc = builders.Doc;

const { align, breakParent, hardline, lineSuffix, lineSuffixBoundary } = builders;

/** What hangs below something, two columns to the right, whatever the width of a tab. */
export function indent(doc: Doc): Doc {
  return align(2, doc);
}

/**
 * A document with something close behind it: a bracket, a comma. It goes to the last thing of a list that is filled, since
 * a list looks at no more than its own things to see whether they fit.
 */
export function closed(doc: Doc, behind: Doc): Doc {
  if (typeof doc === "string") return [doc, behind];
  if (Array.isArray(doc)) {
    const last = doc.at(-1);
    return last === undefined ? behind : [...doc.slice(0, -1), closed(last, behind)];
  }
  switch (doc.type) {
    case "fill":
      return { ...doc, parts: closed(doc.parts, behind) as Doc[] };
    case "align":
      return { ...doc, contents: closed(doc.contents, behind) };
    case "group":
      return doc.expandedStates === undefined ? { ...doc, contents: closed(doc.contents, behind) } : [doc, behind];
    default:
      return [doc, behind];
  }
}

/** A comment in the midst of a statement, behind one of its words. */
export interface Remark {
  readonly text: string;
  /** It stands on a line of its own. */
  readonly alone: boolean;
}

/** What all productions of one chunk share while it is printed. */
export interface Sheet {
  readonly wording: Wording;
  readonly language: WrittenLanguage;
  readonly gives: Gives;
  readonly tokens: readonly Token[];
  readonly remarks: ReadonlyMap<Token, readonly Remark[]>;
  /** Words that have been printed; a remark behind any other is put at the end. */
  readonly printed: Set<Token>;
}

/** Where the printer is: a sheet, and the productions round about. */
export interface Pen {
  readonly sheet: Sheet;
  readonly production: string;
  readonly above: Pen | undefined;
  /** A condition that led the statement and is printed as its `when`. */
  readonly lead: Lead | undefined;
}

/** The condition of 当 C 时，… and its word. */
interface Lead {
  readonly word: Token;
  readonly condition: Tree;
}

/** Down into a production. What leads a statement is looked at by the productions that take notes. */
export function into(pen: Pen, tree: Tree): Pen {
  return { sheet: pen.sheet, production: tree.name, above: pen, lead: pen.lead };
}

/** The same place without a leading condition. */
export function unled(pen: Pen): Pen {
  return { ...pen, lead: undefined };
}

export function placeOf(pen: Pen, use: string): WordPlace {
  const productions: string[] = [];
  for (let at: Pen | undefined = pen; at !== undefined; at = at.above) productions.push(at.production);
  const { language, gives, tokens } = pen.sheet;
  return { language, productions: productions.reverse(), use, gives, tokens };
}

/** How the wording prints a word, as plain text. */
export function textOf(pen: Pen, word: Token, use: string): string {
  return pen.sheet.wording.word(word, placeOf(pen, use));
}

/** A word as the wording has it. `use` may name another keyword than the word's own: the word then carries it. */
export function put(pen: Pen, word: Token, use: string): Doc {
  return marked(pen, [word], textOf(pen, word, use));
}

/** The word under a name or label of a production, if it is there. */
export function putIf(pen: Pen, word: Token | undefined, use: string): Doc {
  return word === undefined ? "" : put(pen, word, use);
}

/** A keyword that no word of the source stands for. */
export function made(pen: Pen, id: KeywordId): string {
  return pen.sheet.wording.keyword(id, placeOf(pen, `key_${id}`));
}

/** A text that stands for some words of the source, with the comments behind them. */
export function marked(pen: Pen, words: readonly Token[], text: string): Doc {
  const { remarks, printed } = pen.sheet;
  if (remarks.size === 0) return text;
  const behind = words.flatMap((word) => {
    if (printed.has(word)) return [];
    printed.add(word);
    return remarks.get(word) ?? [];
  });
  return [lineSuffixBoundary, text, ...behind.map(remarkDoc)];
}

function remarkDoc({ text, alone }: Remark): Doc {
  return [lineSuffix(alone ? [hardline, text] : `  ${text}`), breakParent];
}

/** Remarks behind words that are not printed, each on its own line. */
export function leftRemarks({ remarks, printed }: Sheet): readonly Doc[] {
  return [...remarks].flatMap(([word, left]) =>
    printed.has(word) ? [] : left.map(({ text }) => remarkDoc({ text, alone: true })),
  );
}
