import type { IrDecision, IrForEach } from "@bylaw/ir";
import { allHold, anyHolds, noOf, opposite } from "./booleans.ts";
import type { BooleanCode } from "./code.ts";
import { Block, type Context, helper, listOf, type ModuleContext } from "./context.ts";
import { eachKnownRule, eachOpenRule } from "./each-rule.ts";
import { allFlags, mergeFlags, mergeReturns } from "./flags.ts";
import { inlineOnce } from "./inline-once.ts";
import { appliesCode, mayBeRelaxed, type NumberedRule, type PlainRule, packedCode, ruleCode } from "./rules.ts";
import { someUnknown, type UnknownBits } from "./unknown-bits.ts";

/** Everything that the functions of decisions are made from. */
export interface DecisionParts {
  readonly module: ModuleContext;
  readonly unknown: UnknownBits;
  /** The decision's place in the policy. */
  readonly index: number;
  readonly decision: IrDecision;
  readonly rules: readonly NumberedRule[];
  /** Another decision reads this one, so its columns are kept with the record. */
  readonly referred: boolean;
}

/** The inputs of a rule for any facts, packed: a function of the record, the run, and a list's record where it is for each. */
export function ruleFunction(module: ModuleContext, numbered: NumberedRule, { forEach }: IrDecision): string {
  const block = new Block();
  const context: Context =
    forEach === undefined ? { module, block, open: true, records: new Map() } : recordContext(module, block, forEach);
  const packed = packedCode(context, numbered, ruleCode(context, numbered, appliesCode(context, numbered.rule)));
  const parameters = forEach === undefined ? "(e,r)" : "(e,r,q)";
  const { text, result } = inlineOnce(block.lines, packed);
  return text === "" ? `${parameters}=>${result}` : `${parameters}=>{${text}return ${result}}`;
}

/** Where something is asked for the record `q` of a list. */
export function recordContext(module: ModuleContext, block: Block, { list, scope }: IrForEach): Context {
  const record = { variable: "q", list, fields: listOf(module, list).fields };
  return { module, block, open: true, records: new Map([[scope, record]]), each: record };
}

/** The first of the rules and the one after the last, as arguments of helpers. */
export function rangeOf(rules: readonly NumberedRule[]): string {
  const first = rules[0]?.number ?? 0;
  return `${first},${first + rules.length}`;
}

/** The rule's two columns by its function: 1 passes, 2 does not, 4 fails, 8 does not. */
export function columnsCall(module: ModuleContext, { number }: NumberedRule): string {
  return `${helper(module, "columns")}(R[${number}](e,r))`;
}

/** Both columns of a decision for any facts: `c0(record, run)`. */
export function columnsFunction({ module, index, rules, referred }: DecisionParts): string {
  const found = rules.length === 0 ? "9" : `${helper(module, "every")}(e,r,${rangeOf(rules)})`;
  if (!referred) return `const c${index}=(e,r)=>${found};\n`;
  return `function c${index}(e,r){if(e.k!==r)forget(e,r);return e.c${index}>=0?e.c${index}:e.c${index}=${found}}\n`;
}

/** The outcome code of a decision: `v0(record, run)`, allocating nothing where no fact is unknown. */
export function verdictFunction(parts: DecisionParts): string {
  const { module, unknown, index, rules } = parts;
  const bits = rules.reduce((all, { rule }) => all | unknown.ofRule(rule), 0n);
  const test = someUnknown(bits, unknown.words);
  const start = `if(r.force===0)return 2;${test === "false" ? "" : `if(${test})return o${index}(e,r);`}`;
  const { before, text, others } = knownRules(parts);
  const mixed = others > 0 || rules.some(({ rule }) => mayBeRelaxed(rule));
  const verdict = `${before}function v${index}(e,r){${mixed ? columnsStart : ""}${start}${text}return ${mixed ? folded(module) : "0"}}\n`;
  return test === "false" ? verdict : openVerdict(parts) + verdict;
}

/** So many rules stand in one function: one that is much longer is never made fast by an engine. */
const longestStretch = 400;

interface KnownText {
  /** Functions of stretches, where the rules are too many for one. */
  readonly before: string;
  readonly text: string;
  /** Rules that can stay open although all facts are known. */
  readonly others: number;
}

