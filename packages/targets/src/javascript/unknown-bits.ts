import type { IrExpression, IrRule } from "@bylaw/ir";
import type { ModuleContext } from "./context.ts";
import { visit } from "./lets-of.ts";

/** Which facts and papers an expression or rule reads, through lets: a bit for each that can be unknown. */
export interface UnknownBits {
  readonly ofRule: (rule: IrRule) => bigint;
  /** How many 32-bit words hold all bits. */
  readonly words: number;
}

/** The bit of a fact is its number; those of the papers follow. */
export function unknownBits(module: ModuleContext): UnknownBits {
  const factCount = module.policy.facts.length;
  const letBits = new Map<string, bigint>();
  const ofExpressions = (expressions: readonly (IrExpression | undefined)[]): bigint => {
    let bits = 0n;
    const add = (index: number | undefined): void => {
      if (index !== undefined) bits |= 1n << BigInt(index);
    };
    visit(expressions, (expression) => {
      if (expression.kind === "fact") add(factBit(module, expression.fact));
      if (expression.kind === "aggregate" || expression.kind === "quantifier") add(factBit(module, expression.list));
      if (expression.kind === "let") bits |= letBits.get(expression.let) ?? 0n;
      const paper = expression.kind === "handedIn" ? module.papers.get(expression.paper) : undefined;
      add(paper === undefined ? undefined : factCount + paper);
    });
    return bits;
  };
  for (const { names, value } of module.policy.lets) letBits.set(names.id, ofExpressions([value]));
  const relaxations = new Map(
    module.policy.decisions.flatMap((decision) => decision.relaxations.map((entry) => [entry.id, entry] as const)),
  );
  const ofRule = (rule: IrRule): bigint => {
    const opened = rule.relaxations.map((id) => relaxations.get(id));
    const tests = rule.test.kind === "group" ? rule.test.items.map(({ test }) => test) : [rule.test];
    const conditions = tests.map((test) => (test.kind === "condition" ? test.condition : undefined));
    return ofExpressions([
      rule.when,
      rule.unless,
      ...conditions,
      ...opened.flatMap((entry) => [entry?.when, entry?.to]),
    ]);
  };
  return { ofRule, words: Math.ceil((factCount + module.policy.papers.length) / 32) };
}

/** The bit of a fact; an act has none, for what is not recorded has not been taken. */
function factBit(module: ModuleContext, id: string): number | undefined {
  const found = module.facts.get(id);
  return found?.fact.type.kind === "boolean" && found.fact.decidedBy !== undefined ? undefined : found?.index;
}

/** Code that is true where one of the bits is set in the record's unknown words. */
export function someUnknown(bits: bigint, words: number): string {
  const tests: string[] = [];
  for (let word = 0; word < words; word++) {
    const mask = BigInt.asIntN(32, (bits >> BigInt(32 * word)) & 0xffff_ffffn);
    if (mask !== 0n) tests.push(`e.u${word}&${mask}`);
  }
  return tests.length === 0 ? "false" : `(${tests.join("|")})!==0`;
}
