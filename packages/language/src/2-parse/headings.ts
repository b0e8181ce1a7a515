import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { Chunk, Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { opensSection } from "../keywords/section-kinds.ts";
import { asSpaced, isVerb, type Mistake, spanOf, verbOf } from "./mistake.ts";

/** `decision: certification`, `require: C`: a line that a word of the language and a colon begin, as no line does. */
export function isVerbWithColon([verb, colon]: readonly Token[]): boolean {
  return verb !== undefined && isVerb(verb) && colon?.tokenType === types.Colon;
}

/** `certification 认定:` and nothing else. */
export function isNameWithColon(tokens: readonly Token[]): boolean {
  const names = tokens.slice(0, -1);
  if (tokens.at(-1)?.tokenType !== types.Colon || names.length === 0 || names.length > 2) return false;
  return names.every(({ tokenType }) => types.isName(tokenType));
}

/** `require: C` and `decision certification:`, where the word alone begins the line and nothing follows the header. */
export function colonTooMany({ path, chunk, before, token }: Mistake): Diagnostic | undefined {
  const { kind, tokens } = chunk;
  if (kind === "field" || kind === "item") {
    return isVerbWithColon(tokens) && !takesLabels(before) ? colonAfterVerb(path, tokens) : undefined;
  }
  const last = tokens.at(-1);
  const closes = last?.tokenType === types.Colon && (token === last || tokens.indexOf(token) === -1);
  if (!closes || kind !== "statement" || !opensSection(verbOf(chunk))) return undefined;
  return colonAt(path, tokens, tokens.length - 1);
}

/** The problem of a line for which `isVerbWithColon` holds. */
export function colonAfterVerb(path: string, tokens: readonly Token[]): Diagnostic {
  return colonAt(path, tokens, 1);
}

function colonAt(path: string, tokens: readonly Token[], at: number): Diagnostic {
  const [word, colon, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (word === undefined || colon === undefined) throw new Error("a colon stands behind a word");
  const code = "colon-after-word";
  const span = { source: path, start: word.endOffset + 1, end: next?.startOffset ?? colon.endOffset + 1 };
  const fixes = [fix(code, "remove", { to: colon.image }, [{ span, text: next === undefined ? "" : " " }])];
  return problem(code, { word: word.image }, { here: spanOf(path, colon) }, { fixes });
}

/** `certification:` alone on its line, where no record and no group of conditions is open above it. */
export function nameAsHeading({ path, chunk, before }: Mistake): Diagnostic | undefined {
  if (chunk.kind !== "field" && chunk.kind !== "item") return undefined;
  if (!isNameWithColon(chunk.tokens) || takesLabels(before)) return undefined;
  return headingAlone(path, chunk.tokens, chunk.tokens.slice(0, -1), before);
}

/** A name where a header is meant; `line` is what stands there, `names` are the names in it. */
export function headingAlone(
  path: string,
  line: readonly Token[],
  names: readonly Token[],
  before: Chunk | undefined,
): Diagnostic {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a heading holds at least one word");
  const code = "heading-without-word";
  const name = asSpaced(names);
  const opening = before?.tokens.find(({ head }) => head)?.image ?? name;
  const to = `${isChinese(opening) ? "判定" : "decision"} ${name}`;
  const here = spanOf(path, first, last);
  const fixes = [fix(code, "open", { to }, [{ span: here, text: to }])];
  return problem(code, { name }, { here: spanOf(path, first, names.at(-1) ?? last) }, { fixes });
}

/** True below a record, a group of conditions or another of their lines, and among values, which have another sign. */
function takesLabels(before: Chunk | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === "field" || before.kind === "item") return !isNameWithColon(before.tokens);
  const verb = verbOf(before);
  return verb === "given" || verb === "sample" || before.tokens.some(({ tokenType }) => groups.has(tokenType));
}

const { keyword } = types;
const groups: ReadonlySet<unknown> = new Set([keyword.listOf, keyword.allOf, keyword.atLeast, keyword.exactly]);
