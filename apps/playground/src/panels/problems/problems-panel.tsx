import { type Diagnostic, renderFix, renderHelp, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { Told } from "../../page/told.tsx";

export interface ProblemsPanelProps {
  readonly problems: readonly Diagnostic[];
  /** The file that is open: places in it need no name. */
  readonly file: string;
  readonly lineOf: (problem: Diagnostic) => number | undefined;
  readonly goTo: (problem: Diagnostic) => void;
  readonly apply: (problem: Diagnostic, fix: Diagnostic["fixes"][number]) => void;
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** All problems of the text, the gravest first, each with what to do about it. */
export function ProblemsPanel({ problems, file, lineOf, goTo, apply }: ProblemsPanelProps): JSX.Element {
  const { language, texts } = usePage();
  if (problems.length === 0) return <p class="panel-lead">{texts.problems.none}</p>;
  const sorted = problems.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
  return (
    <ul class="problems">
      {sorted.map((problem, index) => {
        const line = lineOf(problem);
        const help = renderHelp(problem, language);
        return (
          <li key={index} class={`is-${problem.severity}`}>
            <p class="problem-place">
              <b>{texts.problems.levels[problem.severity]}</b>
              {line === undefined ? null : (
                <button type="button" class="as-link" onClick={() => goTo(problem)}>
                  {texts.problems.line(line)}
                </button>
              )}
              {elsewhere(problem, file)}
              <code>{problem.code}</code>
            </p>
            <p>
              <Told text={renderMessage(problem, language)} />
            </p>
            {help === undefined ? null : (
              <p class="problem-help">
                <Told text={help} />
              </p>
            )}
            {problem.fixes.map((fix) => (
              <button key={fix.name} type="button" class="button" onClick={() => apply(problem, fix)}>
                <Told text={renderFix(problem, fix, language)} />
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** The file of a problem that does not stand in the open one. */
function elsewhere({ labels }: Diagnostic, file: string): JSX.Element | null {
  const source = labels[0]?.span.source;
  return source === undefined || source === file ? null : <span>{source.slice(source.indexOf("/") + 1)}</span>;
}
