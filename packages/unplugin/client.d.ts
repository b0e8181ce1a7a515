// Policies as modules, where no declarations of their own are written: names of the policy are plain text here, and its
// decisions are exports only by `decisions`.

declare module "*.bylaw.md" {
  /** A day, `YYYY-MM-DD`. */
  export type CalendarDay = `${number}-${number}-${number}`;
  /** The outcome of a decision. Neither `undecided` nor `at_discretion` is a yes or a no. */
  export type Outcome = "met" | "not_met" | "undecided" | "at_discretion";
  /** The status of a rule. */
  export type RuleStatus = "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable";
  /** The facts of a case, by their names. What is left out or null is not known. */
  export type Facts = Readonly<Record<string, unknown>>;
  /** What a run is asked for; nothing reads the clock. */
  export interface Options {
    readonly on: CalendarDay;
    readonly readings?: Readonly<Record<string, string>>;
    readonly decisions?: readonly string[];
    readonly environment?: { readonly calendars?: readonly unknown[] };
    readonly call?: (name: string, values: readonly unknown[]) => unknown;
  }
  /** What is said of one decision. */
  export interface Decision {
    readonly outcome: Outcome;
    readonly ifInForce?: Outcome;
    readonly rules: Readonly<Record<string, RuleStatus>>;
    readonly value?: {
      readonly known?: string;
      readonly provisional?: string;
      readonly withheld?: true;
      readonly open?: true;
      readonly possible?: readonly string[];
      readonly between?: { readonly least?: string; readonly most?: string };
    };
    readonly records?: readonly Decision[];
  }
  /** What the policy says of a case. Frozen, plain data. */
  export interface Determination {
    readonly policy: string;
    readonly version: string;
    readonly hash: string;
    readonly on: CalendarDay;
    readonly decisions: Readonly<Record<string, Decision>>;
  }
  /** One fault of what was handed in. */
  export interface Issue {
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly message: { readonly en: string; readonly zh: string };
    /** What to hand in instead, where there is more to say. */
    readonly help?: { readonly en: string; readonly zh: string };
    readonly nearest: readonly string[];
  }
  /** A checked case; what it holds is the module's own. */
  export interface CheckedCase {
    readonly facts: Readonly<Record<string, unknown>>;
  }
  /** What is given, or what is at fault with what was handed in. */
  export type Checked =
    | { readonly case: CheckedCase; readonly issues?: undefined }
    | { readonly issues: readonly Issue[]; readonly case?: undefined };
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
      readonly records?: readonly Pick<Explanation["decisions"][number], "outcome" | "outcomeWord" | "rules">[];
    }[];
  }

  /** What sentences are made with: their language, and the facts that were judged, whose figures they then name. */
  export interface ExplainOptions {
    readonly lang: "en" | "zh";
    readonly facts?: unknown;
  }
  /** The wording of a name in both languages. */
  export interface Label {
    readonly en: string;
    readonly zh: string;
  }
  /** What can be answered: enough for a form to draw a control. */
  export interface AnswerShape {
    readonly kind: "yes_no" | "text" | "history" | "date" | "choice" | "set" | "number" | "records";
    readonly none?: true;
    readonly members?: readonly { readonly value: string; readonly label: Label }[];
    readonly measure?: string;
    readonly unit?: Label;
    readonly least?: string;
    readonly most?: string;
    readonly fields?: readonly { readonly name: string; readonly label: Label; readonly answer: AnswerShape }[];
  }
  /** One thing to ask for, and the open rules that its answer can settle. */
  export interface Question {
    readonly kind: "fact" | "paper" | "title";
    readonly name: string;
    readonly label: Label;
    readonly answer: AnswerShape;
    readonly settles: readonly { readonly decision: string; readonly rule?: string }[];
  }
  /** What to ask next, or what is at fault with the facts. */
  export type NextQuestion =
    | { readonly question: Question | undefined; readonly issues?: undefined }
    | { readonly issues: readonly Issue[]; readonly question?: undefined };

  /** The policy as the module was built from it. */
  export const policy: { readonly id: string; readonly version: string; readonly hash: string };
  /** Checks what a host hands in, and what it asks for; never throws. */
  export function check(input: unknown, options: Options): Checked;
  /** Checks the facts, or a case `{ facts, acts, papers, history }`, and says what the policy says of them. */
  export function evaluate(input: unknown, options: Options): Evaluation;
  /** The same for a case that `check` gave. */
  export function evaluateUnchecked(checked: CheckedCase, options: Options): Determination;
  /** The same for many: one answer each, in their order. */
  export function evaluateAll(inputs: Iterable<unknown>, options: Options): readonly Evaluation[];
  /** Sentences for a determination; those of the language are loaded when they are first asked for. */
  export function explain(determination: Determination, options: ExplainOptions): Promise<Explanation>;
  /** The sentences of one language: all of `?bylaw=sentences.en.js` or `?bylaw=sentences.zh.js`. */
  export interface Sentences {
    readonly lang: "en" | "zh";
    readonly outcomes: readonly string[];
    readonly decisions: readonly (readonly [id: string, name: string, rules: readonly (readonly string[])[]])[];
    readonly figures: readonly (readonly unknown[])[];
  }
  /** The same at once, with sentences that are imported already. */
  export function explainWith(
    sentences: Sentences,
    determination: Determination,
    options?: Pick<ExplainOptions, "facts">,
  ): Explanation;
  /** What to ask next, so that as few questions as possible are asked; nothing where no answer matters any more. */
  export function nextQuestion(input: unknown, options: Options & { readonly skip?: readonly string[] }): NextQuestion;
  /** The facts as a Standard Schema (version 1). */
  export const facts: {
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
  };
  /** Each decision by itself, by its name. */
  export const decisions: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly outcome: (
          input: unknown,
          options: Omit<Options, "decisions">,
        ) =>
          | { readonly outcome: Outcome; readonly issues?: undefined }
          | { readonly issues: readonly Issue[]; readonly outcome?: undefined };
        readonly evaluate: (
          input: unknown,
          options: Omit<Options, "decisions">,
        ) =>
          | { readonly decision: Decision; readonly issues?: undefined }
          | { readonly issues: readonly Issue[]; readonly decision?: undefined };
        readonly evaluateUnchecked: (checked: CheckedCase, options: Omit<Options, "decisions">) => Decision;
        readonly explain: (decision: Decision, options: ExplainOptions) => Promise<Explanation["decisions"][number]>;
      }
    >
  >;

  const whole: {
    readonly policy: typeof policy;
    readonly check: typeof check;
    readonly evaluate: typeof evaluate;
    readonly evaluateUnchecked: typeof evaluateUnchecked;
    readonly evaluateAll: typeof evaluateAll;
    readonly explain: typeof explain;
    readonly explainWith: typeof explainWith;
    readonly nextQuestion: typeof nextQuestion;
    readonly facts: typeof facts;
    readonly decisions: typeof decisions;
  };
  export default whole;
}

