import type { Kind } from "./kind.ts";
import type { Thing } from "./stock.ts";

/** What is wanted where an operand stands. */
export type Wanted =
  | { readonly is: "value"; readonly kind: Kind | undefined }
  /** A condition, or the left side of a comparison in one. */
  | { readonly is: "condition" }
  | { readonly is: "list" | "papers" | "columns" | "nothing" }
  /** What an aggregate goes through: lists, and fields of lists. */
  | { readonly is: "records"; readonly counts: boolean }
  | { readonly is: "fields"; readonly of: Thing; readonly dates: boolean }
  | { readonly is: "events" }
  /** What a scenario expects of something. */
  | { readonly is: "outcome"; readonly of: Thing | undefined }
  /** What the authority is asked to do with a title. */
  | { readonly is: "acts" };
