import type { BooleanCode } from "./code.ts";
import { mergeFlags } from "./flags.ts";
import { isAtom } from "./literals.ts";

/** A condition that is never open; `otherwise` says the opposite, where there are plainer words for it. */
export function certain(yes: string, otherwise?: string): BooleanCode {
  return { kind: "boolean", yes, ...(otherwise !== undefined && { otherwise }) };
}

export const always: BooleanCode = certain("true");
export const never: BooleanCode = certain("false");
export const open: BooleanCode = { kind: "boolean", yes: "false", no: "false" };

/** A condition of two columns; certain where one side settles it. */
export function truth(yes: string, no: string): BooleanCode {
  if (yes === "true" || no === "true") return certain(yes);
  return { kind: "boolean", yes, no };
}

/** Code that is true where the condition surely does not hold. */
export function noOf(condition: BooleanCode): string {
  return condition.no ?? condition.otherwise ?? opposite(condition.yes);
}

export function opposite(code: string): string {
  if (code === "true") return "false";
  if (code === "false") return "true";
  const bits = /^\(\((e\.\w+&\d+)\)([!=])==0\)$/.exec(code);
  if (bits !== null) return `((${bits[1]})${bits[2] === "!" ? "=" : "!"}==0)`;
  if (code.startsWith("!") && (isAtom(code.slice(1)) || wrapped(code.slice(1)))) return code.slice(1);
  return `!${isAtom(code) || wrapped(code) ? code : `(${code})`}`;
}

/** Whether one pair of parentheses holds the whole code. Texts are never inside, so counting is enough. */
export function wrapped(code: string): boolean {
  if (!code.startsWith("(") || code.includes('"')) return false;
  let depth = 0;
  for (let index = 0; index < code.length; index++) {
    if (code[index] === "(") depth++;
    if (code[index] === ")") depth--;
    if (depth === 0) return index === code.length - 1;
  }
  return false;
}

/** All of the codes hold. */
export function allHold(codes: readonly string[]): string {
  if (codes.includes("false")) return "false";
  const rest = mergeFlags([...new Set(codes.filter((code) => code !== "true"))], "all");
  return rest.length < 2 ? (rest[0] ?? "true") : `(${rest.join("&&")})`;
}

/** One of the codes holds at least. */
export function anyHolds(codes: readonly string[]): string {
  if (codes.includes("true")) return "true";
  const rest = mergeFlags([...new Set(codes.filter((code) => code !== "false"))], "any");
  return rest.length < 2 ? (rest[0] ?? "false") : `(${rest.join("||")})`;
}

export function not(condition: BooleanCode): BooleanCode {
  if (condition.no === undefined) return certain(noOf(condition), condition.otherwise && condition.yes);
  return { kind: "boolean", yes: condition.no, no: condition.yes };
}

/** No if any is no, yes if all are yes, else open. */
export function and(conditions: readonly BooleanCode[]): BooleanCode {
  const yes = allHold(conditions.map((condition) => condition.yes));
  if (conditions.every((condition) => condition.no === undefined)) {
    const plain =
      conditions.some((condition) => condition.otherwise !== undefined) && yes !== "false" && yes !== "true";
    return plain ? certain(yes, anyHolds(conditions.map(noOf))) : certain(yes);
  }
  return truth(yes, anyHolds(conditions.map(noOf)));
}

/** The dual of `and`. */
export function or(conditions: readonly BooleanCode[]): BooleanCode {
  return not(and(conditions.map(not)));
}

/** `code ? a : b`, folded where the code is settled or both are alike. */
export function either(code: string, a: string, b: string): string {
  if (code === "true" || a === b) return a;
  if (code === "false") return b;
  if (a === "true" && b === "false") return code;
  return `(${code}?${a}:${b})`;
}
