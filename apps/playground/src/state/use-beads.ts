import { useEffect } from "preact/hooks";
import { scenarioPanelWords } from "../panels/scenarios/words.ts";
import type { Acts } from "./acts.ts";
import type { Session } from "./session.ts";
import { useService } from "./use-service.ts";

/** Keeps the beads of the open text in step with what its scenarios gave. */
export function useBeads(session: Session, acts: Acts): void {
  const { settings, file, scenarioRuns, editorCount } = session;
  // Before the first run nobody pays for a board.
  const asks = scenarioRuns === 0 ? undefined : { path: file, language: settings.language };
  const board = useService(acts.editorPage.serve, "scenarios", asks, [scenarioRuns]);
  const coverage = board?.coverage;
  useEffect(() => {
    if (coverage === undefined) return;
    const words = scenarioPanelWords[settings.language];
    acts.showBeads(coverage.boundaries, words);
  }, [coverage, file, editorCount, settings.language]);
}
