import { useState } from "preact/hooks";
import { guessRange, movedGuess } from "./guess.ts";
import type { StepInHand } from "./use-shown-step.ts";

/** What the room has said of a step, and whether the step has been revealed. */
export interface StepAnswer {
  readonly guess?: number;
  readonly revealed: boolean;
}

/** What the room says of the open step. */
export interface Room {
  readonly answer: StepAnswer;
  /** The finding of the step is still to be predicted. */
  readonly covered: boolean;
  readonly guess: (guess: number) => void;
  readonly move: (by: 1 | -1, far: boolean) => void;
  readonly reveal: () => void;
  /** All that was said of any step. */
  readonly forget: () => void;
}

const nothingSaid: StepAnswer = { revealed: false };

/** Keeps what the room says of each step while the presentation lasts. */
export function useRoom(at: number, step: StepInHand | undefined): Room {
  const [answers, setAnswers] = useState<ReadonlyMap<number, StepAnswer>>(new Map());
  const answer = answers.get(at) ?? nothingSaid;
  const covered = step?.shown.predict === true && !answer.revealed;
  const among = step?.shown.change?.among ?? 0;
  const say = (parts: Partial<StepAnswer>): void => {
    if (covered) setAnswers(new Map([...answers, [at, { ...answer, ...parts }]]));
  };
  return {
    answer,
    covered,
    guess: (guess) => say({ guess }),
    move: (by, far) => say({ guess: movedGuess(answer.guess, guessRange(among), by, far) }),
    reveal: () => say({ revealed: true }),
    forget: () => setAnswers(new Map()),
  };
}
