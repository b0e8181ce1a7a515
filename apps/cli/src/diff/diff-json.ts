import { type Bump, type PolicyDiff, suffices } from "@bylaw/analysis";

/** One version as it is named. */
export interface NamedVersion {
  readonly name: string;
  readonly version: string;
  /** As the side was asked for: two versions of one policy have the same name. */
  readonly place: string;
}

/** A comparison with the names of its sides. */
export interface NamedDiff {
  readonly before: NamedVersion;
  readonly after: NamedVersion;
  readonly on: string;
  readonly stated?: Bump;
  readonly diff: PolicyDiff;
}

/** The comparison as data. */
export function diffJson({ before, after, on, stated, diff }: NamedDiff): string {
  const claim = stated === undefined ? {} : { stated, suffices: suffices(stated, diff.bump) };
  return JSON.stringify({ before, after, on, ...diff, ...claim }, undefined, 2);
}
