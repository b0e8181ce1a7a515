const greatestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Most members that a mask in a number can hold; a longer list takes a bigint. */
export const membersInNumber = 30;

/** A string literal that no text can leave, in a script of any kind: JSON, with the line separators and "<" escaped. */
export function textLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u2028\u2029<]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A whole number as the generated code holds it: a number, a bigint only beyond 2^53. */
export function wholeLiteral(value: bigint): string {
  const text = isSafe(value) ? String(value) : `${value}n`;
  return value < 0n ? `(${text})` : text;
}

/** Whether a double holds the whole number exactly, with all between it and 0. */
export function isSafe(value: bigint): boolean {
  return value <= greatestSafe && value >= -greatestSafe;
}

/** A mask over `size` members; all masks over one list are of one kind, number or bigint. */
export function maskLiteral(mask: bigint, size: number): string {
  return size > membersInNumber ? `${mask}n` : String(mask);
}

/** The mask of all members of a list. */
export function allMembers(size: number): bigint {
  return (1n << BigInt(size)) - 1n;
}

/** The mask of some members; names that the list does not have count for nothing. */
export function maskOf(members: readonly string[], order: readonly string[]): bigint {
  let mask = 0n;
  for (const [index, member] of order.entries()) if (members.includes(member)) mask |= 1n << BigInt(index);
  return mask;
}

/** Whether the code is one word, number, member access or literal that may be repeated at no cost. */
export function isAtom(code: string): boolean {
  return /^(?:[\w$]+(?:\.[\w$]+)?|\(-\w+\)|-?Infinity)$/.test(code);
}
