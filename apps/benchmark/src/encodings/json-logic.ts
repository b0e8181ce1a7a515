import { doubledKinds, structured } from "./structured.ts";

export type JsonLogic = Readonly<Record<string, unknown>>;

const fact = (name: string): JsonLogic => ({ var: name });
const atLeast = (name: string, bound: number): JsonLogic => ({ ">=": [fact(name), bound] });

/**
 * The rules as JSON Logic. A choice of the bound alone (`>=` beside an `if`) would be shorter, but json-logic-engine 5.0.7
 * throws `NaN` on it when it compiles: its generated code has one temporary for both operands.
 */
export const { rules, verdict }: ReturnType<typeof structured<JsonLogic>> = structured<JsonLogic>({
  all: (parts) => ({ and: parts }),
  any: (parts) => ({ or: parts }),
  atLeast,
  below: (name, bound) => ({ "<": [fact(name), bound] }),
  is: (name, value) => ({ "===": [fact(name), value] }),
  yes: fact,
  byKind: (name, doubled, plain) => ({
    if: [{ in: [fact("kind"), doubledKinds] }, atLeast(name, doubled), atLeast(name, plain)],
  }),
});

/** All rules as one expression, which gives an array of answers in their order. */
export const explanation: readonly JsonLogic[] = rules.map(([, rule]) => rule);
