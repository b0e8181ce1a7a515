import type { TitlePath } from "./title-paths.ts";

/** Source, or needs, of a helper; those of titles depend on what the titles of the policy need. */
type ByPaths<Value> = Value | ((paths: ReadonlySet<TitlePath>) => Value);

/** A helper: a line of source, and the helpers that it needs. */
export interface HelperSource {
  readonly needs: ByPaths<readonly HelperName[]>;
  readonly source: ByPaths<string>;
}

/** The name of a helper; in the generated module it is the name of a function. */
export type HelperName =
  | ValueHelperName
  | TitleHelperName
  | "own"
  | "bare"
  | "endless"
  | "safe"
  | "whole"
  | "plus"
  | "times"
  | "lesser"
  | "greater"
  | "corners"
  | "roundDown"
  | "roundUp"
  | "roundNearest"
  | "fraction"
  | "reduced"
  | "isEnd"
  | "compared"
  | "addFractions"
  | "multiplyFractions"
  | "negateFraction"
  | "lesserFraction"
  | "greaterFraction"
  | "cornerFractions"
  | "inverse"
  | "roundFraction"
  | "monthStart"
  | "monthOf"
  | "yearOf"
  | "addMonths"
  | "moved"
  | "fullYears"
  | "yearEnd"
  | "quarterEnd"
  | "pick"
  | "pickWide"
  | "gather"
  | "gatherWide"
  | "single"
  | "number"
  | "asked"
  | "columns"
  | "every"
  | "statusesOf"
  | "judged"
  | "status"
  | "fold"
  | "actOf"
  | "actValue"
  | "chosen"
  | "readYes";

/** The name of a helper of modules with values, records or rounds. */
export type ValueHelperName =
  | "withGiven"
  | "numberText"
  | "lengthText"
  | "dayText"
  | "namesOf"
  | "said"
  | "worked"
  | "workingDay"
  | "afterLimit"
  | "below"
  | "placesOf"
  | "limitAll";

/** The name of a helper of modules with titles. */
export type TitleHelperName =
  | "eventsOf"
  | "lengthAfter"
  | "inTerm"
  | "titleLife"
  | "candidateDays"
  | "titleLives"
  | "barRuns"
  | "titleFound"
  | "titleIs"
  | "titleBar"
  | "titleAll"
  | "titleDate"
  | "titleDates";
