import "./command-field.css";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import type { Around } from "./around.ts";
import { CommandDialog } from "./command-dialog.tsx";
import { onMac, opensCommandBar } from "./command-key.ts";
import { fieldWords } from "./field-words.ts";
import type { Thing } from "./thing.ts";

/** Milliseconds for which the page says what came of an act. */
const spoken = 5_000;

/** The field in the masthead that opens the command bar; its key does the same wherever the keyboard is, also in the text. */
export function CommandField({ around }: { readonly around: Around }): JSX.Element {
  const words = fieldWords(usePage().language);
  const [from, setFrom] = useState<Element | null>();
  const [said, setSaid] = useState("");
  const close = useRef<() => void>(undefined);
  const show = (): void => setFrom(document.activeElement);
  const { presenting } = around.session;
  useEffect(() => {
    // Before the editor hears of it: there the key begins chords of two.
    const pressed = (event: KeyboardEvent): void => {
      if (!opensCommandBar(event, onMac) || presenting !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (close.current !== undefined) close.current();
      else if (document.querySelector("dialog[open]") === null) show();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [presenting]);
  useEffect(() => {
    if (presenting !== undefined) close.current?.();
  }, [presenting]);
  useEffect(() => {
    if (said === "") return undefined;
    const timer = setTimeout(() => setSaid(""), spoken);
    return () => clearTimeout(timer);
  }, [said]);
  // The bar is gone, and the keyboard where it was, before anything is done.
  const choose = (thing: Thing): void => {
    close.current?.();
    void Promise.resolve(thing.run()).then((sentence) => setSaid(sentence ?? ""));
  };
  return (
    <span class="command-place">
      <button type="button" class="command-field" aria-haspopup="dialog" onClick={show}>
        <span>{words.open}</span>
        <kbd>{onMac ? "⌘ K" : "Ctrl K"}</kbd>
      </button>
      <output aria-live="polite">{said}</output>
      {from === undefined ? null : (
        <CommandDialog around={around} from={from} choose={choose} closer={close} closed={() => setFrom(undefined)} />
      )}
    </span>
  );
}
