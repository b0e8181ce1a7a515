import { displayWidth } from "@bylaw/diagnostics";
import { courseLine, type DecisionExplanation, type Explanation, foldPeriods, type RuleExplanation } from "bylaw";
import { words } from "../words.ts";
import { colours, signs } from "./signs.ts";
import type { Terminal } from "./terminal.ts";
import { padTo, wrap } from "./wrap.ts";

/** Narrower than this, a sentence stands under its status instead of beside it. */
const narrow = 72;
/** With more rules than this, those in the way are named before the rules. */
const long = 20;

/** A determination for people: the outcome, then rule by rule, then what the result rests on. */
export function determinationText(explanation: Explanation, terminal: Terminal): string {
  const { titles, language } = explanation;
  const lines = explanation.head.flatMap((line) => wrap(line, terminal.width));
  for (const decision of explanation.decisions) lines.push("", ...decisionLines(decision, explanation, terminal));
  for (const kind of ["title", "duty", "procedure"] as const) {
    const courses = foldPeriods(
      explanation.courses.filter((course) => course.kind === kind),
      explanation,
    );
    const said = courses.map((course) => courseLine(course, explanation));
    lines.push(...section(titles[kind], said, terminal, language));
  }
  lines.push(
    ...section(titles.readings, explanation.readings, terminal, language),
    ...section(titles.omissions, explanation.omissions, terminal, language),
  );
  return lines.join("\n");
}

function decisionLines(decision: DecisionExplanation, explanation: Explanation, terminal: Terminal): readonly string[] {
  const { titles, language } = explanation;
  // One point that is left to a person is said with the outcome; several are a list of their own.
  const beside = decision.leftTo.length === 1 ? decision.leftTo : [];
  const said = [decision.sentence, ...beside].join(language === "en" ? " " : "");
  const [first = "", ...others] = wrap(`${signs[decision.outcome]} ${said}`, terminal.width);
  const head = [first, ...others.map((line) => `  ${line}`)];
  const statusWidth = Math.max(0, ...decision.rules.map(({ statusWord }) => displayWidth(statusWord)));
  const articleWidth = Math.max(0, ...decision.rules.map((rule) => displayWidth(shortArticle(rule, language))));
  const rules = decision.rules.flatMap((rule) => ruleLines(rule, statusWidth, articleWidth, terminal));
  const values = decision.values.flatMap((sentence) => wrap(sentence, terminal.width - 2).map((line) => `  ${line}`));
  const records = decision.records.flatMap((record) => recordLines(record, explanation, terminal));
  return [
    ...head.map((line) => painted(line, `1;${colours[decision.outcome]}`, terminal)),
    ...values,
    ...records,
    ...inTheWay(decision, terminal),
    ...(rules.length > 0 ? ["", ...rules] : []),
    ...section(titles.notRecorded, decision.notRecorded, terminal, language),
    ...section(titles.needs, decision.needs, terminal, language),
    ...section(titles.leftTo, decision.leftTo.length > 1 ? decision.leftTo : [], terminal, language),
    ...section(titles.notes, decision.notes, terminal, language),
    ...section(titles.papers, decision.papers, terminal, language),
  ];
}

/** One record of a decision that is taken for each of a list: its outcome, what it gives, its rules. */
function recordLines(
  { name, decision }: DecisionExplanation["records"][number],
  explanation: Explanation,
  terminal: Terminal,
): readonly string[] {
  const inner: Terminal = { ...terminal, width: terminal.width - 2 };
  const lines = decisionLines(decision, explanation, inner).map((line) => (line === "" ? "" : `  ${line}`));
  return ["", `  ${name}${terminal.language === "en" ? ":" : "："}`, ...lines];
}

/**
 * Of a long undecided decision, the articles that keep it so; elsewhere nothing. Every other outcome that is not met
 * names its articles in its sentence.
 */
function inTheWay({ outcome, rules }: DecisionExplanation, { language, width }: Terminal): readonly string[] {
  if (outcome !== "undecided" || rules.length <= long) return [];
  const standing = rules.filter(({ status }) => status === "undecided" || status === "at_discretion");
  const articles = [...new Set(standing.map((rule) => shortArticle(rule, language) || rule.id))];
  return wrap(words[language].inTheWay(articles), width - 2).map((line) => `  ${line}`);
}

function ruleLines(
  rule: RuleExplanation,
  statusWidth: number,
  articleWidth: number,
  terminal: Terminal,
): readonly string[] {
  const { language } = terminal;
  const gap = rule.gap === undefined ? [] : [rule.gap];
  const said = [rule.sentence, ...rule.remarks, ...gap].join(language === "en" ? " " : "");
  const status = painted(
    `${signs[rule.status]} ${padTo(rule.statusWord, statusWidth)}`,
    colours[rule.status],
    terminal,
  );
  const article = padTo(shortArticle(rule, language), articleWidth);
  const indent = 2 + 2 + statusWidth + 2 + articleWidth + 2;
  if (terminal.width < narrow || terminal.width - indent < 30) {
    return [`  ${status}  ${article.trimEnd()}`, ...wrap(said, terminal.width - 4).map((line) => `    ${line}`)];
  }
  const [first = "", ...others] = wrap(said, terminal.width - indent);
  return [`  ${status}  ${article}  ${first}`, ...others.map((line) => " ".repeat(indent) + line)];
}

/** "8(1)" in English; Chinese names the article in full, since 第八条第一项 is how it is written. */
function shortArticle(rule: RuleExplanation, language: Terminal["language"]): string {
  if (language === "zh") return rule.citation;
  return rule.citation.replace(/^article /, "").replace(/, last paragraph$/, " last");
}

function section(
  title: string,
  sentences: readonly string[],
  terminal: Terminal,
  language: Terminal["language"],
): readonly string[] {
  if (sentences.length === 0) return [];
  const said = sentences.flatMap((sentence) => {
    const [first = "", ...others] = wrap(sentence, terminal.width - 4);
    return [`  · ${first}`, ...others.map((line) => `    ${line}`)];
  });
  return ["", painted(title + (language === "en" ? ":" : "："), "1", terminal), ...said];
}

function painted(text: string, colour: string, terminal: Terminal): string {
  return terminal.colour ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
