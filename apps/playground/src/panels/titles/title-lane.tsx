import type { IrTitle, IrTitleTerm } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { showLength } from "../../present/amounts.ts";
import { dayNumber } from "./days.ts";
import { EventLine } from "./event-line.tsx";
import { textWidth } from "./label-places.ts";
import { barHeight, rowHeight } from "./lane-sizes.ts";
import { keyOf, type TitleLane, termPlace } from "./lanes.ts";
import { StatusBar } from "./status-bar.tsx";
import { type TimeScale, ticksOf } from "./time-scale.ts";
import type { BarPiece, Ghost, TitleDrawing } from "./title-drawing.ts";
import { type TitleWords, titleWords } from "./words.ts";

export interface TitleLaneProps {
  readonly lane: TitleLane;
  /** All titles of the policy: a bar may be that of another one. */
  readonly titles: readonly IrTitle[];
  readonly drawing: TitleDrawing;
  readonly scale: TimeScale;
  readonly on: number;
  /** Number of the lane on the page, for the patterns of its drawing. */
  readonly number: number;
  /** What stands where there is nothing to draw: never held, or not known. */
  readonly empty?: { readonly kind: "never" | "unknown"; readonly text: string } | undefined;
}

/** A title through time: its states, the rest of a term cut short, its bars and its events. */
export function TitleLaneDrawing(props: TitleLaneProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  const { lane, drawing, scale, number, empty } = props;
  // The flag of the handle stands over the first lane.
  const top = number === 0 ? 46 : 12;
  const bars = top + rowHeight;
  const events = bars + drawing.barRows * rowHeight + (drawing.barRows > 0 ? 16 : 10);
  const axis = events + 25;
  return (
    <svg
      class="title-lane"
      viewBox={`0 0 ${scale.width} ${axis + 20}`}
      width={scale.width}
      height={axis + 20}
      role="img"
      aria-label={words.lane(lane.said.name, [lane.said.statusWord, ...lane.said.sentences])}
    >
      <Patterns number={number} />
      <Grid scale={scale} top={Math.max(0, top - 26)} axis={axis} />
      {empty === undefined ? null : <EmptyBar {...empty} top={top} width={scale.width} number={number} />}
      {drawing.pieces.map((piece) => (
        <StatusBar key={piece.from} piece={piece} scale={scale} y={top} number={number} words={words} />
      ))}
      {drawing.ghosts.map((ghost) => (
        <GhostBar key={ghost.from} ghost={ghost} {...props} y={top} words={words} />
      ))}
      {drawing.bars.map((bar) => (
        <BarredBar key={`${bar.from} ${bar.row}`} piece={bar} {...props} y={bars + bar.row * rowHeight} />
      ))}
      {drawing.applyFrom === undefined ? null : (
        <MayApply from={drawing.applyFrom} scale={scale} y={bars + barHeight / 2} words={words} />
      )}
      <EventLine lane={lane} drawing={drawing} scale={scale} on={props.on} y={events} />
    </svg>
  );
}

/** Hatchings of one drawing. */
function Patterns({ number }: { readonly number: number }): JSX.Element {
  const diagonal = (name: string, stroke: string, width: number, apart: number): JSX.Element => (
    <pattern
      id={`${name}-${number}`}
      width={apart}
      height={apart}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d={`M0 0V${apart}`} stroke={stroke} stroke-width={width} />
    </pattern>
  );
  return (
    <defs>
      {diagonal("hatch-barred", "var(--not-met)", 2.4, 5)}
      {diagonal("hatch-order", "var(--ink)", 2.4, 5)}
      {diagonal("hatch-unknown", "var(--undecided-tint)", 10, 9)}
    </defs>
  );
}

function Grid({
  scale,
  top,
  axis,
}: {
  readonly scale: TimeScale;
  readonly top: number;
  readonly axis: number;
}): JSX.Element {
  const ticks = ticksOf(scale, 52);
  return (
    <g>
      {ticks.map(({ x, year }) =>
        year === undefined ? (
          <path key={x} d={`M${x} ${axis}v4`} class="tick" />
        ) : (
          <g key={x}>
            <path d={`M${x} ${top}V${axis + 5}`} class="grid" />
            {x + 36 > scale.width ? null : (
              <text x={x + 5} y={axis + 16} class="year">
                {year}
              </text>
            )}
          </g>
        ),
      )}
      <path d={`M0 ${axis}H${scale.width}`} class="axis" />
    </g>
  );
}

function EmptyBar(props: {
  readonly kind: "never" | "unknown";
  readonly text: string;
  readonly top: number;
  readonly width: number;
  readonly number: number;
}): JSX.Element {
  const { kind, text, top, width, number } = props;
  return (
    <g class={`is-empty-${kind}`}>
      {kind === "unknown" ? (
        <rect
          x=".75"
          y={top}
          width={width - 1.5}
          height={barHeight}
          fill={`url(#hatch-unknown-${number})`}
          class="open"
        />
      ) : (
        <path d={`M0 ${top + 11}h14`} class="dash" />
      )}
      <text x={kind === "unknown" ? 10 : 22} y={top + 15.5} class="bold">
        {text}
      </text>
    </g>
  );
}

