import { type Citation, type Fix, fix, formatCitation, nearNames, type Span } from "@bylaw/diagnostics";
import { isChinese, isWord } from "../1-scan/characters.ts";
import type { Named } from "../3-build-ast/ast.ts";
import { titleDateNames } from "../4-bind/course-parts.ts";
import { namesOf } from "../4-bind/symbols.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import {
  actOutcomes,
  functionWords,
  paperStates,
  stepStates,
  tieWords,
  type WordForms,
} from "../keywords/language-words.ts";
import { printed, type Writing } from "./own-text.ts";
import { isSame, listParameter, placeOf, type Repair, type Repairing, replacing, textParameter } from "./repairing.ts";

/** The codes whose page has the repair `rename`. */
type Renamed =
  | "act-not-clear"
  | "cause-not-in-title"
  | "limit-ties"
  | "name-in-two-plugins"
  | "no-such-function"
  | "no-such-rule"
  | "not-an-outcome"
  | "not-one-of-these"
  | "rule-not-clear"
  | "unknown-decision"
  | "unknown-kind"
  | "unknown-state"
  | "unknown-title"
  | "unknown-title-part"
  | "unknown-unit";

/** Beyond these a list is no help. */
const most = 4;

/** One repair for each of the words that may stand there instead. */
function instead(code: Renamed, here: Span | undefined, words: readonly string[]): readonly Fix[] {
  if (here === undefined) return [];
  return [...new Set(words)].slice(0, most).map((to) => fix(code, "rename", { to }, replacing(here, to)));
}

function quoted(name: string): string {
  return isWord(name) ? name : `\`${name}\``;
}

/** Names in the writing of the word in whose place they come. */
function likeWritten(names: readonly string[], like: string): readonly string[] {
  const alike = names.filter((name) => isChinese(name) === isChinese(like));
  return alike.length > 0 ? alike : names;
}

/** `not-one-of-these`: where no value is written nearly so and there are few, each of them; and the list may get one more. */
export const listedValue: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const declared = placeOf(found, "declared");
  const name = textParameter(found, "name");
  const near = listParameter(found, "nearest").length > 0;
  const members = listParameter(found, "members");
  const others = near || members.length > most ? [] : instead("not-one-of-these", here, members.map(quoted));
  const last = declared && lastOption(declared, on);
  if (last === undefined || !isWord(name)) return others;
  const to = `${on.writing(last) === "en" ? ", " : "、"}${name}`;
  const edits = [{ span: { ...last, start: last.end }, text: to }];
  return [...others, fix("not-one-of-these", "declare", { to: name }, edits)];
};

/** The last value of the list that a declaration or its kind holds. */
export function lastOption(declared: Span, on: Repairing): Span | undefined {
  for (const tree of on.trees) {
    const holders = [...tree.facts.flatMap((fact) => [fact, ...fact.fields]), ...tree.decisions, ...tree.lets];
    const holder = holders.find(({ name, type }) => isSame(name.span, declared) || isSame(type?.span, declared));
    const type = holder?.type?.type;
    if (type?.kind === "choice" || type?.kind === "set") return type.options.at(-1)?.span;
  }
  return undefined;
}

/** `no-such-rule`: the rules that stand nearest. */
export const nearestRule: Repair = (found) =>
  instead("no-such-rule", placeOf(found, "here"), listParameter(found, "nearest"));

/** `rule-not-clear`: each of the rules by its full name. */
export const whichRule: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const rules = listParameter(found, "rules").filter((rule) => here !== undefined && rule !== on.text(here));
  return instead("rule-not-clear", here, rules);
};

/** `name-in-two-plugins`: the name with its plugin before it. */
export const whichPlugin: Repair = (found) => {
  const name = quoted(textParameter(found, "name"));
  const plugins = [textParameter(found, "first"), textParameter(found, "second")];
  return instead(
    "name-in-two-plugins",
    placeOf(found, "here"),
    plugins.map((plugin) => `${plugin}.${name}`),
  );
};

