import type { Bilingual } from "@bylaw/diagnostics";
import type { Situation } from "./situation.ts";
import type { Hunk } from "./text-change.ts";

/** Of a link, of this browser's draft, as another tab saved it, as this tab had it, as the page comes without any. */
export const versions = ["link", "draft", "tab", "here", "force"] as const;

export type Version = (typeof versions)[number];

/** Two versions of a situation; both are kept until a reader has chosen. */
export interface TwoVersions {
  readonly kind: "versions";
  readonly shown: Version;
  readonly other: Version;
  /** The version that is not shown; missing: the page as it comes. */
  readonly aside?: Situation;
  /** The engine that made the version shown, where it is another than the one at work. */
  readonly engine?: string;
  /** The text in force has changed since the version shown was made. */
  readonly changedSince: boolean;
  /** Changes of the version shown whose lines the text in force no longer has. */
  readonly unfit: readonly Hunk[];
}

/** Something to say about what is kept. */
export type KeepNote =
  | TwoVersions
  | { readonly kind: "refused"; readonly why: Bilingual }
  | { readonly kind: "not-kept" }
  | { readonly kind: "new-page" }
  | { readonly kind: "offline"; readonly ready: boolean };

/** What of the session came from a link or a draft, and what there is to say of it. */
export interface Keeping {
  /** The case was given: the page does not open with the first sample. */
  readonly opened: boolean;
  /** How often whole texts were put in the place of those in the editor. */
  readonly placed: number;
  /** One of a kind at most, the weightiest first: that one stands over the outcome. */
  readonly notes: readonly KeepNote[];
  /** A link was just copied, or put into the address because the browser would not copy it; of so many characters. */
  readonly copied?: { readonly length: number; readonly to: "clipboard" | "address" } | undefined;
}

const byWeight: readonly KeepNote["kind"][] = ["versions", "refused", "not-kept", "new-page", "offline"];

/** The notes with one more, which takes the place of another of its kind. */
export function withNote(notes: readonly KeepNote[], note: KeepNote): readonly KeepNote[] {
  const all = [...withoutNote(notes, note.kind), note];
  return all.toSorted((one, other) => byWeight.indexOf(one.kind) - byWeight.indexOf(other.kind));
}

export function withoutNote(notes: readonly KeepNote[], kind: KeepNote["kind"]): readonly KeepNote[] {
  return notes.filter((note) => note.kind !== kind);
}

/** The two versions between which nobody has chosen yet. */
export function versionsIn(notes: readonly KeepNote[]): TwoVersions | undefined {
  return notes.find((note) => note.kind === "versions");
}
