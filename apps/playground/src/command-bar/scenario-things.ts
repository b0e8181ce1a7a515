import type { ScenarioBoard, ScenarioRow } from "../engine/scenario-board.ts";
import { whenThere } from "../page/when-there.ts";
import { scenarioPanelWords } from "../panels/scenarios/words.ts";
import type { Around } from "./around.ts";
import type { Thing } from "./thing.ts";
import { commandWords } from "./words.ts";

/** The scenarios of the text, and the boundaries that they try. Empty until the worker has told of them. */
export function scenarioThings(around: Around, board: ScenarioBoard | undefined): readonly Thing[] {
  if (board === undefined) return [];
  const { session, acts } = around;
  const { language } = session.settings;
  const words = scenarioPanelWords[language];
  const boundaries = board.coverage?.boundaries ?? [];
  return [
    ...board.rows.map((row, index) => ({
      id: `scenario:${index}`,
      group: "scenarios" as const,
      name: row.name,
      detail: row.passed === undefined ? words.notRun : row.passed ? words.passes : words.differs,
      does: commandWords(language).does.scenario,
      names: [row.name],
      about: row.articles.map(({ text }) => text),
      run: () => showScenario(around, row),
    })),
    ...boundaries.map(({ item, name, beads }) => ({
      id: `boundary:${item}`,
      group: "scenarios" as const,
      name,
      detail: words.tried(beads),
      does: commandWords(language).does.boundary,
      names: [name],
      run: () => acts.openBoundary(item),
    })),
  ];
}

/** Its row in the panel; where that is filtered away, its text. */
function showScenario({ acts }: Around, { name, place }: ScenarioRow): void {
  acts.openPanel("scenarios");
  whenThere(
    `tr[data-scenario="${CSS.escape(name)}"]`,
    (row) => {
      row.scrollIntoView({ block: "center" });
      row.querySelector<HTMLElement>("th button")?.focus();
    },
    () => place && acts.goToPlace(place),
  );
}
