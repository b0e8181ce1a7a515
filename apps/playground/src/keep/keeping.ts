import type { Bilingual } from "@bylaw/diagnostics";
import type { Situation } from "./situation.ts";
import type { Hunk } from "./text-change.ts";

/** Which of two versions is meant: that of a link, the draft of this browser, another tab's, this tab's, the text in force. */
export type Version = "link" | "draft" | "tab" | "here" | "force";

/** Two versions of a situation; both are kept until a reader has chosen. */
export interface TwoVersions {
  readonly kind: "versions";
  readonly shown: Version;
  readonly other: Version;
  /** The version that is not shown. */
  readonly aside: Situation;
  /** The engine that made the version shown, where it is another than the one at work. */
  readonly engine?: string;
  /** The text in force has changed since the version shown was made. */
  readonly changedSince: boolean;
  /** Changes of the version shown whose lines the text in force no longer has. */
  readonly unfit: readonly Hunk[];
}

/** Something to say about what is kept: one note over the outcome. */
export type KeepNote =
  | TwoVersions
  | { readonly kind: "refused"; readonly why: Bilingual }
  | { readonly kind: "not-kept" }
  | { readonly kind: "offline"; readonly ready: boolean }
  | { readonly kind: "new-page" };

/** What of the situation came from elsewhere, and what there is to say of it. */
export interface Keeping {
  /** The case is a given one: the page does not open with the first sample. */
  readonly opened: boolean;
  readonly note?: KeepNote | undefined;
  /** The link was just copied, of so many characters, or put into the address because the browser refused to copy. */
  readonly copied?: { readonly length: number; readonly placed: "clipboard" | "address" } | undefined;
}
