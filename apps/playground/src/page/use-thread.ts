import type { Ref, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CodeEditor } from "../measure/code-editor.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import type { ThreadEnds } from "./thread.tsx";

export interface ThreadPlace {
  readonly channel: Ref<HTMLDivElement>;
  readonly ends: ThreadEnds | undefined;
  readonly width: number;
}

/** Keeps the thread between the line and the row of the rule in focus, while either side scrolls. */
export function useThread(session: Session, editor: RefObject<CodeEditor | null>, acts: Acts): ThreadPlace {
  const channel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly ends: ThreadEnds | undefined; readonly width: number }>({
    ends: undefined,
    width: 0,
  });
  const draw = (): void => {
    const box = channel.current?.getBoundingClientRect();
    if (box === undefined) return;
    const ends = endsOf(session, editor.current, box.top, box.bottom);
    setPlace((before) =>
      before.width === box.width && before.ends?.line === ends?.line && before.ends?.row === ends?.row
        ? before
        : { ends, width: box.width },
    );
  };
  useLayoutEffect(draw);
  useEffect(() => {
    acts.onScroll(draw);
    document.addEventListener("scroll", draw, { capture: true, passive: true });
    window.addEventListener("resize", draw);
    return () => {
      document.removeEventListener("scroll", draw, { capture: true });
      window.removeEventListener("resize", draw);
    };
  });
  return { channel, ...place };
}

function endsOf(
  { rule, panel }: Session,
  editor: CodeEditor | null,
  top: number,
  bottom: number,
): ThreadEnds | undefined {
  if (rule === undefined || panel !== "finding" || editor === null) return undefined;
  const middle = editor.middleOf(rule);
  const row = document.querySelector<HTMLElement>(`tr[data-rule="${CSS.escape(rule)}"]`);
  const frame = document.querySelector(".code-editor");
  const ledger = row?.closest(".ledger-frame")?.getBoundingClientRect();
  if (middle === undefined || row === null || frame === null || ledger === undefined) return undefined;
  const box = row.getBoundingClientRect();
  const rowMiddle = box.top + box.height / 2;
  const head = 28;
  if (rowMiddle < ledger.top + head || rowMiddle > Math.min(ledger.bottom, bottom)) return undefined;
  return { line: frame.getBoundingClientRect().top + middle - top, row: rowMiddle - top };
}
