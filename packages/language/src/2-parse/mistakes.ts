import { type Diagnostic, type Fix, fix, nearNames, problem } from "@bylaw/diagnostics";
import type { IRecognitionException } from "chevrotain";
import { isChinese } from "../1-scan/characters.ts";
import type { Chunk, Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { comparisonMeant } from "../keywords/comparison-synonyms.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { keywordLanguages } from "../keywords/keyword-map.ts";
import { inScriptOf } from "../keywords/scripts.ts";
import { opensSection } from "../keywords/section-kinds.ts";
import { decidingRole } from "./deciding-role.ts";
import { joints, leadingIf, unknownStatement, verbTwice } from "./first-words.ts";
import { headerText } from "./header-text.ts";
import { colonAfterArticle, colonTooMany, nameAsHeading, takesLabels } from "./headings.ts";
import { missingComma, missingComparison } from "./left-out.ts";
import { asSpaced, isVerb, type Mistake, spanOf, verbOf } from "./mistake.ts";
import { partAlone } from "./part-alone.ts";
import { writtenDate } from "./written-date.ts";

const { keyword } = types;

const ruleVerbs: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "require",
  "generallyRequire",
  "forbid",
  "generallyForbid",
  "encourage",
  "note",
  "submit",
] as const);

/** Verbs whose statement takes a colon. */
const takeColon: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "fact",
  "let",
  "decision",
  "table",
  "reading",
] as const);

/** The one problem of a stretch that is no statement. */
export function describeMistake(
  path: string,
  chunk: Chunk,
  before: Chunk | undefined,
  error: IRecognitionException | undefined,
): Diagnostic {
  if (chunk.unanchored) return leadingCondition(path, chunk);
  const stray = chunk.kind === "stray";
  const index = stray ? 0 : chunk.tokens.findIndex((token) => token === error?.token);
  const token = chunk.tokens[index];
  const mistake = {
    path,
    chunk,
    before,
    index,
    token: token ?? lastToken(chunk),
    left: stray || error?.name === "NotAllInputParsedException",
  };
  const named = nameLikeVerb(mistake) ?? colonTooMany(mistake) ?? nameAsHeading(mistake);
  if (named !== undefined) return named;
  if (token === undefined) return missingComparison(mistake) ?? unfinished(mistake);
  for (const describe of [
    nothingCompared,
    writtenDate,
    commaAfterVerb,
    verbTwice,
    leadingIf,
    colonAfterArticle,
    partAlone,
    headerText,
    unknownStatement,
    decidingRole,
    condition,
    otherwiseFirst,
    unknownKind,
    group,
    comma,
    secondStatement,
    missingComma,
    missingComparison,
  ]) {
    const described = describe(mistake);
    if (described !== undefined) return described;
  }
  return unexpected(mistake);
}

/** Notes and joints that may follow a complete statement, by each of their forms. */
const following: readonly string[] = (
  ["when", "unless", "tightens", "proves", "as", "from", "until", "by", "otherwise", "and", "or"] as const
).flatMap((id) => keywordLanguages.flatMap((language) => language[id]));

/** A word too many: it or the word before it may be a joint with a slip in it; or it goes, with the end of its line. */
function unexpected({ path, chunk, token, index, left }: Mistake): Diagnostic {
  const code = "unexpected-word";
  const fixes: Fix[] = left ? [...slips(path, chunk, index)] : [];
  const before = chunk.tokens[index - 1];
  const behind = chunk.tokens.slice(index);
  const line = behind.filter((each) => each.line === token.line);
  const last = line.at(-1) ?? token;
  // Further lines of the stretch were no statements either: where an article stands above them, its own is seen to first.
  const alone = line.length === behind.length || shownFor(chunk) === "article";
  if (left && before !== undefined && !token.first && alone && line.length <= 6) {
    const rest = { source: path, start: before.endOffset + 1, end: last.endOffset + 1 };
    const to = asSpaced(line);
    const taken = fixes.some(({ edits: [edit] }) => edit?.span.end === before.endOffset + 1);
    if (!taken) fixes.push(fix(code, "remove", { to }, [{ span: rest, text: "" }]));
  }
  const here = spanOf(path, token);
  return problem(code, { text: token.image, statement: shownFor(chunk) }, { here }, { fixes });
}

/** Joints that are written nearly like the word; behind a number that word is read as its unit, and the next is left. */
function slips(path: string, { tokens }: Chunk, index: number): readonly Fix[] {
  const wrong = tokens[index];
  const meant = wrong && comparisonMeant(wrong.image);
  if (wrong !== undefined && meant !== undefined) {
    return [fix("unexpected-word", "rename", { to: meant }, [{ span: spanOf(path, wrong), text: meant }])];
  }
  for (const at of [index - 1, index]) {
    const word = tokens[at];
    if (word?.tokenType !== types.Word) continue;
    if (at < index && tokens[at - 1]?.tokenType !== types.NumberLiteral) continue;
    const near = inScriptOf(tokens.map(({ image }) => image).join(""), nearNames(word.image, following));
    if (near.length === 0) continue;
    return near.map((to) => fix("unexpected-word", "rename", { to }, [{ span: spanOf(path, word), text: to }]));
  }
  return [];
}

