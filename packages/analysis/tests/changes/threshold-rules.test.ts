import { readCase } from "@bylaw/evaluate";
import type { ComparisonOperator, IrExpression, IrFact, IrPolicy, Movement, NumberType } from "@bylaw/ir";
import { readStart } from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesToPass, type Way } from "../../src/index.ts";
import { compare, constant, decision, fact, options, percent, policy, read, rule } from "../policy-parts.ts";

/** Three counts from 0 to 14: too many values to be tried one by one, few enough for a test to do it. */
const most = 14;
const names = ["a", "b", "c"] as const;
const number: NumberType = {
  kind: "number",
  measure: "count",
  scale: 0,
  unit: { id: "visits" },
  least: "0",
  most: String(most),
};

type Values = Readonly<Record<string, number>>;

/** A condition twice: for the policy, and as a function of its own. */
interface Condition {
  readonly expression: IrExpression;
  readonly holds: (values: Values) => boolean;
}

const orders: Readonly<Record<ComparisonOperator, (a: number, b: number) => boolean>> = {
  ">=": (a, b) => a >= b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};
const operators = fc.constantFrom<ComparisonOperator>(">=", ">=", ">", "<=", "<", "=", "!=");

const threshold: fc.Arbitrary<Condition> = fc
  .record({
    name: fc.constantFrom(...names),
    operator: operators,
    bound: fc.integer({ min: 0, max: most }),
    factor: fc.constantFrom(1, 1, 2, 3),
  })
  .map(({ name, operator, bound, factor }) => {
    const times: IrExpression = {
      kind: "multiply",
      type: number,
      left: read(name),
      right: constant(number, String(factor)),
    };
    return {
      expression: compare(factor === 1 ? read(name) : times, operator, constant(number, String(bound)), number),
      holds: (values) => orders[operator]((values[name] ?? 0) * factor, bound),
    };
  });

/** `a + b >= 9`, or the share of a in b, as a product. */
const linked: fc.Arbitrary<Condition> = fc
  .record({
    sum: fc.boolean(),
    operator: fc.constantFrom<ComparisonOperator>(">=", "<="),
    bound: fc.integer({ min: 1, max: 20 }),
    percents: fc.constantFrom(20, 50, 80),
  })
  .map(({ sum, operator, bound, percents }) =>
    sum
      ? {
          expression: compare(
            { kind: "add", type: number, left: read("a"), right: read("b") },
            operator,
            constant(number, String(bound)),
            number,
          ),
          holds: ({ a = 0, b = 0 }) => orders[operator](a + b, bound),
        }
      : {
          expression: compare(
            { kind: "divide", type: percent, left: read("a"), right: read("b") },
            operator,
            constant(percent, `${percents}/100`),
            percent,
          ),
          holds: ({ a = 0, b = 0 }) => b > 0 && orders[operator](a * 100, percents * b),
        },
  );

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    threshold,
    fc.tuple(fc.constantFrom("and", "or"), fc.array(tie("condition"), { minLength: 2, maxLength: 3 })).map(
      ([kind, parts]): Condition => ({
        expression: { kind, operands: parts.map(({ expression }) => expression) },
        holds: (values) =>
          kind === "and" ? parts.every(({ holds }) => holds(values)) : parts.some(({ holds }) => holds(values)),
      }),
    ),
  ),
}));

const movements = fc.tuple(...names.map(() => fc.constantFrom<Movement>("free", "up", "down", "fixed")));
const samples = fc.record({
  conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
  link: fc.option(linked),
  movements,
  values: fc.tuple(...names.map(() => fc.integer({ min: 0, max: most }))),
});

interface Sample {
  readonly of: IrPolicy;
  readonly all: readonly Condition[];
  readonly facts: readonly IrFact[];
  readonly values: Values;
  /** A share of counts says that the part is within the whole. */
  readonly share: boolean;
}

