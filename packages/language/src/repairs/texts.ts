import { fix, type Span } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import { isoDate, isRealDate } from "../1-scan/numbers.ts";
import { namesOf } from "../4-bind/symbols.ts";
import { lastOption } from "./choose.ts";
import { colon } from "./declare.ts";
import { wholeLines } from "./remove.ts";
import { inserting, isSame, placeOf, type Repair, type Repairing, replacing, textParameter } from "./repairing.ts";

/** `no-such-date`: the last day of that month. */
export const lastOfMonth: Repair = (found) => {
  const here = placeOf(found, "here");
  const written = textParameter(found, "date");
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(isoDate(written)) ?? [];
  const head = `${year}-${month}-`;
  const last = ["31", "30", "29", "28"].find((one) => isRealDate(head + one));
  if (here === undefined || last === undefined || Number(day) <= Number(last)) return [];
  const to = isChinese(written) ? `${year}年${Number(month)}月${last}日` : head + last;
  return [fix("no-such-date", "last", { to }, replacing(here, to))];
};

/** `unclosed-block`: closed where the document ends, which is what is read. */
export const closedBlock: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const own = here && on.own(here.source);
  const fence = own && /^\s*(`{3,}|~{3,})/.exec(on.text(here))?.[1];
  if (own === undefined || fence === undefined) return [];
  const end = own.text.length;
  const line = own.text.endsWith("\n") ? "" : "\n";
  return [fix("unclosed-block", "close", {}, [inserting(own.span(end), "behind", `${line}${fence}\n`)])];
};

/** `unclosed-name`: the name ends before its colon or sign, else with the line. */
export const closedName: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const own = here && on.own(here.source);
  if (here === undefined || own === undefined) return [];
  const line = own.text.slice(here.start, own.lineEnd(here.start));
  const name = /^`[^`:：=<>≥≤＝,，]*[^`:：=<>≥≤＝,，\s]/.exec(line)?.[0];
  if (name === undefined || name.length < 2) return [];
  const to = `${name}\``;
  const end = { ...here, end: here.start + name.length };
  return [fix("unclosed-name", "close", { to: name.slice(1) }, [inserting(end, "behind", to.slice(-1))])];
};

/** `articles-turned`: the smaller number first. */
export const turnedArticles: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const numbers = here === undefined ? [] : on.tokens(here);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (here === undefined || first === undefined || last === undefined || first === last) return [];
  const edits = [
    { span: { ...here, start: first.startOffset, end: first.endOffset + 1 }, text: last.image },
    { span: { ...here, start: last.startOffset, end: last.endOffset + 1 }, text: first.image },
  ];
  const between = on.text({ ...here, start: first.endOffset + 1, end: last.startOffset });
  return [fix("articles-turned", "turn", { to: `${last.image}${between}${first.image}` }, edits)];
};

/** `force-days`: the two days change places. */
export const turnedDays: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const force = on.model.bound.header?.force;
  if (here === undefined || textParameter(found, "why") !== "turned" || force?.kind !== "from") return [];
  const { from, until } = force;
  if (from === "issued" || until === undefined) return [];
  return swapped("force-days", from.span, until.span, on);
};

/** `range-unclear`: the ends change places; what has no range loses it. */
export const clearRange: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const why = textParameter(found, "why");
  const facts = on.trees.flatMap((tree) => tree.facts.flatMap((fact) => [fact, ...fact.fields]));
  const note = facts.flatMap(({ notes }) => notes).find((one) => one.kind === "range" && isSame(one.span, here));
  if (here === undefined || note?.kind !== "range") return [];
  if (why === "turned") return swapped("range-unclear", note.from.span, note.to.span, on);
  if (why !== "kind") return [];
  return [fix("range-unclear", "remove", { to: on.text(here) }, replacing(wholeLines(here, on), ""))];
};

