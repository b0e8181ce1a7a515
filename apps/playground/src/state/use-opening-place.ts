import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CodeEditor } from "../measure/code-editor.ts";
import type { Session } from "./session.ts";

/** Brings text and ledger to the line at which the page opens, once, without taking the focus. */
export function useOpeningPlace(session: Session, editor: RefObject<CodeEditor | null>): void {
  const { article, rule, result, editorCount, keeping } = session;
  const inText = useRef(false);
  const inLedger = useRef(false);
  useEffect(() => {
    if (result === undefined || keeping?.opened === true || article === undefined || rule === undefined) return;
    if (!inLedger.current) {
      inLedger.current = true;
      scrollLedger(rule);
    }
    if (inText.current || editor.current === null) return;
    inText.current = true;
    editor.current.goToArticle(article, undefined);
    editor.current.showRule(rule);
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
