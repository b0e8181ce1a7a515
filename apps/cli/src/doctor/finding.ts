import type { FingerprintChanges } from "@bylaw/coverage";
import type { Diagnostic } from "@bylaw/diagnostics";

/** Something that a plugin needs: what is wrong with it. */
export type Finding =
  | { readonly kind: "broken"; readonly problem: Diagnostic }
  | { readonly kind: "twice"; readonly first: string }
  | { readonly kind: "expired"; readonly on: string }
  | { readonly kind: "unreviewed" }
  | { readonly kind: "changed"; readonly changes: Pick<FingerprintChanges, "changed" | "added" | "gone"> }
  | { readonly kind: "unlisted"; readonly files: readonly string[] }
  | { readonly kind: "missing"; readonly files: readonly string[] }
  | { readonly kind: "unknownPlugins"; readonly names: readonly string[] }
  | { readonly kind: "errors"; readonly count: number };

/** Why the source text of a measure was not compared; no fault by itself. */
export type NotCompared = { readonly kind: "noFingerprints" } | { readonly kind: "noText"; readonly file: string };

/** A plugin as the doctor found it. */
export interface Examined {
  /** Its id, or its place where it has none. */
  readonly name: string;
  readonly place: string;
  readonly version?: string;
  readonly reviewedOn?: string;
  readonly expires?: string;
  readonly findings: readonly Finding[];
  readonly notCompared?: NotCompared;
}
