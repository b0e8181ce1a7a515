import type { TokenType } from "chevrotain";
import { type KeywordId, keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordIds, keywordLanguages } from "../keywords/keyword-map.ts";
import { afterNames } from "./mark-verbs.ts";
import { leavesOpen } from "./name-words.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** The verbs of scenarios below their headers. */
const verbs: ReadonlySet<TokenType> = new Set([types.keyword.given, types.keyword.expect]);

const plain = "[ \\t\\w=,()+.%<>\\u4e00-\\u9fff，、（）-]*";
/**
 * What a line may hold to be passed over: beside texts and quoted names that are closed, no sign of a label, a row, a
 * comment or a stop.
 */
const plainLine = new RegExp(`${plain}(?:(?:"[^"\\r\\n]*"|\`[^\`\\r\\n]*\`)${plain})*(?=\\r?(?:\\n|$))`, "y");
/** First on such a line: a word of ASCII, a Chinese character, what begins no statement, or nothing at all. */
const lineStart = /[ \t]*(?:([A-Za-z_]\w*)|([\u4e00-\u9fff])|[0-9(（]|(?=\r?(?:\n|$)))/y;
/** The same behind a verb, where a bracket would not be as certain. */
const behindVerb = /[ \t]+(?:(\w+)|([\u4e00-\u9fff]))|[ \t]*(?=\r?(?:\n|$))/y;
/** A condition behind which a verb may stand on the same line. */
const leadingCondition = /[的时時][ \t]*[,，、]/;

/** Words of ASCII, and the characters with which Chinese words begin. */
interface Beginnings {
  readonly words: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

const statements = beginningsOf([...formsOf((id) => keywordClasses[id] === "verb"), "第", "附"]);
/** Behind these a verb is a name. */
const proofsOfName = beginningsOf([...formsOf((id) => afterNames.has(types.keyword[id])), "between"]);
/** Words and signs behind which the next line is read otherwise. */
const openForms = formsOf((id) => leavesOpen(types.keyword[id]));
const longestForm = Math.max(...openForms.map((form) => form.length));
const openEnd = new RegExp(
  [
    `(?:^|[^A-Za-z_])(?:${openForms.filter(isAscii).join("|")})$`,
    `(?:${openForms.filter((form) => !isAscii(form)).join("|")})$`,
    '[^\\w\\u4e00-\\u9fff)）%"`]$',
  ].join("|"),
);

function formsOf(isMeant: (id: KeywordId) => boolean): readonly string[] {
  return keywordIds.filter(isMeant).flatMap((id) => keywordLanguages.flatMap((language) => language[id]));
}

function isAscii(form: string): boolean {
  return /^\w/.test(form);
}

function beginningsOf(forms: readonly string[]): Beginnings {
  return {
    words: new Set(forms.filter(isAscii).map((form) => form.replace(/ .*$/, ""))),
    characters: new Set(forms.filter((form) => !isAscii(form)).map((form) => form.charAt(0))),
  };
}

/** What the pattern finds at the offset is no beginning of such a word. */
function isApart(pattern: RegExp, text: string, at: number, { words, characters }: Beginnings): boolean {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found !== null && !words.has(found[1] ?? "") && !characters.has(found[2] ?? "");
}

/**
 * Where a statement of a scenario ends, found without cutting it into words; `behind` its verb where that is not certain.
 * Certain are lines of plain words of which none begins a statement, however it is read, behind a verb that cannot be a
 * name, where what follows is read as it would be behind all their words.
 */
export function endOfScenarioLines(text: string, verb: Token, behind: number, end: number): number {
  if (!verbs.has(verb.tokenType) || !isApart(behindVerb, text, behind, proofsOfName)) return behind;
  let at = behind;
  for (let next = behind; next < end && (next === behind || isApart(lineStart, text, next, statements)); ) {
    plainLine.lastIndex = next;
    const length = plainLine.exec(text)?.[0].length;
    if (length === undefined) break;
    at = next + length;
    next = text.indexOf("\n", at) + 1 || end;
  }
  const passed = text.slice(behind, at).trimEnd();
  const isWhole = !openEnd.test(passed.slice(-longestForm - 1)) && !leadingCondition.test(passed);
  return isWhole ? at : behind;
}
