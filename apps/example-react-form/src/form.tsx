import { type CalendarDay, evaluate, explain } from "@bylaw/ningbo";
import { Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { type Answer, type Answers, caseOf, faultsOf, isSettled, questionAfter } from "./answers.ts";
import { AskedQuestion } from "./asked-question.tsx";
import { GivenAnswers } from "./given-answers.tsx";
import { Result } from "./result.tsx";
import { type Language, words } from "./words.ts";

/** The day on which the authority is asked, wherever the reader is; Swedes write it as the policy does. */
function todayInChina(): CalendarDay {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }) as CalendarDay;
}

/** Asks one question after another, as long as an answer matters; says beside it what follows from those given. */
export function Form() {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith("zh") ? "zh" : "en");
  const [on, setOn] = useState(todayInChina);
  const [answers, setAnswers] = useState<Answers>([]);
  const say = words[language];
  const question = useMemo(() => questionAfter(answers, on), [answers, on]);
  const explained = useMemo(() => {
    const facts = caseOf(answers);
    const { determination } = evaluate(facts, { on });
    return determination === undefined ? undefined : explain(determination, { lang: language, facts });
  }, [answers, on, language]);
  // While the sentences of a language are loaded, those shown before stay.
  const shown = useDeferredValue(explained);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  }, [language]);

  /** Takes an answer, or gives what is wrong with it, in the language of the page. */
  function take(answer: Answer): string | undefined {
    const next = [...answers.filter(({ question }) => question.name !== answer.question.name), answer];
    const [fault] = faultsOf(next, on);
    if (fault === undefined) setAnswers(next);
    return fault?.message[language];
  }

  return (
    <>
      <header>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        <p className="settings">
          <label>
            {say.on}{" "}
            <input
              type="date"
              value={on}
              onChange={({ target }) => target.value && setOn(target.value as CalendarDay)}
            />
          </label>
          {(["en", "zh"] as const).map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
              {words[one].language}
            </button>
          ))}
        </p>
      </header>
      <main>
        <div>
          {question === undefined ? (
            <p className="done">{isSettled(answers, on) ? say.done : say.allAsked}</p>
          ) : (
            <AskedQuestion key={question.name} question={question} language={language} take={take} />
          )}
          <GivenAnswers
            answers={answers}
            language={language}
            retract={(name) => setAnswers(answers.filter(({ question }) => question.name !== name))}
          />
        </div>
        {shown !== undefined && (
          <Suspense fallback={<p>…</p>}>
            <Result explained={shown} language={language} />
          </Suspense>
        )}
      </main>
      <footer>
        <p>{say.footer}</p>
      </footer>
    </>
  );
}
