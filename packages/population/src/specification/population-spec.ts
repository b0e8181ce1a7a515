/** Version of the specification. A reader refuses any other. */
export const populationFormat = 1;

/** A population that is made up, as plain data: the contents of a plugin's `population.json`. */
export interface PopulationSpec {
  readonly format: typeof populationFormat;
  /** Says that these applicants are invented, and what they are like. */
  readonly about: { readonly en: string; readonly zh: string };
  /** From 0 to 4,294,967,295: the same seed gives the same applicants. */
  readonly seed: number;
  /** How many applicants there are where nobody asks for another number. */
  readonly size: number;
  /** The day that the figures are made for, `YYYY-MM-DD`. */
  readonly on: string;
  /** What makes one applicant do well in several things at once; each is a standard normal variable. */
  readonly strengths: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
  /** By fact, in the order in which they are drawn. A fact that is not here is not known of anyone. */
  readonly facts: Readonly<Record<string, FactSpec>>;
  /** By paper: whether it was handed in. */
  readonly papers?: Readonly<Record<string, FactSpec>>;
  /** By title: its history. */
  readonly histories?: Readonly<Record<string, FactSpec>>;
}

/** How a fact is drawn, and the chance that it is not known. */
export type FactSpec = Draw & { readonly unknown?: number };

/** A figure as a host writes a value of the fact: 800000, "85%", "2021-05-01"; or the name of a fact drawn before. */
export type Figure = number | string;

/** By strength: how much of the variable is that strength, from -1 to 1; their squares add up to at most 1. */
export type Loadings = Readonly<Record<string, number>>;

interface NumberDraw {
  readonly with?: Loadings;
  /** Figures are whole multiples of this. */
  readonly step?: Figure;
  /** What lies beyond is brought to the bound. */
  readonly from?: Figure;
  readonly to?: Figure;
  /** Chances of figures that stand out, such as a threshold that is reached on purpose. */
  readonly at?: readonly { readonly value: Figure; readonly chance: number }[];
}

export type Draw =
  | { readonly draw: "always"; readonly value: unknown }
  | (NumberDraw & { readonly draw: "normal"; readonly mean: Figure; readonly spread: Figure })
  /** `factor` is what one more of the variable multiplies by; half of all lie below `middle`. */
  | (NumberDraw & { readonly draw: "log_normal"; readonly middle: Figure; readonly factor: number })
  /** Of numbers and dates. */
  | (NumberDraw & { readonly draw: "uniform"; readonly from: Figure; readonly to: Figure })
  /** A part of another number: never more of it than `most`, which is 1 where nothing is said. */
  | (NumberDraw & {
      readonly draw: "part";
      readonly of: string;
      readonly mean: Figure;
      readonly spread: Figure;
      readonly most?: number;
    })
  | { readonly draw: "yes"; readonly chance: number; readonly with?: Loadings }
  /** Members from weak to strong: who has much of the strength gets a later one. */
  | { readonly draw: "choice"; readonly weights: Readonly<Record<string, number>>; readonly with?: Loadings }
  /** One of the members of a set drawn before. */
  | { readonly draw: "choice_from"; readonly set: string }
  /** Each member by its own chance; with `least` of 1 never empty. */
  | { readonly draw: "set"; readonly chances: Readonly<Record<string, number>>; readonly least?: 0 | 1 }
  /** One of the texts; `{n}` is the number of the applicant, in a list of the record, from 1. */
  | { readonly draw: "text"; readonly texts: readonly string[] }
  /** Records: either as many as `lengths` says, or one for each of the values of one field. */
  | {
      readonly draw: "list";
      readonly lengths?: Readonly<Record<string, number>>;
      readonly each?: { readonly field: string; readonly values: readonly unknown[] };
      readonly with?: Loadings;
      readonly fields: Readonly<Record<string, FactSpec>>;
    }
  | { readonly draw: "history"; readonly kinds: readonly HistoryKind[]; readonly with?: Loadings }
  /** Drawn otherwise by what another fact is: a member, `yes` or `no`, or a whole number. */
  | {
      readonly draw: "by";
      readonly fact: string;
      readonly cases: Readonly<Record<string, Draw>>;
      readonly otherwise?: Draw;
    };

/** One history of a title, and how often it is found beside the others. */
export interface HistoryKind {
  readonly weight: number;
  readonly events: readonly HistoryEvent[];
}

/** An event as a host writes it; the record is one by its place, for titles taken for each record of a list. */
export interface HistoryEvent {
  readonly event: string;
  readonly on?: string;
  readonly cause?: string;
  readonly until?: string;
  readonly record?: number;
}
