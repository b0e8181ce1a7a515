import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CodeEditor } from "../measure/code-editor.ts";
import type { Session } from "./session.ts";

/**
 * Brings text and ledger to the line that is in focus, each once, as soon as it is there and without taking the focus:
 * the page opens at a line, and the reader may have gone to another before the editor has come.
 */
export function useOpeningPlace(session: Session, editor: RefObject<CodeEditor | null>): void {
  const { article, rule, result, editorCount } = session;
  const inText = useRef(false);
  const inLedger = useRef(false);
  useEffect(() => {
    if (result === undefined) return;
    if (!inLedger.current) {
      inLedger.current = true;
      if (rule !== undefined) scrollLedger(rule);
    }
    if (inText.current || editor.current === null) return;
    inText.current = true;
    if (article !== undefined) editor.current.goToArticle(article, undefined);
    if (rule !== undefined) editor.current.showRule(rule);
  }, [result, editorCount]);
}

/** Only within its own frame: where the ledger is a part of the page's length, the page stays at its top. */
function scrollLedger(rule: string): void {
  const row = document.querySelector<HTMLElement>(`tr[data-rule="${CSS.escape(rule)}"]`);
  const frame = row?.closest<HTMLElement>(".ledger-frame");
  if (row === null || frame === null || frame === undefined) return;
  const above = row.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  frame.scrollTop += above - frame.clientHeight / 3;
}
