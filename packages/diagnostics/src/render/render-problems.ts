import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Language } from "../language.ts";
import { type RenderOptions, renderIndexed } from "./render-problem.ts";
import { indexSources, type RenderSource } from "./source-lines.ts";
import { words } from "./words.ts";

/** No more problems than these are shown at once. */
export const shownProblems = 100;

const severitiesByGravity: readonly Severity[] = ["error", "warning", "info"];

/**
 * Several problems as text, a blank line between them and the summary line at the end; empty for none. Of more than
 * a hundred the gravest are shown, in the order given, and a line says how many there are.
 */
export function renderProblems(
  problems: readonly Diagnostic[],
  sources: readonly RenderSource[],
  options: RenderOptions,
): string {
  if (problems.length === 0) return "";
  const index = indexSources(sources);
  const shown = gravest(problems, shownProblems);
  const parts = shown.map((each) => renderIndexed(each, index, options));
  const closing = [summarize(problems, options.language)];
  if (shown.length < problems.length) closing.push(words[options.language].shown(shown.length, problems.length));
  return [...parts, closing.join("\n")].join("\n\n");
}

/** How many problems of each level there are: "2 errors, 1 warning", 2处错误、1处提醒. */
export function summarize(problems: readonly Diagnostic[], language: Language): string {
  const said = words[language];
  const counts = severitiesByGravity.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [said.counted[severity](count)];
  });
  return counts.length === 0 ? said.none : counts.join(said.between);
}

/** The gravest problems, at most `limit`, in the order in which they came. */
function gravest(problems: readonly Diagnostic[], limit: number): readonly Diagnostic[] {
  if (problems.length <= limit) return problems;
  const order = severitiesByGravity.flatMap((severity) =>
    problems.flatMap((each, at) => (each.severity === severity ? [at] : [])),
  );
  const kept = new Set(order.slice(0, limit));
  return problems.filter((_each, at) => kept.has(at));
}
