import type { CourseExplanation, DecisionExplanation, Explanation } from "./explanation.ts";

/**
 * An explanation as lines of plain text: the head, each decision with its sentence and rules, then what the result
 * rests on. Nothing is left out because it passed. The short form gives one line a decision and a rule.
 */
export function renderExplanation(explanation: Explanation): readonly string[] {
  const lines: string[] = explanation.length === "short" ? [] : [...explanation.head];
  for (const decision of explanation.decisions) {
    if (lines.length > 0 && explanation.length === "long") lines.push("");
    lines.push(
      ...(explanation.length === "short" ? shortLines(decision, explanation) : longLines(decision, explanation)),
    );
  }
  if (explanation.length === "short") return lines;
  const { titles, readings, omissions } = explanation;
  for (const kind of ["title", "duty", "procedure"] as const) {
    const courses = foldPeriods(
      explanation.courses.filter((course) => course.kind === kind),
      explanation,
    );
    lines.push(
      ...section(
        titles[kind],
        courses.map((course) => courseLine(course, explanation)),
        explanation,
      ),
    );
  }
  lines.push(...section(titles.readings, readings, explanation), ...section(titles.omissions, omissions, explanation));
  return lines;
}

function shortLines(decision: DecisionExplanation, explanation: Explanation): readonly string[] {
  const colon = explanation.language === "en" ? ": " : "：";
  return [`${decision.name}${colon}${decision.short}`, ...decision.rules.map(({ short }) => `  ${short}`)];
}

function longLines(decision: DecisionExplanation, explanation: Explanation): readonly string[] {
  const { titles, language } = explanation;
  const between = language === "en" ? " " : "";
  const lines = [decision.sentence, ...decision.values.map((sentence) => `  ${sentence}`), ...decision.leftTo];
  for (const record of decision.records) {
    const [first = "", ...others] = longLines(record.decision, explanation);
    const colon = language === "en" ? ": " : "：";
    lines.push(`  ${record.name}${colon}${first}`, ...others.map((line) => `  ${line}`));
  }
  for (const rule of decision.rules) {
    const said = [rule.sentence, ...rule.remarks, ...(rule.gap === undefined ? [] : [rule.gap])];
    lines.push(`  ${said.join(between)}`);
  }
  lines.push(...section(titles.notRecorded, decision.notRecorded, explanation));
  lines.push(...section(titles.needs, decision.needs, explanation));
  lines.push(...section(titles.notes, decision.notes, explanation));
  lines.push(...section(titles.papers, decision.papers, explanation));
  return lines;
}

/** Periods of one duty that follow one another and say the same, as one: "quarter 1 of 2020 to quarter 3 of 2021". */
export function foldPeriods(
  courses: readonly CourseExplanation[],
  { language }: Pick<Explanation, "language">,
): readonly CourseExplanation[] {
  const folded: CourseExplanation[] = [];
  let first: CourseExplanation | undefined;
  for (const course of courses) {
    const last = folded.at(-1);
    if (
      first?.recurs === undefined ||
      course.recurs === undefined ||
      last === undefined ||
      !isSaidAlike(first, course)
    ) {
      first = course;
      folded.push(course);
      continue;
    }
    const [to, comma] = language === "en" ? [" to ", ", "] : ["至", "，"];
    folded[folded.length - 1] = {
      ...course,
      name: `${course.recurs.name}${comma}${first.recurs.period}${to}${course.recurs.period}`,
    };
  }
  return folded;
}

function isSaidAlike(one: CourseExplanation, other: CourseExplanation): boolean {
  const said = ({ id, recurs, status, sentences }: CourseExplanation): string =>
    JSON.stringify([id, recurs?.name, status, sentences]);
  return said(one) === said(other);
}

/** A title, duty or procedure on one line: its name, its status, what is said of it. */
export function courseLine(course: CourseExplanation, { language }: Pick<Explanation, "language">): string {
  const { name, statusWord, citation, sentences } = course;
  const between = language === "en" ? " " : "";
  const article = citation === undefined ? "" : language === "en" ? ` (${citation})` : `（${citation}）`;
  return `${name}${language === "en" ? ": " : "："}${statusWord}${article}${language === "en" ? ". " : "。"}${sentences.join(between)}`;
}

function section(title: string, sentences: readonly string[], { language }: Explanation): readonly string[] {
  if (sentences.length === 0) return [];
  return [`${title}${language === "en" ? ":" : "："}`, ...sentences.map((sentence) => `  ${sentence}`)];
}
