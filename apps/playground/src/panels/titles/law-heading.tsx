import type { Span } from "@bylaw/diagnostics";
import type { ComponentChildren, JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import type { LawWords } from "./law-line.ts";
import { titleWords } from "./words.ts";

export interface LawHeadingProps {
  readonly words: readonly LawWords[];
  readonly goTo: (span: Span) => void;
  /** The name of what it makes, where the text has no line of it. */
  readonly name: string;
  /** What stands at the end of the line. */
  readonly children: ComponentChildren;
}

/** The line of the law that makes a lane, with the terms that matter now; each goes to its place in the text. */
export function LawHeading({ words, goTo, name, children }: LawHeadingProps): JSX.Element {
  const { language } = usePage();
  const said = titleWords(language);
  return (
    <header class="law-heading">
      <h2>
        <span class="unseen">{name}</span>
        {words.map(({ text, weights, span }, index) => (
          <>
            {index === 0 ? null : <span aria-hidden="true"> · </span>}
            <button
              key={`${span.source} ${span.start}`}
              type="button"
              class="law-words"
              aria-label={said.goToLine(text)}
              onClick={() => goTo(span)}
            >
              {weights.map(({ from, weight }, at) => {
                const part = text.slice(from, weights[at + 1]?.from);
                return weight === "strong" ? <b key={from}>{part}</b> : <span key={from}>{part}</span>;
              })}
            </button>
          </>
        ))}
      </h2>
      <div class="law-status">{children}</div>
    </header>
  );
}
