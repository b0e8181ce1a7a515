import type { Flip } from "@bylaw/analysis";
import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { subjectName } from "../../crowd/strip/subject-name.ts";
import { usePage } from "../../page/page-context.ts";
import { joined, type Manner, showAmount } from "../../present/amounts.ts";
import type { Acts } from "../../state/acts.ts";
import type { OpenRuler, Session } from "../../state/session.ts";
import { RulerScale } from "./ruler-scale.tsx";
import type { LinePeople } from "./use-line-people.ts";
import { useRuler } from "./use-ruler.ts";
import { rulerWords } from "./words.ts";
import { readFigure } from "./written-figure.ts";
import "./ruler.css";

export interface RulerProps {
  readonly session: Session;
  readonly acts: Acts;
  readonly opened: OpenRuler;
}

/** The ruler under a figure of the text: it moves the figure, and shows whom the line would pass next. */
export function Ruler({ session, acts, opened }: RulerProps): JSX.Element | null {
  const { language, texts } = usePage();
  const words = rulerWords(language);
  const frame = useRulerPlace(acts, opened, session.editorCount);
  const ruler = useRuler(session, acts, opened);
  const { threshold } = opened;
  const policy = session.compiled?.policy;
  if (policy === undefined) return null;
  const manner: Manner = { policy, language, texts };
  const subject = opened.plain === true ? words.figure : subjectName(threshold, manner);
  const amount = (constant: string): string => joined(showAmount(constant, threshold, manner), language);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === "Escape") acts.ruler.close(true);
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) acts.ruler.close(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { figure, value, held, draft, flips, tooMany } = ruler;
  const near = ruler.people?.distances.near;
  return (
    <div ref={frame} class="ruler" role="group" aria-label={words.name(subject)} onKeyDown={pressed}>
      <div class="ruler-head">
        <span>{subject}</span>
        <span class="stretch" />
        {draft ? <s>{amount(held)}</s> : null}
        <TypedFigure figure={figure} changed={draft} opened={opened} write={acts.ruler.write} />
      </div>
      {value === undefined ? <p class="ruler-refused">{words.noFigure}</p> : null}
      <RulerScale {...{ threshold, amount, ruler }} pinned={session.pinned !== undefined} settle={acts.ruler.settle} />
      {opened.plain === true ? (
        <p class="ruler-plain">{words.plain}</p>
      ) : (
        <div class="ruler-flips">
          <FlipButton side="below" {...{ flips, amount, tooMany }} go={() => ruler.toFlip("below")} />
          <FlipButton side="above" {...{ flips, amount, tooMany }} go={() => ruler.toFlip("above")} />
        </div>
      )}
      <div class="ruler-acts">
        {near === undefined ? null : <span class="ruler-near">{words.near(near)}</span>}
        <span class="stretch" />
        <button type="button" class="as-link" onClick={() => acts.ruler.close(true)}>
          {words.takeBack}
        </button>
        <button type="button" class="as-link" onClick={() => acts.ruler.close(false)}>
          {words.done}
        </button>
      </div>
    </div>
  );
}

/** Makes room under the line of the figure, and keeps the ruler there. */
function useRulerPlace(acts: Acts, opened: OpenRuler, editorCount: number): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null) return undefined;
    acts.ruler.show(opened, place.offsetHeight + 16, (top, left) => {
      place.hidden = top === undefined;
      place.style.setProperty("--ruler-top", `${top ?? 0}px`);
      place.style.setProperty("--ruler-left", `${left}px`);
    });
    if (opened.focus) place.querySelector<HTMLElement>('[role="slider"]')?.focus();
    return acts.ruler.hide;
  }, [opened, editorCount]);
  return frame;
}

interface TypedProps {
  readonly figure: string;
  readonly changed: boolean;
  readonly opened: OpenRuler;
  readonly write: (text: string, begin: boolean) => void;
}

/** The figure as it is written, to be typed; what is no figure of this kind does not go into the text. */
function TypedFigure({ figure, changed, opened, write }: TypedProps): JSX.Element {
  const words = rulerWords(usePage().language);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? figure;
  return (
    <input
      type="text"
      class={changed ? "is-hand" : ""}
      size={Math.max(4, shown.length)}
      aria-label={words.typed}
      aria-invalid={readFigure(shown, opened.threshold) === undefined}
      autocomplete="off"
      spellcheck={false}
      value={shown}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const value = readFigure(currentTarget.value, opened.threshold);
        if (value !== undefined) write(currentTarget.value.trim(), true);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

interface FlipProps {
  readonly side: "below" | "above";
  readonly flips: LinePeople | undefined;
  readonly amount: (constant: string) => string;
  /** There are more people than the search is made among. */
  readonly tooMany: boolean;
  readonly go: () => void;
}

/** The next value at which somebody's finding is another, and who that is. */
function FlipButton({ side, flips, amount, tooMany, go }: FlipProps): JSX.Element {
  const words = rulerWords(usePage().language);
  const flip = flips?.flips?.[side];
  const label = side === "below" ? words.lower : words.higher;
  const said =
    flips?.flips === undefined
      ? words[tooMany ? "tooMany" : "working"]
      : flip !== undefined
        ? flipSaid(flip, amount, words)
        : flips.flips.undecidedWithinBudget?.includes(side) === true
          ? words.notFound
          : side === "below"
            ? words.noneBelow
            : words.noneAbove;
  return (
    <button type="button" class={`is-${side}`} disabled={flip === undefined} title={label} onClick={go}>
      <i aria-hidden="true">{side === "below" ? "←" : "→"}</i>
      <span>{said}</span>
    </button>
  );
}

function flipSaid(
  { value, applicants }: Flip,
  amount: (constant: string) => string,
  words: ReturnType<typeof rulerWords>,
): string {
  const [first] = applicants;
  if (first === undefined) return "";
  const who = applicants.length === 1 ? first.id : applicants.length;
  return words.flip(amount(value), who, first.to);
}