/** What becomes of the rules where all facts are known: statements that leave with 1 where one fails. */
function knownRules({ module, index, rules }: DecisionParts): KnownText {
  const stretches = Array.from({ length: Math.ceil(rules.length / longestStretch) }, (_, place) =>
    rules.slice(place * longestStretch, (place + 1) * longestStretch),
  );
  const others: string[] = [];
  const alone = stretches.length <= 1;
  const texts = stretches.map((stretch) => {
    const block = new Block();
    eachKnownRule(module, stretch, block, {
      plain: failInVerdict,
      other: (numbered) => {
        others.push(`x=${columnsCall(module, numbered)};if(x&4)return 1;a&=x;o|=x;`);
        return alone ? (others.at(-1) ?? "") : "";
      },
      join: (lines) => mergeReturns(lines, "1"),
    });
    return block.text;
  });
  if (alone) return { before: "", text: texts.join(""), others: others.length };
  const named = texts.map((text, place) => `function v${index}s${place}(e,r){${text}return 0}\n`);
  const calls = texts.map((_, place) => `if(v${index}s${place}(e,r)!==0)return 1;`);
  return { before: named.join(""), text: calls.join("") + others.join(""), others: others.length };
}

const columnsStart = "let a=9,o=0,x;";

function folded(module: ModuleContext): string {
  return `${helper(module, "fold")}(a&9|o&6)`;
}

/**
 * The outcome while some fact is unknown: first what surely fails, then whether all the rest surely passes. Nothing is
 * tested for being unknown, for a comparison with what is not known is false both ways.
 */
function openVerdict({ module, unknown, index, rules }: DecisionParts): string {
  const block = new Block();
  const others: string[] = [];
  const groups: { readonly applies: BooleanCode; readonly fine: BooleanCode[] }[] = [];
  const failing = (): string => {
    const last = groups.at(-1);
    const tests = mergeFlags((last?.fine ?? []).map(noOf), "any").filter((code) => code !== "false");
    if (last === undefined || last.applies.yes === "false" || tests.length === 0) return "";
    const lines = tests.map((code) => `if(${code})return 1;`).join("");
    return last.applies.yes === "true" ? lines : `if(${last.applies.yes}){${lines}}`;
  };
  eachOpenRule(module, rules, block, {
    plain: (_, { fine }, applies) => {
      const last = groups.at(-1);
      if (last?.applies.yes === applies.yes && noOf(last.applies) === noOf(applies)) {
        last.fine.push(fine);
        return "";
      }
      const text = failing();
      groups.push({ applies, fine: [fine] });
      return text;
    },
    other: (numbered) => {
      others.push(`x=${columnsCall(module, numbered)};if(x&4)return 1;a&=x;o|=x;`);
      return "";
    },
  });
  block.add(failing());
  const outcome = others.length === 0 ? "0" : folded(module);
  const last = groups.flatMap(({ applies, fine }) =>
    chunked(fine.map(({ yes }) => yes)).map((codes) => {
      const passing = anyHolds([noOf(applies), allHold(codes)]);
      return passing === "true" ? "" : `if(${opposite(passing)})return 2;`;
    }),
  );
  const start = others.length === 0 ? "" : columnsStart;
  const asked = someUnknown(askedOfAll(groups, module.flags), unknown.words);
  const missing = asked === "false" ? "" : `if(${asked})return 2;`;
  return `function o${index}(e,r){${start}${block.text}${others.join("")}${missing}${last.join("")}return ${outcome}}\n`;
}

/** Facts without which some rule that always applies is open, so that nothing more need be asked: a bit for each. */
function askedOfAll(
  groups: readonly { readonly applies: BooleanCode; readonly fine: readonly BooleanCode[] }[],
  flags: ModuleContext["flags"],
): bigint {
  const always = groups.flatMap(({ applies, fine }) => (applies.yes === "true" ? fine : []));
  return always.reduce((all, { yes }) => {
    const fact = /^\(e\.f(\d+)(?:>=|===)\d+\)$/.exec(yes)?.[1];
    if (fact !== undefined) return all | (1n << BigInt(fact));
    const found = allFlags(yes);
    const stated = [...flags].filter(
      ([, { word, bit }]) => found !== undefined && found.word === `e.y${word}` && ((found.bits >> bit) & 1) === 1,
    );
    return stated.reduce((bits, [index]) => bits | (1n << BigInt(index)), all);
  }, 0n);
}

/** Conditions by the hundred, so that thousands nest no deeper than a few. */
function chunked(codes: readonly string[]): readonly (readonly string[])[] {
  const wanted = codes.filter((code) => code !== "true");
  const size = 100;
  return Array.from({ length: Math.ceil(wanted.length / size) }, (_, place) =>
    wanted.slice(place * size, (place + 1) * size),
  );
}

function failInVerdict({ number }: NumberedRule, { fine, relaxable }: PlainRule): string {
  const failed = noOf(fine);
  if (failed === "false") return "";
  if (relaxable.yes === "false") return `if(${failed})return 1;`;
  const act = `e.a${number}`;
  const refused = relaxable.yes === "true" ? `${act}===2` : `${act}===2||${opposite(relaxable.yes)}`;
  return `if(${failed}){if(${refused})return 1;if(${act}!==1){a&=8;o|=10}}`;
}
