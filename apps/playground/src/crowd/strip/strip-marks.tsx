import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { measuresOf } from "./draw-strip.ts";
import { constantOf, numberOf, oldDistance } from "./focus-line.ts";
import { type Standing, StripAxis, StripLines } from "./strip-axis.tsx";
import { StripCanvas } from "./strip-canvas.tsx";
import { layOut, rowsFor } from "./strip-layout.ts";
import type { PeopleByLine } from "./use-line.ts";
import { useSize } from "./use-size.ts";
import { useSweep } from "./use-sweep.ts";
import { walk } from "./walk.ts";
import { type StripWords, stripWords } from "./words.ts";

export interface StripMarksProps {
  readonly people: PeopleByLine;
  /** A value of the line as the page shows it. */
  readonly amount: (constant: string) => string;
  readonly subject: string;
  readonly standing: Standing;
  readonly open: (place: number) => void;
  /** Leads to the same people as a table. */
  readonly toTable?: () => void;
}

const leastWidth = 5;
const nobody = new Uint8Array();

/** The marks, the lines and the axis. One stop of the keyboard; entered, the arrow keys go from mark to mark. */
export function StripMarks({ people, amount, subject, standing, open, toTable }: StripMarksProps): JSX.Element {
  const words = stripWords(usePage().language);
  const { crowd, decision, line, distances } = people;
  const { judged, columns } = crowd;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [entered, setEntered] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const before = judged.before.decisions[decision]?.outcomes ?? nobody;
  const after = judged.after.decisions[decision]?.outcomes ?? nobody;
  const rows = rowsFor(columns.size, size.width, size.height, leastWidth);
  const layout = useMemo(() => laidOut(people, size.width, rows), [people, size.width, rows]);
  const isChanged = useMemo(() => before.some((outcome, place) => outcome !== after[place]), [before, after]);
  const swept = useSweep(judged.after, isChanged);
  const { wide } = measuresOf({ layout, rows, ...size });
  const now = layout.lineAt.at(oldDistance(line) > 0 ? 0 : -1) ?? 0;
  const said = chosen === undefined ? "" : personSaid(people, chosen, amount, words);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === "t" && !event.ctrlKey && !event.metaKey && toTable !== undefined) toTable();
    else if (!entered) {
      if (event.key !== "Enter" && event.key !== " ") return;
      setEntered(true);
      setChosen(chosen ?? layout.columns[now]?.places[0] ?? distances.order[0]);
    } else if (event.key === "Escape") setEntered(false);
    else if (event.key === "Enter" && chosen !== undefined) open(chosen);
    else {
      const next = walk(layout, chosen, event, now);
      if (next === undefined) return;
      setChosen(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const placeAt = ({ offsetX, offsetY }: MouseEvent): number | undefined => {
    const places = layout.columns[Math.floor(offsetX / wide)]?.places ?? [];
    const stacked = Math.max(places.length, rows);
    return places[Math.floor(((size.height - offsetY) / size.height) * stacked)];
  };
  return (
    <div class="strip-marks">
      <StripLines people={people} layout={layout} wide={wide} width={size.width} amount={amount} subject={subject} />
      <div
        ref={frame}
        class="strip-frame"
        role={entered ? "application" : "img"}
        tabIndex={0}
        aria-label={[subject, words.line(amount(line.now.constant)), entered ? said : words.keys].join(". ")}
        onKeyDown={pressed}
        onBlur={() => setEntered(false)}
        onClick={(event) => {
          const place = placeAt(event);
          if (place !== undefined) open(place);
        }}
        onPointerMove={(event) => setChosen(placeAt(event))}
        onPointerLeave={() => {
          if (!entered) setChosen(undefined);
        }}
      >
        <StripCanvas
          {...{ layout, before, after, rows, swept, ...size }}
          {...(chosen === undefined ? {} : { chosen })}
        />
      </div>
      <StripAxis people={people} layout={layout} wide={wide} width={size.width} {...standing} />
      <p class="strip-said" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function personSaid(
  { crowd, decision, line, distances }: PeopleByLine,
  place: number,
  amount: StripMarksProps["amount"],
  words: StripWords,
): string {
  const outcome = crowd.judged.after.decisions[decision]?.outcomes[place] ?? 0;
  const value = numberOf(line.now.constant) + (distances.distance[place] ?? Number.NaN);
  const figure = Number.isNaN(value) ? "?" : amount(constantOf(value, line.now.measure));
  return words.person(crowd.columns.ids[place] ?? "", figure, words.outcomes[outcome] ?? "");
}

function laidOut({ line, distances, crowd }: PeopleByLine, width: number, rows: number): ReturnType<typeof layOut> {
  const old = oldDistance(line);
  const { operator } = line.now;
  // Where there are more people than marks, columns hold more of them, each drawn thinner.
  const crowded = Math.ceil(crowd.columns.size / Math.max(Math.floor(width / leastWidth) - 4, 1));
  return layOut({
    order: distances.order,
    distance: distances.distance,
    lines: old === 0 ? [0] : [old, 0].sort((a, b) => a - b),
    atIsRight: operator === ">=" || operator === "<",
    rows: Math.max(rows, crowded),
  });
}
