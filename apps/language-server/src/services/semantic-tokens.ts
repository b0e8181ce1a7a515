import { type HighlightKind, highlight } from "@bylaw/editor";
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from "vscode-languageserver";
import type { AskedText, Session } from "../session.ts";

/** The words of the protocol for what a stretch is; prose has none, since Markdown colours it. */
const typeOf: Readonly<Record<HighlightKind, string | undefined>> = {
  verb: "keyword",
  keyword: "modifier",
  name: "variable",
  number: "number",
  unit: "type",
  text: "string",
  comment: "comment",
  citation: "decorator",
  note: "macro",
  operator: "operator",
  status: "enumMember",
  prose: undefined,
};

const types: readonly string[] = [...new Set(Object.values(typeOf).filter((type) => type !== undefined))];

/** The legend of all tokens of this server. */
export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [] };

/** The tokens that each document was last given, to say only what differs. */
export class GivenTokens {
  readonly #given = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #count = 0;

  whole(uri: string, data: number[]): SemanticTokens {
    const id = String(++this.#count);
    this.#given.set(uri, { id, data });
    return { resultId: id, data };
  }

  /** The one stretch that differs from what was given before; all where that is not known. */
  delta(uri: string, before: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const known = this.#given.get(uri);
    if (known?.id !== before) return this.whole(uri, data);
    const { resultId = "" } = this.whole(uri, data);
    const older = known.data;
    const most = Math.min(older.length, data.length);
    let start = 0;
    while (start < most && older[start] === data[start]) start++;
    let behind = 0;
    while (behind < most - start && older[older.length - 1 - behind] === data[data.length - 1 - behind]) behind++;
    const deleteCount = older.length - behind - start;
    if (deleteCount === 0 && data.length === older.length) return { resultId, edits: [] };
    return { resultId, edits: [{ start, deleteCount, data: data.slice(start, data.length - behind) }] };
  }

  forget(uri: string): void {
    this.#given.delete(uri);
  }
}

/** The tokens of a text as the protocol encodes them, those of a stretch alone where it is given. */
export function encodedTokens(
  session: Session,
  { policy, source, document }: AskedText,
  within?: { readonly start: number; readonly end: number },
): number[] {
  // Colours need no more than the words: nothing waits for what they mean.
  const read = policy.read(source);
  const tokens = highlight({ path: source, text: document.getText() }, read);
  const shown =
    within === undefined ? tokens : tokens.filter(({ start, end }) => end > within.start && start < within.end);
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const token of shown) {
    const type = types.indexOf(typeOf[token.kind] ?? "");
    if (type === -1) continue;
    const { start, end } = session.range(document, token);
    if (end.line !== start.line || end.character <= start.character) continue;
    data.push(start.line - line, start.line === line ? start.character - character : start.character);
    data.push(end.character - start.character, type, 0);
    [line, character] = [start.line, start.character];
  }
  return data;
}
