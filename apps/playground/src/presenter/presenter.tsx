import type { JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ServiceLine } from "../engine/service-line.ts";
import { usePage } from "../page/page-context.ts";
import type { CrowdActs } from "../state/crowd-keeping.ts";
import type { Session } from "../state/session.ts";
import type { Ground } from "../state/settings.ts";
import { fromFullScreen, toFullScreen } from "./full-screen.ts";
import type { PresenterActs } from "./presenter-acts.ts";
import { PresenterFoot } from "./presenter-foot.tsx";
import { PresenterHead } from "./presenter-head.tsx";
import type { Presenting } from "./presenting.ts";
import type { ShownStep } from "./shown-step.ts";
import { StepView } from "./step-view.tsx";
import { useFile } from "./use-file.ts";
import { usePresenterKeys } from "./use-presenter-keys.ts";
import { useRoom } from "./use-room.ts";
import { useShownStep } from "./use-shown-step.ts";
import { presenterWords } from "./words.ts";
import "./presenter.css";

export interface PresenterProps {
  readonly session: Session;
  readonly acts: PresenterActs;
  readonly serve: ServiceLine["serve"];
  readonly lineOf: CrowdActs["lineOf"];
}

/** The presenter, while a presentation is under way: one thing at a time, and no other control. */
export function Presenter(props: PresenterProps): JSX.Element | null {
  const { presenting } = props.session;
  return presenting === undefined ? null : <OpenPresenter {...props} presenting={presenting} />;
}

function OpenPresenter(props: PresenterProps & { readonly presenting: Presenting }): JSX.Element {
  const { language } = usePage();
  const { session, acts, presenting } = props;
  const words = presenterWords(language);
  const { steps, at, purpose } = presenting;
  const [ground, setGround] = useState<Ground>("light");
  const frame = useRef<HTMLDialogElement>(null);
  const step = useShownStep(session, props.serve, props.lineOf);
  const inHand = step === "broken" ? undefined : step;
  const room = useRoom(at, inHand);
  const { answer, covered } = room;
  const reveal = (): void => {
    room.reveal();
    // The button that had the focus is gone.
    frame.current?.focus();
  };
  const again = (): void => {
    room.forget();
    acts.goTo(0);
  };
  useFile(presenting, step, acts);
  useOpenDialog(frame, purpose === "room");
  usePresenterKeys({
    next: () => acts.goTo(at + 1),
    back: () => acts.goTo(at - 1),
    reveal,
    guess: room.move,
    again,
    leave: acts.leave,
    ground: () => setGround(ground === "light" ? "dark" : "light"),
  });
  const waiting = step === "broken" ? words.broken : words.waiting;
  return (
    <dialog
      ref={frame}
      class="presenter"
      data-theme={ground}
      data-step={at + 1}
      data-ready={step !== undefined}
      tabIndex={-1}
      aria-label={words.view}
      onCancel={(event) => {
        event.preventDefault();
        acts.leave();
      }}
    >
      <PresenterHead session={session} {...(inHand && { shown: inHand.shown })} at={at} of={steps.length} />
      {purpose === "file" || inHand === undefined ? (
        <p class="presenter-waiting">{purpose === "file" ? words.making(at + 1, steps.length) : waiting}</p>
      ) : (
        <StepView step={inHand} answer={answer} guess={room.guess} reveal={reveal} />
      )}
      <PresenterFoot
        {...{ covered, at, reveal, again }}
        of={steps.length}
        next={steps[at + 1]?.name}
        goTo={acts.goTo}
        leave={acts.leave}
      />
      <Announced {...(inHand && { shown: inHand.shown })} covered={covered} step={words.step(at + 1, steps.length)} />
    </dialog>
  );
}

/** Opens the dialog over the page, and over the whole screen where it may; gives focus and screen back at the end. */
function useOpenDialog(frame: RefObject<HTMLDialogElement | null>, fullScreen: boolean): void {
  useEffect(() => {
    const dialog = frame.current;
    const focused = document.activeElement;
    let over = false;
    // In this order the presenter lies over the full screen.
    void toFullScreen(fullScreen).then(() => {
      if (over || dialog === null) return;
      dialog.showModal();
      dialog.focus();
    });
    return () => {
      over = true;
      dialog?.close();
      fromFullScreen();
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, []);
}

/** The question, then the finding, for those who listen. */
function Announced(props: {
  readonly shown?: ShownStep;
  readonly covered: boolean;
  readonly step: string;
}): JSX.Element {
  const { language } = usePage();
  const { shown, covered, step } = props;
  const said = covered ? shown?.change?.question : shown?.finding;
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said === undefined ? "" : `${step}${language === "zh" ? "。" : ". "}${said}`}
    </p>
  );
}
