import type { Day } from "../dates/calendar-day.ts";
import type { Length } from "../lengths.ts";
import { allOpen, awaiting, needing, nothingOpen, type Open } from "../possibilities/finding.ts";
import type { Run } from "../run.ts";
import { candidateDays } from "./candidate-days.ts";
import { type DatedEvent, type Life, liveThrough } from "./life.ts";
import type { Link } from "./link.ts";
import { openLengths, type PossibleTerm, possibleTerms, termOn } from "./term-choice.ts";
import { eventsOf, historyAwaited, parentOf, pathOf, type TitleAt } from "./title-at.ts";

/** Something that is not known: each way in which it can turn out is a choice of a world. */
interface Dimension {
  readonly choices: number;
  readonly open: Open;
}

/** Every way in which what is not known can turn out, with the life of the title in it. */
export interface Worlds {
  readonly dimensions: readonly Dimension[];
  /** By the choices taken, the last dimension running fastest. */
  readonly lives: readonly Life[];
}

/** More ways than this are not gone through one by one. */
const mostWorlds = 4_096;

/** Gone through one by one, or too much is open for that. */
export type Lives =
  | { readonly kind: "worlds"; readonly worlds: Worlds }
  | { readonly kind: "countless"; readonly open: Open };

/** All lives that the title can have had; `alone` leaves out the titles on which it depends. */
export function livesOf(run: Run, at: TitleAt, alone: boolean): Lives {
  const links = chainOf(run, at, alone);
  const lengths = links.flatMap(({ valid, review }) => openLengths([...valid, ...review]));
  const unheard = links.filter((link) => eventsOf(run, link.at) === undefined);
  const unknown = [...lengths, ...unheard.map((link) => awaiting(historyAwaited(link.at.title.names.id)))];
  const undated = links.flatMap((link) =>
    link.events.filter((event) => event.on === undefined).map((event) => ({ link, event })),
  );
  const guards = links.flatMap(({ valid, review }) => [...valid, ...review].filter(({ guard }) => guard !== undefined));
  const openParts = [
    ...unknown,
    ...undated.map(({ link, event }) => needing(pathOf(link.at, event, "on"))),
    ...guards.map(({ guard = nothingOpen }) => guard),
  ];
  const countless: Lives = { kind: "countless", open: allOpen(openParts) };
  if (unknown.length > 0 || undated.length > 1) return countless;
  const days = undated.length === 0 ? [] : candidateDays(run, links);
  if (days === undefined) return countless;
  const dimensions: Dimension[] = [
    ...guards.map(({ guard = nothingOpen }) => ({ choices: 2, open: guard })),
    ...undated.map(({ link, event }) => ({ choices: days.length, open: needing(pathOf(link.at, event, "on")) })),
  ];
  const count = dimensions.reduce((product, { choices }) => product * choices, 1);
  if (count > mostWorlds) return countless;
  const lives: Life[] = [];
  for (let world = 0; world < count; world++) {
    const choices = choicesOf(world, dimensions);
    const taken = new Set(guards.filter((_, index) => choices[index] === 1));
    const found = liveIn(run, links, taken, undated.length === 0 ? undefined : days[choices.at(-1) ?? 0]);
    if (found.life === undefined) return { kind: "countless", open: allOpen([...openParts, found.open]) };
    lives.push(found.life);
  }
  return { kind: "worlds", worlds: { dimensions, lives } };
}

/** What is open about an aspect of the title: every unknown that by itself can make it come out differently. */
export function openAbout({ dimensions, lives }: Worlds, aspect: (life: Life) => unknown): Open {
  const values = lives.map(aspect);
  const open: Open[] = [];
  let stride = lives.length;
  for (const dimension of dimensions) {
    const block = stride;
    stride /= dimension.choices;
    const matters = values.some(
      (value, world) => value !== values[world - (Math.floor(world / stride) % dimension.choices) * stride],
    );
    if (matters && block > 0) open.push(dimension.open);
  }
  return allOpen(open);
}

/** The title and those on which it depends, the topmost first. */
function chainOf(run: Run, at: TitleAt, alone: boolean): readonly Link[] {
  const links: Link[] = [];
  for (let next: TitleAt | undefined = at; next !== undefined; next = alone ? undefined : parentOf(run, next)) {
    links.unshift({
      at: next,
      events: eventsOf(run, next) ?? [],
      valid: possibleTerms(run, next, "valid"),
      review: possibleTerms(run, next, "review"),
    });
  }
  return links;
}

function choicesOf(world: number, dimensions: readonly Dimension[]): readonly number[] {
  let rest = world;
  return dimensions
    .toReversed()
    .map(({ choices }) => {
      const choice = rest % choices;
      rest = Math.floor(rest / choices);
      return choice;
    })
    .toReversed();
}

/** The life in one world; nothing where a day of it cannot be worked out. */
function liveIn(
  run: Run,
  links: readonly Link[],
  taken: ReadonlySet<PossibleTerm>,
  day: Day | undefined,
): { readonly life?: Life; readonly open: Open } {
  const unknown: Open[] = [];
  const after = (from: Day, length: Length | undefined): Day => {
    if (length === undefined) return Infinity;
    const moved = length.after(from);
    if (moved.day === undefined) unknown.push(moved.open);
    return moved.day ?? Infinity;
  };
  let parent: { readonly id: string; readonly life: Life } | undefined;
  for (const { at, events, valid, review } of links) {
    const dated = events.flatMap((event): readonly DatedEvent[] => {
      if (event.on !== undefined) return [{ ...event, on: event.on }];
      return day === undefined ? [] : [{ ...event, on: day, guessed: true }];
    });
    const life = liveThrough({
      on: run.on,
      events: dated,
      validUntil: (from, counted) => after(from, termOn(valid, taken, counted)?.length),
      reviewBy: (last) => after(last, termOn(review, taken, run.on)?.length),
      ...(parent && { parent }),
    });
    parent = { id: at.title.names.id, life };
  }
  if (unknown.length > 0 || parent === undefined) return { open: allOpen(unknown) };
  return { life: parent.life, open: nothingOpen };
}
