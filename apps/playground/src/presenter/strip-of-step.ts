import type { Language } from "@bylaw/diagnostics";
import { numberOf, oldDistance } from "../crowd/strip/focus-line.ts";
import { shortFigure } from "../crowd/strip/short-figure.ts";
import { layOut, rowsFor, type StripLayout, ticks } from "../crowd/strip/strip-layout.ts";
import { subjectName } from "../crowd/strip/subject-name.ts";
import type { PeopleByLine } from "../crowd/strip/use-line.ts";
import { stripWords } from "../crowd/strip/words.ts";
import { joined, showAmount } from "../present/amounts.ts";
import type { Manner } from "./shown-step.ts";

/** Pixels that a column needs at least, and is given at most, where a whole room looks at it. */
const least = 5;
export const widest = 14;

/** The strip of a step at a size: its columns, and what is written over and under them. */
export interface StepStrip {
  readonly layout: StripLayout;
  readonly rows: number;
  /** By place: numbers of outcomes by the text before and now. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Width of a column. */
  readonly wide: number;
  readonly subject: string;
  /** The line of the text now, and of the text before where that is another. */
  readonly now: { readonly x: number; readonly words: string };
  readonly old?: { readonly x: number; readonly words: string };
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

const nobody = new Uint8Array();

/** Lays the people of a step out. Lengths in CSS pixels. */
export function stripOfStep(
  people: PeopleByLine,
  { width, height }: { readonly width: number; readonly height: number },
  { language, texts }: Manner,
): StepStrip {
  const { crowd, decision, line, distances } = people;
  const { judged, columns } = crowd;
  const manner = { policy: judged.policies.after, language, texts };
  const words = stripWords(language);
  const old = oldDistance(line);
  // Columns as full as the design has them; where there are more people than room, fuller still.
  const rows = rowsFor(columns.size, width, height, least);
  const crowded = Math.ceil(columns.size / Math.max(Math.floor(width / least) - 4, 1));
  const filling = Math.min(20, Math.ceil(columns.size / Math.max(Math.floor(width / 9) - 4, 1)));
  const most = Math.max(rows, filling);
  const { operator } = line.now;
  const layout = layOut({
    order: distances.order,
    distance: distances.distance,
    lines: old === 0 ? [0] : [old, 0].sort((a, b) => a - b),
    atIsRight: operator === ">=" || operator === "<",
    rows: Math.max(most, crowded),
  });
  const wide = Math.min(width / Math.max(layout.columns.length, 1), widest);
  const amount = (constant: string): string => joined(showAmount(constant, line.now, manner), language);
  const xOf = (place: number): number => (layout.lineAt.at(place) ?? 0) * wide;
  const isMoved = old !== 0 && line.before !== undefined;
  const constant = numberOf(line.now.constant);
  const apart = Math.ceil(90 / Math.max(wide, 0.01));
  return {
    layout,
    rows: most,
    before: judged.before.decisions[decision]?.outcomes ?? nobody,
    after: judged.after.decisions[decision]?.outcomes ?? nobody,
    wide,
    subject: subjectWithUnit(people, { language, texts }),
    now: {
      x: xOf(old > 0 ? 0 : -1),
      words: isMoved ? words.draft(amount(line.now.constant)) : words.line(amount(line.now.constant)),
    },
    ...(isMoved && {
      old: { x: xOf(old > 0 ? -1 : 0), words: words.inForce(amount(line.before?.constant ?? "")) },
    }),
    ticks: ticks(layout, { distance: distances.distance, constant, apart }).map(({ value, column }) => ({
      x: column * wide,
      words: shortFigure(value, line.now.measure, language),
    })),
  };
}

/** What the people are ordered by, with its unit where it is money. */
function subjectWithUnit({ crowd, line }: PeopleByLine, { language, texts }: Manner): string {
  const subject = subjectName(line.now, { policy: crowd.judged.policies.after, language });
  if (line.now.measure !== "money") return subject;
  return language === "zh" ? `${subject}（${texts.units.money}）` : `${subject}, ${texts.units.money}`;
}

/** Where the veil lies while the room predicts: between the two lines; over all where none was moved. */
export function veilOf({ now, old }: StepStrip, width: number): { readonly from: number; readonly to: number } {
  if (old === undefined) return { from: 0, to: width };
  return { from: Math.min(now.x, old.x), to: Math.max(now.x, old.x) };
}

/** The strip in a sentence, for those who do not see it. */
export function stripSentence({ subject, now, old }: StepStrip, language: Language): string {
  const parts = [subject, ...(old === undefined ? [] : [old.words]), now.words];
  return language === "zh" ? `${parts.join("，")}。` : `${parts.join(", ")}.`;
}
