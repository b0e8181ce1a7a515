import type { Environment } from "@bylaw/ir";
import type { Groups } from "./interpreter/groups.ts";

/** What is known of columns beyond one screening of them. Nothing in it depends on which policy asked for it. */
export interface Memory {
  /** By what a step does and the numbers of the steps that it needs: its own number, the same in every screening. */
  readonly numbers: Map<string, number>;
  /** By text: the number that stands for it. */
  readonly texts: Map<string, number>;
  /** By column of texts: the numbers in it. */
  readonly textColumns: Map<object, Int32Array>;
  /** By what is read: the applicants of whom the same is read. */
  readonly groups: Map<string, Groups>;
  /** By number of a condition of applicants: its codes. Nothing is kept where there is nobody to read it again. */
  readonly kept: Map<number, Kept> | undefined;
  /** How many screenings there were. */
  round: number;
  /** Functions of plugins are known by themselves alone. */
  functions: Environment["functions"];
}

/** Codes of a condition, and the last screening that used them. They are never written to again. */
interface Kept {
  readonly codes: Uint8Array;
  round: number;
}

/** A text before and a text now are screened in turns, and a key that is taken back leads to an earlier text. */
const roundsKept = 4;
/** Every text that was tried leaves numbers of its steps behind: beyond so many it begins anew. */
const mostNumbers = 100_000;

/** A memory for one screening, or with `keeps` for those that follow too. */
export function makeMemory(keeps: boolean): Memory {
  return {
    numbers: new Map(),
    texts: new Map(),
    textColumns: new Map(),
    groups: new Map(),
    kept: keeps ? new Map() : undefined,
    round: 0,
    functions: undefined,
  };
}

/** Forgets what the coming screening cannot use. */
export function beginRound(memory: Memory, environment: Environment | undefined): void {
  memory.round++;
  if (memory.functions !== environment?.functions || memory.numbers.size > mostNumbers) {
    memory.numbers.clear();
    memory.kept?.clear();
  }
  memory.functions = environment?.functions;
}

/** Keeps the columns of the last few screenings. */
export function endRound({ kept, round }: Memory): void {
  if (kept === undefined) return;
  for (const [number, column] of kept) if (column.round <= round - roundsKept) kept.delete(number);
}

/** The number of a step that does this; one that was never met gets the next one. */
export function numberOf({ numbers }: Memory, key: string): number {
  const known = numbers.get(key) ?? numbers.size;
  if (known === numbers.size) numbers.set(key, known);
  return known;
}

/** The codes of a condition, where an earlier screening worked them out. */
export function recall({ kept, round }: Memory, number: number): Uint8Array | undefined {
  const column = kept?.get(number);
  if (column === undefined) return undefined;
  column.round = round;
  return column.codes;
}
