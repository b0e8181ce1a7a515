import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Code, Part } from "../document/outline.ts";
import { readOutline } from "../document/outline.ts";
import { Prose } from "./prose.tsx";
import { Weigher, type WeightedLine } from "./weights.ts";

export interface FirstPageProps {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  /** The article at which the page opens. */
  readonly article?: string | undefined;
}

/** The measure as a plain page: what can be read before the editor has come, and where there is none. */
export function FirstPage({ path, text, language, article }: FirstPageProps): JSX.Element {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = page.current?.querySelector<HTMLElement>(`[data-articles~="${CSS.escape(article ?? "")}"]`);
    if (page.current !== null && heading) page.current.scrollTop = heading.offsetTop;
  }, [article]);
  const outline = useMemo(() => readOutline(path, text), [path, text]);
  const weights = useMemo(() => new Weigher(path).weigh(text), [path, text]);
  const lines = text.split("\n");
  return (
    <div class="first-page" ref={page}>
      {stretches(outline.parts).map((stretch, index) =>
        stretch.kind === "code" ? (
          <CodeLines key={index} code={stretch} lines={lines} weights={weights} />
        ) : (
          <Prose key={index} parts={stretch.parts} language={language} />
        ),
      )}
    </div>
  );
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
}): JSX.Element {
  const { code, lines, weights } = props;
  const numbers = Array.from({ length: Math.max(0, code.last - code.first + 1) }, (_, index) => code.first + index);
  return (
    <pre class="code-lines">
      {numbers.map((number) => (
        <div key={number}>
          <span class="line-number">{number}</span>
          <span class="line-text">{spans(lines[number - 1] ?? "", weights[number - 1] ?? [])}</span>
        </div>
      ))}
    </pre>
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
