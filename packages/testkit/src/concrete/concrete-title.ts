import type { TitleStatus } from "@bylaw/ir";

/** What a title comes to on the day asked about, over a complete history. */
export interface ConcreteTitle {
  readonly status: TitleStatus;
  /** Day of the grant on which it stands or last stood, and its last day; none where there is none. */
  readonly since: number | null;
  readonly until: number | null;
  /** Ids of the terms of which a bar runs on the day, of the titles above it too. */
  readonly bars: readonly string[];
  /** Ids of its own terms of which a bar runs. */
  readonly ownBars: readonly string[];
}
