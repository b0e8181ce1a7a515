import type { HostCase } from "@bylaw/ir";

/** How the case is shown, and what was typed of it that cannot be read yet. */
export interface ShownCase {
  readonly as: "form" | "json";
  /** A text that is no case yet, and the case over which it was typed. */
  readonly typed?: { readonly text: string; readonly over: HostCase };
}
