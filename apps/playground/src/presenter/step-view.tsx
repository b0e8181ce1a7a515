import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { grouped } from "../present/exact.ts";
import { Sign } from "../present/sign.tsx";
import { type GuessRange, guessRange } from "./guess.ts";
import type { LawPiece } from "./law-in-focus.ts";
import { PresenterStrip } from "./presenter-strip.tsx";
import type { ShownChange } from "./shown-step.ts";
import type { StepAnswer } from "./use-room.ts";
import type { StepInHand } from "./use-shown-step.ts";
import { presenterWords } from "./words.ts";

const tags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

export interface StepViewProps {
  readonly step: StepInHand;
  readonly answer: StepAnswer;
  readonly guess: (guess: number) => void;
  readonly reveal: () => void;
}

/** One step: the line of law, the question or the finding, the population, the guess or the counts. */
export function StepView({ step, answer, guess, reveal }: StepViewProps): JSX.Element {
  const { shown, people } = step;
  const covered = shown.predict && !answer.revealed;
  const { law, change, note, outcome } = shown;
  return (
    <>
      <div class="presenter-law">
        {law === undefined
          ? null
          : (["en", "zh"] as const).map((side) => <Law key={side} side={side} line={law[side]} />)}
      </div>
      <div class="presenter-said">
        <div>
          <h1>{covered && change !== undefined ? change.question : shown.finding}</h1>
          {shown.under.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {note === "" ? null : <p class="presenter-note">{note}</p>}
        </div>
        {change !== undefined ? (
          <Count change={change} answer={answer} covered={covered} asked={shown.predict} />
        ) : null}
        {change === undefined && outcome !== undefined ? (
          <div class="presenter-outcome">
            <Sign status={outcome} />
          </div>
        ) : null}
      </div>
      {people === undefined ? <div /> : <PresenterStrip people={people} covered={covered} />}
      <div class="presenter-act">
        {covered && change !== undefined ? (
          <Guess among={change.among} answer={answer} guess={guess} reveal={reveal} />
        ) : (
          <Turns change={change} />
        )}
      </div>
    </>
  );
}

function Law({ side, line }: { readonly side: Language; readonly line: readonly LawPiece[] }): JSX.Element {
  return (
    <p class={`presenter-line-of-law is-${side}`} lang={tags[side]}>
      {line.map(({ text, mark, strong }, index) => {
        if (mark === "was") return <del key={index}>{text}</del>;
        if (mark === "is") return <ins key={index}>{text}</ins>;
        return strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}

/** The guess, and in its place the true count once it is revealed. */
function Count(props: {
  readonly change: ShownChange;
  readonly answer: StepAnswer;
  readonly covered: boolean;
  readonly asked: boolean;
}): JSX.Element {
  const { language } = usePage();
  const words = presenterWords(language);
  const { change, answer, covered } = props;
  const figure = (value: number): string => grouped(String(value), language);
  const said = answer.guess === undefined ? "?" : figure(answer.guess);
  if (covered) {
    return (
      <p class="presenter-count" data-guess={answer.guess}>
        <b>{said}</b>
        <span>{words.roomSays}</span>
      </p>
    );
  }
  return (
    <p class={`presenter-count${change.count > 0 ? " is-hand" : ""}`} data-count={change.count}>
      <b>{figure(change.count)}</b>
      {props.asked && answer.guess !== undefined ? <span>{words.youSaid(said)}</span> : null}
    </p>
  );
}

function Guess(props: {
  readonly among: number;
  readonly answer: StepAnswer;
  readonly guess: (guess: number) => void;
  readonly reveal: () => void;
}): JSX.Element {
  const { language } = usePage();
  const words = presenterWords(language);
  const range = guessRange(props.among);
  return (
    <>
      <label class="presenter-guess">
        <span>{words.howMany}</span>
        <input
          type="range"
          min={0}
          max={range.most}
          value={props.answer.guess ?? 0}
          onInput={(event) => props.guess(event.currentTarget.valueAsNumber)}
        />
        <Ticks range={range} />
      </label>
      <button type="button" class="button is-filled presenter-reveal" onClick={props.reveal}>
        {words.reveal} <kbd>{words.keys.space}</kbd>
      </button>
    </>
  );
}

function Ticks({ range }: { readonly range: GuessRange }): JSX.Element {
  const { language } = usePage();
  return (
    <span class="presenter-ticks" aria-hidden="true">
      {range.ticks.map((tick) => (
        <i key={tick} ref={(element) => element?.style.setProperty("--share", String(tick / range.most))}>
          {grouped(String(tick), language)}
        </i>
      ))}
    </span>
  );
}

/** From which finding to which, with how many. */
function Turns({ change }: { readonly change: ShownChange | undefined }): JSX.Element | null {
  const { language, texts } = usePage();
  if (change === undefined) return null;
  return (
    <ul class="presenter-turns">
      {change.turns.map(({ from, to, count, words }) => (
        <li key={from + to} data-turn={`${from}-${to}`}>
          <Sign status={from} />
          <span class="unseen">{texts.status[from]}</span>
          <span aria-hidden="true">→</span>
          <Sign status={to} />
          <span class="unseen">{texts.status[to]}</span>
          <span>{words}</span>
          <b class={count > 0 ? "is-hand" : ""}>{grouped(String(count), language)}</b>
        </li>
      ))}
    </ul>
  );
}
