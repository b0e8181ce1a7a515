import type { IrDecision, IrLimit } from "@bylaw/ir";
import { noOf } from "./booleans.ts";
import type { Code } from "./code.ts";
import { Block, type Context, helper, type ModuleContext } from "./context.ts";
import { condition, write } from "./expression.ts";
import { expectKind } from "./joins.ts";
import { allMembers, maskLiteral, maskOf } from "./literals.ts";
import { membersOf } from "./members.ts";
import { asFraction, highOf, negateNumber } from "./numbers.ts";

/** The values that a limit limits, and what it says instead, as masks: arguments of the helpers. */
function masksOf({ type }: IrDecision, limit: IrLimit): string {
  if (type?.kind !== "choice") throw new Error("only a choice is limited");
  const members = membersOf(type);
  const literal = (names: readonly string[]): string => maskLiteral(maskOf(names, members), members.length);
  const instead = limit.else?.kind === "value" ? literal([limit.else.value]) : "undefined";
  return `${literal(limit.values)},${instead},${maskLiteral(allMembers(members.length), members.length)}`;
}

/** What the limits leave of what was proposed, `p`: in a round as all the others have it, else everything they may. */
export function limitedSource(module: ModuleContext, index: number, decision: IrDecision): string {
  const { limits = [] } = decision;
  const [after, all] = [helper(module, "afterLimit"), helper(module, "limitAll")];
  const alone = limits.reduce((value, limit) => `${after}(${value},${masksOf(decision, limit)},2)`, "p");
  const steps = limits.map((limit, place) => {
    const ties = { ask: 0, in: 1, out: 2 }[limit.ties];
    const mode = { down: 0, up: 1, nearest: 2 }[limit.rounding];
    const share = limit.cap.kind === "share";
    return `s=${all}(r,a,s,B${index}_${place},${masksOf(decision, limit)},${ties},${mode},${share});`;
  });
  const round =
    `function l${index}(r){const a=r.round.records,p=a.map(e=>P${index}(e,r));let s=p;${steps.join("")}` +
    "return new Map(a.map((e,i)=>[e,s[i]]))}\n";
  const contenders = limits.map((limit, place) => contenderSource(module, `B${index}_${place}`, limit));
  const limited =
    `function Z${index}(e,r,p){if(r.round===undefined)return ${alone};` +
    `return(r.round.limited[${index}]??=l${index}(r)).get(e)}\n`;
  return `${contenders.join("")}${round}${limited}`;
}

/** What a limit reads of one applicant: `[in the base, best key, worst key, least cap, greatest cap]`, the lesser ahead. */
function contenderSource(module: ModuleContext, name: string, limit: IrLimit): string {
  const block = new Block();
  const context: Context = { module, block, open: true, records: new Map() };
  const where = limit.where === undefined ? undefined : condition(context, limit.where);
  const base = where === undefined ? "1" : `${block.hold(where.yes)}?1:${noOf(where)}?2:0`;
  const [best, worst] = keyOf(context, write(context, limit.order), limit.direction === "ascending");
  const cap = asFraction(context, expectKind(write(context, limit.cap.value), "number"));
  return `function ${name}(e,r){${block.text}return[${base},${best},${worst},${cap.low},${highOf(cap)}]}\n`;
}

/** Both ends of a key, so that the lesser is ahead. A day that is none counts as the first of all days counted. */
function keyOf(context: Context, code: Code, ascending: boolean): readonly [string, string] {
  if (code.kind === "date") {
    const none = code.none === undefined ? "false" : context.block.hold(code.none.yes);
    const end = (day: string): string => (none === "false" ? day : context.block.hold(`(${none}?0:${day})`));
    const [low, high] = [end(code.day.low), end(highOf(code.day))];
    return ascending ? [low, high] : [`-(${high})`, `-(${low})`];
  }
  const number = expectKind(code, "number");
  const turned = ascending ? number : negateNumber(context, number);
  const ends = turned.shape === "quotient" ? asFraction(context, turned) : turned;
  return [ends.low, highOf(ends)];
}
