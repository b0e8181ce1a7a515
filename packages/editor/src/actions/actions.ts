import { type Diagnostic, renderFix, type Span, type TextEdit } from "@bylaw/diagnostics";
import type { Analysis } from "../analysis.ts";
import type { CodeAction, ServiceOptions } from "../service-types.ts";
import type { ActionRange } from "./action-range.ts";
import { changesAt } from "./changes-at.ts";
import { type ActionWords, actionWords, isRepeated, type RepeatedSort } from "./words.ts";

/**
 * What may be done at a stretch: the repairs of the problems that touch it, the likeliest of each first; one action for
 * all slips of one kind in the text; then changes that nobody complained of. Edits may touch other own texts, never those
 * of a plugin.
 */
export function actionsAt(
  analysis: Analysis,
  path: string,
  range: ActionRange,
  { language }: ServiceOptions,
): readonly CodeAction[] {
  const words = actionWords(language);
  const touched = analysis.forms.problems.filter(({ labels }) => labels.some(({ span }) => touches(span, path, range)));
  const repairs = touched.flatMap((problem) =>
    problem.fixes.map((fix, index): CodeAction => {
      const title = renderFix(problem, fix, language);
      return { title, kind: "quickfix", problem, fix, ...(index === 0 ? { preferred: true } : {}) };
    }),
  );
  return [...repairs, ...allOfFile(analysis, path, touched, words), ...changesAt(analysis, path, range, words)];
}

function touches(span: Span, path: string, { start, end }: ActionRange): boolean {
  return span.source === path && span.start <= end && start <= span.end;
}

/** For each kind of slip that is touched and stands elsewhere as well: all of them at once. */
function allOfFile(
  analysis: Analysis,
  path: string,
  touched: readonly Diagnostic[],
  words: ActionWords,
): readonly CodeAction[] {
  const sorts = new Set<RepeatedSort>();
  for (const { code } of touched) if (isRepeated(code)) sorts.add(code);
  return [...sorts].flatMap((sort): readonly CodeAction[] => {
    const alike = analysis.forms.problems.filter((one) => one.code === sort && one.labels[0]?.span.source === path);
    const fixes = alike.flatMap(({ fixes: [first] }) => first ?? []);
    const edits = withoutOverlaps(fixes.map((fix) => fix.edits));
    return fixes.length < 2 ? [] : [{ title: words.all(sort, fixes.length), kind: "quickfix", fix: { edits } }];
  });
}

/** Two slips may lie in one another; the one that begins first is mended, the other is offered again. */
function withoutOverlaps(repairs: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const ordered = repairs.flat().toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let last: TextEdit | undefined;
  return ordered.filter((edit) => {
    const { span, text } = edit;
    const twice = last !== undefined && last.text === text && last.span.start === span.start;
    const free = span.start >= (last?.span.end ?? 0) && !twice;
    if (free) last = edit;
    return free;
  });
}
