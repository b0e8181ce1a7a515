import { doubledKinds, structured } from "./structured.ts";

/** The operators in which expression languages differ. */
export interface InfixForm {
  readonly and: string;
  readonly or: string;
  readonly equals: string;
  /** Whether the value of `kind` is among these, in text. */
  readonly isAmong: (members: string) => string;
  readonly choose: (condition: string, yes: string, no: string) => string;
  /** How a number stands; left out, as JavaScript writes it. */
  readonly number?: (value: number) => string;
  /** What stands before the name of a fact. */
  readonly before?: string;
}

/** Operators as in C and JavaScript, which most expression languages took over. */
export const cLike: InfixForm = {
  and: "&&",
  or: "||",
  equals: "==",
  isAmong: (members) => `(kind in [${members}])`,
  choose: (condition, yes, no) => `${condition} ? ${yes} : ${no}`,
};

/** A number with a point in it, for languages in which 1 and 1.0 never meet. */
export function asDouble(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** The 21 conditions and the verdict as texts. */
export function infix(form: InfixForm): ReturnType<typeof structured<string>> {
  const { and, or, equals, isAmong, choose, number = String, before = "" } = form;
  const joined = (operator: string, parts: readonly string[]): string =>
    parts.map((part) => `(${part})`).join(` ${operator} `);
  const doubled = isAmong(doubledKinds.map((kind) => `"${kind}"`).join(", "));
  return structured<string>({
    all: (parts) => joined(and, parts),
    any: (parts) => joined(or, parts),
    atLeast: (fact, bound) => `${before}${fact} >= ${number(bound)}`,
    below: (fact, bound) => `${before}${fact} < ${number(bound)}`,
    is: (fact, value) => `${before}${fact} ${equals} ${typeof value === "number" ? number(value) : `"${value}"`}`,
    yes: (fact) => `${before}${fact}`,
    byKind: (fact, more, less) => `${before}${fact} >= (${choose(doubled, number(more), number(less))})`,
  });
}
