import type { IrField } from "@bylaw/ir";
import { noDate, unknownDate } from "@bylaw/ir";
import { certain, truth } from "./booleans.ts";
import type { Code, DateCode, ScaledCode } from "./code.ts";
import type { Context } from "./context.ts";
import { membersInNumber, wholeLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";
import { boundsOf, scaledNumber } from "./numbers.ts";

/** The first and the last day that a date not given can be. */
interface Days {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * A fact as it stands in columns (`Columns` of @bylaw/ir), for the applicant `i`: `zn4` holds numbers, `zb` yes/no,
 * `zd` dates, `zk` choices by place with their masks in `zt`, `zm` and `zy` sets, `zx` texts. Nothing where a mask takes
 * more than a number.
 */
export function storedColumn(
  { block }: Context,
  type: IrField["type"],
  index: number,
  act: boolean,
  days: Days,
): Code | undefined {
  switch (type.kind) {
    case "boolean": {
      const yes = `(zb${index}[i]===1)`;
      return act ? certain(yes) : truth(yes, `(zb${index}[i]===0)`);
    }
    case "number":
      return numberColumn(`zn${index}[i]`, type);
    case "date":
      return dateColumn(`zd${index}[i]`, type.none === true, days);
    case "choice": {
      const members = membersOf(type);
      if (members.length > membersInNumber) return undefined;
      const found = block.find(`column ${index}`);
      if (found !== undefined) return found;
      const place = `zk${index}[i]`;
      const mask = block.hold(`zt${index}[${place}+2]`);
      const code = { kind: "choice", members, mask, place, exact: members.length === 1 } as const;
      block.remember(`column ${index}`, code);
      return code;
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      if (members.length > membersInNumber) return undefined;
      return { kind: "set", members, must: `zm${index}[i]`, may: `zy${index}[i]` };
    }
    case "text":
      return { kind: "text", text: `zx${index}[i]`, exact: false };
    default:
      return type satisfies never;
  }
}

/** `NaN` where it is not known: then no comparison holds. */
function numberColumn(value: string, type: Extract<IrField["type"], { kind: "number" }>): ScaledCode {
  const scale = 10n ** BigInt(type.scale);
  const limits = boundsOf(type, scale);
  const known = `${value}===${value}`;
  const end = (bound: bigint | undefined, otherwise: string): string =>
    `(${known}?${value}:${bound === undefined ? otherwise : wholeLiteral(bound)})`;
  const [low, high] = [end(limits.least, "-Infinity"), end(limits.most, "Infinity")];
  return scaledNumber({ scale, low, high, ...limits, given: { value, known, ...limits } });
}

function dateColumn(value: string, mayBeNone: boolean, { first, last }: Days): DateCode {
  const shape = { kind: "number", shape: "scaled", scale: 1n } as const;
  const known = `${value}!==${unknownDate}`;
  const end = (day: bigint): string => `(${known}?${value}:${day})`;
  if (!mayBeNone) {
    const hole = { value: BigInt(unknownDate), known };
    return {
      kind: "date",
      day: { ...shape, low: end(first), high: end(last), given: { value, hole, least: first, most: last } },
    };
  }
  const none = `(${value}===${noDate})`;
  const [low, high] = [`(${none}?Infinity:${end(first)})`, `(${none}?-Infinity:${end(last)})`];
  return { kind: "date", day: { ...shape, low, high }, none: truth(none, `(${value}>${noDate})`) };
}
