import { askedOf, type Findable, matchOf } from "./match.ts";
import { type Group, groupIds, type Thing } from "./thing.ts";
import { groupWords } from "./words.ts";

/** Things of one kind that were found: the best of them, and how many there are in all. */
export interface FoundGroup {
  readonly group: Group;
  readonly shown: readonly Thing[];
  readonly count: number;
}

/** Things that are many and all alike, looked up when something was typed: of the matching ones the first, and their number. */
export type LookUp = (typed: string, most: number) => { readonly things: readonly Thing[]; readonly count: number };

export interface Findings {
  readonly groups: readonly FoundGroup[];
  /** In the order in which they are listed. */
  readonly things: readonly Thing[];
  readonly count: number;
}

/** What was found of one kind, and how many more were counted only. */
interface Kind {
  best: number;
  readonly things: { readonly thing: Thing; readonly score: number }[];
  unseen: number;
}

/** What answers worse than this share of the best of its kind is left out, but nothing that answers well by itself. */
const share = 0.3;
const least = 30;

/** How many of a kind are shown: more where fewer kinds were found. */
function limitFor(groups: number): number {
  if (groups <= 1) return 40;
  return groups === 2 ? 12 : 6;
}

/** Most of a kind that are shown where nothing was typed; what is missing here is listed only when it is looked for. */
const unasked: readonly (readonly [group: Group, most: number])[] = [
  ["here", 8],
  ["articles", 60],
  ["page", 8],
  ["panels", 4],
];

/**
 * What answers to the words typed, kind by kind, the best first; without words what is nearest at hand. `without` names
 * kinds that are left out where nothing was typed.
 */
export function find(
  things: readonly Thing[],
  typed: string,
  { lookUps = [], without = [] }: { readonly lookUps?: readonly LookUp[]; readonly without?: readonly Group[] } = {},
): Findings {
  const asked = askedOf(typed);
  if (asked.terms.length === 0) return listed(atHand(things, without));
  const found = new Map<Group, Kind>();
  const add = (thing: Thing, score: number): Kind => {
    const kind = found.get(thing.group) ?? { best: 0, things: [], unseen: 0 };
    found.set(thing.group, kind);
    kind.best = Math.max(kind.best, score);
    kind.things.push({ thing, score });
    return kind;
  };
  for (const thing of things) {
    const score = matchOf(withKind(thing), asked);
    if (score > 0) add(thing, score);
  }
  for (const lookUp of lookUps) {
    const { things: some, count } = lookUp(asked.whole, limitFor(0));
    for (const [place, thing] of some.entries()) {
      const kind = add(thing, Math.max(matchOf(thing, asked), least));
      if (place === 0) kind.unseen += count - some.length;
    }
  }
  const limit = limitFor(found.size);
  const groups = [...found]
    .map(([group, { best, things: all, unseen }]) => {
      const good = all.filter(({ score }) => score >= Math.min(best * share, least));
      const shown = good.toSorted((a, b) => b.score - a.score).slice(0, limit);
      return { group, best, count: good.length + unseen, shown: shown.map(({ thing }) => thing) };
    })
    .toSorted((a, b) => rank(b) - rank(a) || groupIds.indexOf(a.group) - groupIds.indexOf(b.group));
  return listed(groups);
}

const findable = new WeakMap<Thing, Findable>();

/** Its kind and what happens find it too, less surely. */
function withKind(thing: Thing): Findable {
  const known = findable.get(thing);
  if (known !== undefined) return known;
  const { names, about = [], group, does } = thing;
  const whole = { names, about: [...about, groupWords[group].en, groupWords[group].zh, does] };
  findable.set(thing, whole);
  return whole;
}

/** Kinds that were found equally well stand in their own order; what is about the fact in focus stands first. */
function rank({ group, best }: { readonly group: Group; readonly best: number }): number {
  return group === "here" && best >= 40 ? 1000 : Math.round(best / 10);
}

function atHand(things: readonly Thing[], without: readonly Group[]): readonly FoundGroup[] {
  return unasked.flatMap(([group, limit]) => {
    const all = without.includes(group) ? [] : things.filter((thing) => thing.group === group);
    return all.length === 0 ? [] : [{ group, shown: all.slice(0, limit), count: all.length }];
  });
}

function listed(groups: readonly FoundGroup[]): Findings {
  return {
    groups,
    things: groups.flatMap(({ shown }) => shown),
    count: groups.reduce((sum, { count }) => sum + count, 0),
  };
}
