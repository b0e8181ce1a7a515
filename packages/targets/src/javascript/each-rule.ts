import { noOf } from "./booleans.ts";
import type { BooleanCode } from "./code.ts";
import { Block, type Context, type ModuleContext } from "./context.ts";
import { appliesCode, type NumberedRule, openRule, type PlainRule, plainRule, ruleCode } from "./rules.ts";

/** What becomes of each rule in straight-line code for known facts. */
export interface KnownRules {
  readonly plain: (rule: NumberedRule, plain: PlainRule, applies: BooleanCode) => string;
  /** A rule that can stay open although all facts are known. */
  readonly other: (rule: NumberedRule) => string;
  /** The statements under one guard, where they can be fewer. */
  readonly join?: (lines: readonly string[]) => readonly string[];
}

/** What becomes of each rule in straight-line code for any facts. */
export interface OpenRules {
  readonly plain: (rule: NumberedRule, plain: PlainRule, applies: BooleanCode) => string;
  /** A rule that has its function only. */
  readonly other: (rule: NumberedRule) => string;
}

function contextOf(module: ModuleContext, block: Block, open: boolean): Context {
  return { module, block, open, records: new Map() };
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
  const joined = how.join ?? ((lines) => lines);
  const close = (): void => {
    if (open !== undefined && open.block.lines.length > 0)
      block.add(`if(${open.guard}){${joined(open.block.lines).join("")}}`);
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
    const plain = applies.no === undefined ? knownRule(module, numbered, scratch, applies) : undefined;
    if (plain === undefined) {
      close();
      others++;
      block.add(how.other(numbered));
      continue;
    }
    const text = how.plain(numbered, plain, applies);
    if (text === "" || guard === "false") continue;
    inner.adopt(scratch);
    inner.add(text);
    if (guard !== "true") open ??= { guard, block: inner };
  }
  close();
  block.lines.splice(0, block.lines.length, ...joined(block.lines));
  return { others };
}

/** The rule for known facts: in the words that it has for any facts where those are no longer, so that both are alike. */
function knownRule(
  module: ModuleContext,
  numbered: NumberedRule,
  block: Block,
  applies: BooleanCode,
): PlainRule | undefined {
  const known = new Block(block);
  const plain = plainRule(ruleCode(contextOf(module, known, false), numbered, applies));
  if (plain === undefined) return undefined;
  const any = new Block(block);
  const alike = openRule(contextOf(module, any, true), numbered, applies);
  const short = alike !== undefined && noOf(alike.fine).length <= noOf(plain.fine).length;
  if (short && any.lines.length === 0 && !alike.fine.yes.includes("?")) return alike;
  block.adopt(known);
  return plain;
}

/** Writes the rules one after another for any facts. What one of them needs is worked out in the block, for all after it. */
export function eachOpenRule(
  module: ModuleContext,
  rules: readonly NumberedRule[],
  block: Block,
  how: OpenRules,
): void {
  for (const numbered of rules) {
    const scratch = new Block(block);
    const context = contextOf(module, scratch, true);
    const applies = appliesCode(context, numbered.rule);
    const plain = openRule(context, numbered, applies);
    if (plain === undefined) {
      block.add(how.other(numbered));
      continue;
    }
    block.adopt(scratch);
    block.add(how.plain(numbered, plain, applies));
  }
}
