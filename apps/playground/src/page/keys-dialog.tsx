import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { usePage } from "./page-context.ts";

/** The keys of the page, and the switch for those that are single letters. */
export function KeysDialog(props: {
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
}): JSX.Element {
  const { texts } = usePage();
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="button is-bare keys-open"
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
      >
        {texts.keys.open}
      </button>
      <dialog ref={sheet} class="sheet" aria-label={texts.keys.title}>
        <h2>{texts.keys.title}</h2>
        <dl class="keys">
          {texts.keys.rows.map(([keys, does]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p class="sheet-foot">
          <label class="keys-letters">
            <input
              type="checkbox"
              checked={props.letters}
              onChange={(event) => props.setLetters(event.currentTarget.checked)}
            />
            {texts.keys.letters}
          </label>
          <button type="button" class="button is-filled" onClick={() => sheet.current?.close()}>
            {texts.keys.close}
          </button>
        </p>
      </dialog>
    </>
  );
}