/** The rest of a term that did not run out, and the day on which it would have. */
function GhostBar(
  props: TitleLaneProps & { readonly ghost: Ghost; readonly y: number; readonly words: TitleWords },
): JSX.Element {
  const { ghost, lane, drawing, scale, y, words } = props;
  const { language } = usePage();
  const [x, end] = [scale.x(ghost.from), scale.x(ghost.to)];
  const term = lane.title.terms.find(({ kind }) => kind === "valid");
  const place = term && termPlace(lane.title, keyOf(term.id), language);
  // The words over the arrow of the next application stand at the right end.
  const right = drawing.applyFrom === undefined ? 0 : textWidth(words.mayApply(drawing.applyFrom)) + 12;
  const next = Math.min(
    scale.width - right,
    ...drawing.pieces.map(({ from }) => scale.x(from)).filter((each) => each > x + 1),
  );
  // Inside the outline the words stand beyond the line of the day asked about.
  const today = scale.x(props.on + 1);
  const inside = today > x - 4 && today < end ? today + 9 : x + 10;
  const [said, at] =
    [words.wouldEnd(ghost.ends, place), words.wouldEnd(ghost.ends, undefined)]
      .flatMap((text) => [[text, end + 7, next] as const, [text, inside, end - 4] as const])
      .find(([text, from, to]) => from + textWidth(text) <= to) ?? [];
  return (
    <g>
      <rect x={x} y={y + 0.5} width={Math.max(0, end - x)} height={barHeight - 1} class="ghost" />
      {said === undefined ? null : (
        <text x={at} y={y + 15.5}>
          {said}
        </text>
      )}
    </g>
  );
}

function BarredBar(props: TitleLaneProps & { readonly piece: BarPiece; readonly y: number }): JSX.Element {
  const { piece, lane, titles, scale, y, number } = props;
  const { language, texts } = usePage();
  const words = titleWords(language);
  const { bar } = piece;
  const [x, end] = [scale.x(piece.from), scale.x(piece.to)];
  const width = Math.max(3, end - x);
  const of = titles.find(({ names }) => names.id === bar.title) ?? lane.title;
  const term = of.terms.find(({ id }) => keyOf(id) === bar.citation);
  const length = term === undefined ? undefined : periodOf(term, (text) => joinedLength(text, texts, language));
  const place = termPlace(of, bar.citation, language) ?? bar.citation;
  const wishes = [words.barred(length, place), words.barred(undefined, undefined), words.status.barred];
  const text = wishes.find((each) => textWidth(each) + 20 < width);
  return (
    <g class="barred">
      <title>{`${words.barred(length, place)}: ${bar.from} – ${bar.until}`}</title>
      <rect x={x} y={y} width={width} height={barHeight} class="barred-ground" />
      <rect x={x} y={y} width={width} height="7" fill={`url(#hatch-barred-${number})`} />
      {text === undefined ? null : (
        <text x={Math.min(x + 28, end - textWidth(text) - 8)} y={y + 17.5} class="bold">
          {text}
        </text>
      )}
    </g>
  );
}

function joinedLength(text: string, texts: Parameters<typeof showLength>[1]["texts"], language: "en" | "zh"): string {
  const { value, unit } = showLength(text, { texts });
  return unit === undefined ? value : language === "zh" ? `${value}${unit}` : `${value} ${unit}`;
}

/** The length of a bar, where the text states it as such. */
function periodOf(term: IrTitleTerm, inWords: (text: string) => string): string | undefined {
  if (term.kind !== "revoke_and_bar" || term.period.amount.kind !== "constant") return undefined;
  const { unit, amount } = term.period;
  if (unit === "workingDays") return undefined;
  return inWords(`P${String(amount.value)}${unit === "months" ? "M" : "D"}`);
}

/** An open arrow from the first day on which it can be applied for again. */
function MayApply(props: {
  readonly from: string;
  readonly scale: TimeScale;
  readonly y: number;
  readonly words: TitleWords;
}): JSX.Element | null {
  const { from, scale, y, words } = props;
  const x = scale.x(dayNumber(from)) + 2;
  const text = words.mayApply(from);
  if (x > scale.width - 12) return null;
  return (
    <g class="may-apply">
      <path d={`M${x} ${y - 11}v22M${x} ${y}H${scale.width - 1}m-7 -5l7 5l-7 5`} />
      <text x={scale.width} y={y - 18} class="bold" text-anchor="end">
        {text}
      </text>
    </g>
  );
}
