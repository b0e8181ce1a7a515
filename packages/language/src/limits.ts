/*
 * How much of a policy is read. The figures of semantics, chapter 13, are what every program that runs a policy holds;
 * the others keep the compiler quick on any text, and lie far above what a measure needs.
 */

/** The longest text that is read, in UTF-16 code units (semantics 13: a source of 1 MiB). */
export const longestSource = 1_048_576;

/** Rules of a policy (semantics 13). */
export const mostRules = 4096;

/** Facts of a policy (semantics 13). */
export const mostFacts = 1024;

/** Cases of one choice (semantics 13: arms). */
export const mostArms = 64;

/** Values of a choice or a set, and of a list after `in` or `include` (semantics 13: members). */
export const mostMembers = 256;

/** How deeply brackets and words that open an expression may nest (semantics 13: depth). */
export const deepestNesting = 64;

/** Statements and rows that are read of one source: eight lines for each of the most rules. */
export const mostStatements = 32_768;

/** Words and signs of one statement or row: a condition of thousands of terms is far below it. */
export const mostWords = 32_768;

/**
 * Words and signs of all stretches of a source that are read again because of a mistake: it takes many times the time and
 * the room of reading them once. The stretches behind them keep their mistakes until these are mended.
 */
export const mostReadAgain = 65_536;

/** As many errors, and as many other problems, are reported of one source by one pass. */
export const mostProblems = 250;

/** Signs in a row of one calculation: it is a tree as deep as it has signs, and nobody reads a longer one. */
export const longestCalculation = 256;

/** How many signs and brackets of calculations may hang in one another. */
export const deepestCalculation = 320;

/** How many definitions may rest on one another: each is a call of the programs made from the policy. */
export const deepestDefinition = 512;

/** Characters of a number that is calculated with exactly (semantics 3: widths of numbers). */
export const longestNumber = 60;

/** Combinations of cases into which the two sides of one comparison are split, as many as one choice has. */
export const mostCases = 64;

/** Rules about one subject that the checks compare with one another: no measure has nearly so many. */
export const mostCompared = 64;

/** Names that are not found and for which a near one is sought: the search takes longer than all the rest. */
export const mostNearSought = 100;

/** Texts that a remembering reader keeps: more than one policy with its vocabularies has. */
export const mostRemembered = 64;

/** Cells of a table (semantics 13). */
export const mostTableCells = 4096;

/** Cells of all places together where tables are looked up: each place gets the cases of its table. */
export const mostCellsLookedUp = 16_384;
