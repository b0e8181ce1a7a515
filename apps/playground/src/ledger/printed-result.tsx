import "./print.css";
import { courseLine, type DecisionExplanation, type Explanation, foldPeriods } from "bylaw/runtime";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import { Sign } from "../present/sign.tsx";
import { openDecision, type Session } from "../state/session.ts";
import { awaitedSentences, recordSentence } from "./closing-sentences.ts";
import { SentenceLists } from "./sentence-lists.tsx";
import { ledgerWords } from "./words.ts";

/** The result as it stands on paper: outcome, rules with their articles, what it rests on. On the screen it is not there. */
export function PrintedResult({ session }: { readonly session: Session }): JSX.Element | null {
  const printing = usePrinting();
  const explanation = session.result?.explanation;
  const decision = explanation?.decisions.find(({ id }) => id === openDecision(session)?.names.id);
  if (!printing || explanation === undefined || decision === undefined) return null;
  return <Printed explanation={explanation} decision={decision} />;
}

function Printed(props: { readonly explanation: Explanation; readonly decision: DecisionExplanation }): JSX.Element {
  const { language } = usePage();
  const { explanation, decision } = props;
  const { titles, head, courses, readings } = explanation;
  const lists = [
    { title: titles.notRecorded, sentences: decision.notRecorded },
    { title: titles.leftTo, sentences: decision.leftTo },
    { title: titles.needs, sentences: decision.needs },
    { title: titles.awaits, sentences: awaitedSentences(decision, language) },
    { title: titles.notes, sentences: decision.notes },
    { title: titles.papers, sentences: decision.papers },
    ...(["title", "duty", "procedure"] as const).map((kind) => ({
      title: titles[kind],
      sentences: foldPeriods(
        courses.filter((course) => course.kind === kind),
        explanation,
      ).map((course) => courseLine(course, explanation)),
    })),
    { title: titles.readings, sentences: readings },
  ];
  return (
    <article class="printed">
      {head.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h1>
        <Sign status={decision.outcome} />
        {decision.name}
        {language === "en" ? ": " : "："}
        {decision.outcomeWord}
      </h1>
      {[decision.sentence, ...decision.values].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Rules decision={decision} />
      {decision.records.map((record) => (
        <section key={record.name}>
          <h2>
            {record.name}
            {language === "en" ? ": " : "："}
            {record.decision.outcomeWord}
          </h2>
          <p>{recordSentence(record.decision, undefined, language)}</p>
          <Rules decision={record.decision} />
        </section>
      ))}
      <SentenceLists lists={lists} />
    </article>
  );
}

function Rules({ decision }: { readonly decision: DecisionExplanation }): JSX.Element | null {
  const { language } = usePage();
  if (decision.rules.length === 0) return null;
  return (
    <table>
      <caption>{ledgerWords[language].printedRules}</caption>
      <tbody>
        {decision.rules.map(({ id, citation, status, statusWord, sentence, remarks }) => (
          <tr key={id}>
            <th scope="row">{citation}</th>
            <td class="printed-status">
              <Sign status={status} /> {statusWord}
            </td>
            <td>{[sentence, ...remarks].join(language === "en" ? " " : "")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether the page is on its way to paper. Only then is there anything to draw. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const paper = matchMedia("print");
    const look = (): void => setPrinting(paper.matches);
    const begin = (): void => setPrinting(true);
    paper.addEventListener("change", look);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", look);
    return () => {
      paper.removeEventListener("change", look);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", look);
    };
  }, []);
  return printing;
}
