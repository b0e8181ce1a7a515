import type { JSX } from "preact";
import { dayText } from "./days.ts";
import { textWidth } from "./label-places.ts";
import { barHeight } from "./lane-sizes.ts";
import type { TimeScale } from "./time-scale.ts";
import type { StatusPiece } from "./title-drawing.ts";
import type { TitleWords } from "./words.ts";

export interface StatusBarProps {
  readonly piece: StatusPiece;
  readonly scale: TimeScale;
  readonly y: number;
  readonly number: number;
  readonly words: TitleWords;
}

/**
 * A stretch of one status: solid where it is past, dashed where it is still to come. A review that is due cuts a notch,
 * an order to rectify hatches the end, what has run out is an outline.
 */
export function StatusBar({ piece, scale, y, number, words }: StatusBarProps): JSX.Element {
  const { status, tense } = piece;
  const [x, end] = [scale.x(piece.from), scale.x(piece.to)];
  const width = Math.max(1, end - x);
  const place = { x, y, width, height: barHeight };
  const text = labelOf(piece, scale, words);
  const shown = textWidth(text) + 18 < width;
  return (
    <g class={`piece is-${status} is-${tense}`} data-status={status} data-tense={tense}>
      <title>{`${words.status[status]}: ${dayText(piece.from)} – ${piece.to > scale.last ? "" : dayText(piece.to - 1)}`}</title>
      {status === "undecided" ? (
        <rect {...place} fill={`url(#hatch-unknown-${number})`} class="open" />
      ) : status === "expired" ? (
        <rect {...place} y={y + 0.5} height={barHeight - 1} class="expired" />
      ) : (
        <rect {...place} class="standing" />
      )}
      {status === "rectifying" ? <OrderEnd {...place} number={number} /> : null}
      {status === "due_for_review" && !piece.continues ? <path d={`M${x} ${y}h14l-7 9z`} class="notch" /> : null}
      {shown ? (
        <text x={x + (status === "due_for_review" ? 20 : 10)} y={y + 15.5} class="bold">
          {text}
        </text>
      ) : null}
    </g>
  );
}

function OrderEnd(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly number: number;
}): JSX.Element {
  const { x, y, width, number } = props;
  const end = Math.min(28, width);
  return (
    <g>
      <rect x={x + width - end} y={y} width={end} height={barHeight} class="order-ground" />
      <rect x={x + width - end} y={y} width={end} height={barHeight} fill={`url(#hatch-order-${number})`} />
    </g>
  );
}

/** The name of the status; where it goes on beyond the day asked about, how long. */
function labelOf({ status, possible, continues, tense, to }: StatusPiece, scale: TimeScale, words: TitleWords): string {
  const word =
    status === "undecided" && possible !== undefined
      ? possible.map((each) => words.status[each]).join(" / ")
      : words.status[status];
  if (status === "expired" || status === "undecided") return continues ? "" : word;
  const ends = to <= scale.last ? words.until(dayText(to - 1)) : "";
  if (continues) return ends;
  return tense === "future" && ends !== "" ? `${word} ${ends}` : word;
}
