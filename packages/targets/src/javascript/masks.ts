import { allHold, anyHolds, noOf, opposite } from "./booleans.ts";
import type { BooleanCode } from "./code.ts";
import { Block, type ModuleContext } from "./context.ts";
import { columnsCall } from "./decisions.ts";
import { eachKnownRule, eachOpenRule } from "./each-rule.ts";
import { flagTest } from "./flags.ts";
import { mayBeRelaxed, type NumberedRule, type PlainRule } from "./rules.ts";
import { someUnknown, type UnknownBits } from "./unknown-bits.ts";

/** Rules of one mask word. */
const rulesOfWord = 32;

/** The mask functions of a policy: one for each word, and `masks` over all of them. */
export interface MaskParts {
  readonly module: ModuleContext;
  readonly unknown: UnknownBits;
  readonly rules: readonly NumberedRule[];
  /** Passing and failing are not opposites for all rules, so both have columns. */
  readonly twoColumns: boolean;
}

/** Words that one column takes. */
export function wordCount(rules: number): number {
  return Math.ceil(rules / rulesOfWord);
}

/**
 * The source of `masks(record, run, out, at)`. It writes a word of 32 rules after another, in blocks: failed,
 * undecided (whether it fails), and for two columns: not passing, open whether it passes.
 */
export function maskFunctions(parts: MaskParts): string {
  const words = wordCount(parts.rules.length);
  const calls: string[] = [];
  let source = "";
  for (let word = 0; word < words; word++) {
    source += wordFunction(parts, word, words);
    calls.push(`m${word}(e,r,out,at);`);
  }
  return `${source}export function masks(e,r,out,at=0){${calls.join("")}return out}\n`;
}

function wordFunction(parts: MaskParts, word: number, words: number): string {
  const rules = parts.rules.slice(word * rulesOfWord, (word + 1) * rulesOfWord);
  const bits = rules.reduce((all, { rule }) => all | parts.unknown.ofRule(rule), 0n);
  const test = someUnknown(bits, parts.unknown.words);
  const other = (numbered: NumberedRule): string =>
    `x=${columnsCall(parts.module, numbered)};${addColumns(parts, numbered)}`;
  const known = new Block();
  // Facts that rules ask for as they stand are taken over by one operation, once for known and once for any facts.
  const stated = { known: 0, open: 0 };
  const written = eachKnownRule(parts.module, rules, known, {
    plain: (numbered, rule, applies) => {
      if (!isStated(numbered, rule.fine, applies)) return failInMask(parts, numbered, rule);
      stated.known |= bitOf(numbered);
      return "";
    },
    other,
  });
  const wholly = { name: `m${word}`, text: known.text, mixed: written.others > 0, stated: stated.known };
  if (test === "false") return maskFunction(parts, wholly, word, words);
  const open = new Block();
  eachOpenRule(parts.module, rules, open, {
    plain: (numbered, { fine }, applies) => {
      if (!isStated(numbered, fine, applies)) return openInMask(parts, numbered, fine, applies);
      stated.open |= bitOf(numbered);
      return "";
    },
    other,
  });
  const start = `if(${test})return n${word}(e,r,out,at);`;
  return (
    maskFunction(
      parts,
      { name: `n${word}`, text: open.text, mixed: true, open: true, stated: stated.open },
      word,
      words,
    ) + maskFunction(parts, { ...wholly, start }, word, words)
  );
}

interface MaskFunction {
  readonly name: string;
  readonly start?: string;
  readonly text: string;
  /** Some rule is asked by its function. */
  readonly mixed: boolean;
  /** Facts may be unknown. */
  readonly open?: boolean;
  /** Bits of rules that are failed where the fact of the same bit is surely no. */
  readonly stated: number;
}

/** Whether the rule always asks for the yes/no fact that has its bit. */
function isStated(numbered: NumberedRule, fine: BooleanCode, applies: BooleanCode): boolean {
  const flag = { word: numbered.number >> 5, bit: numbered.number % rulesOfWord };
  return applies.yes === "true" && fine.yes === flagTest("y", flag) && fine.no === flagTest("n", flag);
}

function maskFunction({ twoColumns }: MaskParts, written: MaskFunction, word: number, words: number): string {
  const { name, start = "", text, mixed, open = false, stated } = written;
  const failed = stated === 0 ? "0" : `e.n${word}&${stated}`;
  const undecided = stated === 0 || !open ? "0" : `~(e.n${word}|e.y${word})&${stated}`;
  const columns = twoColumns ? `let f=${failed},u=${undecided},n=f,p=u` : `let f=${failed},u=${undecided}`;
  const slots = twoColumns ? ["f", "u", "n", "p"] : ["f", "u"];
  const writes = slots.map((slot, column) => `out[at+${column * words + word}]=${slot};`).join("");
  return `function ${name}(e,r,out,at){${start}${columns}${mixed ? ",x" : ""};${text}${writes}}\n`;
}

/** A rule that any facts settle or leave open. */
function openInMask(
  { twoColumns }: MaskParts,
  numbered: NumberedRule,
  fine: BooleanCode,
  applies: BooleanCode,
): string {
  const bit = bitOf(numbered);
  const failing = allHold([applies.yes, noOf(fine)]);
  const passing = anyHolds([noOf(applies), fine.yes]);
  const open = passing === "true" ? "" : `if(${opposite(passing)})u|=${bit}${twoColumns ? `,p|=${bit}` : ""};`;
  if (failing === "false") return open;
  const failed = `if(${failing})f|=${bit}${twoColumns ? `,n|=${bit}` : ""};`;
  return open === "" ? failed : `${failed}else ${open}`;
}

function bitOf({ number }: NumberedRule): number {
  return 1 << (number % rulesOfWord);
}

function addColumns({ twoColumns }: MaskParts, numbered: NumberedRule): string {
  const bit = bitOf(numbered);
  const failing = `if(x&4)f|=${bit};else if(!(x&8))u|=${bit};`;
  return twoColumns ? `${failing}if(x&2)n|=${bit};else if(!(x&1))p|=${bit};` : failing;
}

function failInMask({ twoColumns }: MaskParts, numbered: NumberedRule, { fine, relaxable }: PlainRule): string {
  const failed = noOf(fine);
  if (failed === "false") return "";
  const bit = bitOf(numbered);
  if (relaxable.yes === "false" || !mayBeRelaxed(numbered.rule)) {
    return `if(${failed})${twoColumns ? `n|=${bit},` : ""}f|=${bit};`;
  }
  const act = `e.a${numbered.number}`;
  const refused = relaxable.yes === "true" ? `${act}===2` : `${act}===2||${opposite(relaxable.yes)}`;
  return `if(${failed}){if(${refused})n|=${bit},f|=${bit};else if(${act}!==1)n|=${bit}}`;
}
