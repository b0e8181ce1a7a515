import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Keeper } from "../keep/keeper.ts";
import { fragmentHere } from "../keep/page-keeper.ts";
import { copyText } from "../page/copy-text.ts";
import { usePage } from "../page/page-context.ts";
import type { Session } from "../state/session.ts";
import type { PresenterActs } from "./presenter-acts.ts";
import type { Presenting } from "./presenting.ts";
import { longestLink, stepsFragment, stepsInFragment } from "./step-link.ts";
import { StepList } from "./step-list.tsx";
import { placeOf } from "./step-shelf.ts";
import { most, type Step } from "./steps.ts";
import { presenterWords } from "./words.ts";
import "./recorder.css";

export interface RecorderProps {
  readonly session: Session;
  readonly acts: PresenterActs;
  readonly followLink: Keeper["followLink"];
}

/** Programs that take an address from the clipboard take this many characters without question. */
const usual = 2_000;

/** The way to the presenter: a button, and behind it the steps that are recorded. */
export function Recorder({ session, acts, followLink }: RecorderProps): JSX.Element {
  const { language } = usePage();
  const words = presenterWords(language);
  const sheet = useRef<HTMLDialogElement>(null);
  const steps = useMemo(acts.steps, [session.steps, session.measure]);
  const [said, setSaid] = useState("");
  const change = (next: readonly Step[], sentence: string): void => {
    setSaid(acts.setSteps(next) ? sentence : words.recorder.notKept);
  };
  const begin = (purpose: Presenting["purpose"]): void => {
    sheet.current?.close();
    acts.begin(steps.length === 0 ? [acts.record()] : steps, purpose);
  };
  const record = (): void => {
    const made = acts.keepStep();
    if (made === undefined) setSaid(words.recorder.full);
    else setSaid(made.kept ? words.recorder.recorded(made.number) : words.recorder.notKept);
  };
  useStepsOfLink(session, acts, followLink);
  useStepsOfOtherTabs(session, acts);
  useKeyToPresent(() => begin("room"), session.presenting !== undefined);
  return (
    <>
      <button
        type="button"
        class="button is-filled present"
        aria-haspopup="dialog"
        onClick={() => {
          setSaid("");
          sheet.current?.showModal();
        }}
      >
        {words.present}
      </button>
      <dialog ref={sheet} class="sheet recorder" aria-label={words.recorder.title}>
        <h2>{words.recorder.title}</h2>
        <p class="sheet-hint">{words.recorder.hint}</p>
        {steps.length === 0 ? <p>{words.recorder.none}</p> : <StepList steps={steps} change={change} />}
        <p class="recorder-acts">
          <button type="button" class="button" disabled={steps.length >= most.steps} onClick={record}>
            {words.recorder.record}
          </button>
          <button type="button" class="button is-bare" onClick={() => begin("file")}>
            {words.recorder.file}
          </button>
          <button
            type="button"
            class="button is-bare"
            disabled={steps.length === 0}
            onClick={() => void copyLink(steps).then(({ length, to }) => setSaid(linkSaid(words, length, to)))}
          >
            {words.recorder.link}
          </button>
        </p>
        <output class="recorder-said" aria-live="polite">
          {said}
        </output>
        <p class="sheet-foot">
          <button type="button" class="button" onClick={() => sheet.current?.close()}>
            {words.recorder.close}
          </button>
          <button type="button" class="button is-filled" onClick={() => begin("room")}>
            {words.recorder.begin}
          </button>
        </p>
      </dialog>
    </>
  );
}

/** Ctrl Enter presents, wherever the page is read. */
function useKeyToPresent(begin: () => void, underWay: boolean): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || underWay) return;
      event.preventDefault();
      event.stopPropagation();
      begin();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  });
}

/**
 * A link that carries steps opens with the first of them. They are shown, not kept. In a page that is open already the
 * link is followed first, so that the reader's own draft is kept beside it, as with any link.
 */
function useStepsOfLink({ measure }: Session, acts: PresenterActs, followLink: Keeper["followLink"]): void {
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const fragment = fragmentHere();
      // A presentation that is under way would put its own page back over that of the link.
      acts.leave();
      await followLink(fragment);
      acts.begin(await stepsInFragment(fragment, measure), "room");
    };
    const changed = (): void => void follow();
    changed();
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }, []);
}

/** Steps that another tab has recorded are there in this one too, so that neither takes the other's away. */
function useStepsOfOtherTabs({ measure }: Session, acts: PresenterActs): void {
  useEffect(() => {
    const heard = ({ key }: StorageEvent): void => {
      if (key === null || key === placeOf(measure.id)) acts.reread();
    };
    window.addEventListener("storage", heard);
    return () => window.removeEventListener("storage", heard);
  }, [measure]);
}

type Copied = { readonly length: number; readonly to: "clipboard" | "address" | "nowhere" };

async function copyLink(steps: readonly Step[]): Promise<Copied> {
  const fragment = await stepsFragment(steps);
  const address = new URL(location.href);
  address.search = new URLSearchParams({ measure: steps[0]?.situation.measure ?? "" }).toString();
  address.hash = fragment ?? "";
  const { length } = address.href;
  if (length > longestLink) return { length, to: "nowhere" };
  if (await copyText(address.href)) return { length, to: "clipboard" };
  history.replaceState(null, "", address);
  return { length, to: "address" };
}

function linkSaid({ recorder }: ReturnType<typeof presenterWords>, length: number, to: Copied["to"]): string {
  if (to === "nowhere") return recorder.linkTooLong;
  if (to === "address") return recorder.linkInAddress;
  return length > usual ? recorder.linkLong(length) : recorder.linkCopied;
}
