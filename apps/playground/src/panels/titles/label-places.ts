/** A text that wants to stand at a place on a line, or gives way. */
export interface Wish {
  readonly x: number;
  readonly width: number;
  /** Higher goes first. */
  readonly weight: number;
}

/** Pixels between two labels. */
const gap = 10;
/** A label is not moved farther from its place than this. */
const farthest = 40;

/**
 * Which labels can stand beside each other: the weightier first, of equal ones the later. A label stands to the right of
 * its place, beyond the line `across` where that would cut it, or else to the left. Gives for each wish where its text
 * begins, or nothing where it gives way.
 */
export function placeLabels(
  wishes: readonly Wish[],
  width: number,
  across: number = Number.NEGATIVE_INFINITY,
): readonly (number | undefined)[] {
  const order = wishes
    .map((wish, index) => ({ ...wish, index }))
    .toSorted((a, b) => b.weight - a.weight || b.x - a.x || b.index - a.index);
  const taken: { readonly from: number; readonly to: number }[] = [];
  const places: (number | undefined)[] = wishes.map(() => undefined);
  for (const { x, width: wide, index } of order) {
    const isFree = (from: number): boolean => {
      const to = from + wide;
      if (from < 0 || to > width || taken.some((each) => from < each.to + gap && each.from < to + gap)) return false;
      return !wishes.some((other, at) => at !== index && other.x !== x && other.x > from - 4 && other.x < to + 4);
    };
    const isCut = (from: number): boolean => across > from - 3 && across < from + wide + 3;
    const beyond = across > x && across < x + farthest ? [across + gap - 2] : [];
    const tries = [x + gap, ...beyond, x - gap - wide].filter(isFree);
    const place = tries.find((from) => !isCut(from)) ?? tries[0];
    if (place === undefined) continue;
    taken.push({ from: place, to: place + wide });
    places[index] = place;
  }
  return places;
}

/** About how wide a text of the drawings is, at 12 px: Han and full-width marks are square. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > "\u2e7f" ? 12 : 6.3;
  return width;
}
