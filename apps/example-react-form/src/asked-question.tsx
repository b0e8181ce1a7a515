import type { Question } from "@bylaw/ningbo";
import { useActionState, useId } from "react";
import type { Answer } from "./answers.ts";
import { Control } from "./control.tsx";
import { readAnswer } from "./read-answer.ts";
import { type Language, words } from "./words.ts";

interface Props {
  readonly question: Question;
  readonly language: Language;
  readonly take: (answer: Answer) => string | undefined;
}

/** One question with its control. "I do not know" is an answer like the others: it moves on and settles nothing. */
export function AskedQuestion({ question, language, take }: Props) {
  const say = words[language];
  const fault = useId();
  const [problem, submit] = useActionState((_before: string | undefined, data: FormData) => {
    if (data.get("unknown") !== null) return take({ question });
    const value = readAnswer(question.answer, data, "answer");
    return value === undefined ? say.nothingSaid : take({ question, value });
  }, undefined);

  return (
    <form action={submit} noValidate>
      <fieldset aria-describedby={problem === undefined ? undefined : fault}>
        <legend>{question.label[language]}</legend>
        <p className="why">{say.settles(new Set(question.settles.map(({ rule }) => rule)).size)}</p>
        <Control shape={question.answer} name="answer" label={question.label[language]} language={language} />
        {problem !== undefined && (
          <p id={fault} className="fault" role="alert">
            {problem}
          </p>
        )}
        <p className="acts">
          <button type="submit">{say.answer}</button>
          <button type="submit" name="unknown" value="yes">
            {say.unknown}
          </button>
        </p>
      </fieldset>
    </form>
  );
}
