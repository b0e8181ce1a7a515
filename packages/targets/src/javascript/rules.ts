import type { IrComparison, IrExpression, IrGroup, IrRelaxation, IrRule } from "@bylaw/ir";
import { allHold, always, and, certain, never, noOf, not, opposite, or, truth } from "./booleans.ts";
import type { BooleanCode, Code } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { readDay } from "./exact-constant.ts";
import { compareWith, condition, mirrored, testColumns, write } from "./expression.ts";

/** One rule and its number in the policy, under which its act is stored. */
export interface NumberedRule {
  readonly rule: IrRule;
  readonly number: number;
}

/** What the status of a rule depends on (semantics 6), as code. */
export interface RuleCode {
  readonly applies: BooleanCode;
  readonly lifted: BooleanCode;
  readonly passes: BooleanCode;
  readonly fails: BooleanCode;
  readonly relaxable: BooleanCode;
}

/** Whether failing the rule may be left to the authority at all, so that an act on it can count. */
export function mayBeRelaxed(rule: IrRule): boolean {
  return rule.soft === true || rule.relaxations.length > 0;
}

/** Whether the rule applies: its period and its guards. */
export function appliesCode(context: Context, rule: IrRule): BooleanCode {
  const period = periodCode(rule);
  return rule.when === undefined || period.yes === "false" ? period : and([period, condition(context, rule.when)]);
}

/** Everything of a rule but whether it applies. */
export function ruleCode(context: Context, { rule, number }: NumberedRule, applies: BooleanCode): RuleCode {
  const lifted = rule.unless === undefined ? never : liftedCode(context, rule.unless);
  const { test } = rule;
  const columns = test.kind === "group" ? groupColumns(context, test) : testColumns(context, test);
  const relaxable = relaxableCode(context, { rule, number });
  if (rule.forbids) return { applies, lifted, passes: columns.fails, fails: columns.passes, relaxable };
  return { applies, lifted, ...columns, relaxable };
}

/** What lifts a rule; over columns it is worked out once for all rules under one guard that it lifts. */
function liftedCode(context: Context, unless: IrExpression): BooleanCode {
  const written = condition(context, unless);
  if (context.columns !== true) return written;
  const key = `lifted ${written.yes} ${noOf(written)}`;
  const earlier = context.block.find(key);
  if (earlier?.kind === "boolean") return earlier;
  const code = truth(context.block.hold(written.yes), noOf(written));
  context.block.remember(key, code);
  return code;
}

function periodCode({ from, until }: { readonly from?: string; readonly until?: string }): BooleanCode {
  const begun = from === undefined ? "true" : `(r.day>=${readDay(from)})`;
  return certain(allHold([begun, until === undefined ? "true" : `(r.day<=${readDay(until)})`]));
}

/** The comparison of a rule that can be met at another bound, taken apart. */
interface Bounded {
  readonly comparison: IrComparison;
  readonly given: IrExpression;
  readonly operator: IrComparison["operator"];
}

/** The bound is the right side, unless the left one is the constant. */
function boundedComparison({ test }: IrRule): Bounded | undefined {
  if (test.kind !== "condition" || test.condition.kind !== "compare") return undefined;
  const comparison = test.condition;
  const { left, right, operator, type } = comparison;
  if (operator === "=" || operator === "!=" || (type.kind !== "number" && type.kind !== "date")) return undefined;
  if (left.kind === "constant" && right.kind !== "constant") {
    return { comparison, given: right, operator: mirrored[operator] };
  }
  return { comparison, given: left, operator };
}

/** Failing is left to the authority: soft wording, or an open relaxation; an accepted value must be reached. */
function relaxableCode(context: Context, { rule, number }: NumberedRule): BooleanCode {
  if (!mayBeRelaxed(rule)) return never;
  const bounded = boundedComparison(rule);
  const opened = rule.soft
    ? always
    : or(relaxationsOf(context, rule).map((relaxation) => relaxationCode(context, rule, relaxation, bounded)));
  if (bounded === undefined || opened.yes === "false") return opened;
  const { type } = bounded.comparison;
  const value = `e.v${number}`;
  const scale = type.kind === "number" ? 10n ** BigInt(type.scale) : 1n;
  // Without an accepted value the comparison counts for nothing, so any number may stand in its place.
  const parts = { kind: "number", shape: "scaled", scale, low: `(${value}??0)` } as const;
  const bound: Code = type.kind === "number" ? parts : { kind: "date", day: parts };
  const reached = atBound(context, rule, bounded, bound);
  return and([opened, or([certain(`(${value}===undefined)`), reached])]);
}

function relaxationsOf({ module }: Context, rule: IrRule): readonly IrRelaxation[] {
  return module.policy.decisions.flatMap(({ relaxations }) =>
    relaxations.filter(({ id }) => rule.relaxations.includes(id)),
  );
}

function relaxationCode(
  context: Context,
  rule: IrRule,
  relaxation: IrRelaxation,
  bounded: Bounded | undefined,
): BooleanCode {
  const parts = [periodCode(relaxation)];
  if (relaxation.when !== undefined) parts.push(condition(context, relaxation.when));
  if (relaxation.to !== undefined && bounded !== undefined) {
    parts.push(atBound(context, rule, bounded, write(context, relaxation.to)));
  }
  return and(parts);
}

function atBound(context: Context, rule: IrRule, { given, operator }: Bounded, bound: Code): BooleanCode {
  const held = compareWith(context, given, operator, bound);
  return rule.forbids ? not(held) : held;
}

