import type { ShownBoundary } from "../engine/scenario-board.ts";
import type { LineBeads } from "./scenario-beads.ts";

/** The beads of a text: one boundary a line, of several on a line the first that is not wholly tried. */
export function beadsOf(
  boundaries: readonly ShownBoundary[],
  file: string,
  lineOf: (offset: number) => number,
  labelOf: (boundary: ShownBoundary) => string,
): readonly LineBeads[] {
  const byLine = new Map<number, ShownBoundary>();
  for (const boundary of boundaries) {
    if (boundary.place?.source !== file) continue;
    const line = lineOf(boundary.place.start);
    const known = byLine.get(line);
    if (known === undefined || (known.missing.length === 0 && boundary.missing.length > 0)) byLine.set(line, boundary);
  }
  return [...byLine]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, boundary]) => {
      const { item, beads, place } = boundary;
      return place === undefined ? [] : [{ item, beads, start: place.start, end: place.end, label: labelOf(boundary) }];
    });
}
