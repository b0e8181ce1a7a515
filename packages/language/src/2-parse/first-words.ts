import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { inScriptOf } from "../keywords/scripts.ts";
import { verbsMeant } from "../keywords/verb-synonyms.ts";
import { headingAlone } from "./headings.ts";
import { isVerb, type Mistake, spanOf } from "./mistake.ts";
import { nearestVerbs } from "./nearest-verbs.ts";

const { keyword } = types;

/** Verbs that ask something of an applicant; no fact has such a name. */
const asking: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "require",
  "generallyRequire",
  "forbid",
  "generallyForbid",
  "encourage",
] as const);

/** `generally require require staff >= 3`: the second verb says what the first has said. */
export function verbTwice({ path, chunk, index }: Mistake): Diagnostic | undefined {
  const [verb, second] = chunk.tokens.slice(index - 2, index);
  const next = chunk.tokens[index];
  if (index < 2 || !verb?.head || second === undefined || next?.line !== verb.line) return undefined;
  if (!asking.has(verb.keyword) || !asking.has(second.keyword)) return undefined;
  const code = "unexpected-word";
  const end = next.startOffset;
  const edits = [{ span: { source: path, start: second.startOffset, end }, text: "" }];
  const parameters = { text: second.image, statement: verb.keyword ?? "" };
  const fixes = [fix(code, "remove", { to: second.image }, edits)];
  return problem(code, parameters, { here: spanOf(path, second) }, { fixes });
}

/** `if C, require R`: the line begins with its condition, and with the word that chooses between values. */
export function leadingIf({ path, chunk, token, index, left }: Mistake): Diagnostic | undefined {
  if (!left || !token.first || token.tokenType !== keyword.if) return undefined;
  const code = "when-not-if";
  const line = chunk.tokens.slice(index + 1).filter((each) => each.line === token.line);
  const at = line.findIndex(isVerb);
  const [verb, last] = [line[at], line.at(-1)];
  const before = line.slice(0, Math.max(0, at));
  while (isJoint(before.at(-1))) before.pop();
  const [first, end] = [before[0], before.at(-1)];
  const here = spanOf(path, token);
  if (verb === undefined || last === undefined || first === undefined || end === undefined) {
    return problem(code, {}, { here });
  }
  const between = { source: path, start: end.endOffset + 1, end: verb.startOffset };
  const [when = "", time = ""] = joints(token, line);
  const behind = line.slice(at).some(({ tokenType }) => tokenType === keyword.when || tokenType === keyword.unless);
  if (isChinese(token.image)) {
    const edits = [
      { span: here, text: when },
      { span: between, text: ` ${time}，` },
    ];
    return problem(code, {}, { here }, { fixes: [fix(code, "when", { to: `${when} … ${time}，` }, edits)] });
  }
  const condition = before.reduce(
    (text, { image, startOffset }) => text.padEnd(startOffset - first.startOffset) + image,
    "",
  );
  const edits = [
    { span: { source: path, start: token.startOffset, end: verb.startOffset }, text: "" },
    { span: { ...here, start: last.endOffset + 1, end: last.endOffset + 1 }, text: ` when ${condition}` },
  ];
  const fixes = behind ? [] : [fix(code, "when", { to: `${verb.image} … when ${condition}` }, edits)];
  return problem(code, {}, { here }, { fixes });
}

/** The Chinese words for `when`, before a condition and behind it, in the writing of a line. */
export function joints(token: Token, line: readonly Token[]): readonly string[] {
  const around = [token, ...line].map(({ image }) => image).join("");
  return [inScriptOf(around, ["当", "當"])[0] ?? "当", inScriptOf(around, ["时", "時"])[0] ?? "时"];
}

function isJoint(token: Token | undefined): boolean {
  return token?.tokenType === types.Comma || token?.tokenType === keyword.then;
}

/** The first word that is left over begins a line: no statement begins with it. */
export function unknownStatement({ path, chunk, before, token, index, left }: Mistake): Diagnostic | undefined {
  const isWord = token.tokenType === types.Word || token.keyword !== undefined;
  if (!left || !token.first || !isWord) return undefined;
  const code = "no-such-statement";
  const next = chunk.tokens[index + 1];
  const meant = verbsMeant(token.image, next?.line === token.line ? next.image : "");
  if (next?.line !== token.line && meant.to.includes("判定")) return headingAlone(path, [token], [token], before);
  const last = meant.words === 2 && next !== undefined ? next : token;
  const around = [...(before?.tokens ?? []), ...chunk.tokens].map(({ image }) => image).join("");
  const nearest = meant.to.length > 0 ? meant.to : inScriptOf(around, nearestVerbs(token.image));
  const here = spanOf(path, token, last);
  const word = last === token ? token.image : `${token.image} ${last.image}`;
  const fixes = nearest.map((to) => fix(code, "rename", { to }, [{ span: here, text: to }]));
  return problem(code, { word, nearest }, { here }, { fixes });
}
