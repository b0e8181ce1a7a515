import type { IrType } from "@bylaw/ir";
import type { Code } from "./code.ts";

/**
 * How the value of a decision stands in what was found of it: `found.a` and `found.b` hold the ends of a number or
 * day, the two columns of a condition, a mask or two, a text; `found.p` and `found.n` whether a day is none.
 */
export interface ValueForm {
  readonly type: Exclude<IrType, { readonly kind: "list" }>;
  /** The code of the value; its ends and masks are only for their form. */
  readonly sample: Code;
}
