import type { Analysis } from "../analysis.ts";
import { type Formatted, formattedIn, settled } from "../format/format.ts";
import { NameBook } from "./name-book.ts";
import type { Skin } from "./skin.ts";
import { SkinWording } from "./skin-wording.ts";

const books: WeakMap<Analysis, NameBook> = new WeakMap();

/**
 * A text of a policy in its one layout, printed wholly in one writing: names, keywords, units, citations, numerals and
 * signs. Texts in quotation marks, comments and prose keep their words; lines with a mistake are left alone. A path
 * that is not of the policy gives an empty text.
 */
export function formatIn(analysis: Analysis, path: string, skin: Skin): string {
  return formattedInSkin(analysis, path, skin)?.text ?? "";
}

/** The same with its edits, and the stretches that were left alone; nothing for a path that is not of the policy. */
export function formattedInSkin(analysis: Analysis, path: string, skin: Skin): Formatted | undefined {
  const read = analysis.read.get(path);
  if (read === undefined) return undefined;
  let book = books.get(analysis);
  if (book === undefined) {
    book = new NameBook(analysis);
    books.set(analysis, book);
  }
  return settled(read.scanned.source, formattedIn(read, new SkinWording(book, path, skin)));
}
