/** How many of these widths fit beside one another, with a gap between them; where not all do, `rest` must fit too. */
export function howManyFit(widths: readonly number[], room: number, gap: number, rest: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(widths.length - 1, 0);
  // Widths come as fractions of a pixel.
  if (whole <= room + 1) return widths.length;
  let used = rest;
  let count = 0;
  for (const width of widths) {
    used += width + gap;
    if (used > room + 1) break;
    count += 1;
  }
  return Math.max(count, 1);
}