function swapped(code: "force-days" | "range-unclear", one: Span, other: Span, on: Repairing): ReturnType<Repair> {
  const [first, second] = [on.text(one), on.text(other)];
  const between = on.text({ ...one, start: one.end, end: other.start });
  const edits = [...replacing(one, second), ...replacing(other, first)];
  return [fix(code, "turn", { to: `${second}${between}${first}` }, edits)];
}

/** `no-such-article`: the header counts up to the article. */
export const moreArticles: Repair = (found, on) => {
  const range = placeOf(found, "range");
  const here = placeOf(found, "here");
  const articles = on.model.bound.header?.articles;
  const cited = found.parameters["article"];
  const number = typeof cited === "object" && cited !== null && "number" in cited ? Number(cited.number) : Number.NaN;
  const last = articles?.ranges.at(-1);
  if (range === undefined || here === undefined || last === undefined || !("to" in last)) return [];
  if (!Number.isInteger(number) || number <= last.to || number > last.to + 20) return [];
  const [token] = on.tokens(range).slice(-1);
  if (token === undefined || Number(token.image) !== last.to) return [];
  const edits = [{ span: { ...range, start: token.startOffset, end: token.endOffset + 1 }, text: String(number) }];
  const to = on.text({ ...range, end: token.startOffset }) + String(number);
  return [fix("no-such-article", "range", { to: to.replace(/\s+/g, " ") }, edits)];
};

/** `label-without-owner`: below facts a name with a kind is a fact that lacks its word. */
export const labelAsFact: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const own = here && on.own(here.source);
  const chunk = own?.chunkAt(here?.start ?? 0);
  if (here === undefined || own === undefined || chunk?.tokens[0]?.startOffset !== here.start) return [];
  const before = own.before(here.start);
  const above = before === undefined ? undefined : own.chunkAt(before.startOffset);
  const at = chunk.tokens.findIndex(({ image }) => image === ":" || image === "：");
  const kind = chunk.tokens[at + 1]?.keyword;
  if (above?.tokens[0]?.keyword !== "fact" || kind === undefined || !kindWords.has(kind)) return [];
  const to = `${on.word("fact", { ...here, start: above.tokens[0].startOffset })} ${on.text(here)}`;
  return [
    fix("label-without-owner", "fact", { to }, [
      { span: own.span(here.start, here.start), text: to.slice(0, -on.text(here).length) },
    ]),
  ];
};

const kindWords: ReadonlySet<string> = new Set([
  "yesNo",
  "attested",
  "number",
  "countOf",
  "money",
  "percent",
  "duration",
  "date",
  "area",
  "text",
  "points",
  "yearType",
  "oneOf",
  "anyOf",
  "listOf",
]);

/** `items-on-own-lines`: each condition on a line, with a name to be bettered. */
export const itemsOnLines: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const own = here && on.own(here.source);
  const tokens = own?.chunkAt(here?.start ?? 0)?.tokens ?? [];
  const from = tokens.findIndex(({ startOffset }) => startOffset === here?.start);
  const last = tokens.at(-1);
  if (here === undefined || own === undefined || from < 0 || last === undefined) return [];
  if (!/^[(（]$/.test(tokens[from]?.image ?? "") || !/^[)）]$/.test(last.image)) return [];
  const conditions: string[] = [];
  let [depth, start] = [0, (tokens[from]?.endOffset ?? 0) + 1];
  for (const token of tokens.slice(from)) {
    if (/^[(（[［]$/.test(token.image)) depth++;
    if (/^[)）\]］]$/.test(token.image)) depth--;
    if (depth > 1 || (depth === 1 && !/^[,，、]$/.test(token.image)) || (depth === 0 && token !== last)) continue;
    conditions.push(own.text.slice(start, token.startOffset).trim());
    start = token.endOffset + 1;
  }
  if (conditions.length === 0 || conditions.some((one) => one === "")) return [];
  const writing = own.writingAt(here.start);
  const name = writing === "en" ? "condition_" : writing === "zh" ? "条件" : "條件";
  const indent = `${own.indent(tokens[0]?.startOffset ?? 0)}  `;
  const lines = conditions.map((text, index) => `\n${indent}${name}${index + 1}${colon(writing)}${text}`);
  const before = own.before(here.start);
  const span = own.span((before?.endOffset ?? here.start - 1) + 1, last.endOffset + 1);
  return [fix("items-on-own-lines", "lines", {}, replacing(span, lines.join("")))];
};

