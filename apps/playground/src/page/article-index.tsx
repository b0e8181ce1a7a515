import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { CoveredArticle } from "./coverage.ts";
import { usePage } from "./page-context.ts";

export interface ArticleIndexProps {
  readonly articles: readonly CoveredArticle[];
  readonly here?: string;
  readonly goTo: (article: string) => void;
}

/** The articles with their coverage: what is encoded, and the way through the text. One stop for Tab, arrows within. */
export function ArticleIndex({ articles, here, goTo }: ArticleIndexProps): JSX.Element {
  const { texts } = usePage();
  const list = useRef<HTMLElement>(null);
  const stop = articles.some(({ number }) => number === here) ? here : articles[0]?.number;
  const move = (event: KeyboardEvent, index: number): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : articles[index + step];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next.number);
    list.current?.querySelector<HTMLElement>(`[data-article="${next.number}"]`)?.focus();
  };
  return (
    <nav class="index" aria-label={texts.regions.index} data-region="index" ref={list}>
      {articles.map(({ number, coverage, reason }, index) => (
        <button
          key={number}
          type="button"
          data-article={number}
          class={`is-${coverage}`}
          aria-current={number === here ? "location" : undefined}
          aria-label={`${texts.article(number)}, ${texts.coverage[coverage]}`}
          title={`${texts.article(number)} · ${texts.coverage[coverage]}${reason === undefined ? "" : `: ${reason}`}`}
          tabIndex={number === stop ? 0 : -1}
          onKeyDown={(event) => move(event, index)}
          onClick={() => goTo(number)}
        >
          <b>{number}</b>
          <i />
        </button>
      ))}
    </nav>
  );
}
