import { expect, test } from "vitest";
import { Grammar } from "../../src/2-parse/grammar.ts";

test("the grammar is sound: no ambiguity within its lookahead, no left recursion, no production twice", () => {
  expect(() => new Grammar({ validated: true })).not.toThrow();
});
