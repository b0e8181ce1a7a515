import type { Measure } from "../plugins.ts";
import { nobody, type Session } from "./session.ts";
import type { Settings } from "./settings.ts";

/** A page as it opens: the shipped texts of a measure, nobody's case, and nothing read yet. */
export function firstSession(measure: Measure, settings: Settings, on: string): Session {
  return {
    settings,
    measure,
    sources: measure.sources,
    writings: {},
    file: measure.sources[0]?.path ?? "",
    on,
    case: nobody,
    origin: { case: nobody },
    readings: {},
    problems: [],
    state: "reading",
    panel: "finding",
    view: "read",
    otherNames: false,
    scenarioRuns: 0,
    editorCount: 0,
  };
}
