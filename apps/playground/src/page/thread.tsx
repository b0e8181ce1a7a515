import type { JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { CodeEditor } from "../measure/code-editor.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import { Divider } from "./divider.tsx";

/** Both ends of the thread and the width between them, in pixels of the channel. */
interface Drawn {
  readonly line: number;
  readonly row: number;
  readonly width: number;
}

export interface ThreadProps {
  readonly session: Session;
  readonly editor: RefObject<CodeEditor | null>;
  readonly acts: Acts;
}

/**
 * The thread that joins the line of law in focus with its row, while either side scrolls. Drawn, not animated; only one
 * at a time. It looks where things stand once a frame at most.
 */
export function Thread({ session, editor, acts }: ThreadProps): JSX.Element {
  const channel = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn>();
  const shown = useRef(session);
  shown.current = session;
  const frame = useRef(0);
  const draw = (): void => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const next = channel.current === null ? undefined : endsOf(shown.current, editor.current, channel.current);
      setDrawn((before) => (same(before, next) ? before : next));
    });
  };
  useEffect(draw);
  useEffect(() => {
    acts.onScroll(draw);
    document.addEventListener("scroll", draw, { capture: true, passive: true });
    window.addEventListener("resize", draw);
    return () => {
      document.removeEventListener("scroll", draw, { capture: true });
      window.removeEventListener("resize", draw);
    };
  }, [acts]);
  const path =
    drawn === undefined
      ? ""
      : `M0 ${drawn.line}H${drawn.width * 0.32}L${drawn.width * 0.68} ${drawn.row}H${drawn.width}`;
  return (
    <div class="channel" ref={channel}>
      <svg class="thread" aria-hidden="true">
        <path d={path} />
      </svg>
      <Divider splits={session.settings.splits ?? {}} choose={acts.setSplit} />
    </div>
  );
}

function same(left: Drawn | undefined, right: Drawn | undefined): boolean {
  return left?.line === right?.line && left?.row === right?.row && left?.width === right?.width;
}

/** Height of the ledger's head, under which a row cannot be seen. */
const head = 28;

function endsOf({ rule, panel }: Session, editor: CodeEditor | null, channel: HTMLElement): Drawn | undefined {
  if (rule === undefined || (panel !== "finding" && panel !== "applicant")) return undefined;
  const row =
    panel === "applicant"
      ? (document.activeElement?.closest<HTMLElement>("[data-ask]") ?? null)
      : document.querySelector<HTMLElement>(`tr[data-rule="${CSS.escape(rule)}"]`);
  const frame = document.querySelector(".code-editor");
  const middle = editor === null ? middleOnFirstPage(rule) : editor.middleOf(rule);
  const ledger = row?.closest(".ledger-frame, .applicant-frame")?.getBoundingClientRect();
  if (middle === undefined || row === null || frame === null || ledger === undefined) return undefined;
  const { top, bottom, width } = channel.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  const rowMiddle = box.top + box.height / 2;
  if (rowMiddle < ledger.top + head || rowMiddle > Math.min(ledger.bottom, bottom)) return undefined;
  return { line: frame.getBoundingClientRect().top + middle - top, row: rowMiddle - top, width };
}

/** Where the line of a rule stands before the editor has come, from the top of the text's frame. */
function middleOnFirstPage(rule: string): number | undefined {
  const page = document.querySelector(".first-page");
  const line = page?.querySelector(`[data-rule="${CSS.escape(rule)}"]`)?.closest("[data-line]");
  if (page === null || line === null || line === undefined) return undefined;
  const [{ top, height }, frame] = [line.getBoundingClientRect(), page.getBoundingClientRect()];
  const middle = top + height - 11 - frame.top;
  return middle < 0 || middle > frame.height ? undefined : middle;
}
