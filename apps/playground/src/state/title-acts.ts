import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { HostSteps, HostTitleEvent } from "@bylaw/ir";
import { withHistory, withSteps } from "../panels/titles/history-edit.ts";
import type { Store } from "./session.ts";

/** What the panel of titles and deadlines can do with the case and the text. */
export interface TitleActs {
  /** Without events the history is not known; an empty one says that the title was never held. */
  readonly setHistory: (title: string, events: readonly HostTitleEvent[] | undefined) => void;
  /** Without steps nothing is known of them. */
  readonly setSteps: (procedure: string, steps: HostSteps | readonly HostSteps[] | undefined) => void;
  /** Whether the time lines take the whole width, or leave the text beside them. */
  readonly setTitlesWide: (wide: boolean) => void;
}

export function titleActs({ get, change }: Store): TitleActs {
  return {
    setHistory: (title, events) => change({ case: withHistory(get().case, title, events) }),
    setSteps: (procedure, steps) => change({ case: withSteps(get().case, procedure, steps) }),
    setTitlesWide: (wide) => change({ titlesBesideText: !wide }),
  };
}

interface WaysToText {
  readonly goToArticle: (article: string) => void;
  readonly goToLine: (rule: string) => void;
  readonly goToPlace: (place: Span) => void;
  readonly goToProblem: (problem: Diagnostic) => void;
  readonly focusEditor: () => void;
}

/** Whatever goes to the text brings it back where time lines have taken its place. */
export function besideText<All extends WaysToText>({ get, change }: Store, acts: All): All {
  const shown = <Given extends readonly unknown[]>(way: (...given: Given) => void, then = whenLaidOut) => {
    return (...given: Given): void => {
      const { panel, titlesBesideText } = get();
      if (panel !== "titles" || titlesBesideText === true) {
        way(...given);
        return;
      }
      change({ titlesBesideText: true });
      then(() => way(...given));
    };
  };
  return {
    ...acts,
    goToArticle: shown(acts.goToArticle),
    goToLine: shown(acts.goToLine),
    goToProblem: shown(acts.goToProblem),
    goToPlace: shown(acts.goToPlace),
    // Drawn is enough for the keyboard: a key pressed next goes to the text.
    focusEditor: shown(acts.focusEditor, queueMicrotask),
  };
}

/** The editor learns of its new size at the end of a frame; only in the next one can a line of it be shown. */
function whenLaidOut(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
