import type { IrDecision, IrForEach } from "@bylaw/ir";
import { opposite } from "./booleans.ts";
import { Block, type Context, helper, listOf, type ModuleContext } from "./context.ts";
import {
  appliesCode,
  mayBeRelaxed,
  type NumberedRule,
  type PlainRule,
  packedCode,
  plainRule,
  ruleCode,
} from "./rules.ts";
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

function contextOf(module: ModuleContext, block: Block, open: boolean): Context {
  return { module, block, open, records: new Map() };
}

/** The inputs of a rule for any facts, packed: `R3(record, run)`, with a list's record as the third where it is for each. */
export function ruleFunction(
  module: ModuleContext,
  numbered: NumberedRule,
  { forEach }: Pick<IrDecision, "forEach"> = {},
): string {
  const block = new Block();
  const context = forEach === undefined ? contextOf(module, block, true) : recordContext(module, block, forEach);
  const packed = packedCode(ruleCode(context, numbered, appliesCode(context, numbered.rule)));
  return `function R${numbered.number}(e,r${forEach === undefined ? "" : ",q"}){${block.text}return ${packed}}\n`;
}

/** Where something is asked for the record `q` of a list. */
export function recordContext(module: ModuleContext, block: Block, { list, scope }: IrForEach): Context {
  const record = { variable: "q", list, fields: listOf(module, list).fields };
  return { module, block, open: true, records: new Map([[scope, record]]), each: record };
}

/** The call of a rule's function, within a decision that may be taken for each record `q`. */
export function ruleCall({ number }: NumberedRule, { forEach }: Pick<IrDecision, "forEach">): string {
  return `R${number}(e,r${forEach === undefined ? "" : ",q"})`;
}

/** The act on a rule: 0 none, 1 accepted, 2 refused. */
export function actCode({ rule, number }: NumberedRule): string {
  return mayBeRelaxed(rule) ? `e.a${number}` : "0";
}

/** The rule's two columns by its function: 1 passes, 2 does not, 4 fails, 8 does not. */
export function columnsCall(module: ModuleContext, numbered: NumberedRule): string {
  return `${helper(module, "columns")}(R${numbered.number}(e,r),${actCode(numbered)})`;
}

/** Statements that set `x` to the columns of a rule, by plain conditions where none of its facts is unknown. */
export function columnsStatements(
  parts: Pick<DecisionParts, "module" | "unknown">,
  numbered: NumberedRule,
  outer: Block,
): string {
  const block = new Block(outer);
  const context = contextOf(parts.module, block, false);
  const applies = appliesCode(context, numbered.rule);
  const plain = applies.no === undefined ? plainRule(ruleCode(context, numbered, applies)) : undefined;
  const call = `x=${columnsCall(parts.module, numbered)};`;
  if (plain === undefined) return call;
  const unknown = someUnknown(parts.unknown.ofRule(numbered.rule), parts.unknown.words);
  const passes = applies.yes === "true" ? plain.fine : `(${opposite(applies.yes)}||${plain.fine})`;
  const settled = `${block.text}x=${passes}?9:${failingColumns(numbered, plain)};`;
  return unknown === "false" ? `{${settled}}` : `if(${unknown})${call}else{${settled}}`;
}

/** The columns of a rule that is not fine: it fails, or it is left to the authority, or an act lifts it. */
function failingColumns(numbered: NumberedRule, { relaxable }: PlainRule): string {
  if (relaxable === "false") return "6";
  const act = actCode(numbered);
  return `(${relaxable}?${act}===1?9:${act}===2?6:10:6)`;
}

/** Both columns of a decision for any facts: `c0(record, run)`. */
export function columnsFunction(parts: DecisionParts): string {
  const { index, rules, referred } = parts;
  const block = new Block();
  block.add("let a=9,o=0,x;");
  for (const numbered of rules) {
    const fails = referred ? `return e.c${index}=6` : "return 6";
    block.add(`${columnsStatements(parts, numbered, block)}if(x&4)${fails};a&=x;o|=x;`);
  }
  if (!referred) return `function c${index}(e,r){${block.text}return a&9|o&6}\n`;
  const kept = `if(e.k!==r)forget(e,r);if(e.c${index}>=0)return e.c${index};`;
  return `function c${index}(e,r){${kept}${block.text}return e.c${index}=a&9|o&6}\n`;
}

/** The outcome code of a decision: `v0(record, run)`, allocating nothing where no fact is unknown. */
export function verdictFunction(parts: DecisionParts): string {
  const { module, unknown, index, rules } = parts;
  const block = new Block();
  const fold = helper(module, "fold");
  const bits = rules.reduce((all, { rule }) => all | unknown.ofRule(rule), 0n);
  const test = someUnknown(bits, unknown.words);
  block.add("if(r.force===0)return 2;");
  if (test !== "false") block.add(`if(${test})return ${fold}(c${index}(e,r));`);
  const written = eachKnownRule(module, rules, block, {
    plain: (numbered, plain) => failInVerdict(numbered, plain),
    other: (numbered) => `x=${columnsCall(module, numbered)};if(x&4)return 0;a&=x;o|=x;`,
  });
  const mixed = written.others > 0 || rules.some(({ rule }) => mayBeRelaxed(rule));
  const start = mixed ? "let a=9,o=0,x;" : "";
  return `function v${index}(e,r){${start}${block.text}return ${mixed ? `${fold}(a&9|o&6)` : "1"}}\n`;
}

function failInVerdict(numbered: NumberedRule, { fine, relaxable }: PlainRule): string {
  const failed = opposite(fine);
  if (failed === "false") return "";
  if (relaxable === "false") return `if(${failed})return 0;`;
  const act = actCode(numbered);
  const refused = relaxable === "true" ? `${act}===2` : `${act}===2||${opposite(relaxable)}`;
  return `if(${failed}){if(${refused})return 0;if(${act}!==1){a&=8;o|=10}}`;
}

/** What becomes of each rule in straight-line code for known facts. */
export interface KnownRules {
  readonly plain: (rule: NumberedRule, plain: PlainRule) => string;
  /** A rule that can stay open although all facts are known. */
  readonly other: (rule: NumberedRule) => string;
}

/** Writes the rules one after another for known facts; neighbours with the same guard stand under one `if`. */
export function eachKnownRule(
  module: ModuleContext,
  rules: readonly NumberedRule[],
  block: Block,
  how: KnownRules,
): { readonly others: number } {
  let others = 0;
  let open: { readonly guard: string; readonly block: Block } | undefined;
  const close = (): void => {
    if (open !== undefined && open.block.lines.length > 0) block.add(`if(${open.guard}){${open.block.text}}`);
    open = undefined;
  };
  for (const numbered of rules) {
    const guardBlock = new Block(block);
    const applies = appliesCode(contextOf(module, guardBlock, false), numbered.rule);
    const guard = applies.yes;
    if (open?.guard !== guard || guardBlock.lines.length > 0) close();
    block.adopt(guardBlock);
    const inner: Block = open?.block ?? (guard === "true" ? block : new Block(block));
    const scratch = new Block(inner);
    const plain =
      applies.no === undefined ? plainRule(ruleCode(contextOf(module, scratch, false), numbered, applies)) : undefined;
    if (plain === undefined) {
      close();
      others++;
      block.add(how.other(numbered));
      continue;
    }
    const text = how.plain(numbered, plain);
    if (text === "" || guard === "false") continue;
    inner.adopt(scratch);
    inner.add(text);
    if (guard !== "true") open ??= { guard, block: inner };
  }
  close();
  return { others };
}
