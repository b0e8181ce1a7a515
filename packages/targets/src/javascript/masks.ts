import { noOf, opposite } from "./booleans.ts";
import { Block, helper, type ModuleContext } from "./context.ts";
import { columnsCall } from "./decisions.ts";
import { eachKnownRule } from "./each-rule.ts";
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
  const known = new Block();
  const written = eachKnownRule(parts.module, rules, known, {
    plain: (numbered, plain) => failInMask(parts, numbered, plain),
    other: (numbered) => `x=${columnsCall(parts.module, numbered)};${addColumns(parts, numbered)}`,
  });
  const first = word * rulesOfWord;
  const place = `at+${word},${first},${first + rules.length},${words}${parts.twoColumns ? ",1" : ""}`;
  const unknown = test === "false" ? "" : `if(${test})return ${helper(parts.module, "word")}(e,r,out,${place});`;
  const columns = parts.twoColumns ? "let f=0,u=0,n=0,p=0" : "let f=0,u=0";
  const slots = parts.twoColumns ? ["f", "u", "n", "p"] : ["f", "u"];
  const writes = slots.map((name, column) => `out[at+${column * words + word}]=${name};`).join("");
  const x = written.others === 0 ? "" : ",x";
  return `function m${word}(e,r,out,at){${unknown}${columns}${x};${known.text}${writes}}\n`;
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
