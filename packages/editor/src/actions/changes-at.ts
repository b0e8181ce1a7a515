import type { TextEdit } from "@bylaw/diagnostics";
import { type NameUse, scenariosForThreshold } from "@bylaw/language";
import { type Analysis, nameAt } from "../analysis.ts";
import type { CodeAction } from "../service-types.ts";
import type { ActionRange } from "./action-range.ts";
import { otherNumberForms } from "./number-forms.ts";
import type { ActionWords } from "./words.ts";

/** Changes at a caret that nobody complained of: they keep the meaning, or add what is missing beside the rules. */
export function changesAt(
  analysis: Analysis,
  path: string,
  { start, end }: ActionRange,
  words: ActionWords,
): readonly CodeAction[] {
  if (!analysis.input.sources.some((source) => source.path === path)) return [];
  return [
    ...numbers(analysis, path, start, words),
    ...localName(analysis, path, start, words),
    ...thresholds(analysis, path, { start, end }, words),
  ];
}

function refactor(title: string, edits: readonly TextEdit[]): CodeAction {
  return { title, kind: "refactor", fix: { edits } };
}

/** 80万元 as 800_000 yuan and back, as the statement is written. */
function numbers(analysis: Analysis, path: string, offset: number, words: ActionWords): readonly CodeAction[] {
  const read = analysis.read.get(path);
  if (read === undefined) return [];
  return otherNumberForms(read, offset).map(({ span, text }) =>
    refactor(words.write(text.trimEnd()), [{ span, text }]),
  );
}

const named: ReadonlySet<NameUse["thing"]["kind"]> = new Set<NameUse["thing"]["kind"]>([
  "fact",
  "field",
  "member",
  "let",
  "decision",
  "table",
  "title",
  "duty",
  "procedure",
  "step",
  "role",
  "paper",
  "sample",
]);

/** A declaration with one name gets a place for the other one. */
function localName(analysis: Analysis, path: string, offset: number, words: ActionWords): readonly CodeAction[] {
  const use = nameAt(analysis, path, offset);
  if (use?.role !== "declares" || !named.has(use.thing.kind) || use.thing.declaration.local !== undefined) return [];
  const { node } = use;
  if (!/^[A-Za-z0-9_]+$/.test(node.text)) return [];
  const local = `中文名_${node.text}`;
  const at = { ...node.span, start: node.span.end };
  return [refactor(words.otherName(node.text, local), [{ span: at, text: ` ${local}` }])];
}

/** Where a rule has a threshold that no scenario tries, and the scenarios have been read. */
function thresholds(
  analysis: Analysis,
  path: string,
  { start, end }: ActionRange,
  words: ActionWords,
): readonly CodeAction[] {
  const { forms, input } = analysis;
  if (input.scenarios === "left") return [];
  const own = new Set(input.sources.map((source) => source.path));
  const read = forms.read.filter(({ scanned }) => own.has(scanned.source.path));
  const found = scenariosForThreshold({ read, model: forms.model, calendars: [] }, { source: path, start, end });
  // What the check complains of has the same repair already.
  const said = forms.problems.some(
    ({ code, labels: [first] }) =>
      code === "boundary-not-tried" &&
      first !== undefined &&
      first.span.source === path &&
      touches(first.span, start, end),
  );
  return found === undefined || said ? [] : [refactor(words.scenarios(found.to), found.edits)];
}

function touches(span: ActionRange, start: number, end: number): boolean {
  return span.start <= end && start <= span.end;
}
