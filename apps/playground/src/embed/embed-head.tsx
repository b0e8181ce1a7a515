import "./embed.css";
import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { LanguageChoice } from "../page/language-choice.tsx";
import { usePage } from "../page/page-context.ts";
import type { Measure } from "../plugins.ts";
import { embedWords } from "./words.ts";

export interface EmbedHeadProps {
  readonly measure: Measure;
  /** The whole page, with the link that this one was opened from. */
  readonly address: string;
  readonly setLanguage: (language: Language) => void;
}

/** Of the masthead within another page: the title, the language, and the way to the whole page. */
export function EmbedHead({ measure, address, setLanguage }: EmbedHeadProps): JSX.Element {
  const { language } = usePage();
  return (
    <header class="embed-head">
      <strong>{measure.titles[language].replace(/: /, " · ")}</strong>
      <span class="stretch" />
      <a class="as-link" href={address} target="_blank" rel="noopener noreferrer">
        {embedWords[language].wholePage}
      </a>
      <LanguageChoice setLanguage={setLanguage} />
    </header>
  );
}
