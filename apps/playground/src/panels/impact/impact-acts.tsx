import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { copyText } from "../../page/copy-text.ts";
import { usePage } from "../../page/page-context.ts";
import type { Acts } from "../../state/acts.ts";
import type { Session } from "../../state/session.ts";
import { impactWords } from "./words.ts";

export interface ImpactActsProps {
  readonly session: Session;
  readonly acts: Acts;
  /** What is to be copied. */
  readonly text: () => string;
}

/** What is held as "before", a look at it, and the whole as text. */
export function ImpactActs({ session, acts, text }: ImpactActsProps): JSX.Element {
  const words = impactWords(usePage().language);
  const [copied, setCopied] = useState<boolean>();
  const { pinned, sources, heldShown, settings } = session;
  const key = (letter: string): JSX.Element | null => (settings.letters ? <kbd>{letter}</kbd> : null);
  return (
    <div class="impact-acts">
      <button type="button" class="button" disabled={pinned === sources} onClick={() => acts.crowd.pin(sources)}>
        {words.pin} {key("P")}
      </button>
      {pinned === undefined ? null : (
        <button type="button" class="button" onClick={() => acts.crowd.pin(undefined)}>
          {words.unpin}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-pressed={heldShown === true}
        onClick={() => acts.showHeld(heldShown !== true)}
      >
        {words.show} {key("B")}
      </button>
      <button
        type="button"
        class="as-link"
        onClick={() => {
          void copyText(text()).then(setCopied);
        }}
        onBlur={() => setCopied(undefined)}
      >
        {copied === undefined ? words.copy : copied ? words.copied : words.notCopied}
      </button>
    </div>
  );
}
