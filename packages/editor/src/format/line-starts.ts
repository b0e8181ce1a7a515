import { builders } from "prettier/doc";
import { type KeywordWriting, keywordsOf, verbs } from "../keyword-tables.ts";
import type { Doc } from "./pen.ts";

const { line, softline } = builders;

const formsIn = (writing: KeywordWriting): readonly string[] => verbs.flatMap((id) => keywordsOf[writing][id]);
const englishVerbs: ReadonlySet<string> = new Set(formsIn("en"));
/** Chinese verbs by their first character: one may be cut off a longer word at the start of a line. */
const chineseVerbs = byFirstCharacter([...formsIn("zh"), ...formsIn("zh-Hant")]);

function byFirstCharacter(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const form of forms) groups.set(form.charAt(0), [...(groups.get(form.charAt(0)) ?? []), form]);
  return groups;
}

/** A line that begins so would be read as a new statement: with a verb, a Chinese citation or a bar. */
export function mayBegin(text: string): boolean {
  if (/^[第附|｜]/.test(text) || englishVerbs.has(text)) return false;
  return !(chineseVerbs.get(text.charAt(0)) ?? []).some(
    (form) => text.startsWith(form) && (form.length > 1 || !/^.\p{L}/u.test(text)),
  );
}

/** The first text of a document. */
export function firstText(doc: Doc): string {
  if (typeof doc === "string") return doc;
  if (Array.isArray(doc)) {
    for (const part of doc) {
      const text = firstText(part);
      if (text !== "") return text;
    }
    return "";
  }
  if (doc.type === "fill") return firstText(doc.parts);
  return "contents" in doc && doc.type !== "line-suffix" ? firstText(doc.contents) : "";
}

/** A blank, or a line break where what follows may begin a line. */
export function gap(next: Doc): Doc {
  return mayBegin(firstText(next)) ? line : " ";
}

/** As `gap`, for signs that have their blank in themselves. */
export function tightGap(next: Doc): Doc {
  return mayBegin(firstText(next)) ? softline : "";
}
