import { type Fix, fix, type Span } from "@bylaw/diagnostics";
import { isWord } from "../1-scan/characters.ts";
import type { Chunk } from "../1-scan/token.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { documentedFrom } from "./declare.ts";
import type { OwnText } from "./own-text.ts";
import { isSame, placeOf, type Repair, type Repairing, replacing, textParameter } from "./repairing.ts";

/** A stretch with the line that it would leave empty. */
export function wholeLines(span: Span, on: Repairing): Span {
  const own = on.own(span.source);
  if (own === undefined) return span;
  const start = own.lineStart(span.start);
  const end = own.lineEnd(span.end);
  const alone = own.text.slice(start, span.start).trim() === "" && own.text.slice(span.end, end).trim() === "";
  if (alone) return own.span(start, Math.min(end + 1, own.text.length));
  // Behind something else the blanks before it go with it.
  const blank = /[^\S\r\n]*$/.exec(own.text.slice(start, span.start))?.[0].length ?? 0;
  return own.span(span.start - blank, span.end);
}

/** On one line, cut where it is long: what a title quotes. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= 60 ? line : `${letters.slice(0, 59).join("")}…`;
}

type Removed =
  | "declared-twice"
  | "function-in-two-plugins"
  | "given-again"
  | "note-out-of-place"
  | "note-twice"
  | "repeated-header-line"
  | "rows-overlap"
  | "title-term-twice"
  | "two-calendars"
  | "unused-fact";

function without(code: Removed, span: Span, on: Repairing, said: Span = span): Fix {
  return fix(code, "remove", { to: quote(on.text(said)) }, replacing(wholeLines(span, on), ""));
}

/** The statement that a place is in: its verb and all that follows up to the next. */
function statementAt(
  place: Span,
  on: Repairing,
): { readonly own: OwnText; readonly chunk: Chunk; readonly span: Span } | undefined {
  const own = on.own(place.source);
  const chunk = own?.chunkAt(place.start);
  const head = chunk?.tokens.find((token) => token.head && !isCiting(token.keyword));
  const last = chunk?.tokens.at(-1);
  if (own === undefined || chunk === undefined || head === undefined || last === undefined) return undefined;
  return { own, chunk, span: own.span(head.startOffset, last.endOffset + 1) };
}

function isCiting(id: KeywordId | undefined): boolean {
  return id === "article" || id === "section" || id === "paragraph" || id === "schedule";
}

/** `declared-twice`: the same line again goes; another thing of one name gets a name that is free. */
export const declaredTwice: Repair = (found, on) => {
  const again = placeOf(found, "again");
  const first = placeOf(found, "first");
  if (again === undefined || first === undefined) return [];
  const [one, other] = [statementAt(first, on), statementAt(again, on)];
  const name = textParameter(found, "name");
  let number = 2;
  while (on.mentions(`${name}_${number}`) > 0) number++;
  const to = `${name}_${number}`;
  const renamed = isWord(name) ? [fix("declared-twice", "rename", { to }, replacing(again, to))] : [];
  const declares = other?.chunk.tokens[0]?.head === true && one?.span.start !== other.span.start;
  const same = declares && one !== undefined && quoteAll(one.span, on) === quoteAll(other.span, on);
  return same ? [without("declared-twice", other.span, on)] : renamed;
};

function quoteAll(span: Span, on: Repairing): string {
  return on
    .tokens(span)
    .map(({ image }) => image)
    .join(" ");
}

/** `function-in-two-plugins`, `two-calendars`: the `use` line of the second. */
export function secondUse(code: "function-in-two-plugins" | "two-calendars", label: "here" | "again"): Repair {
  return (found, on) => {
    const place = placeOf(found, label);
    const use = place && statementAt(place, on);
    return use === undefined ? [] : [without(code, use.span, on)];
  };
}

/** `repeated-header-line`, `title-term-twice`: either of the two lines, each by its words. */
export function eitherLine(
  code: "repeated-header-line" | "title-term-twice",
  labels: readonly [string, string],
): Repair {
  return (found, on) =>
    labels.flatMap((label) => {
      const place = placeOf(found, label);
      const line = place && statementAt(place, on);
      return line === undefined ? [] : [without(code, line.span, on)];
    });
}

/** `given-again`: either of the two values, with the comma that parts it from its neighbour. */
export const eitherGiven: Repair = (found, on) =>
  ["again", "first"].flatMap((label) => {
    const place = placeOf(found, label);
    const cut = place && withComma(place, on);
    return place === undefined || cut === undefined
      ? []
      : [fix("given-again", "remove", { to: quote(on.text(place)) }, replacing(cut, ""))];
  });

/** An entry of a list with one comma, the one before it if there is one. */
export function withComma(span: Span, on: Repairing): Span | undefined {
  const own = on.own(span.source);
  if (own === undefined) return undefined;
  const before = own.before(span.start);
  if (before !== undefined && /^[,，、]$/.test(before.image)) return own.span(before.startOffset, span.end);
  const behind = /^\s*[,，、]\s*/.exec(own.text.slice(span.end, span.end + 200))?.[0];
  if (behind !== undefined) return own.span(span.start, span.end + behind.length);
  // A row of a table is an entry as well; it leaves no comma.
  return wholeLines(span, on);
}

