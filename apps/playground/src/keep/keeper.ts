import { canonicalJson } from "@bylaw/ir";
import { hasOwnText } from "../gallery/own-text.ts";
import type { Measure } from "../plugins.ts";
import { isDraft, type Session, type Store } from "../state/session.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { toFragment } from "./fragment.ts";
import { type Keeping, type KeepNote, type Version, versionsIn, withNote, withoutNote } from "./keeping.ts";
import { type OtherVersion, readLink, versionsNote } from "./opening.ts";
import { saysTheSame } from "./same-situation.ts";
import { openSituation, situationOf } from "./session-situation.ts";
import type { Situation } from "./situation.ts";
import { changeOf, type Hunk } from "./text-change.ts";

/** What the page does with links and drafts when its reader asks for it. */
export interface Keeper {
  /** Copies a link to all that is shown. */
  readonly copyLink: () => Promise<void>;
  /** Shows the other of two versions; the one shown until now is kept beside it. */
  readonly showOther: () => void;
  /** Chooses the version that is shown; the other goes to the earlier drafts. */
  readonly keepShown: () => void;
  readonly closeNote: (kind: KeepNote["kind"]) => void;
  readonly say: (note: KeepNote) => void;
  /** Versions that were set aside, the newest first, each with the places in which it changes the text in force. */
  readonly earlier: () => readonly EarlierDraft[];
  /** Shows one of them; what is shown until now is kept beside it. */
  readonly showEarlier: (place: number) => void;
  /** Another address stands behind the page's own: its link is opened. */
  readonly followLink: (fragment: string) => Promise<void>;
  /** The browser's storage has been changed by another tab. */
  readonly heard: (name: string | null) => void;
  /** Saves at once what has not been saved yet. */
  readonly saveNow: () => void;
  /** Puts what is shown among the earlier drafts. */
  readonly setAside: () => void;
}

/** A version that was set aside. */
export interface EarlierDraft {
  readonly on: string;
  readonly changes: readonly Hunk[];
}

/** What the keeper needs of the page that it works in. */
export interface Surroundings {
  /** Missing where nothing is kept: in a page within another, or where the browser has no storage. */
  readonly drafts?: Drafts | undefined;
  /** Whether a draft that is not kept is worth a word. */
  readonly keeps: boolean;
  /** Fails where the browser does not let it. */
  readonly copy: (text: string) => Promise<void>;
  /** The address of this page with a fragment, or without one. */
  readonly addressOf: (measure: string, fragment: string) => string;
  /** Puts an address in the place of the page's own, without loading anything. */
  readonly setAddress: (address: string) => void;
  /** Loads another address. */
  readonly load: (address: string) => void;
}

/** Milliseconds without a change after which a draft is saved, and after which it is saved while changes go on. */
export const quiet = 400;
export const longest = 2_000;
/** Milliseconds for which the page says that a link was copied. */
const spoken = 4_000;

/** What the acts of a keeper work with. */
interface Desk extends Pick<Keeper, "say" | "closeNote"> {
  readonly store: Store;
  readonly around: Surroundings;
  readonly saver: DraftSaver;
  /** The fragment that the session goes back to. */
  readonly from: () => string | undefined;
  readonly setFrom: (fragment: string | undefined) => void;
  readonly notes: () => readonly KeepNote[];
  readonly keep: (parts: Partial<Keeping>) => void;
  /** Puts a situation, or the page as it comes, in the place of what is shown. */
  readonly place: (situation: Situation | undefined, shown: Version, other: OtherVersion | undefined) => void;
  /** Where a guide is open, the reader's own page comes back first; a text changed in it goes to the earlier drafts. */
  readonly leaveGuide: () => void;
}

/** Keeps what is shown, and opens what was kept. `from`: the fragment that the session goes back to. */
export function startKeeper(store: Store, from: string | undefined, around: Surroundings): Keeper {
  const desk = openDesk(store, from, around);
  return {
    say: desk.say,
    closeNote: desk.closeNote,
    saveNow: () => desk.saver.saveNow(),
    setAside: () => setAsideShown(store, around),
    ...linkActs(desk),
    ...choiceActs(desk),
    heard: (name) => hear(desk, name),
  };
}

function setAsideShown({ get }: Store, { drafts }: Surroundings): void {
  drafts?.setAside(get().measure.id, situationOf(get(), "whole"));
}

