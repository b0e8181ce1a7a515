import { type CalendarDay, type Case, check, type Issue, nextQuestion, type Question } from "@bylaw/ningbo";

/** What was asked, and what was said: a value, or nothing where it is not known. */
export interface Answer {
  readonly question: Question;
  readonly value?: unknown;
}

/** The answers in the order in which they were given. */
export type Answers = readonly Answer[];

/** The case as the policy reads it. What is not known is left out. */
export function caseOf(answers: Answers): Case {
  const parts = { fact: "facts", paper: "papers", title: "history" } as const;
  const input: Record<string, Record<string, unknown>> = { facts: {}, papers: {}, history: {} };
  for (const { question, value } of answers) {
    if (value !== undefined) Object.assign(input[parts[question.kind]] ?? {}, { [question.name]: value });
  }
  return input as unknown as Case;
}

/** What still matters for the recognition and has not been asked: nothing, where every answer would leave it as it is. */
export function questionAfter(answers: Answers, on: CalendarDay): Question | undefined {
  const skip = answers.map(({ question }) => question.name);
  return nextQuestion(caseOf(answers), { on, decisions: ["certification"], skip }).question;
}

/** Whether nothing that is not known could change the recognition any more. */
export function isSettled(answers: Answers, on: CalendarDay): boolean {
  return nextQuestion(caseOf(answers), { on, decisions: ["certification"] }).question === undefined;
}

/** What is wrong with an answer, before it is taken. */
export function faultsOf(answers: Answers, on: CalendarDay): readonly Issue[] {
  return check(caseOf(answers), { on }).issues ?? [];
}
