/** Declarations that are the same for every policy. */
export const sharedTypes: string = `/** A day, \`YYYY-MM-DD\`. */
export type CalendarDay = \`\${number}-\${number}-\${number}\`;

/** The outcome of a decision. Neither \`undecided\` nor \`at_discretion\` is a yes or a no. */
export type Outcome = "met" | "not_met" | "undecided" | "at_discretion";

/** The status of a rule. */
export type RuleStatus = "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable";

/** A yes or no for which somebody vouches. */
export interface Attested {
  readonly value?: boolean | null;
  readonly by?: string;
  readonly on?: CalendarDay;
  readonly evidence?: unknown;
}

/** One event in the history of a title. */
export interface TitleEvent {
  readonly event:
    | "granted"
    | "renewed"
    | "reviewed"
    | "ordered_to_rectify"
    | "rectified"
    | "failed_to_rectify"
    | "refused_to_rectify"
    | "revoked";
  /** Left out where the day is not known. */
  readonly on?: CalendarDay;
  /** Of a revocation: the citation that was its cause, such as "18(1)". */
  readonly cause?: string;
  readonly until?: CalendarDay;
  /** Of a title for each record of a list: the place of the record, from 0, or its \`id\`. */
  readonly record?: number | string;
}

/** When a step was done: a day, or its first and last; \`null\` where it is done and the day is not known. */
export type StepDays = CalendarDay | { readonly from?: CalendarDay; readonly until?: CalendarDay } | null;

/** The working days of some years. */
export interface Calendar {
  readonly id: string;
  readonly years: Readonly<Record<string, { readonly free: readonly string[]; readonly working: readonly string[] }>>;
}

/** What a decision gives. Exactly one of the four is there. */
export type Value<Known extends string> =
  | { readonly known: Known }
  | { readonly provisional: Known }
  | { readonly withheld: true }
  | {
      readonly open: true;
      readonly possible?: readonly Known[];
      readonly between?: { readonly least?: string; readonly most?: string };
    };

/** One fault of what was handed in. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: { readonly en: string; readonly zh: string };
  /** What to hand in instead, where there is more to say. */
  readonly help?: { readonly en: string; readonly zh: string };
  /** Names that may have been meant. */
  readonly nearest: readonly string[];
}

/** A case that was checked; what it holds is the module's own. */
export interface CheckedCase {
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A checked case, or what is at fault. */
export type Checked =
  | { readonly case: CheckedCase; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly case?: undefined };

/** A determination, or what is at fault with the facts. */
export type Evaluation =
  | { readonly determination: Determination; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly determination?: undefined };

/** A determination in words. */
export interface Explanation {
  readonly lang: "en" | "zh";
  readonly decisions: readonly {
    readonly id: string;
    readonly name: string;
    readonly outcome: Outcome;
    readonly outcomeWord: string;
    readonly rules: readonly {
      readonly id: string;
      readonly citation: string;
      readonly status: RuleStatus;
      readonly sentence: string;
    }[];
    /** Of a decision for each record: the same for each. */
    readonly records?: readonly Pick<Explanation["decisions"][number], "outcome" | "outcomeWord" | "rules">[];
  }[];
}

/** Standard Schema, version 1. */
export interface StandardSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "bylaw";
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Facts; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };
    readonly types?: { readonly input: Facts; readonly output: Facts } | undefined;
  };
}

`;
