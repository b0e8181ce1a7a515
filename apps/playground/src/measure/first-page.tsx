import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Code, Part } from "../document/outline.ts";
import { readOutline } from "../document/outline.ts";
import { Sign } from "../present/sign.tsx";
import type { Session } from "../state/session.ts";
import { lineFindingsOf } from "./findings-of-lines.ts";
import { cellsOf } from "./last-row.ts";
import type { LineFinding } from "./line-findings.ts";
import { Prose, ProseNumber } from "./prose.tsx";
import { plainLine, type WeightedLine } from "./weights.ts";

export interface FirstPageProps {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  /** How heavy its words are set, line by line; all alike until that is known. */
  readonly weights?: readonly WeightedLine[] | undefined;
  /** What the page shows, whose findings stand at the ends of the lines; without it the text stands alone. */
  readonly session?: Session;
  /** A line of the text was pressed before there was an editor: there the caret is to stand. Counted from 1. */
  readonly pressed?: (line: number) => void;
}

/** The measure as a plain page: what is read before the editor has come, and where there is none. */
export function FirstPage({ path, text, language, weights, session, pressed }: FirstPageProps): JSX.Element {
  const article = session?.article;
  const page = useRef<HTMLDivElement>(null);
  const outline = useMemo(() => readOutline(path, text), [path, text]);
  const findings = findingsByLine(session, text);
  const lines = text.split("\n");
  useEffect(() => {
    const heading = page.current?.querySelector<HTMLElement>(`[data-heading-of~="${CSS.escape(article ?? "")}"]`);
    if (page.current === null || !heading) return;
    page.current.scrollTop += heading.getBoundingClientRect().top - page.current.getBoundingClientRect().top - 10;
  }, [article]);
  const press = ({ target }: Event): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]")?.dataset["line"] : undefined;
    if (line !== undefined) pressed?.(Number(line));
  };
  return (
    <div class="first-page" ref={page} onPointerDown={press}>
      {stretches(outline.parts).map((stretch, index) =>
        stretch.kind === "code" ? (
          <CodeLines
            key={index}
            code={stretch}
            lines={lines}
            weights={weights ?? []}
            findings={findings}
            rule={session?.rule}
          />
        ) : (
          <div key={index} class="prose-stretch">
            <ProseNumber parts={stretch.parts} language={language} />
            <Prose parts={stretch.parts} language={language} />
          </div>
        ),
      )}
    </div>
  );
}

/** The findings by the last line of their rule. Those of an older text have no place here. */
function findingsByLine(session: Session | undefined, text: string): ReadonlyMap<number, LineFinding> {
  const found = new Map<number, LineFinding>();
  if (session === undefined || session.placed !== session.sources) return found;
  let [line, at] = [1, text.indexOf("\n")];
  for (const finding of lineFindingsOf(session).toSorted((a, b) => a.end - b.end)) {
    for (; at >= 0 && at < finding.end; at = text.indexOf("\n", at + 1)) line += 1;
    found.set(line, finding);
  }
  return found;
}

type Stretch = Code | { readonly kind: "page"; readonly parts: readonly Part[] };

function stretches(parts: readonly Part[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let page: Part[] = [];
  for (const part of parts) {
    if (part.kind !== "code") {
      page.push(part);
      continue;
    }
    if (page.length > 0) found.push({ kind: "page", parts: page });
    page = [];
    found.push(part);
  }
  if (page.length > 0) found.push({ kind: "page", parts: page });
  return found;
}

function CodeLines(props: {
  readonly code: Code;
  readonly lines: readonly string[];
  readonly weights: readonly WeightedLine[];
  readonly findings: ReadonlyMap<number, LineFinding>;
  readonly rule: string | undefined;
}): JSX.Element {
  const { code, lines, weights, findings, rule } = props;
  const numbers = Array.from({ length: Math.max(0, code.last - code.first + 1) }, (_, index) => code.first + index);
  return (
    <pre class="code-lines">
      {numbers.map((number) => {
        const finding = findings.get(number);
        const line = lines[number - 1] ?? "";
        const here = finding !== undefined && finding.rule === rule;
        return (
          <div
            key={number}
            data-line={number}
            class={here ? "is-here" : undefined}
            style={{ "--hang": 4 + line.length - line.trimStart().length }}
          >
            <span class="line-number">{number}</span>
            <span class="line-text">{spans(line, weights[number - 1] ?? plainLine)}</span>
            {finding === undefined ? null : <Finding finding={finding} beside={line} />}
          </div>
        );
      })}
    </pre>
  );
}

/** Cells of the face of the text that a line has in the narrowest measure column. */
const row = 56;

/** The value given and the sign of the status; where the line is long, the sign alone. */
function Finding({ finding, beside }: { readonly finding: LineFinding; readonly beside: string }): JSX.Element {
  const { rule, status, value } = finding;
  return (
    <span class={`line-finding is-${status}`} data-rule={rule} aria-hidden="true">
      {cellsOf(beside) + cellsOf(value) + 4 <= row ? value : ""}
      <Sign status={status} />
    </span>
  );
}

/** The words of a line in their weights. */
export function spans(line: string, parts: WeightedLine): readonly JSX.Element[] {
  return parts.map(({ from, weight }, index) => (
    <span key={from} class={`is-${weight}`}>
      {line.slice(from, parts[index + 1]?.from)}
    </span>
  ));
}
