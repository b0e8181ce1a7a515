import "./scenarios.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScenarioBoard } from "../../engine/scenario-board.ts";
import type { WhyNot } from "../../state/scenario-acts.ts";
import { useService } from "../../state/use-service.ts";
import type { PanelPart, PanelProps } from "../panel.ts";
import { BoundaryInFocus, CoverageList } from "./coverage-list.tsx";
import { ScenarioTable } from "./scenario-table.tsx";
import { sortedRows } from "./sorted-rows.ts";
import { scenarioPanelWords } from "./words.ts";

/** The scenarios of the text: how they ended, what they try, and what is still to be tried. */
export const scenariosPart: PanelPart = {
  id: "scenarios",
  name: { en: "Scenarios", zh: "情景" },
  Component: Scenarios,
};

function Scenarios({ session, acts }: PanelProps): JSX.Element {
  const { settings, sources, file, scenarioRuns } = session;
  const words = scenarioPanelWords[settings.language];
  const asks = { path: file, language: settings.language };
  const board = useService(acts.editorPage.serve, "scenarios", asks, [sources, scenarioRuns]);
  const [whyNot, setWhyNot] = useState<WhyNot>();
  const add: typeof acts.addScenario = async (boundary) => {
    const why = await acts.addScenario(boundary);
    setWhyNot(why);
    return why;
  };
  return (
    <>
      <div class="scenario-head">
        <p role="status">{board === undefined ? words.broken : tallyOf(board, words)}</p>
        <button type="button" class="button is-filled" disabled={board === undefined} onClick={() => void add()}>
          {words.addApplicant}
        </button>
      </div>
      <p class="scenario-refused" role="alert">
        {whyNot === undefined ? "" : words.refused[whyNot]}
      </p>
      {board === undefined ? null : <Board board={board} session={session} acts={{ ...acts, addScenario: add }} />}
    </>
  );
}

function tallyOf({ rows, ran }: ScenarioBoard, words: (typeof scenarioPanelWords)["en"]): string {
  if (rows.length === 0) return words.none;
  if (!ran) return words.running;
  const failed = rows.filter(({ passed }) => passed === false).length;
  return words.tally(rows.length - failed, failed);
}

function Board({ board, session, acts }: PanelProps & { readonly board: ScenarioBoard }): JSX.Element {
  const { settings, article } = session;
  const words = scenarioPanelWords[settings.language];
  const [only, setOnly] = useState(false);
  const rows = sortedRows(board.rows, only ? article : undefined);
  const { coverage } = board;
  const chosen = coverage?.boundaries.find(({ item }) => item === session.boundary);
  return (
    <div class="scenario-frame">
      {chosen === undefined ? null : <BoundaryInFocus boundary={chosen} words={words} acts={acts} />}
      {coverage === undefined ? null : <CoverageList coverage={coverage} words={words} acts={acts} />}
      {article === undefined ? null : (
        <p class="scenario-filter">
          <button type="button" class="button" aria-pressed={only} onClick={() => setOnly(!only)}>
            {words.onlyArticle(article)}
          </button>
        </p>
      )}
      {rows.length === 0 ? null : <ScenarioTable rows={rows} words={words} goTo={acts.goToPlace} />}
    </div>
  );
}
