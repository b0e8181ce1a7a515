import type { RefObject } from "preact";
import type { ShownBoundary } from "../engine/scenario-board.ts";
import type { NewScenarioAsked, NewScenarioGiven } from "../engine/service-calls.ts";
import type { ServiceLine } from "../engine/service-line.ts";
import { beadsOf } from "../measure/beads-of-lines.ts";
import type { CodeEditor } from "../measure/code-editor.ts";
import type { ScenarioPanelWords } from "../panels/scenarios/words.ts";
import { lineCounter } from "../present/line-counter.ts";
import { openDecision, type Store } from "./session.ts";

/** What a reader does with scenarios. */
export interface ScenarioActs {
  /**
   * Writes a scenario of the present applicant, or at a point of a boundary, and puts the caret on it. Gives back why
   * there is none to write, where there is none.
   */
  readonly addScenario: (boundary?: NewScenarioAsked["boundary"]) => Promise<WhyNot | undefined>;
  /** Opens the panel at a boundary, by its number; undefined leaves it. */
  readonly showBeads: (
    boundaries: readonly ShownBoundary[],
    words: Pick<ScenarioPanelWords, "beads" | "bead" | "tried">,
  ) => void;
  readonly openBoundary: (item: number | undefined) => void;
}

export type WhyNot = Extract<NewScenarioGiven, { readonly why: unknown }>["why"];

export function scenarioActs(
  store: Store,
  editor: RefObject<CodeEditor | null>,
  serve: ServiceLine["serve"],
): ScenarioActs {
  const { get, change } = store;
  return {
    addScenario: async (boundary) => {
      const session = get();
      const { file, settings, case: given, on, readings, origin, sources } = session;
      const answer = await serve("newScenario", {
        path: file,
        language: settings.language,
        case: given,
        on,
        readings,
        ...(origin.sample === undefined ? {} : { sample: origin.sample }),
        decision: openDecision(session)?.names.id ?? "",
        ...(boundary && { boundary }),
      });
      // What was typed meanwhile has moved the place.
      if (answer === undefined || get().sources !== sources) return undefined;
      if ("why" in answer.value) return answer.value.why;
      const { edits, path, offset } = answer.value;
      editor.current?.apply(edits);
      change({ file: path, view: get().view === "both" ? "read" : get().view, goTo: { file: path, offset } });
      return undefined;
    },
    showBeads: (boundaries, words) => {
      const { file, sources } = get();
      const text = sources.find(({ path }) => path === file)?.text ?? "";
      const made = editor.current;
      if (made === null || made.path !== file || !made.reads(text)) return;
      const labelOf = ({ name, beads }: ShownBoundary): string => words.bead(name, words.tried(beads));
      made.setBeads(beadsOf(boundaries, file, lineCounter(text), labelOf), words.beads);
    },
    openBoundary: (item) =>
      change(item === undefined ? { boundary: undefined } : { panel: "scenarios", boundary: item }),
  };
}