/** `value-of-other-members`: the decision lists the value as well. */
export const memberAdded: Repair = (found, on) => {
  const declared = placeOf(found, "declared");
  const member = textParameter(found, "member");
  const last = declared && lastOption(declared, on);
  // The other name of a value that is listed cannot be listed again.
  if (
    last === undefined ||
    on
      .own(last.source)
      ?.chunkAt(last.start)
      ?.tokens.some(({ image }) => image === member)
  )
    return [];
  const to = `${on.writing(last) === "en" ? ", " : "、"}${member}`;
  return [fix("value-of-other-members", "declare", { to: member }, [inserting(last, "behind", to)])];
};

/** `not-the-same-records`: the title is taken for the records of what grants it, or for none. */
export const sameRecords: Repair = (found, on) => {
  const [here, other] = [placeOf(found, "here"), placeOf(found, "other")];
  const titles = on.trees.flatMap((tree) => tree.titles);
  const title = titles.find(({ name }) => isSame(name.span, here));
  const whole = [...titles, ...on.trees.flatMap((tree) => tree.decisions)].find(({ name }) => isSame(name.span, other));
  if (here === undefined || title === undefined || whole === undefined) return [];
  const to = whole.forEach === undefined ? "" : `${on.word("forEach", here)} ${whole.forEach.text}`;
  const own = on.own(here.source);
  const word = title.forEach && own?.before(title.forEach.span.start);
  if (title.forEach !== undefined && word?.keyword !== "forEach") return [];
  if (title.forEach !== undefined && word !== undefined) {
    const span = { ...here, start: word.startOffset, end: title.forEach.span.end };
    if (to === "")
      return [fix("not-the-same-records", "remove", { to: on.text(span) }, replacing(wholeLines(span, on), ""))];
    return [fix("not-the-same-records", "records", { to }, replacing(span, to))];
  }
  return to === ""
    ? []
    : [fix("not-the-same-records", "records", { to }, [inserting(title.local?.span ?? here, "behind", ` ${to}`)])];
};

/** `calendar-not-used`: each calendar that is at hand. */
export const calendarUsed: Repair = (found, on) => {
  const header = on.model.bound.header;
  const here = placeOf(found, "here");
  const own = header && on.own(header.span.source);
  if (header === undefined || own === undefined || here === undefined) return [];
  const lines = [
    header.span,
    header.authority?.span,
    header.document?.span,
    header.issued?.span,
    header.force?.span,
    header.replaces?.span,
    header.articles?.span,
    header.currency?.span,
  ];
  const end = own.lineEnd(Math.max(...lines.map((span) => span?.end ?? 0)));
  return on.calendars.slice(0, 3).map((id) => {
    const to = `${on.word("use", header.span)} ${id}`;
    return fix("calendar-not-used", "use", { to }, [inserting(own.span(end), "behind", `\n${to}`)]);
  });
};

