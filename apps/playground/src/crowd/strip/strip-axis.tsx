import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { numberOf, oldDistance } from "./focus-line.ts";
import { shortFigure } from "./short-figure.ts";
import { columnAt, type StripLayout, ticks } from "./strip-layout.ts";
import type { PeopleByLine } from "./use-line.ts";
import { stripWords } from "./words.ts";

/** Where the case that is open stands: as one of the population by its id, else so far from the line. */
export interface Standing {
  readonly opened?: string;
  readonly here?: number;
}

interface AxisProps {
  readonly people: PeopleByLine;
  readonly layout: StripLayout;
  /** Of a column, and of all: CSS pixels. */
  readonly wide: number;
  readonly width: number;
}

/** CSS pixels that are wanted for the count left of the line, and for the line's name with what it is about. */
const roomBelow = 90;
const roomForSubject = 460;

/** The lines over the marks: the one in force, and the draft where there is one. */
export function StripLines({
  people,
  layout,
  wide,
  width,
  amount,
  subject,
}: AxisProps & { readonly amount: (constant: string) => string; readonly subject: string }): JSX.Element {
  const { language } = usePage();
  const words = stripWords(language);
  const { now, before } = people.line;
  const old = oldDistance(people.line);
  const drawn = layout.lineAt.at(old > 0 ? 0 : -1) ?? 0;
  const other = old === 0 ? undefined : layout.lineAt.at(old > 0 ? -1 : 0);
  const most = Math.max(drawn, other ?? 0) * wide;
  const below = other === undefined && drawn * wide > roomBelow ? people.distances.below : undefined;
  return (
    <div class="strip-lines" aria-hidden="true">
      {other === undefined || before === undefined ? null : (
        <span class="strip-line is-old" ref={standAt(other * wide, width)}>
          {words.inForce(amount(before.constant))}
        </span>
      )}
      <span class={`strip-line${other === undefined ? "" : " is-draft"}`} ref={standAt(drawn * wide, width)}>
        {other === undefined ? words.line(amount(now.constant)) : words.draft(amount(now.constant))}
      </span>
      {below === undefined ? null : (
        <span class="strip-below" ref={standAt(drawn * wide, width)}>
          {words.below(grouped(String(below), language))}
        </span>
      )}
      {most > width - roomForSubject ? null : <span class="strip-subject">{subject}</span>}
    </div>
  );
}

/** Values at their place in the order, and the applicant whose case is open. */
export function StripAxis({ people, layout, wide, width, opened, here }: AxisProps & Standing): JSX.Element {
  const { language } = usePage();
  const words = stripWords(language);
  const { line, distances, crowd } = people;
  const place = opened === undefined ? -1 : crowd.columns.ids.indexOf(opened);
  const standing = here === undefined ? -1 : columnAt(layout, distances.distance, here);
  const column = place < 0 ? standing : layout.columns.findIndex(({ places }) => places.includes(place));
  const { measure } = line.now;
  const constant = numberOf(line.now.constant);
  const apart = Math.ceil(80 / Math.max(wide, 0.01));
  const marks = ticks(layout, { distance: distances.distance, constant, apart });
  // No figure under the words of the applicant.
  const clear = ({ column: at }: (typeof marks)[number]): boolean => column < 0 || Math.abs(at - column) >= apart;
  return (
    <div class="strip-axis" aria-hidden="true">
      {column < 0 ? null : (
        <b class="is-here" ref={standAt((column + 0.5) * wide, width)}>
          {words.here}
        </b>
      )}
      {marks.filter(clear).map(({ value, column: at }) => (
        <span key={value} ref={standAt(at * wide, width)}>
          {shortFigure(value, measure, language)}
        </span>
      ))}
    </div>
  );
}

/** Sets where an element stands; what is near the right end stands to the left of its place. */
function standAt(x: number, width: number): (element: HTMLElement | null) => void {
  return (element) => {
    element?.style.setProperty("--at", `${x.toFixed(1)}px`);
    element?.classList.toggle("is-left", x > width * 0.8);
  };
}