/** `unknown-decision`, `unknown-title`: where no name is near and there are few, each of them. */
export function onlyOnes(code: "unknown-decision" | "unknown-title"): Repair {
  return (found, on) => {
    if (found.fixes.length > 0) return [];
    const name = textParameter(found, "name");
    const declarations = on.trees.flatMap((tree): readonly Named[] =>
      code === "unknown-title" ? tree.titles : tree.decisions,
    );
    const names = declarations.map((one) => likeWritten(namesOf(one), name)[0] ?? "");
    return names.length > most ? [] : instead(code, placeOf(found, "here"), names.map(quoted));
  };
}

/** `unknown-title-part`: a title has two dates. */
export const titleDate: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || found.fixes.length > 0) return [];
  const words = likeWritten(titleDateNames, on.writing(here) === "en" ? "a" : "日");
  return instead("unknown-title-part", here, words.slice(0, 2));
};

/** `cause-not-in-title`: each article under which the title may be taken away. */
export const causeInTitle: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const articles = found.parameters["articles"];
  if (here === undefined || !Array.isArray(articles)) return [];
  const chinese = on.writing(here) !== "en";
  const written = (articles as readonly Citation[]).map((one) =>
    chinese ? formatCitation(one, "zh") : formatCitation(one, "en").replace(/^article /, ""),
  );
  return instead("cause-not-in-title", here, written);
};

function form({ en, zh, "zh-Hant": traditional }: WordForms, writing: Writing): string {
  const own = writing === "en" ? en : writing === "zh" ? zh : traditional;
  return own[0] ?? "";
}

/** `limit-ties`: what a tie may do without more of them getting in than there are places. */
export const tie: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const writing = on.writing(here);
  return instead(
    "limit-ties",
    here,
    [tieWords.ask, tieWords.out].map((word) => form(word, writing)),
  );
};

/** `act-not-clear`: a decision accepts or refuses. */
export const actOutcome: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || !/^[^\s()（）]+$/.test(on.text(here))) return [];
  const writing = on.writing(here);
  const words = [actOutcomes.accepted, actOutcomes.refused].map((word) => form(word, writing));
  // A clear word without a day is another matter.
  return words.includes(on.text(here)) ? [] : instead("act-not-clear", here, words);
};

const functionSynonyms: ReadonlyMap<string, "least" | "greatest"> = new Map([
  ["minimum", "least"],
  ["lowest", "least"],
  ["least", "least"],
  ["smallest", "least"],
  ["较小", "least"],
  ["最低", "least"],
  ["maximum", "greatest"],
  ["highest", "greatest"],
  ["greatest", "greatest"],
  ["largest", "greatest"],
  ["较大", "greatest"],
  ["最高", "greatest"],
]);

/** `no-such-function`: a function of nearly the same name or of the same meaning. */
export const namedFunction: Repair = (found) => {
  const name = textParameter(found, "name");
  const meant = functionSynonyms.get(name);
  const same = meant && form(functionWords[meant], isChinese(name) ? "zh" : "en");
  return instead("no-such-function", placeOf(found, "here"), [
    ...(same === undefined ? [] : [same]),
    ...listParameter(found, "nearest").map(quoted),
  ]);
};

const kindSynonyms: ReadonlyMap<string, KeywordId> = new Map([
  ["integer", "number"],
  ["int", "number"],
  ["decimal", "number"],
  ["float", "number"],
  ["numeric", "number"],
  ["整数", "number"],
  ["数字", "number"],
  ["小数", "number"],
  ["boolean", "yesNo"],
  ["bool", "yesNo"],
  ["布尔", "yesNo"],
  ["string", "text"],
  ["文字", "text"],
  ["字符串", "text"],
  ["currency", "money"],
  ["amount", "money"],
  ["yuan", "money"],
  ["钱", "money"],
  ["人民币", "money"],
  ["percentage", "percent"],
  ["比例", "percent"],
  ["比率", "percent"],
  ["day", "date"],
  ["datetime", "date"],
  ["时间", "date"],
  ["score", "points"],
  ["分数", "points"],
  ["得分", "points"],
]);

