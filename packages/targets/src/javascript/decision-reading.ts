import type { IrExpression } from "@bylaw/ir";
import { anyHolds, certain, not, open, truth } from "./booleans.ts";
import type { BooleanCode, Code } from "./code.ts";
import { type Context, type RecordAtHand, recordAt } from "./context.ts";
import { choose } from "./joins.ts";
import { readParts } from "./value-form.ts";
import { anyOf } from "./values.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** Something worked out once in a function, in a constant. */
function once(context: Context, key: string, code: string): string {
  const earlier = context.block.find(key);
  if (earlier?.kind === "text") return earlier.text;
  const text = context.block.hold(code);
  context.block.remember(key, { kind: "text", text, exact: true });
  return text;
}

/** What was found of a decision with a value or for each record: `D3(e,r)`, `D3(e,r,record)`. */
function foundOf(context: Context, id: string, record: RecordAtHand | undefined): string {
  const index = context.module.decisions.get(id)?.index;
  const of = record === undefined ? "" : `,${record.variable}`;
  return once(context, `found ${id}${of}`, `D${index}(e,r${of})`);
}

/** The two columns of another decision: 1 passes, 2 does not, 4 fails, 8 does not. */
function decisionColumns(context: Context, id: string, record: RecordAtHand | undefined): string {
  const found = context.module.decisions.get(id);
  if (found === undefined) throw new Error(`no decision ${JSON.stringify(id)}`);
  if (record !== undefined && found.decision.forEach !== undefined) return `${foundOf(context, id, record)}.x`;
  return once(context, `decision ${id}`, `c${found.index}(e,r)`);
}

/** `D is met` and its kin. */
export function outcomeCode(context: Context, { decision, outcome, record }: Of<"outcome">): BooleanCode {
  const columns = decisionColumns(context, decision, recordAt(context, record));
  const passes = truth(`((${columns}&1)!==0)`, `((${columns}&4)!==0)`);
  switch (outcome) {
    case "met":
      return passes;
    case "not_met":
      return not(passes);
    case "at_discretion":
      return truth(`((${columns}&10)===10)`, `((${columns}&5)!==0)`);
    case "undecided":
      return truth("false", anyHolds([`((${columns}&5)!==0)`, `((${columns}&10)===10)`]));
    default:
      return outcome satisfies never;
  }
}

/** A decision that stands as a rule: of the same record where both are taken for each record of one list. */
export function decisionTest(
  context: Context,
  id: string,
): { readonly passes: BooleanCode; readonly fails: BooleanCode } {
  const { forEach } = context.module.decisions.get(id)?.decision ?? {};
  const record = forEach !== undefined && forEach.list === context.each?.list ? context.each : undefined;
  const columns = decisionColumns(context, id, record);
  return {
    passes: truth(`((${columns}&1)!==0)`, `((${columns}&2)!==0)`),
    fails: truth(`((${columns}&4)!==0)`, `((${columns}&8)!==0)`),
  };
}

/**
 * The value that a decision gives: what is possible of it while its rules pass and nothing may leave it to a role,
 * anything where it is not met, else both. Among the records that a decision lets count, it is read as met.
 */
export function valueCode(context: Context, { decision, record, type }: Of<"value">): Code {
  const at = recordAt(context, record);
  const { forEach } = context.module.decisions.get(decision)?.decision ?? {};
  const found = foundOf(context, decision, forEach === undefined ? undefined : at);
  const value = readParts(context.module.formOf(decision), found);
  const any = anyOf(type);
  const wide = choose(context, open, any, value);
  const kept = `!${found}.l`;
  if (at?.met === decision) return choose(context, certain(`(${kept})`), value, wide);
  const otherwise = choose(context, certain(`((${found}.y&4)!==0)`), any, wide);
  return choose(context, certain(`((${found}.y&1)!==0&&${kept})`), value, otherwise);
}
