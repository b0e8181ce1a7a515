import { type Diagnostic, type Fix, fix, problem } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { type Mistake, spanOf } from "./mistake.ts";

const part = /^第[一二三四五六七八九十百零〇两兩0-9]+[款项項目]$/;
const code = "unexpected-word";

/** 第一项 without its article, first on a line or parted from it by a blank. All of a stretch are mended in one. */
export function partAlone({ path, chunk, before, token, index, left }: Mistake): Diagnostic | undefined {
  if (!left || !part.test(token.image)) return undefined;
  const above = [...(before?.tokens ?? []), ...chunk.tokens.slice(0, index)];
  const article = above.findLast(({ tokenType }) => tokenType === types.CitationLiteral);
  const behind = token.first || (article !== undefined && article === chunk.tokens[index - 1] && takes(article, token));
  const fixes = article === undefined || !behind ? [] : [fixOf(path, chunk.tokens.slice(index), article)];
  return problem(code, { text: token.image, statement: "article" }, { here: spanOf(path, token) }, { fixes });
}

/** Whether the part may stand right behind what is cited: 款 behind an article, 项 behind an article or a 款. */
function takes({ image }: Token, { image: part }: Token): boolean {
  return /[条條]$/.test(image) || (image.endsWith("款") && !part.endsWith("款"));
}

function fixOf(path: string, tokens: readonly Token[], article: Token): Fix {
  const [first] = tokens;
  if (first === undefined) throw new Error("a part of an article is a word");
  if (!first.first) {
    const gap = { source: path, start: article.endOffset + 1, end: first.startOffset };
    return fix(code, "rename", { to: article.image + first.image }, [{ span: gap, text: "" }]);
  }
  const edits = tokens
    .filter((token) => token.first && part.test(token.image))
    .map(({ image, startOffset }) => ({
      span: { source: path, start: startOffset, end: startOffset },
      text: holderOf(image, article.image),
    }));
  return fix(code, "rename", { to: holderOf(first.image, article.image) + first.image }, edits);
}

/** What a part belongs to: 项 to the paragraph that was named last, all else to the article. */
function holderOf(image: string, citation: string): string {
  const paragraph = /^.*款/.exec(citation)?.[0];
  if (paragraph !== undefined && !image.endsWith("款")) return paragraph;
  return /^.*[条條]/.exec(citation)?.[0] ?? citation;
}
