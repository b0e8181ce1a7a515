import type { Diagnostic, ParameterValue, Severity } from "../diagnostic.ts";
import type { Language } from "../language.ts";
import { renderFix, renderHelp, renderLabel, renderMessage } from "../render-message.ts";
import type { Span } from "../span.ts";
import { extentOf, indexSources, type RenderSource, type SourceLines } from "./source-lines.ts";

/** A place for machines: offsets and columns in UTF-16 code units, offsets from 0, lines and columns from 1. */
export interface PlaceJson {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Left out where the text of the source was not handed in; so are the other three. */
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A problem as plain data for machines, with its sentences in one language. The order of the keys is fixed. */
export interface ProblemJson {
  readonly code: string;
  readonly level: Severity;
  readonly message: string;
  readonly help?: string;
  readonly path?: string;
  readonly plugin?: string;
  /** The places, the primary one first. */
  readonly places: readonly (PlaceJson & { readonly label: string; readonly text: string })[];
  readonly fixes: readonly {
    readonly name: string;
    readonly title: string;
    readonly edits: readonly (PlaceJson & { readonly text: string })[];
  }[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** Problems as plain data with lines and columns, for editors and other programs; all of them, in the order given. */
export function toJson(
  problems: readonly Diagnostic[],
  sources: readonly RenderSource[],
  language: Language,
): readonly ProblemJson[] {
  const index = indexSources(sources);
  return problems.map((each) => problemJson(each, index, language));
}

function problemJson(diagnostic: Diagnostic, index: ReadonlyMap<string, SourceLines>, language: Language): ProblemJson {
  const help = renderHelp(diagnostic, language);
  return {
    code: diagnostic.code,
    level: diagnostic.severity,
    message: renderMessage(diagnostic, language),
    ...(help === undefined ? {} : { help }),
    ...(diagnostic.path === undefined ? {} : { path: diagnostic.path }),
    ...(diagnostic.plugin === undefined ? {} : { plugin: diagnostic.plugin }),
    places: diagnostic.labels.map(({ label, span }) => ({
      label,
      text: renderLabel(diagnostic, label, language),
      ...placeJson(span, index),
    })),
    fixes: diagnostic.fixes.map((fix) => ({
      name: fix.name,
      title: renderFix(diagnostic, fix, language),
      edits: fix.edits.map((edit) => ({ ...placeJson(edit.span, index), text: edit.text })),
    })),
    parameters: diagnostic.parameters,
  };
}

function placeJson(span: Span, index: ReadonlyMap<string, SourceLines>): PlaceJson {
  const { source: path, start, end } = span;
  const source = index.get(path);
  if (source === undefined) return { source: path, start, end };
  const { from, to } = extentOf(source, span);
  return {
    source: path,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
