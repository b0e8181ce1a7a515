import { canonicalJson } from "@bylaw/ir";
import { randomCase, randomPolicy } from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("random policies", () => {
  test("the same seed gives the same policy and case", () => {
    const draw = () => fc.sample(randomPolicy(), { seed: 7, numRuns: 20 });
    expect(draw().map(canonicalJson)).toEqual(draw().map(canonicalJson));
    const cases = () => draw().map((policy) => fc.sample(randomCase(policy), { seed: 7, numRuns: 1 })[0]);
    expect(JSON.stringify(cases(), plain)).toBe(JSON.stringify(cases(), plain));
  });

  test("every construct of an expression and every kind of fact turns up", () => {
    const text = fc.sample(randomPolicy(), { seed: 11, numRuns: 1500 }).map(canonicalJson).join("\n");
    const kinds = [
      ["constant", "fact", "field", "let", "reading", "today", "and", "or", "not", "compare", "member", "include"],
      ["known", "none", "add", "subtract", "multiply", "divide", "negate", "least", "greatest", "round", "arms"],
      ["aggregate", "quantifier", "shift", "fullYears", "quarterEnd", "yearOf", "outcome", "handedIn"],
      ["boolean", "number", "date", "choice", "set", "text", "list", "condition", "decision", "group"],
    ].flat();
    for (const kind of kinds) expect(text, kind).toContain(`"kind":"${kind}"`);
    for (const name of ["count", "sum", "average", "highest", "lowest", "latest", "distinct"]) {
      expect(text, name).toContain(`"function":"${name}"`);
    }
    for (const key of ["soft", "forbids", "unless", "when", "from", "until", "to", "decidedBy", "least", "empty"]) {
      expect(text, key).toContain(`"${key}":`);
    }
  });

  test("values, records, rounds, titles, working days and functions turn up where they are asked for", () => {
    const newer = { values: true, titles: true, rounds: true, facts: 4, rules: 2 };
    const text = fc.sample(randomPolicy(newer), { seed: 11, numRuns: 300 }).map(canonicalJson).join("\n");
    for (const kind of ["value", "titleStatus", "titleDate", "barred", "call", "give", "leave", "valid", "review"]) {
      expect(text, kind).toContain(`"kind":"${kind}"`);
    }
    for (const key of ["forEach", "limits", "table", "under", "record", "calendar", "workingDays", "else"]) {
      expect(text, key).toContain(`"${key}"`);
    }
    const numbers = fc
      .sample(randomPolicy({ values: true }), { seed: 11, numRuns: 300 })
      .map(canonicalJson)
      .join("\n");
    for (const key of ["add", "most", "decision"]) expect(numbers, key).toContain(`"${key}"`);
    const plain = fc.sample(randomPolicy(), { seed: 11, numRuns: 300 }).map(canonicalJson).join("\n");
    for (const key of ["forEach", "titles", "calendar", "limits"]) expect(plain, key).not.toContain(`"${key}"`);
  });

  test("a policy refers only to what it declares, and names each scope once", () => {
    for (const policy of fc.sample(randomPolicy(), { seed: 3, numRuns: 300 })) {
      const text = canonicalJson(policy);
      const facts = new Set(policy.facts.map(({ names }) => names.id));
      for (const [, fact] of text.matchAll(/"fact":("(?:[^"\\]|\\.)*")/g)) {
        expect(facts.has(JSON.parse(fact ?? '""'))).toBe(true);
      }
      const scopes = scopesOpened(policy);
      expect(new Set(scopes).size).toBe(scopes.length);
      expect(new Set(policy.decisions.map(({ names }) => names.id)).size).toBe(policy.decisions.length);
    }
  });

  test("small policies have only facts that can be enumerated", () => {
    for (const policy of fc.sample(randomPolicy({ small: true, dates: false }), { seed: 3, numRuns: 200 })) {
      for (const { type } of policy.facts) {
        expect(["boolean", "number", "choice", "set", "list"]).toContain(type.kind);
        if (type.kind === "number") expect(Number(type.most) - Number(type.least)).toBeLessThan(4);
      }
    }
  });
});

describe("random cases", () => {
  test("values keep to their type and range, whatever the seed", () => {
    for (const policy of fc.sample(randomPolicy(), { seed: 5, numRuns: 200 })) {
      for (const { checked } of fc.sample(randomCase(policy), { seed: 5, numRuns: 5 })) {
        for (const { names, type } of policy.facts) {
          const value = Object.hasOwn(checked.facts, names.id) ? checked.facts[names.id] : undefined;
          if (value === undefined) continue;
          if (type.kind === "list") expect(Array.isArray(value)).toBe(true);
          if (type.kind !== "number") continue;
          expect(["number", "bigint"]).toContain(typeof value);
          if (type.least === "0") expect(Number(value)).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  test("some facts are unknown, some sets partial, some acts recorded", () => {
    const policies = fc.sample(randomPolicy(), { seed: 9, numRuns: 200 });
    const cases = policies.flatMap((policy) => fc.sample(randomCase(policy), { seed: 9, numRuns: 3 }));
    const text = JSON.stringify(cases, plain);
    expect(cases.some(({ checked }) => Object.keys(checked.facts).length === 0)).toBe(true);
    expect(text).toContain('"outcome":"accepted"');
    expect(text).toContain('"must":[],"may":["red"');
  });
});

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}

function scopesOpened(value: unknown): number[] {
  if (value === null || typeof value !== "object") return [];
  const below = Object.values(value).flatMap(scopesOpened);
  const opens = "kind" in value && (value.kind === "aggregate" || value.kind === "quantifier") && "scope" in value;
  return opens ? [Number(value.scope), ...below] : below;
}
