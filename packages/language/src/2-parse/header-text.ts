import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import * as types from "../1-scan/token-types.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { isVerb, type Mistake, spanOf, verbOf } from "./mistake.ts";

/** Lines of the head that say a text of the measure. */
const withText: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>(["authority", "document"] as const);

/** `authority City Bureau`: the text without its quotation marks. */
export function headerText({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  const statement = verbOf(chunk);
  const line = chunk.tokens.filter((each) => each.line === token.line).slice(1);
  const last = line.at(-1);
  if (index !== 1 || statement === undefined || !withText.has(statement) || last === undefined) return undefined;
  const code = "unexpected-word";
  const quote = (at: number) => ({ span: { source: path, start: at, end: at }, text: '"' });
  const edits = [quote(token.startOffset), quote(last.endOffset + 1)];
  // Signs without a meaning are no words: between the first and the last all stays as it is written.
  const to = line.length === 1 ? token.image : `${token.image}…${last.image}`;
  // Marks around other marks close them, and another statement behind the text is none of its words.
  const isText = !line.some((each) => each.tokenType === types.Text || isVerb(each));
  const fixes = isText ? [fix(code, "rename", { to: `"${to}"` }, edits)] : [];
  return problem(code, { text: token.image, statement }, { here: spanOf(path, token) }, { fixes });
}
