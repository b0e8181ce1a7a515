import type { Determination, IrExpression } from "@bylaw/ir";
import type { PolicyNames } from "./policy-names.ts";
import type { Wording } from "./wording.ts";

/** What putting a policy's conditions and results into words needs. */
export interface Describing {
  readonly names: PolicyNames;
  readonly wording: Wording;
  readonly determination: Determination;
  /** The list whose records are being spoken of: its fields need no owner. */
  readonly within?: string;
  /** A condition within a value, such as the `where` of a sum, as a statement. */
  readonly clauseOf: (condition: IrExpression, describing: Describing) => string;
}
