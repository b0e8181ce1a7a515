import type { IrConstant, IrField, IrType } from "@bylaw/ir";
import { certain, open, truth } from "./booleans.ts";
import type { BooleanCode, Code, DateCode, Hole, ScaledCode } from "./code.ts";
import type { Context } from "./context.ts";
import { readDay, readExact } from "./exact-constant.ts";
import { flagTest } from "./flags.ts";
import { allMembers, maskLiteral, maskOf, textLiteral, wholeLiteral } from "./literals.ts";
import { anyMember, membersOf } from "./members.ts";
import { anyNumber, boundsOf, constantNumber, scaledNumber } from "./numbers.ts";
import { storedColumn } from "./stored-column.ts";

/** The first and the last day that a date not given can be. */
const firstDay = BigInt(readDay("1900-01-01"));
const lastDay = BigInt(readDay("2299-12-31"));

/**
 * The small integer that stands for a number not known: just below all that it can be; without a lower end a low one, of
 * a fact only, for what bits tell to be unknown.
 */
export function holeOf(type: IrField["type"], fact: boolean = false): bigint | undefined {
  if (type.kind !== "number" && (type.kind !== "date" || type.none === true)) return undefined;
  const least = type.kind === "date" ? firstDay : boundsOf(type, 10n ** BigInt(type.scale)).least;
  if (least !== undefined && least > -smallInteger && least < smallInteger) return least - 1n;
  return fact ? 1n - smallInteger : undefined;
}

const smallInteger = 1n << 30n;

/** The hole of a number as it stands in a record, and how it is told. */
function storedHole(type: IrField["type"], record: string, index: number): Hole | undefined {
  const value = holeOf(type, record === "e");
  if (value === undefined) return undefined;
  if (value === holeOf(type)) return { value, known: `${record}.f${index}!==${value}` };
  return { value, known: `(e.u${index >> 5}&${1 << (index % 32)})===0` };
}

/** A known day. */
function constantDay(day: number): ScaledCode {
  return constantNumber({ numerator: BigInt(day), denominator: 1n });
}

/** "There is none" of a date: no day lies between its ends. */
const noDate: DateCode = {
  kind: "date",
  day: { kind: "number", shape: "scaled", scale: 1n, low: "Infinity", high: "-Infinity" },
  none: certain("true"),
};

/** The value of a constant. */
export function constantCode({ type, value }: IrConstant): Code {
  switch (type.kind) {
    case "boolean":
      return certain(String(value === true));
    case "number":
      return constantNumber(readExact(String(value)));
    case "date":
      return value === null ? noDate : { kind: "date", day: constantDay(readDay(String(value))) };
    case "choice": {
      const members = membersOf(type);
      const name = value === null ? "none" : String(value);
      const list = members.includes(name) ? members : [...members, name];
      return { kind: "choice", members: list, mask: maskLiteral(maskOf([name], list), list.length), exact: true };
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const must = maskLiteral(maskOf(Array.isArray(value) ? value : [], members), members.length);
      return { kind: "set", members, must };
    }
    case "text":
      return { kind: "text", text: textLiteral(String(value).normalize("NFC")), exact: true };
    case "list":
      throw new Error("a list has no constants");
    default:
      return type satisfies never;
  }
}

/** Everything that a value of the type can be. */
export function anyOf(type: IrType): Code {
  switch (type.kind) {
    case "boolean":
      return open;
    case "number":
      return anyNumber(type);
    case "date": {
      const ends = { low: String(firstDay), high: String(lastDay) };
      const day: ScaledCode = { kind: "number", shape: "scaled", scale: 1n, ...ends };
      return type.none ? { kind: "date", day, none: open } : { kind: "date", day };
    }
    case "choice":
      return anyMember(membersOf(type));
    case "set": {
      const members = type.members.map(({ id }) => id);
      const size = members.length;
      return { kind: "set", members, must: maskLiteral(0n, size), may: maskLiteral(allMembers(size), size) };
    }
    case "text":
      return { kind: "text", text: "undefined", exact: false };
    case "list":
      throw new Error("a list is never the result of an expression");
    default:
      return type satisfies never;
  }
}

/**
 * A fact or field as it stands in an encoded record: `record.f3`, with `record.g3` beside it for what a set may hold
 * and for whether a date is none.
 */
export function storedCode(
  context: Context,
  type: IrField["type"],
  record: string,
  index: number,
  decidedBy: string | undefined,
): Code {
  if (context.columns === true && record === "e") {
    const column = storedColumn(context, type, index, decidedBy !== undefined, { first: firstDay, last: lastDay });
    if (column !== undefined) return column;
  }
  const value = `${record}.f${index}`;
  const beside = `${record}.g${index}`;
  switch (type.kind) {
    case "boolean":
      if (decidedBy === undefined && record === "e") return flagCode(context, index);
      if (decidedBy !== undefined || !context.open) return certain(value);
      return truth(`(${value}===true)`, `(${value}===false)`);
    case "number":
      return storedNumber(context, type, value, storedHole(type, record, index));
    case "date":
      return storedDate(context, storedHole(type, record, index), value, beside);
    case "choice": {
      const members = membersOf(type);
      return { kind: "choice", members, mask: value, exact: !context.open || members.length === 1 };
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      return context.open ? { kind: "set", members, must: value, may: beside } : { kind: "set", members, must: value };
    }
    case "text":
      return { kind: "text", text: value, exact: !context.open };
    default:
      return type satisfies never;
  }
}

/** A yes/no fact of the case. */
function flagCode(context: Context, index: number): BooleanCode {
  const flag = context.module.flags.get(index);
  if (flag === undefined) throw new Error(`no flag for fact ${index}`);
  const yes = flagTest("y", flag);
  return context.open ? truth(yes, flagTest("n", flag)) : certain(yes);
}

function storedNumber(
  context: Context,
  type: Extract<IrType, { kind: "number" }>,
  value: string,
  hole: Hole | undefined,
): ScaledCode {
  const scale = 10n ** BigInt(type.scale);
  const limits = boundsOf(type, scale);
  if (!context.open) return scaledNumber({ scale, low: value, ...limits });
  const low = filled(value, hole, limits.least === undefined ? "-Infinity" : wholeLiteral(limits.least));
  const high = filled(value, hole, limits.most === undefined ? "Infinity" : wholeLiteral(limits.most));
  return scaledNumber({
    scale,
    low,
    high,
    ...limits,
    given: { value, ...(hole !== undefined && { hole }), ...limits },
  });
}

/** The value, or an end of all that it can be where it is not known. */
function filled(value: string, hole: Hole | undefined, end: string): string {
  return hole === undefined ? `(${value}??${end})` : `(${hole.known}?${value}:${end})`;
}

/** A date that may be none has no hole, and whether it is none beside it. */
function storedDate(context: Context, hole: Hole | undefined, value: string, beside: string): DateCode {
  const shape = { kind: "number", shape: "scaled", scale: 1n } as const;
  if (hole !== undefined) {
    if (!context.open) return { kind: "date", day: { ...shape, low: value } };
    const given = { value, hole, least: firstDay, most: lastDay };
    const [low, high] = [filled(value, hole, String(firstDay)), filled(value, hole, String(lastDay))];
    return { kind: "date", day: { ...shape, low, high, given } };
  }
  const low = `(${beside}===1?Infinity:${value}??${firstDay})`;
  const high = `(${beside}===1?-Infinity:${value}??${lastDay})`;
  const none = context.open ? truth(`(${beside}===1)`, `(${beside}===0)`) : certain(`(${beside}===1)`);
  return { kind: "date", day: { ...shape, low, high }, none };
}
