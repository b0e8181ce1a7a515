import type { KeywordId } from "@bylaw/language";
import type { CompletionKind } from "../service-types.ts";
import type { Thing } from "./stock.ts";

/** Something on offer before it is matched with what is typed. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  /** How likely it stands here: the sum over all offers is about one. */
  readonly share: number;
  /** What is written where it is not the label. */
  readonly insert?: string;
  readonly snippet?: true;
  /** The other name, or the word in the other language. */
  readonly other?: string;
  readonly detail?: string;
  readonly thing?: Thing;
  readonly keyword?: KeywordId;
  /** What else may be typed to find it. */
  readonly also?: readonly string[];
  /** It replaces from here on, where that is before the word. */
  readonly from?: number;
}
