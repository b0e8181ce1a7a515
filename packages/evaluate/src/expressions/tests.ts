import type { IrArithmetic, IrComparison, IrExpression } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import { compareEnds, exactly, type Interval, multiply } from "../numbers/interval.ts";
import { parseRational, zero } from "../numbers/rational.ts";
import type { Place } from "../place.ts";
import { type Finding, found, known, needing, type Open } from "../possibilities/finding.ts";
import { isKnown } from "../possibilities/known.ts";
import { condition, type PossibleSet } from "../possibilities/possibility.ts";
import { factOf, numberOf, type Run } from "../run.ts";
import { compareRanges, compareValues, within } from "./comparisons.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A comparison. A quotient on one side is compared by cross-multiplication, with its base surely positive. */
export function evaluateComparison(expression: IrComparison, run: Run, place: Place): Finding {
  const quotient = quotientSide(expression);
  if (quotient !== undefined) {
    const held = compareQuotient(quotient, run, place);
    if (held !== undefined) return held;
  }
  const left = run.evaluate(expression.left, place);
  const right = run.evaluate(expression.right, place);
  return found(condition(compareValues(expression.operator, left.value, right.value)), [left.open, right.open]);
}

const mirrored = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

interface QuotientComparison {
  readonly quotient: IrArithmetic;
  readonly operator: IrComparison["operator"];
  readonly other: IrExpression;
}

function quotientSide({ operator, left, right }: IrComparison): QuotientComparison | undefined {
  if (left.kind === "divide" && left.right.kind !== "constant") return { quotient: left, operator, other: right };
  if (right.kind === "divide" && right.right.kind !== "constant") {
    return { quotient: right, operator: mirrored[operator], other: left };
  }
  return undefined;
}

/** `a / b op c` with b surely positive is `a op b * c`. Nothing where b may not be positive. */
function compareQuotient(
  { quotient, operator, other }: QuotientComparison,
  run: Run,
  place: Place,
): Finding | undefined {
  const base = numberOf(run, quotient.right, place);
  if (compareEnds(base.value.range.low, zero) <= 0) return undefined;
  const share = numberOf(run, quotient.left, place);
  const bound = numberOf(run, other, place);
  const scaled: Interval = multiply(base.value.range, bound.value.range);
  return found(condition(compareRanges(operator, share.value.range, scaled)), [share.open, base.open, bound.open]);
}

/** `x in (…)`. */
export function evaluateMember(expression: Of<"member">, run: Run, place: Place): Finding {
  const { value, open } = run.evaluate(expression.value, place);
  const inside = (test: (member: string) => boolean, possible: readonly string[]): Truth =>
    possible.every(test) ? "yes" : possible.some(test) ? "open" : "no";
  const listed = (member: string): boolean => expression.members.includes(member);
  switch (value.kind) {
    case "choice":
      return found(condition(inside(listed, value.members)), [open]);
    case "text":
      return found(condition(value.text === undefined ? "open" : listed(value.text) ? "yes" : "no"), [open]);
    case "number": {
      const each = expression.members.map((member) => compareRanges("=", value.range, exactly(parseRational(member))));
      return found(condition(each.includes("yes") ? "yes" : each.every((held) => held === "no") ? "no" : "open"), [
        open,
      ]);
    }
    case "condition":
    case "date":
    case "set":
      throw new Error(`a ${value.kind} is never one of a list`);
    default:
      return value satisfies never;
  }
}

/** `S include m`, `include any of M`, `include all of M`: needs are the open members asked about. */
export function evaluateInclude(expression: Of<"include">, run: Run, place: Place): Finding {
  const { value, open } = run.evaluate(expression.set, place);
  if (value.kind !== "set") throw new Error(`a set was expected, not a ${value.kind}`);
  const direct = expression.set.kind === "fact" || expression.set.kind === "field";
  const asked = direct ? membersOf(open, openMembers(value, expression.members)) : open;
  return found(condition(included(expression, value)), [asked]);
}

function included({ mode, members }: Of<"include">, set: PossibleSet): Truth {
  if (mode === "any") {
    if (members.some((member) => set.must.includes(member))) return "yes";
    return members.some((member) => set.may.includes(member)) ? "open" : "no";
  }
  if (within(members, set.must)) return "yes";
  return within(members, set.may) ? "open" : "no";
}

function openMembers(set: PossibleSet, asked: readonly string[]): readonly string[] {
  return asked.filter((member) => set.may.includes(member) && !set.must.includes(member));
}

/** What is open of a set, narrowed to some of its members: `fields` becomes `fields.training`. */
function membersOf(open: Open, members: readonly string[]): Open {
  return { ...open, needs: new Set([...open.needs].flatMap((need) => members.map((member) => `${need}.${member}`))) };
}

/** `x is known`: yes or open, never no. A list is known where it was given. */
export function evaluateKnown(expression: Of<"known">, run: Run, place: Place): Finding {
  const { operand } = expression;
  if (operand.kind === "fact" && factOf(run, operand.fact).type.kind === "list") {
    const given = Object.hasOwn(run.case.facts, operand.fact);
    return given ? known(condition("yes")) : { value: condition("open"), open: needing(operand.fact) };
  }
  const { value, open } = run.evaluate(operand, place);
  return isKnown(value) ? known(condition("yes")) : { value: condition("open"), open };
}

/** `x is none`, of a date or a choice that may be none. */
export function evaluateNone(expression: Of<"none">, run: Run, place: Place): Finding {
  const { value, open } = run.evaluate(expression.operand, place);
  if (value.kind === "date") return found(condition(value.none), [open]);
  if (value.kind !== "choice") throw new Error(`a ${value.kind} is never none`);
  const others = value.members.some((member) => member !== "none");
  const truth: Truth = !value.members.includes("none") ? "no" : others ? "open" : "yes";
  return found(condition(truth), [open]);
}

/** `submitted PAPER`: what was said of the paper; nothing said is open. */
export function evaluateHandedIn(expression: Of<"handedIn">, run: Run): Finding {
  const { papers } = run.case;
  if (!Object.hasOwn(papers, expression.paper)) {
    return { value: condition("open"), open: needing(`papers.${expression.paper}`) };
  }
  return known(condition(papers[expression.paper] === true ? "yes" : "no"));
}
