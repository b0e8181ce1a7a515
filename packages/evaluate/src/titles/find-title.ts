import { standingStatuses, type TitleStatus, titleStatuses } from "@bylaw/ir";
import { type Truth, truthOf } from "../conditions/truth.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import type { Run } from "../run.ts";
import { allBarsOf, type BarsFinding } from "./bars.ts";
import type { Life } from "./life.ts";
import { possibleTerms } from "./term-choice.ts";
import { eventsOf, parentOf, type TitleAt } from "./title-at.ts";
import { livesOf, openAbout, type Worlds } from "./worlds.ts";

/** What is known of a title on the day asked about. */
export interface TitleFinding {
  readonly at: TitleAt;
  /** The statuses still possible, in the order of declaration. */
  readonly statuses: readonly TitleStatus[];
  /** What stands in the way where there are several. */
  readonly open: Open;
  readonly bars: BarsFinding;
  /** The lives still possible; nothing where too much is open to tell them apart. */
  readonly worlds?: Worlds;
  /** What is open about anything that the worlds cannot tell. */
  readonly unheard: Open;
}

const found: WeakMap<Run, Map<string, TitleFinding>> = new WeakMap();

/** Works out a title, once a run. */
export function findTitle(run: Run, at: TitleAt): TitleFinding {
  const known = found.get(run) ?? new Map<string, TitleFinding>();
  found.set(run, known);
  const key = `${at.title.names.id} ${at.record ?? ""}`;
  const finding = known.get(key) ?? workOut(run, at);
  known.set(key, finding);
  return finding;
}

function workOut(run: Run, at: TitleAt): TitleFinding {
  const bars = allBarsOf(run, at);
  if (bars.runs === "yes") {
    return { at, statuses: ["barred"], open: nothingOpen, bars, ...livesIfAny(run, at) };
  }
  const lives = livesOf(run, at, false);
  const without = lives.kind === "worlds" ? statusesIn(lives.worlds) : countlessStatuses(run, at);
  const statuses = inOrder(bars.runs === "open" ? [...without, "barred"] : without);
  const open: Open[] = bars.runs === "open" ? [bars.open] : [];
  if (without.length > 1) {
    open.push(lives.kind === "worlds" ? openAbout(lives.worlds, (life) => life.status) : lives.open);
  }
  return {
    at,
    statuses,
    open: statuses.length > 1 ? allOpen(open) : nothingOpen,
    bars,
    ...(lives.kind === "worlds" ? { worlds: lives.worlds, unheard: nothingOpen } : { unheard: lives.open }),
  };
}

function livesIfAny(run: Run, at: TitleAt): Pick<TitleFinding, "worlds" | "unheard"> {
  const lives = livesOf(run, at, false);
  return lives.kind === "worlds" ? { worlds: lives.worlds, unheard: nothingOpen } : { unheard: lives.open };
}

function inOrder(statuses: readonly TitleStatus[]): readonly TitleStatus[] {
  return titleStatuses.filter((status) => statuses.includes(status));
}

function statusesIn({ lives }: Worlds): readonly TitleStatus[] {
  return inOrder(lives.map(({ status }) => status));
}

/** Where too much is open: what its events, and the title above it, leave possible by themselves. */
function countlessStatuses(run: Run, at: TitleAt): readonly TitleStatus[] {
  const events = eventsOf(run, at);
  const parent = parentOf(run, at);
  if (events === undefined) return titleStatuses.filter((status) => status !== "barred");
  if (!events.some(({ event }) => event === "granted")) return ["none"];
  const alone = parent === undefined ? undefined : livesOf(run, at, true);
  if (alone?.kind === "worlds") return withParent(statusesIn(alone.worlds));
  const has = (kind: string): boolean => events.some(({ event }) => event === kind);
  const possible: Readonly<Record<TitleStatus, boolean>> = {
    none:
      parent !== undefined || events.every(({ event, on }) => event !== "granted" || on === undefined || on > run.on),
    held: true,
    due_for_review: possibleTerms(run, at, "review").length > 0,
    rectifying: has("ordered_to_rectify"),
    expired: parent !== undefined || possibleTerms(run, at, "valid").length > 0,
    revoked: parent !== undefined || has("revoked"),
    barred: false,
  };
  return titleStatuses.filter((status) => possible[status]);
}

/** The title above may have taken it along at any time, or have kept it from being granted. */
function withParent(alone: readonly TitleStatus[]): readonly TitleStatus[] {
  const granted = alone.some((status) => status !== "none");
  return inOrder([...alone, "none", ...(granted ? (["expired", "revoked"] as const) : [])]);
}

/** Whether the title stands on the day. */
export function standsNow({ statuses }: TitleFinding): Truth {
  return isAmong(statuses, standingStatuses);
}

/** Whether the status is one of those asked for. */
export function isAmong(possible: readonly TitleStatus[], asked: readonly TitleStatus[]): Truth {
  if (possible.every((status) => asked.includes(status))) return "yes";
  return possible.some((status) => asked.includes(status)) ? "open" : "no";
}

/** Whether something holds in every life that is possible, and what stands in the way of knowing. */
export function inEveryLife(
  { worlds, unheard }: TitleFinding,
  test: (life: Life) => boolean,
): { readonly truth: Truth; readonly open: Open } {
  if (worlds === undefined) return { truth: "open", open: unheard };
  const [first] = worlds.lives;
  const holds = first !== undefined && test(first);
  if (worlds.lives.every((life) => test(life) === holds)) return { truth: truthOf(holds), open: nothingOpen };
  return { truth: "open", open: openAbout(worlds, test) };
}
