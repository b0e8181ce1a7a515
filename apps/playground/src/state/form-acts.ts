import type { Span } from "@bylaw/diagnostics";
import type { ShownForm } from "../engine/service-calls.ts";
import type { Session, Store } from "./session.ts";

/** What a reader does with places of the text from the right side, and which form is shown. */
export interface FormActs {
  readonly showForm: (shown: Partial<NonNullable<Session["forms"]>>) => void;
  /** Marks a place in the text, or none. `reveal` scrolls to it. */
  readonly markPlace: (place: Span | undefined, reveal?: boolean) => void;
  /** Puts the caret on a place. */
  readonly goToPlace: (place: Span) => void;
}

/** The form that is shown first. */
export const firstForm: { readonly form: ShownForm; readonly whole: boolean } = { form: "tokens", whole: false };

export function formActs({ get, change }: Store): FormActs {
  return {
    showForm: (shown) => change({ forms: { ...(get().forms ?? firstForm), ...shown } }),
    markPlace: (place, reveal = false) => {
      if (place === undefined && get().marked === undefined) return;
      const { view, file } = get();
      // Another text is opened only where somebody asks to be led there.
      change({
        marked: place === undefined || place.source !== file || view === "both" ? undefined : { place, reveal },
      });
    },
    goToPlace: ({ source, start }) => {
      const { view, sources } = get();
      if (!sources.some(({ path }) => path === source)) return;
      change({ file: source, view: view === "both" ? "read" : view, goTo: { file: source, offset: start } });
    },
  };
}

/** Milliseconds for which a caret stands still before what follows it is worked out. */
const rest = 120;

/** Notes where the caret stands, once it stands still. */
export function followCaret({ get, change }: Store): (offset: number) => void {
  let timer = 0;
  return (offset) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { file, caret } = get();
      if (caret?.file !== file || caret.offset !== offset) change({ caret: { file, offset } });
    }, rest);
  };
}