function openDesk(store: Store, opened: string | undefined, around: Surroundings): Desk {
  const { get, change } = store;
  let from = opened;
  const keeping = (): Keeping => get().keeping ?? { opened: false, placed: 0, notes: [] };
  const notes = (): Keeping["notes"] => keeping().notes;
  const keep = (parts: Partial<Keeping>): void => change({ keeping: { ...keeping(), ...parts } });
  const say = (note: KeepNote): void => keep({ notes: withNote(notes(), note) });
  return {
    store,
    around,
    saver: draftSaver(store, () => from, around, say),
    from: () => from,
    setFrom: (fragment) => {
      from = fragment;
    },
    notes,
    keep,
    say,
    closeNote: (kind) => {
      if (notes().some((note) => note.kind === kind)) keep({ notes: withoutNote(notes(), kind) });
    },
    place: (situation, shown, other) => {
      const set = openSituation(situation ?? asItComes(get()), get().measure);
      const note = noteOn(situation, set, shown, other);
      const rest = withoutNote(notes(), "versions");
      const said = note === undefined ? rest : withNote(rest, note);
      const placed = { opened: true, placed: keeping().placed + 1, notes: said };
      change({ ...set.session, rule: undefined, keeping: placed });
    },
    leaveGuide: () => {
      const { guide } = get();
      if (guide === undefined) return;
      if (hasOwnText(get())) setAsideShown(store, around);
      const { placed } = keeping();
      change({ ...guide.back, guide: undefined, keeping: { ...keeping(), ...guide.back.keeping, placed: placed + 1 } });
    },
  };
}

function linkActs(desk: Desk): Pick<Keeper, "copyLink" | "followLink"> {
  const { store, around, saver } = desk;
  const { get } = store;
  return {
    copyLink: async () => {
      const fragment = await toFragment(situationOf(get(), "changes"));
      const address = around.addressOf(get().measure.id, fragment);
      const copied = await around.copy(address).then(
        () => true,
        () => false,
      );
      if (!copied) {
        desk.setFrom(fragment);
        around.setAddress(address);
      }
      desk.keep({ copied: { length: address.length, to: copied ? "clipboard" : "address" } });
      setTimeout(() => desk.keep({ copied: undefined }), spoken);
    },
    followLink: async (fragment) => {
      const read = await readLink(fragment);
      if (read === undefined || fragment === desk.from()) return;
      if ("refused" in read) {
        desk.say({ kind: "refused", why: read.refused });
        return;
      }
      const { measure } = get();
      saver.saveNow();
      desk.leaveGuide();
      if (read.situation.measure !== measure.id) {
        around.load(around.addressOf(read.situation.measure, fragment));
        return;
      }
      const here = situationOf(get(), "whole");
      const differs = isWorthKeeping(get(), desk.from()) && !saysTheSame(here, read.situation, measure);
      desk.closeNote("refused");
      desk.setFrom(fragment);
      desk.place(read.situation, "link", differs ? { version: "draft", aside: here } : undefined);
    },
  };
}

function choiceActs(desk: Desk): Pick<Keeper, "showOther" | "keepShown" | "earlier" | "showEarlier"> {
  const { store, around, saver } = desk;
  const { get } = store;
  const earlier = (): readonly Situation[] => around.drafts?.earlier(get().measure.id) ?? [];
  const leaveLink = (): void => {
    if (desk.from() === undefined) return;
    desk.setFrom(undefined);
    around.setAddress(around.addressOf(get().measure.id, ""));
  };
  return {
    showOther: () => {
      const two = versionsIn(desk.notes());
      if (two === undefined) return;
      desk.place(two.aside, two.other, { version: two.shown, aside: situationOf(get(), "whole") });
      saver.saveNow("chosen");
    },
    keepShown: () => {
      const two = versionsIn(desk.notes());
      if (two === undefined) return;
      if (two.aside !== undefined && two.other !== "force") around.drafts?.setAside(get().measure.id, two.aside);
      desk.closeNote("versions");
      if (two.shown !== "link" && two.other === "link") leaveLink();
      saver.saveNow("chosen");
    },
    earlier: () => earlier().map((situation) => earlierDraft(situation, get().measure)),
    showEarlier: (at) => {
      const chosen = earlier()[at];
      if (chosen === undefined) return;
      desk.leaveGuide();
      desk.place(chosen, "draft", { version: "here", aside: situationOf(get(), "whole") });
      saver.saveNow("chosen");
    },
  };
}

function earlierDraft(situation: Situation, measure: Measure): EarlierDraft {
  const { sources } = openSituation(situation, measure).session;
  const shipped = (path: string): string => measure.sources.find((each) => each.path === path)?.text ?? "";
  return { on: situation.on, changes: sources.flatMap(({ path, text }) => changeOf(shipped(path), text)) };
}

