import type { JSX } from "preact";
import type { ScenarioRow, ShownExpectation } from "../../engine/scenario-board.ts";
import { Sign } from "../../present/sign.tsx";
import type { Acts } from "../../state/acts.ts";
import type { ScenarioPanelWords } from "./words.ts";

export interface ScenarioTableProps {
  readonly rows: readonly ScenarioRow[];
  readonly words: ScenarioPanelWords;
  readonly goTo: Acts["goToPlace"];
}

/** One row a scenario: how it ended, where it stands, what it expects, and what was found. */
export function ScenarioTable({ rows, words, goTo }: ScenarioTableProps): JSX.Element {
  const { columns } = words;
  return (
    <table class="scenario-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{columns.result}</th>
          <th scope="col">{columns.scenario}</th>
          <th scope="col">{columns.articles}</th>
          <th scope="col">{columns.expected}</th>
          <th scope="col">{columns.found}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} words={words} goTo={goTo} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, words, goTo }: Omit<ScenarioTableProps, "rows"> & { readonly row: ScenarioRow }): JSX.Element {
  const { name, place, passed, articles, expects, differs } = row;
  const failed = passed === false;
  return (
    <tr data-passed={passed} data-scenario={name}>
      <td class="scenario-result">
        {passed === undefined ? (
          words.notRun
        ) : (
          <>
            <Sign status={failed ? "not_met" : "met"} /> {failed ? words.differs : words.passes}
          </>
        )}
      </td>
      <th scope="row">
        <button type="button" aria-label={words.goTo(name)} onClick={() => place && goTo(place)}>
          {name}
        </button>
      </th>
      <td>{[...new Set(articles.map(({ text }) => text))].join(" · ")}</td>
      <td>
        {expects.map((expected, index) => (
          <p key={index}>{said(expected.subject, expected, words)}</p>
        ))}
      </td>
      <td>
        {failed ? (
          <Found expects={expects} differs={differs} words={words} />
        ) : (
          <p class="scenario-same">{passed === undefined ? "" : words.asExpected}</p>
        )}
      </td>
    </tr>
  );
}

/** What was found where it differs; the whole sentence where that is not one word or value. */
function Found({
  expects,
  differs,
  words,
}: Pick<ScenarioRow, "expects" | "differs"> & Pick<ScenarioTableProps, "words">): JSX.Element {
  const found = expects.flatMap(({ subject, found: other }) => (other === undefined ? [] : [{ subject, other }]));
  const short = found.length === differs.length && found.every(({ other }) => Object.keys(other).length > 0);
  return (
    <>
      {short
        ? found.map(({ subject, other }, index) => <p key={index}>{said(subject, other, words)}</p>)
        : differs.map((sentence, index) => <p key={index}>{sentence}</p>)}
    </>
  );
}

function said(
  subject: string,
  { outcome, value }: Pick<ShownExpectation, "value"> & { readonly outcome?: string },
  { statuses }: ScenarioPanelWords,
): string {
  const word = outcome !== undefined && isStatus(outcome, statuses) ? statuses[outcome] : outcome;
  return [subject, [word, value].filter((part) => part !== undefined).join(" = ")].join(": ");
}

function isStatus<K extends string>(word: string, statuses: Readonly<Record<K, string>>): word is K {
  return Object.hasOwn(statuses, word);
}
