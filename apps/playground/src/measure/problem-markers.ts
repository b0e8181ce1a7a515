import { type Diagnostic, type Language, renderHelp, renderLabel, renderMessage } from "@bylaw/diagnostics";
import { editor, type IRange, MarkerSeverity } from "monaco-editor/editor";
import { pathOf } from "./services/text-path.ts";

const owner = "bylaw";
const gravity = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info } as const;

/** Problems of one text as marks in it. */
export class ProblemMarkers {
  readonly #model: editor.ITextModel;
  #marked = "";

  constructor(model: editor.ITextModel) {
    this.#model = model;
  }

  set(problems: readonly Diagnostic[], language: Language): void {
    const here = problems.filter(({ labels }) => labels[0]?.span.source === pathOf(this.#model));
    const markers = here.map((problem) => markerOf(this.#model, problem, language));
    // News of the same marks would call off what the reader has just asked to be repaired.
    const marked = `${this.#model.getVersionId()} ${JSON.stringify(markers)}`;
    if (marked === this.#marked) return;
    this.#marked = marked;
    editor.setModelMarkers(this.#model, owner, markers);
  }

  dispose(): void {
    editor.setModelMarkers(this.#model, owner, []);
  }
}

/** A problem as the editor marks it: its words, and its other places in the same text. */
export function markerOf(model: editor.ITextModel, problem: Diagnostic, language: Language): editor.IMarkerData {
  const message = renderMessage(problem, language);
  const help = renderHelp(problem, language);
  const [first, ...others] = problem.labels;
  return {
    severity: gravity[problem.severity],
    code: problem.code,
    message: help === undefined ? message : `${message}\n${help}`,
    relatedInformation: others
      .filter(({ span }) => span.source === pathOf(model))
      .map(({ label, span }) => ({
        resource: model.uri,
        message: renderLabel(problem, label, language),
        ...stretchOf(model, span),
      })),
    ...stretchOf(model, first?.span ?? { start: 0, end: 0 }),
  };
}

/** At least one sign wide, so that it can be seen. */
function stretchOf(
  model: editor.ITextModel,
  { start, end }: { readonly start: number; readonly end: number },
): Pick<IRange, "startLineNumber" | "startColumn" | "endLineNumber" | "endColumn"> {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(Math.max(end, start + 1));
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
