import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { copyText } from "../page/copy-text.ts";
import { usePage } from "../page/page-context.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import { ledgerWords } from "./words.ts";

export interface ResultBarProps {
  readonly session: Session;
  readonly acts: Pick<Acts, "editorPage">;
  readonly open: boolean;
  /** Shows what would have to change, or no longer; missing where nothing has to. */
  readonly unfold: (() => void) | undefined;
}

const languages: readonly { readonly id: Language; readonly name: string }[] = [
  { id: "en", name: "English" },
  { id: "zh", name: "中文" },
];

/** What can be done with a result: see what would have to change, take it along as text, print it. */
export function ResultBar({ session, acts, open, unfold }: ResultBarProps): JSX.Element {
  const { language } = usePage();
  const words = ledgerWords[language];
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => setCopied(undefined), [session.result, language]);
  const copy = async (as: Language): Promise<void> => {
    const text = (await acts.editorPage.serve("resultText", { language: as }))?.value;
    setCopied(text !== undefined && (await copyText(text)));
  };
  return (
    <div class="result-bar">
      {unfold === undefined ? null : (
        <button type="button" class="changes-toggle" aria-expanded={open} onClick={unfold}>
          {words.changes}
        </button>
      )}
      <span class="stretch" />
      <output aria-live="polite">{copied === undefined ? "" : copied ? words.copied : words.notCopied}</output>
      <span class="copy-choice" role="group" aria-label={words.copyAs}>
        <span aria-hidden="true">{words.copyAs}</span>
        {languages.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class="as-link"
            lang={id === "zh" ? "zh-Hans" : "en"}
            onClick={() => void copy(id)}
          >
            {name}
          </button>
        ))}
      </span>
      <button type="button" class="as-link" onClick={() => window.print()}>
        {words.print}
      </button>
    </div>
  );
}
