import {
  type Diagnostic,
  indexSources,
  type Language,
  positionOf,
  renderParts,
  renderProblem,
  type Severity,
  type Span,
} from "@bylaw/diagnostics";
import { type PolicyFiles, placeInJson, shownPath } from "@bylaw/workspace";

/** A problem in words, with its place in a file on disk. */
export interface PlacedProblem {
  readonly level: Severity;
  /** All that is said of it, as on the command line; then its parts. */
  readonly text: string;
  /** Level, code and sentence. */
  readonly head: string;
  /** The remedy: the help and the fixes; empty where there is none. */
  readonly notes: string;
  /** The lines of its places as they are drawn; empty for a problem of a file as a whole. */
  readonly frame: string;
  readonly place: ProblemPlace;
}

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 code units; the end is the place after it. */
export interface ProblemPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The text of the line; empty where it is not known. */
  readonly lineText: string;
}

type ReadFiles = Pick<PolicyFiles, "input" | "paths" | "problems">;

/**
 * The errors and warnings of reading and of compiling a policy, in words. Places are named by the paths of files, as they are seen
 * from the current folder; `seen` has the texts by path.
 */
export function placeProblems(
  { input, paths, problems }: ReadFiles,
  found: readonly Diagnostic[],
  seen: ReadonlyMap<string, string | undefined>,
  language: Language,
): readonly PlacedProblem[] {
  const pathOf = (name: string): string => paths.get(name) ?? name;
  const texts = new Map([...seen].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
  // Plugins that a configuration hands over as values lie in no file.
  const handedOver = (input.plugins ?? []).flatMap(({ manifest, files }) =>
    files.map(({ path, text }) => ({ path: `${manifest.id}/${path}`, text })),
  );
  for (const { path, text } of [...input.sources, ...handedOver]) if (!paths.has(path)) texts.set(path, text);
  const first = pathOf(input.sources[0]?.path ?? problems[0]?.path ?? "");
  const inFiles = problems.map(({ path, problem }) => ({ problem: placedInFile(problem, path, texts), path }));
  return [...inFiles, ...found.map((problem) => ({ problem: renamed(problem, pathOf), path: first }))]
    .filter(({ problem }) => problem.severity !== "info")
    .map(({ problem, path }) => inWords(problem, path, texts, language));
}

function inWords(
  problem: Diagnostic,
  file: string,
  texts: ReadonlyMap<string, string>,
  language: Language,
): PlacedProblem {
  const { severity: level, labels, fixes } = problem;
  const spans = [...labels, ...fixes.flatMap(({ edits }) => edits)].map(({ span }) => span.source);
  const sources = [...new Set(spans)].map((path) => ({ path: shownPath(path), text: texts.get(path) ?? "" }));
  const shown = renamed(problem, shownPath);
  const text = renderProblem(shown, sources, { language });
  const { head, frame, notes } = renderParts(shown, sources, { language });
  const place = placeOf(labels[0]?.span ?? { source: file, start: 0, end: 0 }, texts);
  return { level, text, head, notes, frame: labels.length === 0 ? "" : frame, place };
}

/** A problem of a file as a whole, in words. */
export function placedAt(problem: Diagnostic, file: string, language: Language): PlacedProblem {
  return inWords(problem, file, new Map(), language);
}

/** A manifest's problem is about an entry; where it is found, its place is shown. */
function placedInFile(problem: Diagnostic, path: string, texts: ReadonlyMap<string, string>): Diagnostic {
  const text = texts.get(path);
  if (text === undefined || !path.endsWith(".json") || problem.labels.length > 0) return problem;
  const { path: _entry, ...others } = problem;
  return { ...others, labels: [{ label: "here", span: { source: path, ...placeInJson(text, problem) } }] };
}

function renamed(problem: Diagnostic, name: (source: string) => string): Diagnostic {
  const moved = (span: Span): Span => ({ ...span, source: name(span.source) });
  return {
    ...problem,
    labels: problem.labels.map(({ label, span }) => ({ label, span: moved(span) })),
    fixes: problem.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, text }) => ({ span: moved(span), text })),
    })),
  };
}

function placeOf({ source, start, end }: Span, texts: ReadonlyMap<string, string>): ProblemPlace {
  const lines = indexSources([{ path: source, text: texts.get(source) ?? "" }]).get(source);
  if (lines === undefined) return { file: source, line: 1, column: 1, endLine: 1, endColumn: 1, lineText: "" };
  const from = positionOf(lines, start);
  const to = positionOf(lines, end);
  const begin = lines.starts[from.line - 1] ?? 0;
  const lineText = lines.text.slice(begin, lines.starts[from.line] ?? lines.text.length).replace(/[\r\n]+$/, "");
  return { file: source, ...from, endLine: to.line, endColumn: to.column, lineText };
}
