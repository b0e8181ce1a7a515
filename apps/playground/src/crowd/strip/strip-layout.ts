/** What the strip is laid out from. */
export interface StripInput {
  /** Places of the applicants in the order of their values, those not known last. */
  readonly order: readonly number[];
  /** By place: the value less the line of the text now; `NaN` where it is not known. */
  readonly distance: Float64Array;
  /** Lines as distances, ascending: 0 is the line of the text now, another one that of the text before. */
  readonly lines: readonly number[];
  /** An applicant exactly at a line stands to its right (`true`, as for "at least") or to its left. */
  readonly atIsRight: boolean;
  /** How many marks stand in one column at most. */
  readonly rows: number;
}

/** A column of marks, stacked from below. Applicants of one column stand on the same side of every line. */
export interface StripColumn {
  readonly places: readonly number[];
  /** Values of these applicants are not known. */
  readonly unknown: boolean;
}

export interface StripLayout {
  readonly columns: readonly StripColumn[];
  /** By line: the number of columns to its left. */
  readonly lineAt: readonly number[];
}

/**
 * Columns of applicants in the order of their values, a new one at every line, so that no line cuts through marks. The
 * order does not rest on outcomes: after an edit every mark keeps its place, but for those between two lines.
 */
export function layOut({ order, distance, lines, atIsRight, rows }: StripInput): StripLayout {
  const columns: { places: number[]; unknown: boolean; stretch: number }[] = [];
  const lineAt: number[] = lines.map(() => 0);
  for (const place of order) {
    const value = distance[place] ?? Number.NaN;
    const unknown = Number.isNaN(value);
    const stretch = unknown ? lines.length + 1 : lines.filter((line) => isRightOf(value, line, atIsRight)).length;
    const last = columns.at(-1);
    if (last === undefined || last.stretch !== stretch || last.places.length >= rows) {
      columns.push({ places: [place], unknown, stretch });
    } else last.places.push(place);
  }
  for (const [index] of lines.entries()) {
    lineAt[index] = columns.filter(({ stretch }) => stretch <= index).length;
  }
  return { columns: columns.map(({ places, unknown }) => ({ places, unknown })), lineAt };
}

function isRightOf(value: number, line: number, atIsRight: boolean): boolean {
  return atIsRight ? value >= line : value > line;
}

/** How many marks stand above one another, so that all find room in columns of `wide` pixels; at least 10, at most 20. */
export function rowsFor(size: number, width: number, height: number, wide: number): number {
  const columns = Math.max(Math.floor(width / wide) - 4, 1);
  const wished = Math.max(Math.ceil(size / columns), 10);
  return Math.min(wished, 20, Math.max(Math.floor(height / 6), 4));
}

/** Whether each applicant finds a mark of its own, or columns can only tell how many there are of each. */
export function hasRoom(size: number, width: number, rows: number, wide: number): boolean {
  return Math.ceil(size / rows) + 4 <= Math.floor(width / wide);
}

/** Round numbers for an axis, each with the column before which its value would stand; not nearer than `apart` columns. */
export function ticks(
  layout: StripLayout,
  { distance, constant, apart }: { readonly distance: Float64Array; readonly constant: number; readonly apart: number },
): readonly { readonly value: number; readonly column: number }[] {
  const values = layout.columns.map(({ places, unknown }) =>
    unknown ? Number.NaN : constant + (distance[places[0] ?? 0] ?? Number.NaN),
  );
  const known = values.filter((value) => !Number.isNaN(value));
  const found: { value: number; column: number }[] = [];
  for (const value of roundNumbers(known.at(0) ?? 0, known.at(-1) ?? 0)) {
    const column = values.findIndex((each) => each >= value);
    if (column > 0 && column - (found.at(-1)?.column ?? Number.NEGATIVE_INFINITY) >= apart)
      found.push({ value, column });
  }
  return found;
}

/** 1, 2 and 5 times powers of ten between two numbers; where they span less than that, steps of a round size. */
function roundNumbers(least: number, most: number): readonly number[] {
  if (!(most > least)) return [];
  if (least > 0 && most / least >= 8) {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
      for (const lead of [1, 2, 5]) found.push(Number((lead * 10 ** power).toPrecision(1)));
    }
    return found.filter((value) => value > least && value < most);
  }
  const power = 10 ** Math.floor(Math.log10((most - least) / 4));
  const step = [1, 2, 5, 10].map((lead) => lead * power).find((each) => (most - least) / each <= 8) ?? 10 * power;
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The column among whose people somebody stands who is not one of them; -1 before the first. */
export function columnAt({ columns }: StripLayout, distance: Float64Array, apart: number): number {
  return columns.findLastIndex(
    ({ places: [first] }) => first !== undefined && (distance[first] ?? Number.NaN) <= apart,
  );
}
