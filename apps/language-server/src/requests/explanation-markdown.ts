import { courseLine, type DecisionExplanation, type Explanation, foldPeriods } from "bylaw";

/** An explanation as Markdown without HTML: a heading for each decision, a line for each rule. */
export function explanationMarkdown(explanation: Explanation): string {
  const { head, decisions, courses, readings, omissions, titles } = explanation;
  const [title = "", ...about] = head;
  const parts = [`# ${plain(title)}`, ...about.map(plain)];
  for (const decision of decisions) parts.push(...decisionParts(decision, explanation, "##"));
  for (const kind of ["title", "duty", "procedure"] as const) {
    const folded = foldPeriods(
      courses.filter((course) => course.kind === kind),
      explanation,
    );
    parts.push(
      ...section(
        "##",
        titles[kind],
        folded.map((course) => courseLine(course, explanation)),
      ),
    );
  }
  parts.push(...section("##", titles.readings, readings), ...section("##", titles.omissions, omissions));
  return `${parts.join("\n\n")}\n`;
}

function decisionParts(decision: DecisionExplanation, explanation: Explanation, heading: string): readonly string[] {
  const { titles, language } = explanation;
  const between = language === "en" ? " " : "";
  const [separator, deeper] = [language === "en" ? ": " : "：", `${heading}#`];
  const rules = decision.rules.map(({ sentence, remarks, gap }) =>
    [sentence, ...remarks, ...(gap === undefined ? [] : [gap])].join(between),
  );
  return [
    `${heading} ${plain(decision.name)}${separator}${plain(decision.outcomeWord)}`,
    plain(decision.sentence),
    ...decision.values.map(plain),
    ...decision.leftTo.map(plain),
    ...decision.records.flatMap(({ name, decision: of }) => decisionParts({ ...of, name }, explanation, deeper)),
    ...section(deeper, titles.rules, rules),
    ...section(deeper, titles.notRecorded, decision.notRecorded),
    ...section(deeper, titles.needs, decision.needs),
    ...section(deeper, titles.notes, decision.notes),
    ...section(deeper, titles.papers, decision.papers),
  ];
}

function section(heading: string, title: string, sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  return [`${heading} ${plain(title)}`, sentences.map((sentence) => `- ${plain(sentence)}`).join("\n")];
}

/** A sentence holds an author's words: no sign of them is read as Markdown or HTML. */
function plain(sentence: string): string {
  return sentence.replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&").replaceAll(/\s*\n\s*/g, " ");
}
