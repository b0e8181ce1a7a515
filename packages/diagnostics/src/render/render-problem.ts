import type { Diagnostic, Fix } from "../diagnostic.ts";
import type { Language } from "../language.ts";
import { renderFix, renderHelp, renderLabel, renderMessage } from "../render-message.ts";
import { displayWidth, visibleText } from "./display-width.ts";
import { previewLines } from "./fix-preview.ts";
import { barRow, type FrameLine, type FrameStyle, frameRows } from "./frame.ts";
import { placeLines, type ShownLabel } from "./place-lines.ts";
import { indexSources, positionOf, type RenderSource, type SourceLines } from "./source-lines.ts";
import { type Paint, painter } from "./style.ts";
import { words } from "./words.ts";
import { wrapText } from "./wrap-text.ts";

/** How a problem is shown. */
export interface RenderOptions {
  readonly language: Language;
  /** With terminal colours (SGR). Whether the terminal has them and the reader wants them is for the caller to say. */
  readonly colour?: boolean;
  /**
   * Columns of the terminal. Sentences are broken to fit; a longer line of a source is cut round the place. Where it is
   * not given, sentences stay whole and sources are cut at 100 columns.
   */
  readonly width?: number;
}

/** The sources of the problems, indexed once. */
export type SourceIndex = ReadonlyMap<string, SourceLines>;

interface Block {
  readonly heading: string;
  readonly lines: readonly FrameLine[];
}

interface FixBlock {
  readonly title: string;
  readonly lines: readonly FrameLine[];
}

const previewedLines = 6;

/**
 * A problem as text for a terminal: level, code and sentence, then the lines of each place with the places underlined
 * and labelled, the help, and the fixes with the lines as they would be. Lines and columns count from 1. The texts
 * are those that the spans point into; a place in a source that is not among them is named without its line.
 */
export function renderProblem(
  diagnostic: Diagnostic,
  sources: readonly RenderSource[],
  options: RenderOptions,
): string {
  return renderIndexed(diagnostic, indexSources(sources), options);
}

/** The same with sources that are indexed already. */
export function renderIndexed(diagnostic: Diagnostic, index: SourceIndex, options: RenderOptions): string {
  const { head, frame, bar, notes } = rowsOf(diagnostic, index, options);
  return [...head, ...frame, ...bar, ...notes].join("\n");
}

/** A problem as text in parts, for hosts that have a place of their own for each; a part that is not there is empty. */
export interface RenderedParts {
  /** Level, code and sentence. */
  readonly head: string;
  /** The lines of its places. */
  readonly frame: string;
  /** The help, the plugin and the fixes. */
  readonly notes: string;
}

/** The same as `renderProblem`, in parts. */
export function renderParts(
  diagnostic: Diagnostic,
  sources: readonly RenderSource[],
  options: RenderOptions,
): RenderedParts {
  const { head, frame, notes } = rowsOf(diagnostic, indexSources(sources), options);
  return { head: head.join("\n"), frame: frame.join("\n"), notes: notes.join("\n") };
}

type Rows = Readonly<Record<keyof RenderedParts | "bar", readonly string[]>>;

function rowsOf(diagnostic: Diagnostic, index: SourceIndex, options: RenderOptions): Rows {
  const { language } = options;
  const paint = painter(options.colour ?? false);
  const blocks = placeBlocks(diagnostic, index, language);
  const fixes = diagnostic.fixes.map((fix) => fixBlock(diagnostic, fix, index, language));
  const numbers = [...blocks, ...fixes].flatMap((block) => block.lines.map((line) => line.line));
  const gutter = String(Math.max(1, ...numbers)).length + 1;
  const style: FrameStyle = {
    gutter,
    width: Math.max((options.width ?? 100) - gutter - 3, 20),
    paint,
    roleOf: (sign) => (sign === "^" ? diagnostic.severity : sign === "-" ? "gutter" : "added"),
  };
  const columns = Math.max(options.width ?? Number.POSITIVE_INFINITY, 40);
  const rows: string[] = [];
  blocks.forEach((block, at) => {
    const arrow = paint("gutter", at === 0 ? "-->" : ":::");
    rows.push(`${" ".repeat(gutter)}${arrow} ${visibleText(block.heading)}`);
    if (block.lines.length > 0) rows.push(barRow(style), ...frameRows(block.lines, style));
  });
  const notes = noteRows(diagnostic, fixes, { ...style, columns }, language);
  const between = notes.length > 0 && blocks.some((block) => block.lines.length > 0);
  const head = headRows(diagnostic, columns, paint, language);
  return { head, frame: rows, bar: between ? [barRow(style)] : [], notes };
}

