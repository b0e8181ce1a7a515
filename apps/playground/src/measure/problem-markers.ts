import { type Diagnostic, type Language, renderFix, renderHelp, renderLabel, renderMessage } from "@bylaw/diagnostics";
import { editor, type IRange, languages, MarkerSeverity } from "monaco-editor/editor";
import { languageId } from "./editor-language.ts";

const owner = "bylaw";
const gravity = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info } as const;

/** Problems of one text as marks in it, with their repairs on offer. */
export class ProblemMarkers {
  readonly #model: editor.ITextModel;
  readonly #path: string;
  readonly #fixes: { dispose: () => void };
  #problems: readonly Diagnostic[] = [];
  #language: Language = "en";

  constructor(model: editor.ITextModel, path: string) {
    this.#model = model;
    this.#path = path;
    this.#fixes = languages.registerCodeActionProvider(languageId, {
      provideCodeActions: (asked, range) => this.#actions(asked, range),
    });
  }

  set(problems: readonly Diagnostic[], language: Language): void {
    this.#language = language;
    this.#problems = problems.filter(({ labels }) => labels[0]?.span.source === this.#path);
    editor.setModelMarkers(
      this.#model,
      owner,
      this.#problems.map((problem) => this.#marker(problem)),
    );
  }

  dispose(): void {
    this.#fixes.dispose();
    editor.setModelMarkers(this.#model, owner, []);
  }

  #marker(problem: Diagnostic): editor.IMarkerData {
    const language = this.#language;
    const help = renderHelp(problem, language);
    const others = problem.labels.slice(1).filter(({ span }) => span.source === this.#path);
    return {
      severity: gravity[problem.severity],
      code: problem.code,
      message: help === undefined ? renderMessage(problem, language) : `${renderMessage(problem, language)}\n${help}`,
      relatedInformation: others.map(({ label, span }) => this.#related(renderLabel(problem, label, language), span)),
      ...this.#range(problem.labels[0]?.span ?? { start: 0, end: 0 }),
    };
  }

  #related(message: string, span: { readonly start: number; readonly end: number }): editor.IRelatedInformation {
    return { resource: this.#model.uri, message, ...this.#range(span) };
  }

  #actions(asked: editor.ITextModel, range: IRange): languages.CodeActionList {
    const here = asked === this.#model ? this.#problems : [];
    const actions = here.flatMap((problem) => {
      const place = this.#range(problem.labels[0]?.span ?? { start: 0, end: 0 });
      const apart = place.endLineNumber < range.startLineNumber || place.startLineNumber > range.endLineNumber;
      return apart ? [] : problem.fixes.map((fix, index) => this.#action(problem, fix, index === 0));
    });
    return { actions, dispose: () => {} };
  }

  #action(problem: Diagnostic, fix: Diagnostic["fixes"][number], preferred: boolean): languages.CodeAction {
    return {
      title: renderFix(problem, fix, this.#language),
      kind: "quickfix",
      isPreferred: preferred,
      diagnostics: [this.#marker(problem)],
      edit: {
        edits: fix.edits.map((edit) => ({
          resource: this.#model.uri,
          versionId: this.#model.getVersionId(),
          textEdit: { range: this.#range(edit.span), text: edit.text },
        })),
      },
    };
  }

  #range({ start, end }: { readonly start: number; readonly end: number }): IRange {
    const from = this.#model.getPositionAt(start);
    const to = this.#model.getPositionAt(Math.max(end, start + 1));
    return {
      startLineNumber: from.lineNumber,
      startColumn: from.column,
      endLineNumber: to.lineNumber,
      endColumn: to.column,
    };
  }
}
