import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { usePage } from "./page-context.ts";
import { Segment } from "./segment.tsx";

/** English or Chinese: a choice that is read in both. */
export function LanguageChoice({ setLanguage }: { readonly setLanguage: (language: Language) => void }): JSX.Element {
  const { language, texts } = usePage();
  return (
    <div class="segments" role="group" aria-label={texts.language}>
      <Segment pressed={language === "en"} choose={() => setLanguage("en")} label="EN, English" text="EN" lang="en" />
      <Segment pressed={language === "zh"} choose={() => setLanguage("zh")} label="中文" text="中文" lang="zh-Hans" />
    </div>
  );
}
