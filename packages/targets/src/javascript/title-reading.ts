import type { IrExpression, IrTitle, TitleStatus } from "@bylaw/ir";
import { titleStatuses } from "@bylaw/ir";
import { truth } from "./booleans.ts";
import type { BooleanCode, DateCode } from "./code.ts";
import { type Context, helper, listOf, type RecordAtHand, recordAt } from "./context.ts";
import type { HelperName } from "./helper-source.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A title of the policy: its number, and its list where there is one for each record. */
function titleOf(
  { module }: Context,
  id: string,
): { readonly title: IrTitle; readonly index: number; readonly list?: string } {
  const index = module.policy.titles?.findIndex(({ names }) => names.id === id) ?? -1;
  const title = module.policy.titles?.[index];
  if (title === undefined) throw new Error(`no title ${JSON.stringify(id)}`);
  return { title, index, ...(title.forEach !== undefined && { list: title.forEach.list }) };
}

/** Code that asks something of a title: of a record's, or of those of all records where none is meant. */
function asked(
  context: Context,
  expression: { readonly title: string; readonly record?: number },
  ask: { readonly one: (found: string) => string; readonly all: (list: string, find: string) => string },
): string {
  const { index, list } = titleOf(context, expression.title);
  if (list === undefined) return context.block.hold(ask.one(`W${index}(e,r)`));
  const record: RecordAtHand | undefined = recordAt(context, expression.record);
  if (record !== undefined) return context.block.hold(ask.one(`W${index}(e,r,${record.variable})`));
  return context.block.hold(ask.all(`e.f${listOf(context.module, list).index}`, `q=>W${index}(e,r,q)`));
}

/** A test of titles: 1 yes, 2 no, 0 open. */
function testCode(
  context: Context,
  expression: Of<"titleStatus" | "barred">,
  name: HelperName,
  argument: string,
): BooleanCode {
  const test = helper(context, name);
  const code = asked(context, expression, {
    one: (found) => `${test}(${found},${argument})`,
    all: (list, find) => `${helper(context, "titleAll")}(${list},q=>${test}((${find})(q),${argument}))`,
  });
  return truth(`(${code}===1)`, `(${code}===2)`);
}

/** Whether the status of a title is one of those asked for. */
export function titleStatusCode(context: Context, expression: Of<"titleStatus">): BooleanCode {
  return testCode(context, expression, "titleIs", String(statusMask(expression.statuses)));
}

function statusMask(statuses: readonly TitleStatus[]): number {
  return statuses.reduce((mask, status) => mask | (1 << titleStatuses.indexOf(status)), 0);
}

/** Whether a bar runs from a recorded revocation of this cause. */
export function barredCode(context: Context, expression: Of<"barred">): BooleanCode {
  const { title } = titleOf(context, expression.title);
  return testCode(context, expression, "titleBar", String(title.terms.findIndex(({ id }) => id === expression.term)));
}

/** A date of a title, which may be none. */
export function titleDateCode(context: Context, expression: Of<"titleDate">): DateCode {
  const part = expression.part === "since" ? "0" : "1";
  const found = asked(context, expression, {
    one: (title) => `${helper(context, "titleDate")}(${title},${part})`,
    all: (list, find) => `${helper(context, "titleDates")}(${list},${find},${part})`,
  });
  return {
    kind: "date",
    day: { kind: "number", shape: "scaled", scale: 1n, low: `${found}.a`, high: `${found}.b` },
    none: truth(`${found}.p`, `${found}.n`),
  };
}
