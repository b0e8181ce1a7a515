import type { IrPolicy, IrRule } from "@bylaw/ir";

/** Where a yes/no fact is stored: bit `bit` of the words `y3` (surely yes) and `n3` (surely no) of a record. */
export interface Flag {
  readonly word: number;
  readonly bit: number;
}

/** Bits of one word that stay a small integer in every engine. */
const bitsOfWord = 30;

/**
 * The bits of yes/no facts, by the number of the fact. A fact that a rule asks for as it stands gets the bit of that rule
 * in a mask where it can, so that one operation takes over all such facts.
 */
export function flagsOf(
  policy: IrPolicy,
  rules: readonly { readonly rule: IrRule; readonly number: number }[],
): ReadonlyMap<number, Flag> {
  const flags = new Map<number, Flag>();
  const taken = new Set<string>();
  const stated = new Map(
    policy.facts.flatMap(({ names, type, decidedBy }, index) =>
      type.kind === "boolean" && decidedBy === undefined ? [[names.id, index] as const] : [],
    ),
  );
  const give = (index: number, flag: Flag): boolean => {
    const place = `${flag.word}.${flag.bit}`;
    if (flags.has(index) || taken.has(place)) return false;
    flags.set(index, flag);
    taken.add(place);
    return true;
  };
  for (const { rule, number } of rules) {
    const condition = rule.test.kind === "condition" ? rule.test.condition : undefined;
    const index = condition?.kind === "fact" ? stated.get(condition.fact) : undefined;
    const bit = number % 32;
    if (index !== undefined && bit < bitsOfWord) give(index, { word: number >> 5, bit });
  }
  let next = 0;
  for (const index of stated.values()) {
    if (flags.has(index)) continue;
    while (!give(index, { word: Math.floor(next / bitsOfWord), bit: next % bitsOfWord })) next++;
  }
  return flags;
}

/** How many words the flags take. */
export function flagWords(flags: ReadonlyMap<number, Flag>): number {
  return Math.max(0, ...[...flags.values()].map(({ word }) => word + 1));
}

/** Code that is true where the flag is surely yes (`y`), or surely no (`n`). */
export function flagTest(side: "y" | "n", { word, bit }: Flag): string {
  return `((e.${side}${word}&${1 << bit})!==0)`;
}

/** A test of flags taken apart: which word, and which bits, of which all (or for one bit, any) must be set. */
export interface FlagBits {
  readonly word: string;
  readonly bits: number;
}

/** The bits that a test asks for, where it is true if all of them are set. */
export function allFlags(code: string): FlagBits | undefined {
  const [, word = "", bits = "", sign = "", all = ""] = /^\(\((e\.[yn]\d+)&(\d+)\)(!==|===)(\d+)\)$/.exec(code) ?? [];
  const wanted = Number(bits);
  const single = sign === "!==" && all === "0" && (wanted & (wanted - 1)) === 0;
  return word !== "" && (single || (sign === "===" && all === bits && wanted !== 0))
    ? { word, bits: wanted }
    : undefined;
}

/** The bits of which a test asks for any. */
export function anyFlag(code: string): FlagBits | undefined {
  const [, word = "", bits = ""] = /^\(\((e\.[yn]\d+)&(\d+)\)!==0\)$/.exec(code) ?? [];
  return word === "" ? undefined : { word, bits: Number(bits) };
}

/** Tests of flags of one word as one test, in the place of the first of them; all others as they are. */
export function mergeFlags(codes: readonly string[], mode: "all" | "any"): readonly string[] {
  const read = mode === "all" ? allFlags : anyFlag;
  const merged = new Map<string, number>();
  for (const found of codes.map(read)) {
    if (found !== undefined) merged.set(found.word, (merged.get(found.word) ?? 0) | found.bits);
  }
  return codes.flatMap((code) => {
    const word = read(code)?.word;
    if (word === undefined) return [code];
    const bits = merged.get(word);
    if (bits === undefined) return [];
    merged.delete(word);
    return [mode === "all" ? allTest(word, bits) : `((${word}&${bits})!==0)`];
  });
}

/** So many tests stand in one `if`: chains of thousands nest too deep for those who read them. */
const mostTests = 100;

/**
 * Statements of which some return where a test holds: such returns as one where they are neighbours, so that who fails
 * none is led straight on, and those where a flag is set in the place of the first of them.
 */
export function mergeReturns(lines: readonly string[], value: string): readonly string[] {
  const end = `)return ${value};`;
  const tests = lines.map((line) =>
    line.startsWith("if(") && line.endsWith(end) && !line.includes("{") ? line.slice(3, -end.length) : undefined,
  );
  const merged = mergeFlags(
    tests.filter((code) => code !== undefined && anyFlag(code) !== undefined) as readonly string[],
    "any",
  );
  const first = tests.findIndex((code) => code !== undefined && anyFlag(code) !== undefined);
  const written: string[] = [];
  let joined: string[] = [];
  const close = (): void => {
    if (joined.length > 0) written.push(`if(${joined.join("||")}${end}`);
    joined = [];
  };
  for (const [place, line] of lines.entries()) {
    const test = tests[place];
    if (test === undefined) {
      close();
      written.push(line);
      continue;
    }
    const codes = anyFlag(test) === undefined ? [test] : place === first ? merged : [];
    if (joined.length + codes.length > mostTests) close();
    joined.push(...codes);
  }
  close();
  return written;
}

function allTest(word: string, bits: number): string {
  return (bits & (bits - 1)) === 0 ? `((${word}&${bits})!==0)` : `((${word}&${bits})===${bits})`;
}
