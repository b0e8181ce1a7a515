import type { IToken, TokenType } from "chevrotain";
import { tokenVocabulary } from "../1-scan/token-types.ts";

/** An alternative that a word may begin; where that alone does not decide, with the words that may follow. */
export interface Candidate {
  readonly alternative: number;
  seconds: Set<number> | undefined;
}

/** The place where the grammar goes one way or another, by the two words that stand next. */
export interface Decision {
  /** By the type of the first word: the alternatives that fit, in their order. */
  readonly candidates: readonly (readonly Candidate[] | undefined)[];
}

/** The types that a name of the table means: a category stands for all its members. */
const membersByName: ReadonlyMap<string, readonly number[]> = collectMembers();

function collectMembers(): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const type of tokenVocabulary) {
    for (const { name } of [type, ...(type.CATEGORIES ?? [])]) {
      const known = members.get(name);
      if (known === undefined) members.set(name, [indexOf(type)]);
      else known.push(indexOf(type));
    }
  }
  return members;
}

function indexOf(type: TokenType): number {
  return type.tokenTypeIdx ?? -1;
}

/** Reads one entry of the table: each alternative as its first words, `first` or `first:second,second`. */
export function readDecision(alternatives: readonly string[]): Decision {
  const candidates: (Candidate[] | undefined)[] = [];
  for (const [alternative, written] of alternatives.entries()) {
    for (const path of written.split(" ")) {
      const [first = "", then] = path.split(":");
      const seconds = then?.split(",").flatMap((name) => membersByName.get(name) ?? []);
      for (const index of membersByName.get(first) ?? []) {
        candidates[index] ??= [];
        add(candidates[index], alternative, seconds);
      }
    }
  }
  return { candidates };
}

function add(candidates: Candidate[], alternative: number, seconds: readonly number[] | undefined): void {
  const known = candidates.find((candidate) => candidate.alternative === alternative);
  if (known === undefined) candidates.push({ alternative, seconds: seconds && new Set(seconds) });
  else if (seconds === undefined) known.seconds = undefined;
  else for (const second of seconds) known.seconds?.add(second);
}

/** The alternatives that the two words may begin, in their order; few are more than one. */
export function fits({ seconds }: Candidate, second: IToken): boolean {
  return seconds === undefined || seconds.has(second.tokenTypeIdx);
}