/** Notes that say a condition: two of them are joined, so that nothing is lost. */
const joined: ReadonlyMap<KeywordId, KeywordId> = new Map<KeywordId, KeywordId>([
  ["when", "and"],
  ["unless", "or"],
]);

/** The stretch of a note, from its word to the next one of the statement. */
function noteFrom(word: Span, on: Repairing): Span | undefined {
  const own = on.own(word.source);
  const statement = statementAt(word, on);
  if (own === undefined || statement === undefined) return undefined;
  const [first, ...rest] = on.tokens({ ...word, end: statement.span.end });
  let [depth, last] = [0, first];
  for (const token of rest) {
    if (/^[(（[［]$/.test(token.image)) depth++;
    if (/^[)）\]］]$/.test(token.image)) depth--;
    if (depth === 0 && token.keyword !== undefined && noteWords.has(token.keyword)) break;
    last = token;
  }
  return last === undefined ? undefined : own.span(word.start, last.endOffset + 1);
}

const noteWords: ReadonlySet<KeywordId> = new Set<KeywordId>([
  "when",
  "unless",
  "from",
  "until",
  "tightens",
  "proves",
  "by",
  "as",
  "doneOn",
]);

/** `note-out-of-place`: what the statement does not take. */
export const noteRemoved: Repair = (found, on) => {
  const place = placeOf(found, "here");
  const note = place && noteFrom(place, on);
  return note === undefined ? [] : [without("note-out-of-place", note, on)];
};

/** `note-twice`: two conditions are joined; of other parts either one goes. */
export const noteTwice: Repair = (found, on) => {
  const [second, first] = [placeOf(found, "second"), placeOf(found, "first")];
  const [later, earlier] = [second && noteFrom(second, on), first && noteFrom(first, on)];
  if (second === undefined || later === undefined || earlier === undefined) return [];
  const [word] = on.tokens(second);
  const id = word?.keyword && joined.get(word.keyword);
  if (id === undefined) return [later, earlier].map((note) => without("note-twice", note, on));
  const [left, right] = [earlier, later].map((note) => withoutWord(note, on));
  if (left === undefined || right === undefined) return [];
  const to = `${bracketed(left, on, id)} ${on.word(id, second)} ${bracketed(right, on, id)}`;
  const edits = [...replacing(left, to), ...replacing(wholeLines(later, on), "")];
  return [fix("note-twice", "join", { to: quote(to) }, edits)];
};

function withoutWord(note: Span, on: Repairing): Span | undefined {
  const condition = on.tokens(note)[1];
  return condition === undefined ? undefined : { ...note, start: condition.startOffset };
}

/** A condition that holds the other joining word stands in brackets. */
function bracketed(span: Span, on: Repairing, joint: KeywordId): string {
  const text = on.text(span).trim();
  const others: readonly KeywordId[] = joint === "and" ? ["or", "if"] : ["if"];
  const loose = on.tokens(span).some(({ keyword }) => keyword !== undefined && others.includes(keyword));
  return loose ? `(${text})` : text;
}

/** `rows-overlap`, two rows of one case: the second never gives its value. */
export const rowRemoved: Repair = (found, on) => {
  const again = placeOf(found, "again");
  if (again === undefined || textParameter(found, "why") !== "same") return [];
  const whole = on.trees
    .flatMap((tree) => tree.tables.flatMap(({ rows }) => rows))
    .some(({ span }) => isSame(span, again));
  return whole ? [without("rows-overlap", again, on)] : [];
};

/** `unused-fact`: its declaration with its comments, where nothing else names it. */
export const factRemoved: Repair = (found, on) => {
  const place = placeOf(found, "here");
  const own = place && on.own(place.source);
  const fact = on.trees.flatMap((tree) => tree.facts).find(({ name }) => isSame(name.span, place));
  if (place === undefined || own === undefined || fact === undefined) return [];
  const names = [fact.name, ...(fact.local === undefined ? [] : [fact.local])].map(({ text }) => text);
  if (names.some((name) => on.mentions(name) > 1)) return [];
  const end = Math.max(fact.span.end, fact.fields.at(-1)?.span.end ?? 0);
  const span = own.span(documentedFrom(own, fact.span.start), end);
  return [without("unused-fact", span, on, fact.name.span)];
};

/** `unknown-decision`: a title that is granted elsewhere names none. */
export const grantedElsewhere: Repair = (found, on) => {
  const place = placeOf(found, "here");
  const own = place && on.own(place.source);
  const word = place && own?.before(place.start);
  if (place === undefined || own === undefined || word?.keyword !== "grantedBy") return [];
  const span = own.span(word.startOffset, place.end);
  return [fix("unknown-decision", "remove", { to: quote(on.text(span)) }, replacing(wholeLines(span, on), ""))];
};
