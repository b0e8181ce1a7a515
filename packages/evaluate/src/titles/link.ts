import type { CheckedEvent } from "@bylaw/ir";
import type { PossibleTerm } from "./term-choice.ts";
import type { TitleAt } from "./title-at.ts";

/** A title of the chain, with everything that is known of it. */
export interface Link {
  readonly at: TitleAt;
  readonly events: readonly CheckedEvent[];
  readonly valid: readonly PossibleTerm[];
  readonly review: readonly PossibleTerm[];
}
