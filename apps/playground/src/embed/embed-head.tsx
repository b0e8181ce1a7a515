import "./embed.css";
import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { LanguageChoice } from "../page/language-choice.tsx";
import { usePage } from "../page/page-context.ts";
import type { Session } from "../state/session.ts";
import { wholePage } from "./embed.ts";
import { embedWords } from "./words.ts";

export interface EmbedHeadProps {
  readonly session: Session;
  readonly setLanguage: (language: Language) => void;
}

/**
 * Of the masthead within another page: the title, the language, and the way to the whole page with the link that this one
 * was opened from. Where the page round it is told the outcome, whoever states facts here is told so.
 */
export function EmbedHead({ session, setLanguage }: EmbedHeadProps): JSX.Element {
  const { language } = usePage();
  const { measure, embed } = session;
  return (
    <header class="embed-head">
      <strong>{measure.titles[language].replace(/: /, " · ")}</strong>
      {embed?.tells === true ? <small>{embedWords[language].tells}</small> : null}
      <span class="stretch" />
      <a class="as-link" href={wholePage(measure.id)} target="_blank" rel="noopener noreferrer">
        {embedWords[language].wholePage}
      </a>
      <LanguageChoice setLanguage={setLanguage} />
    </header>
  );
}
