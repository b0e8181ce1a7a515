import type { JSX, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import type { Around } from "./around.ts";
import type { FieldKeys } from "./field-keys.ts";
import { fieldWords } from "./field-words.ts";
import type * as FindingsPart from "./findings.tsx";
import type { Thing } from "./thing.ts";

export interface CommandDialogProps {
  readonly around: Around;
  /** Where the keyboard was. */
  readonly from: Element | null;
  readonly choose: (thing: Thing) => void;
  /** Is given the way to close it. */
  readonly closer: RefObject<(() => void) | undefined>;
  readonly closed: () => void;
}

type Part = typeof FindingsPart;

/** The bar itself. One can type at once; what finds things is loaded when it is first opened. */
export function CommandDialog({ around, from, choose, closer, closed }: CommandDialogProps): JSX.Element {
  const { language } = usePage();
  const words = fieldWords(language);
  const sheet = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState<string>();
  const keys = useRef<FieldKeys>({});
  const part = usePart();
  // The browser tells of a closed dialog a moment later; a key pressed meanwhile is not for it any more.
  const leave = (): void => {
    closer.current = undefined;
    sheet.current?.close();
    closed();
  };
  useLayoutEffect(() => {
    closer.current = leave;
    sheet.current?.showModal();
    return () => {
      closer.current = undefined;
    };
  }, []);
  const Findings = typeof part === "object" ? part.Findings : undefined;
  return (
    <dialog
      ref={sheet}
      class="command-bar"
      aria-label={words.name}
      onClose={leave}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        leave();
      }}
      onPointerDown={(event) => {
        if (event.target === sheet.current) leave();
      }}
    >
      <div class="command-typed">
        <input
          type="text"
          role="combobox"
          aria-label={words.name}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={active !== undefined}
          aria-controls="command-findings"
          aria-activedescendant={active}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={words.hint}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => keys.current.pressed?.(event)}
        />
        <button type="button" class="button is-bare" aria-label={`Esc, ${words.close}`} onClick={leave}>
          <kbd>Esc</kbd>
        </button>
      </div>
      {Findings === undefined ? (
        <p class="command-waits" id="command-findings" role="status">
          {part === "failed" ? words.notThere : ""}
        </p>
      ) : (
        <Findings around={around} from={from} typed={typed} keys={keys.current} setActive={setActive} choose={choose} />
      )}
    </dialog>
  );
}

/** The part that finds things, once it has come. */
function usePart(): Part | "waiting" | "failed" {
  const [part, setPart] = useState<Part | "waiting" | "failed">("waiting");
  useEffect(() => {
    import("./findings.tsx").then(setPart, () => setPart("failed"));
  }, []);
  return part;
}
