import { type Diagnostic, renderHelp, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import type { Session } from "../../state/session.ts";
import { placeInTable } from "./place-in-table.ts";
import { populationWords } from "./words.ts";

/**
 * Why the last table was not taken in, and what was left out of the one that is shown; the gravest first, as the reader of
 * tables gives them.
 */
export function TableProblems({ session }: { readonly session: Session }): JSX.Element | null {
  const { language } = usePage();
  const words = populationWords(language);
  const { crowd, tableRefused, compiled } = session;
  const list = (problems: readonly Diagnostic[]): JSX.Element => (
    <ul>
      {problems.map((problem, index) => {
        const help = renderHelp(problem, language);
        const place = placeInTable(problem.path, compiled?.policy, language);
        return (
          <li key={index} class={`is-${problem.severity}`}>
            {place === undefined ? null : <b>{words.place(place.row, place.column)}</b>}
            {renderMessage(problem, language)}
            {help === undefined ? null : <small>{help}</small>}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {tableRefused === undefined ? null : (
        <section class="table-problems" role="alert">
          <h2>{words.notTaken(tableRefused.name ?? "", crowd !== undefined)}</h2>
          {list(tableRefused.problems)}
        </section>
      )}
      {crowd === undefined || crowd.problems.length === 0 ? null : (
        <details class="table-problems" open>
          <summary>
            {words.problems}
            {crowd.refused === 0 ? null : <span>{words.refused(grouped(String(crowd.refused), language))}</span>}
          </summary>
          {list(crowd.problems)}
        </details>
      )}
    </>
  );
}
