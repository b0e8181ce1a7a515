import { expect, test } from "vitest";
import { guessRange, movedGuess } from "../../src/presenter/guess.ts";

test("all whom a change can mean can be guessed, in round steps", () => {
  expect(guessRange(897)).toEqual({ most: 897, step: 5, ticks: [0, 200, 400, 600, 800] });
  expect(guessRange(12)).toEqual({ most: 12, step: 1, ticks: [0, 5, 10] });
  expect(guessRange(0)).toEqual({ most: 1, step: 1, ticks: [0, 1] });
});

test("a guess moves by a step or by ten, and not beyond its ends", () => {
  const range = guessRange(897);
  expect(movedGuess(undefined, range, 1, false)).toBe(5);
  expect(movedGuess(100, range, 1, true)).toBe(150);
  expect(movedGuess(3, range, -1, false)).toBe(0);
  expect(movedGuess(890, range, 1, true)).toBe(897);
});
