import type { CheckedCase } from "@bylaw/ir";

/** A place in a case that is not known, and what it could hold. */
export interface Unknown {
  /** As a determination names it: `fact`, `fact.member`, `list[0].field`, `papers.paper`. */
  readonly path: string;
  /** The case with one of the possible values; each value is put in by its number. */
  readonly values: readonly ((checked: CheckedCase) => CheckedCase)[];
}