declare module "*.bylaw" {
  export * from "any.bylaw.md";
  export { default } from "any.bylaw.md";
}

declare module "*?bylaw=columns.js" {
  import type { Options } from "any.bylaw.md";

  /** Facts of many applicants, one array a fact; the declarations of a built policy say what stands in them. */
  export interface Columns {
    readonly size: number;
    readonly facts: Readonly<Record<string, object>>;
    readonly histories?: Readonly<Record<string, object>>;
    readonly papers?: Readonly<Record<string, Uint8Array>>;
  }
  export const outcomeNumber: {
    readonly met: 0;
    readonly not_met: 1;
    readonly undecided: 2;
    readonly at_discretion: 3;
  };
  /** By decision the number of an outcome for each applicant. */
  export interface Screening {
    readonly size: number;
    readonly decisions: Readonly<Record<string, { readonly outcomes: Uint8Array }>>;
  }
  /** `into` has arrays by decision to which outcomes are written; else they are made. */
  export function screen(columns: Columns, options: Options, into?: Readonly<Record<string, Uint8Array>>): Screening;
}

declare module "*?bylaw=quick.js" {
  import type { CheckedCase, Options } from "any.bylaw.md";

  export const outcomes: readonly ["met", "not_met", "undecided", "at_discretion"];
  export const outcomeNumber: {
    readonly met: 0;
    readonly not_met: 1;
    readonly undecided: 2;
    readonly at_discretion: 3;
  };
  export const statuses: readonly ["met", "not_met", "undecided", "at_discretion", "waived", "not_applicable"];
  export const policy: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly words: number;
    readonly columns: 2 | 4;
    readonly decisions: readonly {
      readonly id: string;
      readonly rules: readonly string[];
      readonly recordRules?: readonly string[];
    }[];
  };
  /** A run, made once for many cases, and a checked case made ready to be judged often. */
  export function prepare(options: Options): object;
  export function encode(checked: CheckedCase): object;
  /** The number of the outcome of one decision, the first where none is named. */
  export function verdict(record: object, run: object, decision?: number): 0 | 1 | 2 | 3;
  export const verdicts: readonly ((record: object, run: object) => 0 | 1 | 2 | 3)[];
  /** Writes `policy.words * policy.columns` words of 32 rules each, from `at` on; gives `out`. */
  export function masks<Out extends Int32Array | Uint32Array>(record: object, run: object, out: Out, at?: number): Out;
}

declare module "*?bylaw=facts.schema" {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}

declare module "*?bylaw=determination.schema" {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}

declare module "*?bylaw=sentences.en.js" {
  import type { Sentences } from "any.bylaw.md";

  export const lang: Sentences["lang"];
  export const outcomes: Sentences["outcomes"];
  export const decisions: Sentences["decisions"];
  export const figures: Sentences["figures"];
}

declare module "*?bylaw=sentences.zh.js" {
  import type { Sentences } from "any.bylaw.md";

  export const lang: Sentences["lang"];
  export const outcomes: Sentences["outcomes"];
  export const decisions: Sentences["decisions"];
  export const figures: Sentences["figures"];
}
