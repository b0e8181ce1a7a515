import { expect, test } from "vitest";
import { lawWords } from "../../src/panels/titles/law-line.ts";

const text = "# A\n\n```bylaw\ntitle demo 示范 granted by certify\narticle 17\n  valid 3 years\n    when large\n```\n";
const at = (words: string): { source: string; start: number; end: number } => {
  const start = text.indexOf(words);
  return { source: "a.md", start, end: start + words.length };
};
const courses = { demo: at("demo 示范"), "demo/17.valid": at("valid 3 years\n    when large") };

test("the whole line of what makes a lane, then the first line of its terms", () => {
  const words = lawWords(courses, [{ path: "a.md", text }], "demo", ["17.valid"]);
  expect(words.map((each) => each.text)).toEqual(["title demo 示范 granted by certify", "valid 3 years"]);
  expect(words[0]?.weights[0]).toEqual({ from: 0, weight: "strong" });
});

test("what has no place in the text has no words", () => {
  expect(lawWords(courses, [], "demo", [])).toEqual([]);
  expect(lawWords(undefined, [{ path: "a.md", text }], "demo", ["17.valid"])).toEqual([]);
});
