import { useMemo } from "preact/hooks";
import { linesBefore, numberOf } from "../../crowd/strip/focus-line.ts";
import type { Acts } from "../../state/acts.ts";
import type { OpenRuler, Session } from "../../state/session.ts";
import { canonical, moved, stepOf } from "./scale.ts";
import { type LinePeople, mostForFlips, useLinePeople } from "./use-line-people.ts";
import { readFigure, writeFigure } from "./written-figure.ts";

/** A ruler as it stands: the figure, the lines, the people, and how the figure is moved. */
export interface RulerState {
  readonly people: LinePeople | undefined;
  /** The people, once it is known where the line as it stands would flip somebody's outcome. */
  readonly flips: LinePeople | undefined;
  /** There are more people than flips are looked for among. */
  readonly tooMany: boolean;
  /** The line of the text held as "before". */
  readonly held: string;
  /** The figure as it is written, and what it is worth; undefined where it is no figure of its kind. */
  readonly figure: string;
  readonly value: string | undefined;
  readonly now: number;
  readonly step: number;
  /** The line now is another than the one held. */
  readonly draft: boolean;
  readonly write: (value: number, begin: boolean) => void;
  readonly toFlip: (side: "below" | "above") => void;
  /** Moves the figure by an arrow key; false for another key. */
  readonly press: (event: KeyboardEvent) => boolean;
}

export function useRuler(session: Session, acts: Acts, { threshold, decision, text }: OpenRuler): RulerState {
  const judged = session.crowd?.judged;
  const people = useLinePeople(session, acts.crowd.lineOf, decision, threshold.id);
  const before = useMemo(
    () => (judged === undefined ? undefined : linesBefore(judged.policies, decision).get(threshold.id)),
    [judged, decision, threshold.id],
  );
  const held = before?.constant ?? threshold.constant;
  const figure = acts.ruler.figure()?.text ?? text;
  const value = readFigure(figure, threshold);
  const now = numberOf(value ?? held);
  const step = stepOf(numberOf(held), threshold.measure, text);
  const put = (constant: string, begin: boolean): void => {
    const written = writeFigure(constant, text, threshold);
    if (written !== undefined && written !== acts.ruler.figure()?.text) acts.ruler.write(written, begin);
  };
  const write = (to: number, begin: boolean): void => put(canonical(to, threshold), begin);
  const flips = people?.flips !== undefined && sameValue(people.constant, value) ? people : undefined;
  const toFlip = (side: "below" | "above"): void => {
    const next = flips?.flips?.[side]?.value;
    if (next === undefined) return;
    put(next, true);
    acts.ruler.settle();
  };
  const press = ({ key, altKey, shiftKey }: KeyboardEvent): boolean => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key];
    if (way === undefined) return false;
    if (altKey && (key === "ArrowLeft" || key === "ArrowRight")) toFlip(way < 0 ? "below" : "above");
    else {
      write(moved(now, way * (shiftKey ? 10 : 1), step, threshold.measure), true);
      acts.ruler.settle();
    }
    return true;
  };
  const tooMany = judged !== undefined && judged.after.size > mostForFlips;
  const draft = value !== undefined && !sameValue(held, value);
  return { people, flips, tooMany, held, figure, value, now, step, draft, write, toFlip, press };
}

function sameValue(one: string, other: string | undefined): boolean {
  return other !== undefined && Math.abs(numberOf(one) - numberOf(other)) < 1e-9;
}
