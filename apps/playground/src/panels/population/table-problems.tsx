import { renderHelp, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import type { Crowd } from "../../crowd/crowd.ts";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { populationWords } from "./words.ts";

/** What was refused or left out while the table was read; the gravest first, as the reader of tables gives them. */
export function TableProblems({ crowd }: { readonly crowd: Crowd }): JSX.Element | null {
  const { language } = usePage();
  const words = populationWords(language);
  if (crowd.problems.length === 0) return null;
  return (
    <details class="table-problems" open>
      <summary>
        {words.problems}
        {crowd.refused === 0 ? null : <span>{words.refused(grouped(String(crowd.refused), language))}</span>}
      </summary>
      <ul>
        {crowd.problems.map((problem, index) => {
          const help = renderHelp(problem, language);
          return (
            <li key={index} class={`is-${problem.severity}`}>
              {renderMessage(problem, language)}
              {help === undefined ? null : <small>{help}</small>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