/** `implied-rule`: the stricter rule says so, which changes no result. */
export const saidStricter: Repair = (found, on) => {
  const [here, other] = [placeOf(found, "here"), placeOf(found, "other")];
  const rules = on.model.bound.rules;
  const weak = rules.find(({ statement }) => isSame(statement.asks.span, here));
  const strong = rules.find(({ statement }) => isSame(statement.asks.span, other));
  if (here === undefined || weak === undefined || strong === undefined || strong.statement.asks.kind === "group")
    return [];
  if (strong.statement.notes.some(({ kind }) => kind === "tightens")) return [];
  // Of two that ask the same none is stricter; and a name that two rules have names neither.
  const named = rules.filter(({ id }) => id === weak.id).length;
  if (named > 1 || textParameter(found, "asksImplied") === textParameter(found, "asksBy")) return [];
  const to = `${on.word("tightens", strong.statement.span)} ${weak.id}`;
  const [last] = on.tokens(strong.statement.span).slice(-1);
  const end = { ...strong.statement.span, end: last === undefined ? strong.statement.span.end : last.endOffset + 1 };
  return [fix("implied-rule", "tightens", { to }, [inserting(end, "behind", ` ${to}`)])];
};

/** `given-outside-range`: the nearer end of the declared range. */
export const nearerEnd: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const [literal] = here === undefined ? [] : on.above(here).expressions;
  if (here === undefined || literal?.kind !== "number") return [];
  const scale = literal.percent ? 100 : 1;
  const number = Number(literal.value);
  const [least, most] = ["least", "most"].map((name) => textParameter(found, name));
  const low = least === undefined || least === "" ? undefined : Number(least) * scale;
  const high = most === undefined || most === "" ? undefined : Number(most) * scale;
  const end = low !== undefined && number < low ? low : high !== undefined && number > high ? high : undefined;
  if (end === undefined || !Number.isFinite(end) || /[^0-9.%_-]/.test(on.text(here))) return [];
  const to = `${Number(end.toFixed(6))}${literal.percent ? "%" : ""}`;
  return [fix("given-outside-range", "end", { to }, replacing(here, to))];
};

/** `given-unlike-fact`: a paper or a fact that is yes or no is given as one of them. */
export const yesOrNo: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || textParameter(found, "expected") !== "yesNo") return [];
  return (["yes", "no"] as const).map((id) => {
    const to = on.word(id, here);
    return fix("given-unlike-fact", id, { to }, replacing(here, to));
  });
};

/** `history-not-clear`: what happened stands before its day. */
export const eventFirst: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || textParameter(found, "why") !== "event") return [];
  const [opening, day, comma, event] = on.tokens(here);
  if (opening === undefined || day === undefined || comma === undefined || event === undefined) return [];
  const isDay = /^\d{4}(-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)$/.test(day.image);
  if (!isDay || !/^[,，、]$/.test(comma.image) || event.keyword === undefined) return [];
  const edits = [
    { span: { ...here, start: day.startOffset, end: day.endOffset + 1 }, text: event.image },
    { span: { ...here, start: event.startOffset, end: event.endOffset + 1 }, text: day.image },
  ];
  return [fix("history-not-clear", "turn", { to: `${event.image}${comma.image} ${day.image}` }, edits)];
};

/** `nothing-expected`: the one decision of the policy is met. */
export const expectMet: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const own = here && on.own(here.source);
  const scenario = on.trees.flatMap((tree) => tree.scenarios).find(({ span }) => isSame(span, here));
  const decisions = on.model.bound.trees.flatMap((tree) => tree.decisions);
  const [only] = decisions;
  if (here === undefined || own === undefined || scenario === undefined || only === undefined) return [];
  if (decisions.length > 1 || only.type !== undefined || only.forEach !== undefined || scenario.given?.cohort)
    return [];
  const chinese = own.writingAt(here.start) !== "en";
  const name = namesOf(only).find((one) => isChinese(one) === chinese) ?? only.name.text;
  const to = `${on.word("expect", here)} ${name} ${on.word("met", here)}`;
  const last = scenario.given?.span ?? scenario.span;
  const indent = scenario.given === undefined ? `${own.indent(here.start)}  ` : own.indent(last.start);
  return [
    fix("nothing-expected", "expect", { to }, [
      inserting(own.span(own.lineEnd(last.end)), "behind", `\n${indent}${to}`),
    ]),
  ];
};
