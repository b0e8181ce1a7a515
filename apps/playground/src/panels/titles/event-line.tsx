import type { TitleEventKind } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { eventKinds } from "./history-edit.ts";
import { placeLabels, textWidth } from "./label-places.ts";
import { type TitleLane, termPlace } from "./lanes.ts";
import type { TimeScale } from "./time-scale.ts";
import type { EventMark, TitleDrawing } from "./title-drawing.ts";
import { titleWords } from "./words.ts";

export interface EventLineProps {
  readonly lane: TitleLane;
  readonly drawing: TitleDrawing;
  readonly scale: TimeScale;
  readonly on: number;
  readonly y: number;
}

interface Shown extends EventMark {
  readonly x: number;
  readonly word: string;
  readonly words: string;
}

/** What is recorded of a title: solid up to the day asked about, dotted after it. What has no room is named in the table. */
export function EventLine({ lane, drawing, scale, on, y }: EventLineProps): JSX.Element {
  const { language } = usePage();
  const said = titleWords(language);
  const today = scale.x(on);
  const shown = drawing.marks.map((mark): Shown => {
    const word = isKind(mark.event) ? said.event[mark.event] : mark.event;
    const place = mark.cause === undefined ? undefined : (termPlace(lane.title, mark.cause, language) ?? mark.cause);
    const because = place === undefined ? "" : said.cause(place);
    const later = mark.tense === "future" ? ` (${said.notYet})` : "";
    return { ...mark, x: scale.x(mark.day), word, words: `${mark.on}${because}${later}` };
  });
  const places = placeLabels(
    shown.map(({ x, word, words, event }) => ({
      x,
      width: Math.max(textWidth(word) * 1.08, textWidth(words)),
      weight: event === "revoked" ? 3 : event === "granted" ? 2 : 1,
    })),
    scale.width,
    today,
  );
  return (
    <g class="events">
      <path d={`M0 ${y}H${today}`} class="event-line" />
      <path d={`M${today} ${y}H${scale.width}`} class="event-line is-future" />
      {shown.map((mark, index) => {
        const place = places[index];
        return (
          <g key={mark.index} class={`event is-${mark.tense}`} data-event={mark.event}>
            <title>{`${mark.word} ${mark.words}`}</title>
            <Mark {...mark} y={y} />
            {place === undefined ? null : <Label {...mark} place={place} y={y} />}
          </g>
        );
      })}
    </g>
  );
}

/** The word over the line, the day under it; to the left of its mark it ends there. */
function Label({ x, word, words, place, y }: Shown & { readonly place: number; readonly y: number }): JSX.Element {
  const side = place < x ? { x: x - 10, "text-anchor": "end" as const } : { x: place };
  return (
    <>
      <text {...side} y={y - 1.5} class="bold">
        {word}
      </text>
      <text {...side} y={y + 13.5}>
        {words}
      </text>
    </>
  );
}

function isKind(event: string): event is TitleEventKind {
  return (eventKinds as readonly string[]).includes(event);
}

function Mark({ x, y, event, tense }: Shown & { readonly y: number }): JSX.Element {
  if (event === "revoked" && tense === "past") {
    return (
      <g class="revoked">
        <rect x={x - 6} y={y - 6} width="12" height="12" />
        <path d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />
      </g>
    );
  }
  return <circle cx={x} cy={y} r={tense === "past" ? 5 : 4.5} class="dot" />;
}