/** What the help shows an example of: the statement by its verb, or what has a form of its own. */
function shownFor(chunk: Chunk): string {
  if (chunk.tokens.at(-1)?.tokenType === keyword.decidedBy) return "decidedBy";
  if (chunk.tokens[0]?.tokenType === types.CitationLiteral) return "article";
  return chunk.tokens.some(({ tokenType }) => tokenType === keyword.round) ? "round" : (verbOf(chunk) ?? "");
}

function lastToken(chunk: Chunk): Token {
  const last = chunk.tokens.at(-1);
  if (last === undefined) throw new Error("a stretch holds at least one token");
  return last;
}

function unfinished({ path, chunk, token }: Mistake): Diagnostic {
  const here = spanOf(path, token);
  const to = openBrackets(chunk);
  const ends = types.isLocal(token.tokenType) || /^([)）]|.*[0-9%％万亿])$/.test(token.image);
  const edit = { span: { ...here, start: here.end }, text: to };
  const fixes = to === "" || !ends ? [] : [fix("unfinished-statement", "close", { to }, [edit])];
  return problem("unfinished-statement", { after: token.image, statement: shownFor(chunk) }, { here }, { fixes });
}

/** The brackets that would close those that are open at the end of a stretch. */
function openBrackets({ tokens }: Chunk): string {
  let open = "";
  for (const { image } of tokens) {
    if (image === "(") open = `)${open}`;
    else if (image === "（") open = `）${open}`;
    else if (image === ")" || image === "）") open = open.slice(1);
  }
  return open;
}

/** `C 的，…` at the start of a line, without an article before it. */
function leadingCondition(path: string, chunk: Chunk): Diagnostic {
  const [first] = chunk.tokens;
  const mark = chunk.tokens.find(({ tokenType }) => tokenType === keyword.whose || tokenType === keyword.time);
  if (first === undefined || mark === undefined) throw new Error("a leading condition ends with its mark");
  const here = spanOf(path, first, mark);
  const [when = "", time = ""] = joints(first, chunk.tokens);
  const to = `${when} … ${time}，`;
  const marked = { span: spanOf(path, mark), text: mark.startOffset > 0 ? time : "" };
  if (first.tokenType === keyword.if) {
    const fixes = [fix("when-not-if", "when", { to }, [{ span: spanOf(path, first), text: when }, marked])];
    return problem("when-not-if", {}, { here: spanOf(path, first) }, { fixes });
  }
  const edits = [
    { span: { source: path, start: first.startOffset, end: first.startOffset }, text: `${when} ` },
    marked,
  ];
  return problem(
    "condition-needs-article",
    {},
    { here },
    { fixes: [fix("condition-needs-article", "lead", { to }, edits)] },
  );
}

/** `title 职称: text` in a record: the word begins a statement where a name was meant. */
function nameLikeVerb({ path, chunk, before }: Mistake): Diagnostic | undefined {
  const [first, second, third] = chunk.tokens;
  if (!first?.head || takeColon.has(first.keyword) || second === undefined) return undefined;
  if (!types.isLocal(second.tokenType) || second.line !== first.line || third?.tokenType !== types.Colon)
    return undefined;
  // `sample good:` is a header with a colon too many, unless it stands in a record.
  if (chunk.tokens[3]?.line !== first.line && opensSection(first.keyword) && !takesLabels(before)) return undefined;
  const here = spanOf(path, first);
  const to = `\`${first.image}\``;
  const fixes = [fix("name-needs-backquotes", "quote", { to }, [{ span: here, text: to }])];
  return problem("name-needs-backquotes", { name: first.image }, { here }, { fixes });
}

/** `require >= 3`: the verb is one, and what it compares is left out. */
function nothingCompared({ path, chunk, token, index, left }: Mistake): Diagnostic | undefined {
  const next = chunk.tokens[index + 1];
  if (!left || !token.first || !isVerb(token) || next?.line !== token.line) return undefined;
  if (!(next.tokenType.CATEGORIES ?? []).includes(types.Compare)) return undefined;
  return problem(
    "unfinished-statement",
    { after: token.image, statement: shownFor(chunk) },
    { here: spanOf(path, token) },
  );
}

