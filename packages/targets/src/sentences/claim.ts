import type { ComparisonOperator, Outcome } from "@bylaw/ir";
import type { FigureKind } from "./quantity.ts";

/** A figure of a sentence: with its unit, and as a bare number where the noun says what is counted. */
export interface Figure {
  readonly text: string;
  readonly bare: string;
  /** Exactly one: it takes the singular. */
  readonly one: boolean;
  /** It is no number but the name of another amount: "visits to SMEs in the year". */
  readonly named?: true;
}

/** What a figure is a figure of. */
export interface Subject {
  readonly text: string;
  readonly kind: FigureKind;
}

/**
 * What a condition says, with every name already in the language of the reader. Negation is pushed down to the single
 * statements, so each language only has to say those.
 */
export type Claim =
  | {
      readonly kind: "threshold";
      readonly subject: Subject;
      readonly operator: ComparisonOperator;
      readonly bound: Figure;
    }
  | {
      readonly kind: "share";
      readonly part: string;
      readonly whole: string;
      /** Both are counted in the same unit: persons of persons. */
      readonly alike: boolean;
      readonly operator: ComparisonOperator;
      readonly bound: Figure;
    }
  | {
      readonly kind: "equals" | "includes";
      readonly subject: string;
      readonly members: readonly string[];
      /** One of the members, or all of them. */
      readonly mode: "any" | "all";
      readonly negated: boolean;
    }
  /** A title has one of these statuses. */
  | { readonly kind: "status"; readonly title: string; readonly statuses: readonly string[]; readonly negated: boolean }
  | { readonly kind: "holds"; readonly name: string; readonly negated: boolean }
  | { readonly kind: "none" | "known" | "handedIn"; readonly subject: string; readonly negated: boolean }
  | { readonly kind: "outcome"; readonly decision: string; readonly outcome: Outcome; readonly negated: boolean }
  | {
      readonly kind: "records";
      readonly list: string;
      readonly quantifier: "any" | "every";
      readonly where: Claim;
      readonly negated: boolean;
    }
  | { readonly kind: "and" | "or"; readonly claims: readonly Claim[] }
  | { readonly kind: "always"; readonly negated: boolean };
