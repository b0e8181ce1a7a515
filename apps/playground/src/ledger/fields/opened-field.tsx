import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { Sign } from "../../present/sign.tsx";

/** A field that says what it holds in a word and opens a sheet to fill it in: sets and lists. */
export function OpenedField(props: {
  readonly label: string;
  readonly state: "given" | "unknown" | "changed";
  readonly value: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { texts } = usePage();
  const [open, setOpen] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  const unknown = props.state === "unknown";
  return (
    <>
      <button
        type="button"
        class={`field is-button is-${props.state}`}
        aria-haspopup="dialog"
        aria-label={`${props.label}: ${unknown ? texts.unknown : `${props.value} ${props.note ?? ""}`}`}
        onClick={() => setOpen(true)}
      >
        {unknown ? <Sign status="undecided" /> : null}
        <span>{unknown ? texts.unknown : props.value}</span>{" "}
        {props.note === undefined || unknown ? null : <small>{props.note}</small>}
      </button>
      <dialog ref={sheet} class="sheet" aria-label={props.label} onClose={() => setOpen(false)}>
        {open ? (
          <>
            <h2>{props.label}</h2>
            {props.children}
            <p class="sheet-foot">
              <button type="button" class="button is-filled" onClick={() => setOpen(false)}>
                {texts.dialog.done}
              </button>
            </p>
          </>
        ) : null}
      </dialog>
    </>
  );
}