const kinds: readonly KeywordId[] = [
  "yesNo",
  "attested",
  "number",
  "money",
  "percent",
  "date",
  "area",
  "text",
  "points",
];

/** `unknown-kind`: a kind of nearly the same name, or what programs and people call it elsewhere. */
export const namedKind: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const writing = on.writing(here);
  const name = textParameter(found, "text");
  const meant = kindSynonyms.get(name.toLowerCase());
  const near = nearNames(
    name,
    kinds.map((id) => printed(id, writing)),
  );
  return instead("unknown-kind", here, meant === undefined ? near : [printed(meant, writing)]);
};

const states: readonly KeywordId[] = ["known", "unknown", "none", "met", "notMet", "undecided", "atDiscretion", "held"];

/** `unknown-state`: a word of nearly the same form. */
export const namedState: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const writing = on.writing(here);
  const words = [...states.map((id) => printed(id, writing)), form(paperStates.submitted, writing)];
  return instead("unknown-state", here, nearNames(textParameter(found, "word"), words));
};

const ofDecision: readonly KeywordId[] = ["met", "notMet", "undecided", "atDiscretion"];

const outcomes: Readonly<Record<string, readonly KeywordId[]>> = {
  decision: ofDecision,
  rule: [...ofDecision, "waived", "notApplicable"],
  title: ["none", "held", "dueForReview", "rectifying", "expired", "revoked", "barred", "undecided"],
  duty: ["notTriggered", "pending", "inTime", "late", "overdue", "done", "undecided"],
  step: ["done", "outOfOrder", "tooShort"],
};

const outcomeSynonyms: ReadonlyMap<string, KeywordId> = new Map([
  ["pass", "met"],
  ["passed", "met"],
  ["ok", "met"],
  ["通过", "met"],
  ["fail", "notMet"],
  ["failed", "notMet"],
  ["refused", "notMet"],
  ["未通过", "notMet"],
  ["不通过", "notMet"],
  ["open", "undecided"],
  ["unknown", "undecided"],
  ["未知", "undecided"],
]);

/** `not-an-outcome`: the outcome that is meant by the word, or those that there are. */
export const namedOutcome: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const subject = textParameter(found, "subject");
  const possible = Object.hasOwn(outcomes, subject) ? outcomes[subject] : undefined;
  if (here === undefined || possible === undefined) return [];
  const writing = on.writing(here);
  const name = textParameter(found, "word");
  const words = possible.map((id) => printed(id, writing));
  const all =
    subject === "step" ? [...words, ...Object.values(stepStates).map((state) => form(state, writing))] : words;
  const meant = outcomeSynonyms.get(name.toLowerCase());
  if (meant !== undefined && possible.includes(meant))
    return instead("not-an-outcome", here, [printed(meant, writing)]);
  const near = nearNames(name, all);
  return instead("not-an-outcome", here, near.length > 0 ? near : all.slice(0, 2));
};

/** `unknown-unit`: a unit of nearly the same name, or that of the value beside it. */
export const namedUnit: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const near = listParameter(found, "nearest");
  const beside = near.length > 0 ? undefined : unitBeside(here, on);
  return instead("unknown-unit", here, beside === undefined ? near : [beside]);
};

/** The unit in which the fact on the other side counts. */
function unitBeside(here: Span, on: Repairing): string | undefined {
  const { expressions } = on.above(here);
  const [literal, parent] = expressions;
  if (literal?.kind !== "number" || parent?.kind !== "comparison") return undefined;
  for (const operand of parent.operands) {
    const binding = on.model.bound.bindings.get(operand);
    const type = binding?.kind === "fact" ? binding.declaration.type.type : undefined;
    if (type?.kind === "count" && type.unit !== undefined) return likeWritten(namesOf(type.unit), on.text(here))[0];
  }
  return undefined;
}
