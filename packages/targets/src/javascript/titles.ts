import type { IrLength, IrPolicy, IrTitle, IrTitleTerm } from "@bylaw/ir";
import { noOf } from "./booleans.ts";
import { Block, type Context, helper, listOf, type ModuleContext } from "./context.ts";
import { recordContext } from "./decisions.ts";
import { floorOf, readDay } from "./exact-constant.ts";
import { condition, write } from "./expression.ts";
import { expectKind } from "./joins.ts";
import { constantOf, roundNumber } from "./numbers.ts";
import { settledCode } from "./settled.ts";

/** Names of the properties that keep what was found of titles for one run, and their start. */
export function keptOfTitles({ titles = [] }: IrPolicy): readonly (readonly [string, string])[] {
  return titles.map(({ forEach }, index) => [`w${index}`, forEach === undefined ? "undefined" : "new Map"]);
}

/** What is found of each title: `W3(record, run)`, with a list's record as the third where there is one for each. */
export function titleSources(module: ModuleContext): string {
  const { titles = [] } = module.policy;
  return titles.map((title, index) => linkSource(module, title, index) + foundSource(module, title, index)).join("");
}

/** A title with its events and terms, without those above it. */
function linkSource(module: ModuleContext, { forEach, terms }: IrTitle, index: number): string {
  const block = new Block();
  const context: Context =
    forEach === undefined ? { module, block, open: true, records: new Map() } : recordContext(module, block, forEach);
  const timed = (kind: TimedTerm["kind"]): string => {
    const own = terms.filter((term) => isTimed(term, kind));
    const guarded = own.some(({ when }) => when !== undefined);
    return `${kind === "valid" ? "v" : "w"}:[${own.map((term) => termCode(context, term)).join(",")}]${guarded ? ".filter(t=>t[0]!==2)" : ""}`;
  };
  const causes = terms.map((term, number) => {
    const length = term.kind === "revoke_and_bar" ? lengthParts(context, term.period) : ["", ""];
    return row(["", ...length, ...periodParts(term), String(number), term.kind === "revoke_and_bar" ? "1" : ""]);
  });
  const parts = [
    `h:${forEach === undefined ? `e.h${index}` : `e.h${index}?.filter(v=>v.record===q.i)`}`,
    timed("valid"),
    ...(module.titlePaths.has("review") ? [timed("review")] : []),
    `t:[${causes.join(",")}]`,
  ];
  return `function G${index}(e,r${forEach === undefined ? "" : ",q"}){${block.text}return{${parts.join(",")}}}\n`;
}

/** An array with holes for what is left out, and nothing for what is left out at its end. */
function row(parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part !== "");
  return `[${parts.slice(0, last + 1).join(",")}]`;
}

function isTimed(term: IrTitleTerm, kind: TimedTerm["kind"]): term is TimedTerm {
  return term.kind === kind;
}

type TimedTerm = Extract<IrTitleTerm, { readonly kind: "valid" | "review" }>;

/** `[guard, amount, unit, from, until]`, as the helpers read it. */
function termCode(context: Context, term: TimedTerm): string {
  const guard = term.when === undefined ? undefined : condition(context, term.when);
  const held = guard === undefined ? "1" : `${context.block.hold(guard.yes)}?1:${noOf(guard)}?2:0`;
  return row([held, ...lengthParts(context, term.period), ...periodParts(term)]);
}

function periodParts({ from, until }: Pick<IrTitleTerm, "from" | "until">): readonly string[] {
  return [from, until].map((text) => (text === undefined ? "" : String(readDay(text))));
}

/** The amount, where it is known, and the unit. */
function lengthParts(context: Context, { unit, amount }: IrLength): readonly [amount: string, unit: string] {
  const { titlePaths } = context.module;
  const number = expectKind(write(context, amount), "number");
  const counted = { months: "", days: "1", workingDays: unit === "workingDays" ? helper(context, "workingDay") : "" };
  const fixed = constantOf(number);
  if (fixed !== undefined) {
    const length = wholeLength(floorOf(fixed.numerator, fixed.denominator));
    if (length > mostMonths || length < -mostMonths) titlePaths.add("long");
    return [String(length), counted[unit]];
  }
  const settled = settledCode(context, number);
  const whole = roundNumber(context, number, { numerator: 1n, denominator: 1n }, "down");
  const { least, most } = whole;
  const short = least !== undefined && most !== undefined && least >= -mostMonths && most <= mostMonths;
  if (!short) titlePaths.add("long");
  if (settled !== "true") titlePaths.add("open");
  const known = short ? whole.low : `Math.max(-3e6,Math.min(3e6,Number(${whole.low})))`;
  const code = settled === "true" ? known : `${settled}?${known}:undefined`;
  return [context.block.hold(code), counted[unit]];
}

/** Longest period in months over which days are looked for that stand for others. */
const mostMonths = 4800n;

/** A length as far as any day can lie from another. */
function wholeLength(length: bigint): bigint {
  const most = 3_000_000n;
  return length > most ? most : length < -most ? -most : length;
}

/** The title with those above it, found once for a run; nothing for a record of which nothing is known. */
function foundSource(module: ModuleContext, title: IrTitle, index: number): string {
  const links = chainOf(module.policy, title).map((link) => {
    const { forEach } = link;
    const number = module.policy.titles?.indexOf(link) ?? 0;
    if (forEach === undefined) return `G${number}(e,r)`;
    return `G${number}(e,r,${title.forEach === undefined ? `U${listOf(module, forEach.list).index}` : "q"})`;
  });
  const found = `${helper(module, "titleFound")}(r,[${links.join(",")}])`;
  if (title.forEach === undefined) {
    return `function W${index}(e,r){if(e.k!==r)forget(e,r);return e.w${index}??=${found}}\n`;
  }
  return (
    `function W${index}(e,r,q){if(q.i===undefined)return;if(e.k!==r)forget(e,r);let t=e.w${index}.get(q);` +
    `if(t===undefined){t=${found};e.w${index}.set(q,t)}return t}\n`
  );
}

/** The titles on which one depends, the topmost first, and the title itself. */
function chainOf(policy: IrPolicy, title: IrTitle): readonly IrTitle[] {
  const above = policy.titles?.find(({ names }) => names.id === title.under?.title);
  return above === undefined ? [title] : [...chainOf(policy, above), title];
}
