import { analyse, formLines } from "@bylaw/editor";
import { type IrPolicy } from "@bylaw/ir";
import { compile, toJavaScript } from "bylaw";
import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleAlone } from "../src/engine/rule-alone.ts";
import type { ShownForm } from "../src/engine/service-calls.ts";
import { lineAtCaret } from "../src/panels/forms/line-at-caret.ts";
import { inked } from "../src/panels/forms/listing-ink.ts";
import { lineCounter } from "../src/present/line-counter.ts";

const text = `policy grant
articles 1 to 2

fact profit: money
fact staff: count of people
fact small: yes/no

let enough = profit >= 1000 or small

decision eligible
article 1
  require enough
article 2
  require staff >= 5

decision strong
article 2
  require eligible
`;
const sources = [{ path: "grant.bylaw", text }];

describe("the words of a line", () => {
  const forms: readonly ShownForm[] = ["tokens", "ast", "names", "model", "ir", "javascript", "sentences"];

  test("put together again are the line, whatever stands in it", () => {
    assert(
      property(string(), constantFrom(...forms), (line, form) => {
        expect(
          inked(line, form)
            .map((part) => part.text)
            .join(""),
        ).toBe(line);
      }),
    );
  });

  test("of JSON: keys step back, figures and words stand out", () => {
    expect(inked('"kind": "fact", "scale": 2', "ir")).toEqual([
      { text: '"kind":', weight: "quiet" },
      { text: " ", weight: "faint" },
      { text: '"fact"', weight: "plain" },
      { text: ", ", weight: "faint" },
      { text: '"scale":', weight: "quiet" },
      { text: " ", weight: "faint" },
      { text: "2", weight: "strong" },
    ]);
  });

  test("of a module: its verbs stand out, but not within a text", () => {
    const strong = inked('return f("const")', "javascript").filter(({ weight }) => weight === "strong");
    expect(strong.map((part) => part.text)).toEqual(["return"]);
  });
});

describe("the line of the caret", () => {
  const analysis = analyse({ sources });
  const lines = formLines(analysis, "ast", { path: "grant.bylaw", most: 10_000 })?.lines ?? [];

  test("is the one of the smallest place that holds it", () => {
    const at = lineAtCaret(lines, "grant.bylaw", text.indexOf("staff >= 5") + 2);
    expect(lines[at]?.text).toContain('"staff"');
  });

  test("is none where the caret stands in no place, or in another text", () => {
    expect(lineAtCaret([], "grant.bylaw", 3)).toBe(-1);
    expect(lineAtCaret(lines, "other.bylaw", 3)).toBe(-1);
  });
});

test("lines of offsets, in any order", () => {
  const lineOf = lineCounter("a\nbc\n\nd");
  expect([6, 0, 1, 2, 4, 5].map(lineOf)).toEqual([4, 1, 1, 2, 2, 3]);
});

describe("a rule alone", () => {
  const { compiled } = compile({ sources });
  const policy = compiled?.policy as IrPolicy;

  test("brings what it reads, through lets, and nothing else", () => {
    const alone = ruleAlone(policy, "1.enough");
    expect(alone?.facts.map(({ names }) => names.id)).toEqual(["profit", "small"]);
    expect(alone?.decisions.map(({ rules }) => rules.map(({ id }) => id))).toEqual([["1.enough"]]);
    expect(toJavaScript(alone as IrPolicy)).toContain('rules:["1.enough"]');
  });

  test("is none where it rests on another decision", () => {
    const resting = policy.decisions.find(({ names }) => names.id === "strong")?.rules[0]?.id ?? "";
    expect(resting).not.toBe("");
    expect(ruleAlone(policy, resting)).toBeUndefined();
    expect(ruleAlone(policy, "no.such.rule")).toBeUndefined();
  });
});
