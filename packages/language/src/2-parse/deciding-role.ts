import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { asSpaced, type Mistake, spanOf } from "./mistake.ts";

const { keyword } = types;
const code = "unexpected-word";

/** `decided by by ROLE`, `decided by: ROLE` and `yes/no decided by ROLE`: these words are a kind, and a role follows them. */
export function decidingRole({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  const at = chunk.tokens.findIndex(({ tokenType }) => tokenType === keyword.decidedBy);
  if (at === -1) return undefined;
  if (index === at) return kindTwice(path, chunk.tokens, at);
  const between = chunk.tokens[at + 1];
  const isBy = between?.tokenType === keyword.by && index === at + 2;
  if (between === undefined || !(isBy || (between === token && between.tokenType === types.Colon))) return undefined;
  return without(path, chunk.tokens, at + 1, at + 2, between);
}

/** Another kind before these words: yes/no says less than they do, any other is another thing to decide. */
function kindTwice(path: string, tokens: readonly Token[], at: number): Diagnostic | undefined {
  const colon = tokens.slice(0, at).findLastIndex(({ tokenType }) => tokenType === types.Colon);
  const said = tokens[at];
  if (colon === -1 || colon === at - 1 || said === undefined) return undefined;
  const isSame = colon + 2 === at && tokens[colon + 1]?.tokenType === keyword.yesNo;
  if (isSame) return without(path, tokens, colon + 1, at, said);
  return problem(code, { text: said.image, statement: "decidedBy" }, { here: spanOf(path, said) });
}

/** Without the words from one place to another. */
function without(path: string, tokens: readonly Token[], from: number, to: number, at: Token): Diagnostic {
  const [before, next] = [tokens[from - 1], tokens[to]];
  const edit = {
    span: {
      source: path,
      start: (before?.endOffset ?? -1) + 1,
      end: next?.startOffset ?? at.endOffset + 1,
    },
    text: next === undefined ? "" : " ",
  };
  const fixes = [fix(code, "remove", { to: asSpaced(tokens.slice(from, to)) }, [edit])];
  return problem(code, { text: at.image, statement: "decidedBy" }, { here: spanOf(path, at) }, { fixes });
}
