/** The range of a guess: from 0 to `most`, by `step` with the arrow keys, told at `ticks`. */
export interface GuessRange {
  readonly most: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/** Everyone who could be meant can be guessed, so that the range gives nothing away. */
export function guessRange(people: number): GuessRange {
  const most = Math.max(people, 1);
  const apart = roundUp(most / 5);
  const ticks = Array.from({ length: Math.floor(most / apart) + 1 }, (_, index) => index * apart);
  return { most, step: Math.max(1, roundUp(most / 200)), ticks };
}

/** The next of 1, 2, 5, 10, 20, 50 … that is not below a number. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 5, 10].map((lead) => lead * power).find((each) => each >= value) ?? power * 10;
}

/** A guess one step higher or lower; with `far` ten steps. Who has not guessed yet begins at 0. */
export function movedGuess(guess: number | undefined, { most, step }: GuessRange, by: 1 | -1, far: boolean): number {
  const next = (guess ?? 0) + by * step * (far ? 10 : 1);
  return Math.min(Math.max(next, 0), most);
}