/** A group by counting the items that pass and those that do not fail. */
function groupColumns(context: Context, { mode, number, items }: IrGroup): Pick<RuleCode, "passes" | "fails"> {
  const columns = items.map(({ test }) => testColumns(context, test));
  const count = (codes: readonly string[]): string =>
    context.block.hold(codes.length === 0 ? "0" : codes.map((code) => `(${code}?1:0)`).join("+"));
  const exact = columns.every(({ passes, fails }) => passes.no === undefined && fails.no === undefined);
  const met = count(columns.map(({ passes }) => passes.yes));
  const perhapsMet = exact ? met : count(columns.map(({ passes }) => opposite(noOf(passes))));
  const plain = columns.every(({ passes, fails }) => noOf(fails) === passes.yes && fails.yes === noOf(passes));
  const standing = exact || plain ? met : count(columns.map(({ fails }) => noOf(fails)));
  const perhapsStanding = exact || plain ? perhapsMet : count(columns.map(({ fails }) => opposite(fails.yes)));
  const reaches = (least: string, most: string, bound: number): BooleanCode =>
    least === most ? certain(`(${least}>=${bound})`) : truth(`(${least}>=${bound})`, `(${most}<${bound})`);
  const enough = reaches(met, perhapsMet, number);
  const tooFew = not(reaches(standing, perhapsStanding, number));
  if (mode !== "exactly") return { passes: enough, fails: tooFew };
  const tooMany = reaches(met, perhapsMet, number + 1);
  const noMore = not(reaches(standing, perhapsStanding, number + 1));
  return { passes: and([enough, noMore]), fails: or([tooFew, tooMany]) };
}

/**
 * The rule's inputs packed into one number: two bits each (yes, no), in the order of `RuleCode`, and the act on it (1
 * accepted, 2 refused) above them.
 */
export function packedCode(context: Context, { rule, number }: NumberedRule, code: RuleCode): string {
  const { applies, lifted, passes, fails, relaxable } = code;
  const opposed = fails.yes === noOf(passes) && noOf(fails) === passes.yes;
  // Passing and failing are opposites for every rule but those over decisions, so one test mostly sets both.
  const test = opposed ? [packed(passes, 16 + 128, 32 + 64)] : [packed(passes, 16, 32), packed(fails, 64, 128)];
  const parts = [packed(applies, 1, 2), packed(lifted, 4, 8), ...test, packed(relaxable, 256, 512)];
  const settled = parts.filter((part) => typeof part === "number").reduce((sum, part) => sum + part, 0);
  if (opposed && settled === alwaysAsked) return askedCode(context, passes);
  const act = mayBeRelaxed(rule) ? [`e.a${number}<<10`] : [];
  return [...parts.filter((part) => typeof part === "string"), ...act, String(settled)].join("|");
}

/** What is packed of a rule that applies, is never lifted and whose failing is left to nobody. */
const alwaysAsked = 1 + 8 + 512;

function askedCode(context: Context, { yes, no }: BooleanCode): string {
  return `${helper(context, "asked")}(${bare(yes)},${bare(no ?? opposite(yes))})`;
}

/** A test whose value only counts as true or false, as an argument. */
function bare(code: string): string {
  const bits = /^\(\((e\.\w+&\d+)\)([!=])==0\)$/.exec(code);
  if (bits !== null) return bits[2] === "!" ? (bits[1] ?? code) : `!(${bits[1]})`;
  return stripped(code);
}

/** A comparison without the parentheses around it, where nothing binds it. */
function stripped(code: string): string {
  return /^\([^()?,=>]*(?:[!<>=]==?|[<>])[^()?,]*\)$/.test(code) ? code.slice(1, -1) : code;
}

function packed(code: BooleanCode, yes: number, no: number): string | number {
  if (code.yes === "true") return yes;
  if (noOf(code) === "true") return no;
  if (code.no === undefined) return `(${bare(code.yes)}?${yes}:${no})`;
  const otherwise = code.no === "false" ? "0" : `${bare(code.no)}?${no}:0`;
  return code.yes === "false" ? `(${otherwise})` : `(${bare(code.yes)}?${yes}:${otherwise})`;
}

/** A rule as conditions: in code for known facts each is certain. */
export interface PlainRule {
  /** It is lifted, or its condition holds. */
  readonly fine: BooleanCode;
  /** Failing it is left to the authority. */
  readonly relaxable: BooleanCode;
}

/** The rule as plain conditions, or nothing where something in it can stay open although all facts are known. */
export function plainRule(code: RuleCode): PlainRule | undefined {
  const { lifted, passes, fails, relaxable } = code;
  if ([lifted, passes, fails, relaxable].some((part) => part.no !== undefined)) return undefined;
  return { fine: or([lifted, passes]), relaxable };
}

/** Most code that a rule takes up where it is asked for any facts, without its function. */
const mostPlainCode = 240;

/**
 * The rule as conditions for any facts, which the block is given what they need for; nothing where failing can be left
 * to the authority, where passing and failing are not opposites, or where its code is long.
 */
export function openRule(
  context: Context,
  numbered: NumberedRule,
  applies: BooleanCode,
  most: number = mostPlainCode,
): PlainRule | undefined {
  if (mayBeRelaxed(numbered.rule)) return undefined;
  const before = context.block.lines.length;
  const code = ruleCode(context, numbered, applies);
  const { lifted, passes, fails, relaxable } = code;
  if (fails.yes !== noOf(passes) || noOf(fails) !== passes.yes) return undefined;
  const fine = or([lifted, passes]);
  const length = context.block.lines.slice(before).join("").length + fine.yes.length + noOf(fine).length;
  return length > most ? undefined : { fine, relaxable };
}
