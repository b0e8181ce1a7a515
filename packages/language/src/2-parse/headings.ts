import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { Chunk, Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { keywordLanguages } from "../keywords/keyword-map.ts";
import { inScriptOf } from "../keywords/scripts.ts";
import { opensSection, sectionKinds } from "../keywords/section-kinds.ts";
import { verbsMeant } from "../keywords/verb-synonyms.ts";
import { asSpaced, isVerb, type Mistake, spanOf, verbOf } from "./mistake.ts";
import { nearestVerbs } from "./nearest-verbs.ts";

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
    const label =
      takesLabels(before) && !(isOfScenario(tokens[0]) && before !== undefined && isOfScenario(before.tokens[0]));
    return isVerbWithColon(tokens) && !label ? colonAfterVerb(path, tokens) : undefined;
  }
  const last = tokens.at(-1);
  const closes = last?.tokenType === types.Colon && (token === last || tokens.indexOf(token) === -1);
  if (kind !== "statement" || !opensSection(verbOf(chunk))) return undefined;
  if (closes) return colonAt(path, tokens, tokens.length - 1);
  // `sample good:`, whose values stand on the lines below it.
  const isSample = tokens[2] === token && token.tokenType === types.Colon && tokens[3]?.line !== token.line;
  return isSample && !takesLabels(before) ? colonAt(path, tokens, 2) : undefined;
}

/** The problem of a line for which `isVerbWithColon` holds. */
export function colonAfterVerb(path: string, tokens: readonly Token[]): Diagnostic {
  return colonAt(path, tokens, 1);
}

function colonAt(path: string, tokens: readonly Token[], at: number, said?: string): Diagnostic {
  const [word, colon, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (word === undefined || colon === undefined) throw new Error("a colon stands behind a word");
  const code = "colon-after-word";
  // What stands between two lines, such as a comment, stays.
  const against = next?.line === colon.line ? next : undefined;
  const span = { source: path, start: word.endOffset + 1, end: against?.startOffset ?? colon.endOffset + 1 };
  const fixes = [fix(code, "remove", { to: colon.image }, [{ span, text: against === undefined ? "" : " " }])];
  return problem(code, { word: said ?? word.image }, { here: spanOf(path, colon) }, { fixes });
}

/** `article 8(1): require C`, where nothing but the citation stands before the colon. */
export function colonAfterArticle({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  const [first, ...more] = chunk.tokens.slice(0, index);
  if (token.tokenType !== types.Colon || first === undefined || more.length > 8) return undefined;
  const isCited =
    first.tokenType === types.CitationLiteral
      ? more.length === 0
      : first.keyword === "article" && more.every(({ tokenType }) => ofCitation.has(tokenType));
  return isCited ? colonAt(path, chunk.tokens, index, asSpaced([first, ...more])) : undefined;
}

/** `certification:` alone on its line, where no record and no group of conditions is open above it. */
export function nameAsHeading({ path, chunk, before }: Mistake): Diagnostic | undefined {
  if (chunk.kind !== "field" && chunk.kind !== "item") return undefined;
  if (!isNameWithColon(chunk.tokens) || takesLabels(before)) return undefined;
  return misspelt(path, chunk.tokens) ?? headingAlone(path, chunk.tokens, chunk.tokens.slice(0, -1), before);
}

/** `desicion certification:` and `rules:`: the first word is nearly one that begins a statement, and the colon goes with it. */
function misspelt(path: string, tokens: readonly Token[]): Diagnostic | undefined {
  const [word, name, colon] = tokens.length === 2 ? [tokens[0], undefined, tokens[1]] : tokens;
  if (word === undefined || colon === undefined) return undefined;
  const meant = name === undefined ? [] : verbsMeant(word.image, "").to;
  const near = meant.length > 0 ? meant : inScriptOf(word.image, nearestVerbs(word.image));
  const nearest = near.filter((to) => (name === undefined ? word.image === `${to}s` : sectionWords.has(to)));
  if (nearest.length === 0) return undefined;
  const code = "no-such-statement";
  const here = spanOf(path, word);
  const away = { span: { source: path, start: (name ?? word).endOffset + 1, end: colon.endOffset + 1 }, text: "" };
  const fixes = nearest.map((to) => fix(code, "rename", { to }, [{ span: here, text: to }, away]));
  return problem(code, { word: word.image, nearest }, { here }, { fixes });
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
export function takesLabels(before: Chunk | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === "field" || before.kind === "item") return !isNameWithColon(before.tokens);
  const verb = verbOf(before);
  return verb === "given" || verb === "sample" || before.tokens.some(({ tokenType }) => groups.has(tokenType));
}

function isOfScenario(token: Token | undefined): boolean {
  return token?.keyword === "given" || token?.keyword === "expect";
}

const { keyword } = types;
const ofCitation: ReadonlySet<unknown> = new Set([types.NumberLiteral, types.LeftRound, types.RightRound, types.Word]);
const sectionWords: ReadonlySet<string> = new Set(
  keywordLanguages.flatMap((language) => sectionKinds.flatMap((kind) => language[kind])),
);
const groups: ReadonlySet<unknown> = new Set([keyword.listOf, keyword.allOf, keyword.atLeast, keyword.exactly]);
