import { type Version, versions } from "./keeping.ts";
import { readSituation } from "./read-situation.ts";
import type { Situation } from "./situation.ts";

/** What of one measure is kept in this browser. */
export interface Draft {
  readonly situation: Situation;
  /** The tab that saved it. */
  readonly tab: string;
  /** The fragment of the link with which it began. */
  readonly from?: string;
  /** The version between which and this one nobody has chosen yet. */
  readonly unsettled?: { readonly shown: Version; readonly other: Version; readonly aside?: Situation };
}

/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** So many earlier drafts of a measure are kept beside the present one; the oldest gives way. */
const mostEarlier = 12;

const placeOf = (measure: string): string => `bylaw.draft.${measure}`;
const earlierOf = (measure: string): string => `bylaw.earlier.${measure}`;

/**
 * The drafts of one tab: one a measure. What another tab saved since this one last looked is never written over: it goes
 * to the earlier drafts first.
 */
export class Drafts {
  readonly #storage: DraftStorage;
  readonly tab: string;
  /** By measure: what this tab last read or wrote. */
  readonly #seen = new Map<string, string | null>();

  constructor(storage: DraftStorage, tab: string) {
    this.#storage = storage;
    this.tab = tab;
  }

  /** The draft of a measure, if it holds one that can be read; from now on this tab knows of it. */
  open(measure: string): Draft | undefined {
    const kept = this.#read(placeOf(measure));
    this.#seen.set(measure, kept);
    return draftIn(kept, measure);
  }

  /** What another tab has just saved under a name of the storage; this tab knows of it where `known` is asked for. */
  saved(measure: string, name: string | null, known: boolean): Draft | undefined {
    if (name !== placeOf(measure)) return undefined;
    const kept = this.#read(name);
    const draft = draftIn(kept, measure);
    if (draft === undefined || draft.tab === this.tab) return undefined;
    if (known) this.#seen.set(measure, kept);
    return draft;
  }

  /** Saves the draft of a measure. False where the browser refuses. */
  save(measure: string, draft: Draft): boolean {
    const now = JSON.stringify(draft);
    const stood = this.#read(placeOf(measure));
    if (stood === now) return true;
    const overtaken = stood !== this.#seen.get(measure) ? draftIn(stood, measure) : undefined;
    if (overtaken !== undefined && !this.setAside(measure, overtaken.situation, overtaken.tab)) return false;
    if (!this.#write(placeOf(measure), now)) return false;
    this.#seen.set(measure, now);
    return true;
  }

  /** There is nothing to keep any longer. A draft that another tab saved meanwhile stays. */
  drop(measure: string): void {
    const place = placeOf(measure);
    if (this.#read(place) === null || this.#read(place) !== this.#seen.get(measure)) return;
    this.#storage.removeItem(place);
    this.#seen.set(measure, null);
  }

  /** Keeps a version beside the draft. Of one tab only the newest is kept that was set aside without being asked for. */
  setAside(measure: string, situation: Situation, tab = ""): boolean {
    const list = listIn(this.#read(earlierOf(measure)), measure);
    const same = JSON.stringify(situation);
    const others = list.filter((each) => JSON.stringify(each.situation) !== same && (tab === "" || each.tab !== tab));
    return this.#write(earlierOf(measure), JSON.stringify([{ situation, tab }, ...others].slice(0, mostEarlier)));
  }

  /** Versions that were set aside, the newest first. */
  earlier(measure: string): readonly Situation[] {
    return listIn(this.#read(earlierOf(measure)), measure).map(({ situation }) => situation);
  }

  #read(name: string): string | null {
    try {
      return this.#storage.getItem(name);
    } catch {
      return null;
    }
  }

  #write(name: string, text: string): boolean {
    try {
      this.#storage.setItem(name, text);
      return true;
    } catch {
      return false;
    }
  }
}

function jsonIn(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? "null");
  } catch {
    return null;
  }
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function situationIn(value: unknown, measure: string): Situation | undefined {
  const read = readSituation(value);
  return "refused" in read || read.situation.measure !== measure ? undefined : read.situation;
}

function draftIn(kept: string | null, measure: string): Draft | undefined {
  const parts = partsOf(jsonIn(kept));
  const situation = situationIn(parts.get("situation"), measure);
  const tab = parts.get("tab");
  if (situation === undefined || typeof tab !== "string") return undefined;
  const from = parts.get("from");
  const unsettled = unsettledIn(parts.get("unsettled"), measure);
  return {
    situation,
    tab,
    ...(typeof from === "string" ? { from } : {}),
    ...(unsettled === undefined ? {} : { unsettled }),
  };
}

function unsettledIn(value: unknown, measure: string): Draft["unsettled"] {
  const parts = partsOf(value);
  const shown = versions.find((each) => each === parts.get("shown"));
  const other = versions.find((each) => each === parts.get("other"));
  if (shown === undefined || other === undefined) return undefined;
  const aside = situationIn(parts.get("aside"), measure);
  return { shown, other, ...(aside === undefined ? {} : { aside }) };
}

function listIn(
  kept: string | null,
  measure: string,
): readonly { readonly situation: Situation; readonly tab: string }[] {
  const list: unknown = jsonIn(kept);
  if (!Array.isArray(list)) return [];
  return list.slice(0, mostEarlier).flatMap((entry: unknown) => {
    const parts = partsOf(entry);
    const situation = situationIn(parts.get("situation"), measure);
    const tab = parts.get("tab");
    return situation === undefined ? [] : [{ situation, tab: typeof tab === "string" ? tab : "" }];
  });
}
