import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ServiceLine } from "../engine/service-line.ts";
import { usePage } from "../page/page-context.ts";
import type { CrowdActs } from "../state/crowd-keeping.ts";
import type { Session } from "../state/session.ts";
import type { Ground } from "../state/settings.ts";
import { fromFullScreen, toFullScreen } from "./full-screen.ts";
import { guessRange, movedGuess } from "./guess.ts";
import type { PresenterActs } from "./presenter-acts.ts";
import { PresenterFoot } from "./presenter-foot.tsx";
import { PresenterHead } from "./presenter-head.tsx";
import type { Presenting } from "./presenting.ts";
import { isCovered, type StepAnswer, StepView } from "./step-view.tsx";
import { useFile } from "./use-file.ts";
import { usePresenterKeys } from "./use-presenter-keys.ts";
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

const nothingSaid: StepAnswer = { revealed: false };

function OpenPresenter(props: PresenterProps & { readonly presenting: Presenting }): JSX.Element {
  const { language } = usePage();
  const { session, acts, presenting } = props;
  const words = presenterWords(language);
  const { steps, at, purpose } = presenting;
  const [ground, setGround] = useState<Ground>("light");
  const [answers, setAnswers] = useState<ReadonlyMap<number, StepAnswer>>(new Map());
  const frame = useRef<HTMLDialogElement>(null);
  const step = useShownStep(session, props.serve, props.lineOf);
  const inHand = step === "broken" ? undefined : step;
  const answer = answers.get(at) ?? nothingSaid;
  const covered = inHand !== undefined && isCovered(inHand.shown, answer);
  const among = inHand?.shown.change?.among ?? 0;
  const say = (parts: Partial<StepAnswer>): void => setAnswers(new Map([...answers, [at, { ...answer, ...parts }]]));
  const reveal = (): void => {
    if (!covered) return;
    say({ revealed: true });
    // The button that had the focus is gone.
    frame.current?.focus();
  };
  const again = (): void => {
    setAnswers(new Map());
    acts.goTo(0);
  };
  useFile(presenting, step, acts);
  useEffect(() => {
    const dialog = frame.current;
    const focused = document.activeElement;
    let over = false;
    // In this order the presenter lies over the full screen.
    void toFullScreen(purpose === "room").then(() => {
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
  usePresenterKeys(true, {
    next: () => acts.goTo(at + 1),
    back: () => acts.goTo(at - 1),
    reveal,
    guess: (by, far) => {
      if (covered) say({ guess: movedGuess(answer.guess, guessRange(among), by, far) });
    },
    again,
    leave: acts.leave,
    ground: () => setGround(ground === "light" ? "dark" : "light"),
  });
  const said = inHand === undefined ? "" : covered ? (inHand.shown.change?.question ?? "") : inHand.shown.finding;
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
        <p class="presenter-waiting">
          {purpose === "file" ? words.making(at + 1, steps.length) : step === "broken" ? words.broken : words.waiting}
        </p>
      ) : (
        <StepView step={inHand} answer={answer} guess={(guess) => say({ guess })} reveal={reveal} />
      )}
      <PresenterFoot
        covered={covered}
        at={at}
        of={steps.length}
        reveal={reveal}
        goTo={acts.goTo}
        again={again}
        leave={acts.leave}
      />
      <p class="unseen" role="status" aria-live="polite">
        {said === "" ? "" : `${words.step(at + 1, steps.length)}${language === "zh" ? "。" : ". "}${said}`}
      </p>
    </dialog>
  );
}
