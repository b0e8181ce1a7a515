import type { ChoiceType } from "@bylaw/ir";
import { allHold, always, certain, never, truth } from "./booleans.ts";
import type { BooleanCode, ChoiceCode, SetCode } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { allMembers, isAtom, maskLiteral, maskOf, membersInNumber } from "./literals.ts";

/** The members of a choice in order, "none" last where it may have none. */
export function membersOf(type: ChoiceType): readonly string[] {
  const members = type.members.map(({ id }) => id);
  return type.none ? [...members, "none"] : members;
}

/** The empty mask over so many members. */
export function zeroOf(size: number): string {
  return maskLiteral(0n, size);
}

/** A choice of which everything is possible. */
export function anyMember(members: readonly string[]): ChoiceCode {
  const mask = maskLiteral(allMembers(members.length), members.length);
  return { kind: "choice", members, mask, exact: members.length === 1 };
}

/** Whether what is possible lies within the members listed. */
export function isMember(context: Context, value: ChoiceCode, listed: readonly string[]): BooleanCode {
  const size = value.members.length;
  const inside = maskOf(listed, value.members);
  const outside = allMembers(size) & ~inside;
  if (inside === 0n) return never;
  if (outside === 0n) return always;
  if (value.place !== undefined) {
    const [yes, no] = [placeTest(value.place, inside, value.members), placeTest(value.place, outside, value.members)];
    return truth(yes, no);
  }
  const mask = context.block.hold(value.mask);
  const some = (part: bigint, sign: string): string => `((${mask}&${maskLiteral(part, size)})${sign}${zeroOf(size)})`;
  if (value.exact) return certain(some(inside, "!=="));
  return truth(some(outside, "==="), some(inside, "==="));
}

/** Whether the place is one of those; a shift takes -1, not known, to a bit that is never set, and -2 to that of "none". */
function placeTest(place: string, wanted: bigint, members: readonly string[]): string {
  const none = members.at(-1) === "none" && wanted >> BigInt(members.length - 1) === 1n;
  const only = wanted.toString(2).replace(/0+$/, "") === "1" ? wanted.toString(2).length - 1 : -1;
  if (only >= 0 && !none) return `(${place}===${only})`;
  return `((${none ? wanted | noneBit : wanted}>>${place}&1)!==0)`;
}

const noneBit = 1n << 30n;

/** `S include any of M`, `S include all of M`. */
export function includes(context: Context, set: SetCode, mode: "any" | "all", members: readonly string[]): BooleanCode {
  const size = set.members.length;
  const asked = maskOf(members, set.members);
  const complete = members.every((member) => set.members.includes(member));
  const literal = maskLiteral(asked, size);
  const must = context.block.hold(set.must);
  const may = context.block.hold(set.may ?? must);
  if (mode === "any") {
    if (asked === 0n) return never;
    const yes = `((${must}&${literal})!==${zeroOf(size)})`;
    return set.may === undefined ? certain(yes) : truth(yes, `((${may}&${literal})===${zeroOf(size)})`);
  }
  if (!complete) return never;
  if (asked === 0n) return always;
  const yes = `((${must}&${literal})===${literal})`;
  return set.may === undefined ? certain(yes) : truth(yes, `((${may}&${literal})!==${literal})`);
}

/** The two choices over one list of members, so that their masks can be compared. */
export function sameMembers(context: Context, a: ChoiceCode, b: ChoiceCode): readonly [ChoiceCode, ChoiceCode] {
  if (a.members.join("\0") === b.members.join("\0")) return [a, b];
  const members = [...new Set([...a.members, ...b.members])];
  return [over(context, a, members), over(context, b, members)];
}

/** The same choice over another list, which holds all its members. */
export function over(context: Context, code: ChoiceCode, members: readonly string[]): ChoiceCode {
  if (code.members.join("\0") === members.join("\0")) return code;
  const mask = context.block.hold(code.mask);
  const size = code.members.length;
  const parts = code.members.map((member, index) => {
    const from = maskLiteral(1n << BigInt(index), size);
    const to = maskLiteral(1n << BigInt(members.indexOf(member)), members.length);
    return `(${mask}&${from}?${to}:${zeroOf(members.length)})`;
  });
  return { kind: "choice", members, exact: code.exact, mask: context.block.hold(`(${parts.join("|")})`) };
}

/** A choice that is "none", for certain, surely not, or perhaps. */
export function isNoMember(context: Context, value: ChoiceCode): BooleanCode {
  return value.members.includes("none") ? isMember(context, value, ["none"]) : never;
}

/** Whether one possibility is left of the set. */
export function isSettledSet(set: SetCode): string {
  return set.may === undefined ? "true" : allHold([`(${set.must}===${set.may})`]);
}

/** Code that is true where one member is left. */
export function isOneMember(context: Context, { mask, members }: ChoiceCode): string {
  return isAtom(mask) && members.length <= membersInNumber
    ? `((${mask}&${mask}-1)===0)`
    : `${helper(context, "single")}(${mask})`;
}