/** `require , nonprofit`: the verb is one, and the comma behind it has nothing to separate. */
function commaAfterVerb({ path, chunk, token, index, left }: Mistake): Diagnostic | undefined {
  const [comma, next] = chunk.tokens.slice(index + 1, index + 3);
  if (!left || !token.first || !isVerb(token) || comma?.line !== token.line) return undefined;
  if (comma.tokenType !== types.Comma) return undefined;
  const code = "unexpected-word";
  const here = spanOf(path, comma);
  const against = next?.startOffset === comma.endOffset + 1 && next.line === comma.line;
  const edit = { span: { ...here, start: token.endOffset + 1 }, text: against ? " " : "" };
  const fixes = [fix(code, "remove", { to: comma.image }, [edit])];
  return problem(code, { text: comma.image, statement: token.keyword ?? "" }, { here }, { fixes });
}

/** `if` after a sign; or, with no `then` behind it, where `when` is meant. */
function condition({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  if (token.tokenType !== keyword.if || index === 0) return undefined;
  if (!chunk.tokens.slice(index).some(({ tokenType }) => tokenType === keyword.then)) {
    const here = spanOf(path, token);
    const to = isChinese(token.image) ? (joints(token, chunk.tokens)[0] ?? "当") : "when";
    return problem(
      "when-not-if",
      {},
      { here },
      { fixes: [fix("when-not-if", "when", { to }, [{ span: here, text: to }])] },
    );
  }
  const end = lastToken(chunk);
  const edits = [
    { span: { source: path, start: token.startOffset, end: token.startOffset }, text: "(" },
    { span: { source: path, start: end.endOffset + 1, end: end.endOffset + 1 }, text: ")" },
  ];
  const fixes = [fix("if-needs-brackets", "brackets", {}, edits)];
  return problem("if-needs-brackets", {}, { here: spanOf(path, token) }, { fixes });
}

/** `30 when C, otherwise 0`: the value stands before the word. */
function otherwiseFirst({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  const verb = verbOf(chunk);
  if (token.tokenType !== keyword.otherwise && token.tokenType !== keyword.else) return undefined;
  if (verb !== "give" && verb !== "add" && verb !== "let") return undefined;
  const [value, more] = chunk.tokens.slice(index + 1);
  const before = chunk.tokens[index - 1];
  if (index === 0 || value === undefined || before === undefined) return undefined;
  const word = isChinese(token.image) ? "其余" : "otherwise";
  const joint = before.tokenType === types.Comma ? "" : word === "其余" ? "，" : ", ";
  const to = `${value.image} ${word}`;
  const edit = {
    span: { source: path, start: before.endOffset + 1, end: value.endOffset + 1 },
    text: `${joint === "" && before.image !== "，" ? " " : joint}${to}`,
  };
  const fixes = more === undefined ? [fix("otherwise-after-value", "turn", { to }, [edit])] : [];
  return problem("otherwise-after-value", {}, { here: spanOf(path, token) }, { fixes });
}

/** `fact staff: integer`. */
function unknownKind({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  const verb = verbOf(chunk);
  const colon = chunk.tokens[index - 1];
  if (colon?.tokenType !== types.Colon || !types.isLocal(token.tokenType) || !takeColon.has(verb)) return undefined;
  return problem("unknown-kind", { text: token.image }, { here: spanOf(path, token) });
}

/** `require all of (…)`. */
function group({ path, chunk, token, index }: Mistake): Diagnostic | undefined {
  const verb = chunk.tokens[0]?.keyword;
  if (verb !== "require" && verb !== "generallyRequire") return undefined;
  const words = chunk.tokens.slice(1, index);
  const opensGroup = words[0]?.tokenType === keyword.allOf || words[0]?.tokenType === keyword.atLeast;
  const whole = words[0]?.tokenType === keyword.allOf ? words.length === 1 : words.length === 3;
  if (!opensGroup || !whole) return undefined;
  return problem("items-on-own-lines", { group: asSpaced(words) }, { here: spanOf(path, token) });
}

function comma({ path, chunk, token, left }: Mistake): Diagnostic | undefined {
  if (!left || token.tokenType !== types.Comma || !ruleVerbs.has(chunk.tokens[0]?.keyword)) return undefined;
  const here = spanOf(path, token);
  const chinese = /[，、]/.test(token.image);
  const fixes = (["and", "or"] as const).map((name) => {
    const word = chinese ? ` ${name === "and" ? "且" : "或"} ` : ` ${name}`;
    return fix("comma-between-conditions", name, { to: word.trim() }, [{ span: here, text: word }]);
  });
  return problem("comma-between-conditions", {}, { here }, { fixes });
}

function secondStatement({ path, token, left }: Mistake): Diagnostic | undefined {
  if (!left || !isVerb(token)) return undefined;
  const at = { source: path, start: token.startOffset, end: token.startOffset };
  const fixes = [fix("two-statements-on-one-line", "break", {}, [{ span: at, text: "\n    " }])];
  return problem("two-statements-on-one-line", { verb: token.image }, { here: spanOf(path, token) }, { fixes });
}
