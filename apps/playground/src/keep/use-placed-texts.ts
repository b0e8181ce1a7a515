import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CodeEditor } from "../measure/code-editor.ts";
import type { Session } from "../state/session.ts";

/** Puts texts that were opened into the editor, as one step that can be undone. What is typed takes the other way. */
export function usePlacedTexts({ keeping, sources }: Session, editor: RefObject<CodeEditor | null>): void {
  const placed = keeping?.placed ?? 0;
  const last = useRef(placed);
  useEffect(() => {
    if (last.current === placed) return;
    last.current = placed;
    for (const { path, text } of sources) editor.current?.setText(path, text);
  }, [placed]);
}