function build({
  conditions,
  link,
  movements: moves,
  values,
}: typeof samples extends fc.Arbitrary<infer One> ? One : never): Sample {
  const all = link === null ? conditions : [...conditions, link];
  const facts = names.map((name, place) => fact(name, number, moves[place] ?? "free"));
  const rules = all.map(({ expression }, place) => rule(`r${place}`, expression));
  const given = Object.fromEntries(names.map((name, place) => [name, values[place] ?? 0]));
  const share = link?.expression.kind === "compare" && link.expression.left.kind === "divide";
  return { of: policy(facts, [decision("title", rules)]), all, facts, values: given, share };
}

/** All values with which everything holds, moved only as each fact may move. */
function meeting({ all, facts, values, share }: Sample): readonly Values[] {
  const steps = facts.map(({ names: { id }, movement }) =>
    Array.from({ length: most + 1 }, (_, step) => step).filter((step) => {
      const now = values[id] ?? 0;
      if (step === now || movement === "free") return true;
      return movement === "up" ? step > now : movement === "down" && step < now;
    }),
  );
  const within = (of: Values): boolean => !share || (of["a"] ?? 0) <= (of["b"] ?? 0);
  const found: Values[] = [];
  for (const a of steps[0] ?? []) {
    for (const b of steps[1] ?? []) {
      for (const c of steps[2] ?? []) {
        const of = { a, b, c };
        if (all.every(({ holds }) => holds(of)) && (!within(values) || within(of))) found.push(of);
      }
    }
  }
  return found;
}

function changed(values: Values, other: Values): readonly string[] {
  return names.filter((name) => values[name] !== other[name]);
}

function valuesOf({ values }: Sample, { changes }: Way): Values {
  return { ...values, ...Object.fromEntries(changes.map(({ fact: name, to }) => [name, Number(to)])) };
}

describe("changesToPass of threshold rules", () => {
  test("is right, needs each change, and is the smallest and nearest there is", () => {
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(samples, (drawn) => {
        const sample = build(drawn);
        const { changes: found } = changesToPass(sample.of, sample.values, "title", { ...options, budget: 1_000_000 });
        if (found === undefined) throw new Error("refused");
        statuses.set(found.status, (statuses.get(found.status) ?? 0) + 1);
        expect(found.exact).toBe(true);
        const every = meeting(sample);
        if (found.status !== "found") {
          expect(every.some((of) => changed(sample.values, of).length === 0)).toBe(found.status === "met");
          if (found.status === "none") expect(every).toEqual([]);
          return;
        }
        const earlier: (readonly string[])[] = [];
        for (const way of found.ways) {
          const of = valuesOf(sample, way);
          const facts = changed(sample.values, of);
          expect(facts).toHaveLength(way.changes.length);
          expect(every).toContainEqual(of);
          for (const name of facts) {
            const undone = { ...of, [name]: sample.values[name] ?? 0 };
            expect(every).not.toContainEqual(undone);
          }
          const others = every.filter((each) =>
            earlier.every((set) => set.some((name) => !changed(sample.values, each).includes(name))),
          );
          expect(facts.length).toBe(Math.min(...others.map((each) => changed(sample.values, each).length)));
          const nearer = others.filter(
            (each) => changed(sample.values, each).join() === facts.join() && isNearer(sample.values, each, of),
          );
          expect(nearer).toEqual([]);
          earlier.push(facts);
        }
      }),
      { ...readStart(process.env["BYLAW_SEED"], 202), numRuns: 150, endOnFailure: true },
    );
    expect(statuses.get("found")).toBeGreaterThan(20);
  });

  test("the door's problems are given back", () => {
    const of = policy(
      [fact("a", number)],
      [decision("title", [rule("r", compare(read("a"), ">=", constant(number, "1"), number))])],
    );
    expect(changesToPass(of, { a: -1 }, "title", options).changes).toBeUndefined();
    expect(changesToPass(of, { a: -1 }, "title", options).problems).toEqual(readCase(of, { a: -1 }, options).problems);
    expect(changesToPass(of, { a: 1 }, "other", options)).toEqual({ problems: [] });
  });
});

/** Nowhere farther, and somewhere nearer. */
function isNearer(from: Values, one: Values, other: Values): boolean {
  const far = (of: Values, name: string): number => Math.abs((of[name] ?? 0) - (from[name] ?? 0));
  return (
    names.every((name) => far(one, name) <= far(other, name)) && names.some((name) => far(one, name) < far(other, name))
  );
}
