import { keywordClasses, type ReadSource } from "@bylaw/language";

/** What a stretch of a policy is, as far as its look goes. */
export type HighlightKind =
  | "verb"
  | "keyword"
  | "name"
  | "number"
  | "unit"
  | "text"
  | "comment"
  | "citation"
  /** What a rule says about other rules: `tightens 7(1)`, `proves 7(3)`. */
  | "note"
  | "operator"
  | "status"
  | "prose";

type Token = ReadSource["scanned"]["tokens"][number];

/** The part of a parsed word that its look depends on. */
interface UsedWord {
  readonly tokenType: { readonly name: string };
  readonly keyword?: string | undefined;
}

const outcomes: ReadonlySet<string> = new Set([
  "notMet",
  "atDiscretion",
  "notApplicable",
  "met",
  "undecided",
  "waived",
  "held",
  "dueForReview",
  "rectifying",
  "expired",
  "barred",
  "revoked",
  "notTriggered",
  "pending",
  "inTime",
  "late",
  "overdue",
]);

/** Words that stand for a value of the language wherever a name may stand. */
const valueWords: ReadonlySet<string> = new Set(["today", "none", "known", "unknown"]);

const literalKinds: ReadonlyMap<string, HighlightKind> = new Map<string, HighlightKind>([
  ["NumberLiteral", "number"],
  ["DateLiteral", "number"],
  ["PercentSign", "unit"],
  ["Currency", "unit"],
  ["Text", "text"],
  ["CitationLiteral", "citation"],
  ["Equals", "operator"],
  ["NotEquals", "operator"],
  ["Less", "operator"],
  ["LessOrEqual", "operator"],
  ["Greater", "operator"],
  ["GreaterOrEqual", "operator"],
  ["Plus", "operator"],
  ["Minus", "operator"],
  ["Times", "operator"],
  ["Divide", "operator"],
]);

/** Names and labels under which productions keep names. */
const nameUses: ReadonlySet<string> = new Set(["Name", "Local", "id", "sampleName", "fieldName", "tie", "period"]);

/** Whether productions keep names under a name or label of theirs. */
export function isNameUse(use: string): boolean {
  return nameUses.has(use);
}

const citing: ReadonlySet<string> = new Set(["citation", "chineseCitation", "part"]);

/** The kind of a word by the production that used it; `use` is its name or label there. */
export function kindByUse(token: UsedWord, use: string, path: readonly string[]): HighlightKind | undefined {
  const { tokenType, keyword } = token;
  const production = path.at(-1) ?? "";
  if (citing.has(production)) return path.includes("note") && path.includes("references") ? "note" : "citation";
  if (use === "key_tightens" || use === "key_proves") return "note";
  if (tokenType.name.startsWith("head_")) return "verb";
  if (use === "unit" && tokenType.name !== "PercentSign") return "unit";
  const literal = literalKinds.get(tokenType.name);
  if (literal !== undefined) return literal;
  if (!isNameUse(use)) return tokenType.name.startsWith("key_") ? "keyword" : undefined;
  if (production === "named") return "name";
  const states = production === "test" || path.includes("expectation");
  if (states && keyword !== undefined && outcomes.has(keyword)) return "status";
  return keyword !== undefined && valueWords.has(keyword) ? "keyword" : "name";
}

/** The kind of a word that no statement used: in a line that is still being typed. */
export function kindByItself(token: Token): HighlightKind | undefined {
  if (token.head) return "verb";
  const literal = literalKinds.get(token.tokenType.name);
  if (literal !== undefined) return literal;
  if (token.keyword !== undefined) return outcomes.has(token.keyword) ? "status" : "keyword";
  return token.tokenType.name === "Word" || token.tokenType.name === "QuotedName" ? "name" : undefined;
}

/** The kind of a word by its spelling and the word before it: a unit is one behind its number alone. */
export function kindByNeighbour(token: Token, before: Token | undefined): HighlightKind | undefined {
  const counts = before !== undefined && literalKinds.get(before.tokenType.name) === "number";
  if (counts && token.keyword !== undefined && keywordClasses[token.keyword] === "unit") return "unit";
  return kindByItself(token);
}

/** What the numbers and brackets behind a word cite, where it opens a citation. */
export function citedFrom({ keyword }: Token): HighlightKind | undefined {
  if (keyword === "article" || keyword === "expect") return "citation";
  return keyword === "tightens" || keyword === "proves" ? "note" : undefined;
}

const ofCitations: ReadonlySet<string> = new Set(["NumberLiteral", "LeftRound", "RightRound", "Dot"]);

/** Whether a citation that has begun may go on with a word. */
export function isOfCitation({ tokenType }: Token): boolean {
  return ofCitations.has(tokenType.name);
}