/** Another tab has saved something: of what is shown here it makes one of two versions, unless two are there already. */
function hear({ store, around, notes, say, closeNote }: Desk, name: string | null): void {
  const { measure, guide } = store.get();
  // What a guide shows is no version of anybody's; the next save finds the other tab's and keeps it.
  if (guide !== undefined) return;
  const two = versionsIn(notes());
  const free = two === undefined || two.other === "tab";
  const draft = around.drafts?.saved(measure.id, name, free);
  if (draft === undefined || !free) return;
  if (saysTheSame(draft.situation, situationOf(store.get(), "whole"), measure)) {
    closeNote("versions");
    return;
  }
  const aside = draft.situation;
  say({ kind: "versions", shown: "here", other: "tab", aside, changedSince: false, unfit: [] });
}

/** With two versions at hand there always is something to say. */
function noteOn(
  situation: Situation | undefined,
  set: ReturnType<typeof openSituation>,
  shown: Version,
  other: OtherVersion | undefined,
): KeepNote | undefined {
  if (situation !== undefined) return versionsNote(situation, set, shown, other);
  if (other === undefined) return undefined;
  const { version, aside } = other;
  return { kind: "versions", shown, other: version, ...(aside && { aside }), changedSince: false, unfit: [] };
}

/** The text in force and the first sample. */
function asItComes(session: Session): Situation {
  const { pinned: _, decision: __, file: ___, ...now } = situationOf(session, "whole");
  const [first] = session.compiled?.samples ?? [];
  return {
    ...now,
    texts: [],
    readings: {},
    case: first?.case ?? { facts: {} },
    ...(first === undefined ? {} : { sample: first.id }),
  };
}

/** Whether anything of what is shown would be missed: something stated, chosen or written, or opened from a link. */
function isWorthKeeping(session: Session, from: string | undefined): boolean {
  const { pinned, readings, origin, compiled } = session;
  return (
    from !== undefined ||
    isDraft(session) ||
    pinned !== undefined ||
    Object.keys(readings).length > 0 ||
    origin.sample !== compiled?.samples[0]?.id ||
    (session.case !== origin.case && canonicalJson(session.case) !== canonicalJson(origin.case))
  );
}

/** What a reader has made; what is merely open on the page does not count. */
const made = ["sources", "pinned", "case", "on", "readings"] as const;
const opened = [...made, "decision", "panel", "view", "file"] as const;

interface DraftSaver {
  /** Saves what has changed since; `chosen`: a reader has chosen a version, which is kept though nothing changed. */
  readonly saveNow: (chosen?: "chosen") => void;
}

/** Saves the draft when changes rest, or have gone on for long. */
function draftSaver(
  { get, watch }: Store,
  from: () => string | undefined,
  { drafts, keeps }: Surroundings,
  say: (note: KeepNote) => void,
): DraftSaver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let touched = false;
  const saveNow: DraftSaver["saveNow"] = (chosen) => {
    clearTimeout(timer);
    if (since === undefined && chosen === undefined) return;
    since = undefined;
    // Whoever only looks at a link keeps the draft there was.
    if (from() !== undefined && !touched && chosen === undefined) return;
    const session = get();
    const { id } = session.measure;
    const two = versionsIn(session.keeping?.notes ?? []);
    if (two === undefined && !isWorthKeeping(session, from())) drafts?.drop(id);
    else if (keeps && drafts?.save(id, draftOf(session, from(), drafts.tab)) !== true) say({ kind: "not-kept" });
  };
  watch((now, before) => {
    // The first answer brings the first sample, and a version that is opened is one that is kept already.
    if (now.compiled !== before.compiled && before.compiled === undefined) return;
    if (now.keeping?.placed !== before.keeping?.placed) return;
    // What a step of a presentation or a guide shows is not the reader's draft.
    if (now.presenting !== undefined || now.guide !== undefined) return;
    if (opened.every((part) => now[part] === before[part])) return;
    touched ||= made.some((part) => now[part] !== before[part]);
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => saveNow(), Math.min(quiet, Math.max(0, since + longest - Date.now())));
  });
  return { saveNow };
}

function draftOf(session: Session, from: string | undefined, tab: string): Draft {
  const two = versionsIn(session.keeping?.notes ?? []);
  const unsettled = two && { shown: two.shown, other: two.other, ...(two.aside && { aside: two.aside }) };
  return {
    situation: situationOf(session, "whole"),
    tab,
    ...(from === undefined ? {} : { from }),
    ...(unsettled === undefined ? {} : { unsettled }),
  };
}
