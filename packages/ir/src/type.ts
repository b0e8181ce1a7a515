/**
 * What a number measures. Two numbers meet only if they measure the same.
 * Natural units: money in the policy's currency (yuan), percent as a fraction of one, area in square metres,
 * months and days as whole lengths, count in its counting unit, year as the number of a calendar year.
 */
export type Measure = "number" | "count" | "money" | "percent" | "area" | "points" | "months" | "days" | "year";

/** A name and its wording in each language, as far as the author gave them. */
export interface Names {
  /** The canonical name: the same in every skin, in facts and in determinations. */
  readonly id: string;
  /** The name as an author writes it in English, and in Chinese. */
  readonly en?: string;
  readonly zh?: string;
  /** Longer wording for forms and explanations (`///`, `///zh`). */
  readonly label?: { readonly en?: string; readonly zh?: string };
}

/** A number: stored as an integer scaled by ten to the power of `scale` (semantics: numbers). */
export interface NumberType {
  readonly kind: "number";
  readonly measure: Measure;
  /** Decimals that a value of this type holds: money 2, percent 6, area 2, points 2, number 4, all others 0. */
  readonly scale: number;
  /** Counting unit of a count. Counts of different units never meet. */
  readonly unit?: Names;
  /** Declared range in natural units, both ends in, as exact decimals or fractions. */
  readonly least?: string;
  readonly most?: string;
}

export interface BooleanType {
  readonly kind: "boolean";
}

/** A calendar day; with `none`, "there is none" is a value of its own. */
export interface DateType {
  readonly kind: "date";
  readonly none?: true;
}

/** One of named members, in declaration order. */
export interface ChoiceType {
  readonly kind: "choice";
  readonly members: readonly Names[];
  readonly none?: true;
}

/** A set of named members. */
export interface SetType {
  readonly kind: "set";
  readonly members: readonly Names[];
}

export interface TextType {
  readonly kind: "text";
}

/** A list of records, each field known or not. */
export interface ListType {
  readonly kind: "list";
  readonly fields: readonly IrField[];
}

export type IrType = BooleanType | NumberType | DateType | ChoiceType | SetType | TextType | ListType;

/** How a value may move when advice is given. `fixed` facts are never advised upon. */
export type Movement = "up" | "down" | "fixed" | "free";

/** One field of a list's records. */
export interface IrField {
  readonly names: Names;
  readonly type: Exclude<IrType, ListType>;
  readonly attested?: true;
  readonly decidedBy?: string;
  readonly statedBy?: string;
  readonly evidence?: readonly string[];
  readonly movement?: Movement;
}

/** Decimals of each measure where nothing else is declared (semantics: numbers). */
export const scaleOf: Readonly<Record<Measure, number>> = {
  number: 4,
  count: 0,
  money: 2,
  percent: 6,
  area: 2,
  points: 2,
  months: 0,
  days: 0,
  year: 0,
};
