import type { CstNode, TokenType } from "chevrotain";
import { makeToken } from "../1-scan/make-token.ts";
import type { Chunk, Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { type KeywordId, keywordClasses } from "../keywords/keyword-ids.ts";
import { AskingGrammar, type TakenWord } from "./asking-grammar.ts";

/** The statement so far, and where the next word would stand. */
export interface PlaceInStatement {
  readonly kind: Exclude<Chunk["kind"], "stray">;
  readonly tokens: readonly Token[];
  /** Offset, line (from 0), and whether nothing stands before it on its line. */
  readonly offset: number;
  readonly line: number;
  readonly first: boolean;
}

/** A place that a name, a number or a Chinese citation may take. */
export interface ExpectedSlot {
  readonly kind: "name" | "number" | "citation";
  /** Its name or label in the production. */
  readonly use: string;
  /** The productions from the statement down to its own, each with what has been read of it. */
  readonly path: readonly CstNode[];
}

/** A keyword that may stand somewhere. */
export interface ExpectedKeyword {
  readonly id: KeywordId;
  /** The names of the productions from the statement down to its own. */
  readonly productions: readonly string[];
}

/** What may follow a statement so far. */
export interface ExpectedWords {
  /** Keywords that the grammar asks for; those that only stand where any name may are not among them. */
  readonly keywords: readonly ExpectedKeyword[];
  readonly slots: readonly ExpectedSlot[];
}

const { keyword } = types;

/** Keywords that stand in the same places; the first is tried for all of them. */
const alike: readonly (readonly KeywordId[])[] = [
  ["sumOf", "averageOf", "highestOf", "lowestOf", "latestOf", "fullYearsFrom", "endOfQuarterOf", "yearOf", "any"],
  ["yes", "no"],
  ["notLess", "more", "less", "notMore"],
  ["includeAnyOf", "includeAllOf", "include"],
  ["yesNo", "oneOf", "anyOf", "listOf", "decidedBy", "yearType"],
  ["money", "attested", "number", "percent", "duration", "date", "area", "text", "points"],
  ["onlyUp", "onlyDown", "fromEarlierDecision", "fixed", "free"],
  ["tightens", "proves"],
  ["up", "down", "nearest"],
  ["ascending", "descending"],
  ["itsLastMonth", "theNextMonth"],
  ["inMonths", "inDays"],
  ["historyOf", "stepsOf"],
  ["article", "section", "paragraph", "schedule"],
];

const groups: ReadonlyMap<KeywordId, readonly KeywordId[]> = new Map(alike.map((ids) => [ids[0] as KeywordId, ids]));
const spokenFor: ReadonlySet<KeywordId> = new Set(alike.flatMap((ids) => ids.slice(1)));

/** Verbs that also stand inside of a statement. */
const innerVerbs: ReadonlySet<KeywordId> = new Set<KeywordId>([
  "issued",
  "every",
  "revoke",
  "within",
  "article",
  "leaveTo",
] as const);

const tried: readonly KeywordId[] = (Object.keys(keywordClasses) as KeywordId[]).filter(isTried);

/** Outcomes, units and a few others are names to the grammar: their place gives them their meaning. */
function isTried(id: KeywordId): boolean {
  const kind = keywordClasses[id];
  if (spokenFor.has(id) || (kind === "verb" && !innerVerbs.has(id))) return false;
  return kind !== "outcome" && (kind !== "unit" || id === "days" || id === "years");
}

/** What is put behind a word in turn: some words are told from names by what follows. */
type Followers = readonly (readonly TokenType[])[];
const alone: Followers = [[]];
const aWord: Followers = [[], [types.Word]];
const aDay: Followers = [[], [types.DateLiteral]];
const behindName: Followers = [[], [types.Equals]];
const behindNumber: Followers = [[], [types.LeftRound]];

const behindKeyword: ReadonlyMap<KeywordId, Followers> = new Map<KeywordId, Followers>([
  ["tightens", [[], [types.NumberLiteral]]],
  ["by", [[], [types.Word], [keyword.days, types.NumberLiteral]]],
  ["as", aWord],
  ["from", aDay],
  ["until", aDay],
  ["doneOn", aWord],
  ["for", [[], [keyword.atLeast]]],
  ["forEach", aWord],
  ["distinct", aWord],
  ["round", aWord],
  ["every", aWord],
  ["leaveTo", aWord],
  ["latest", [[types.Word, keyword.of]]],
  ["exactly", [[types.NumberLiteral]]],
  ["article", [[], [types.NumberLiteral]]],
  ["historyOf", [[], [types.Word, types.Equals]]],
  ["with", [[], [types.Word, types.Equals]]],
]);

let built: AskingGrammar | undefined;

/**
 * What may follow a statement so far. Each kind of word is put behind it in turn, and the parser itself says whether
 * and as what it takes it: so every gate of the grammar counts, and the way down to the word says what the place means.
 */
export function expectedAfter(place: PlaceInStatement): ExpectedWords {
  built ??= new AskingGrammar();
  const short = { ...place, tokens: openRow(withoutPairs(place.tokens)) };
  const asking: Asking = { parser: built, place, tokens: repaired(built, short) };
  const slots = [
    ...takings(asking, types.Word, behindName).map((taken) => ({ kind: "name" as const, ...taken })),
    ...takings(asking, types.NumberLiteral, behindNumber).map((taken) => ({ kind: "number" as const, ...taken })),
    ...takings(asking, types.CitationLiteral, alone).map((taken) => ({ kind: "citation" as const, ...taken })),
  ];
  return { keywords: keywordsAfter(asking), slots };
}

/** The last bar of a row that goes on does not end it. */
function openRow(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (last?.tokenType !== types.RowEnd) return tokens;
  return [...tokens.slice(0, -1), makeToken(types.Bar, last.image, last.startOffset, last.line, false)];
}

const keptPairs = 24;

/** A sample may hold hundreds of pairs: those that are whole do not change what may follow, so the last are enough. */
function withoutPairs(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens[0]?.keyword;
  if ((verb !== "sample" && verb !== "given") || tokens.length < 3 * keptPairs) return tokens;
  let depth = 0;
  let [first, last] = [-1, -1];
  tokens.forEach((token, at) => {
    if (token.tokenType === types.LeftRound) depth++;
    if (token.tokenType === types.RightRound) depth--;
    const begins = depth === 0 && tokens[at + 1]?.tokenType === types.Equals;
    if (begins && first === -1) first = at;
    if (begins && at < tokens.length - keptPairs) last = at;
  });
  return last <= first ? tokens : [...tokens.slice(0, first), ...tokens.slice(last)];
}

interface Asking {
  readonly parser: AskingGrammar;
  readonly place: PlaceInStatement;
  readonly tokens: readonly Token[];
}

const remembered = new Map<string, readonly ExpectedKeyword[]>();
const mostKnown = 512;

/** Which keywords may follow depends on the kinds of the words alone, and on where the lines end. */
function keywordsAfter(asking: Asking): readonly ExpectedKeyword[] {
  const { place, tokens } = asking;
  const last = tokens.at(-1);
  const lines = tokens.map((token, at) => `${token.tokenTypeIdx}${token.line === tokens[at - 1]?.line ? "" : "/"}`);
  const key = [place.kind, ...lines, place.first ? "first" : "", last?.line === place.line ? "" : "/"].join(" ");
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = tried.flatMap((id) => {
    for (const { use, path } of takings(
      asking,
      keyword[id],
      behindKeyword.get(id) ?? (types.isName(keyword[id]) ? aWord : alone),
    )) {
      if (!isMeant(id, use)) continue;
      const productions = path.map(({ name }) => name);
      return (groups.get(id) ?? [id]).map((each) => ({ id: each, productions }));
    }
    return [];
  });
  if (remembered.size >= mostKnown) remembered.clear();
  remembered.set(key, found);
  return found;
}

/** A joining word that the parser took as a name is not offered as a joining word. */
function isMeant(id: KeywordId, use: string): boolean {
  if (use === `key_${id}` || use === "function" || use === "place") return true;
  return (id === "in" && use === "tie") || (id === "notLess" && use === types.Compare.name);
}

/** How a word is taken, once for each production that takes it. */
function takings({ parser, place, tokens }: Asking, type: TokenType, following: Followers): readonly TakenWord[] {
  const found = new Map<string, TakenWord>();
  for (const next of following) {
    const asked = makeToken(type, "", place.offset, place.line, place.first);
    const after = next.map((each) => makeToken(each, "", place.offset, place.line, false));
    const answer = parser.ask(place.kind, [...tokens, asked, ...after], asked);
    if (!("use" in answer)) continue;
    const key = [answer.use, ...answer.path.map(({ name }) => name)].join(" ");
    if (!found.has(key)) found.set(key, answer);
  }
  return [...found.values()];
}

const mostRepairs = 8;

/**
 * The statement so far, mended where it is broken: a word is put where one is missing (`require assets >= when …`), and
 * where that is no help the word that does not fit is left out.
 */
function repaired(parser: AskingGrammar, place: PlaceInStatement): readonly Token[] {
  let tokens = place.tokens;
  for (let repair = 0; repair < mostRepairs; repair++) {
    const at = failure(parser, place, tokens);
    const failed = tokens[at];
    if (failed === undefined) return tokens;
    const dummy = makeToken(types.Word, "", failed.startOffset, failed.line, false);
    const filled = [...tokens.slice(0, at), dummy, ...tokens.slice(at)];
    const after = failure(parser, place, filled);
    tokens = after === -1 || after > at + 1 ? filled : [...tokens.slice(0, at), ...tokens.slice(at + 1)];
  }
  return tokens;
}

/** What the statement so far may go on with, to tell whether it is whole. */
const probes: readonly (readonly TokenType[])[] = [
  [types.Word],
  [types.Word, types.Equals],
  [types.NumberLiteral],
  [types.Text],
  [types.DateLiteral],
  [keyword.when],
  [types.Comma],
];

/** Index of the token that does not fit; -1 where all do. */
function failure(parser: AskingGrammar, place: PlaceInStatement, tokens: readonly Token[]): number {
  let farthest = 0;
  for (const probe of probes) {
    const [asked, ...after] = probe.map((type) => makeToken(type, "", place.offset, place.line, place.first));
    if (asked === undefined) continue;
    const answer = parser.ask(place.kind, [...tokens, asked, ...after], asked);
    if ("use" in answer || answer.failedAt === asked || after.some((token) => token === answer.failedAt)) return -1;
    farthest = Math.max(
      farthest,
      tokens.findIndex((token) => token === answer.failedAt),
    );
  }
  return farthest;
}