/** Level and code, then the sentence, broken where it does not fit. */
function headRows(diagnostic: Diagnostic, columns: number, paint: Paint, language: Language): readonly string[] {
  const said = words[language];
  const name = `${said.levels[diagnostic.severity]}[${diagnostic.code}]`;
  const sentence = visibleText(renderMessage(diagnostic, language));
  const [first = "", ...more] = wrapText(said.colon + sentence, columns - 2, displayWidth(name) - 2);
  return [
    paint(diagnostic.severity, name) + paint("strong", first),
    ...more.map((line) => `  ${paint("strong", line)}`),
  ];
}

function noteRows(
  diagnostic: Diagnostic,
  fixes: readonly FixBlock[],
  style: FrameStyle & { readonly columns: number },
  language: Language,
): readonly string[] {
  const said = words[language];
  const row = (name: string, text: string): string => {
    const indent = style.gutter + 3;
    const head = `${name}${said.colon}`;
    const lines = wrapText(visibleText(text), style.columns - indent - displayWidth(head));
    const first = `${" ".repeat(style.gutter)} ${style.paint("gutter", "=")} ${style.paint("strong", name)}${said.colon}`;
    return first + lines.join(`\n${" ".repeat(indent + displayWidth(head))}`);
  };
  const rows: string[] = [];
  const help = renderHelp(diagnostic, language);
  if (help !== undefined) rows.push(row(said.help, help));
  if (diagnostic.plugin !== undefined) rows.push(row(said.plugin, diagnostic.plugin));
  for (const { title, lines } of fixes) {
    rows.push(row(said.fix, title));
    if (lines.length > 0) rows.push(barRow(style), ...frameRows(lines.slice(0, previewedLines), style));
    if (lines.length > previewedLines) rows.push(style.paint("gutter", "..."));
  }
  return rows;
}

/** One block a source, that of the primary place first. */
function placeBlocks(diagnostic: Diagnostic, index: SourceIndex, language: Language): readonly Block[] {
  const bySource = new Map<string, ShownLabel[]>();
  diagnostic.labels.forEach((placed, at) => {
    const shown = { placed, text: visibleText(renderLabel(diagnostic, placed.label, language)), primary: at === 0 };
    const known = bySource.get(placed.span.source);
    if (known === undefined) bySource.set(placed.span.source, [shown]);
    else known.push(shown);
  });
  const blocks: Block[] = diagnostic.path === undefined ? [] : [{ heading: diagnostic.path, lines: [] }];
  for (const [path, labels] of bySource) {
    const source = index.get(path);
    if (source === undefined) {
      blocks.push({ heading: path, lines: [] });
      continue;
    }
    const { line, column } = positionOf(source, labels[0]?.placed.span.start ?? 0);
    blocks.push({ heading: `${path}:${line}:${column}`, lines: placeLines(source, labels) });
  }
  return blocks;
}

function fixBlock(diagnostic: Diagnostic, fix: Fix, index: SourceIndex, language: Language): FixBlock {
  const paths = new Set(fix.edits.map((edit) => edit.span.source));
  const lines = [...paths].flatMap((path) => {
    const source = index.get(path);
    const edits = fix.edits.filter((edit) => edit.span.source === path);
    return source === undefined ? [] : previewLines(source, edits);
  });
  return { title: renderFix(diagnostic, fix, language), lines };
}
