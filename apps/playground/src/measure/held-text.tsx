import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { readOutline } from "../document/outline.ts";
import type { Session } from "../state/session.ts";
import { FirstPage } from "./first-page.tsx";
import { heldText } from "./held-texts.ts";
import { textChangeWords } from "./text-change-words.ts";
import { Weigher } from "./weights.ts";

/** The text held as "before", laid over the one in hand as long as it is wanted; at the article that is read. */
export function HeldText({
  session,
  language,
}: {
  readonly session: Session;
  readonly language: Language;
}): JSX.Element {
  const { file, article } = session;
  const frame = useRef<HTMLDivElement>(null);
  const text = heldText(session, file);
  const weights = useMemo(() => new Weigher(file).weigh(text), [file, text]);
  useEffect(() => {
    const heading = readOutline(file, text).parts.find(
      (part) => part.kind === "heading" && article !== undefined && part.articles.includes(article),
    );
    if (heading?.kind !== "heading") return;
    const numbers = [...(frame.current?.querySelectorAll(".line-number") ?? [])];
    numbers.find(({ textContent }) => Number(textContent) > heading.line)?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={frame} class="held-text" role="region" aria-label={textChangeWords(language).held}>
      <FirstPage path={file} text={text} language={language} weights={weights} />
    </div>
  );
}
