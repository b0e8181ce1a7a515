import { unplacedProblem } from "@bylaw/diagnostics";
import { expect, test } from "vitest";
import { placeInJson } from "../src/policies/manifest-places.ts";

const text = '{\n  "id": "名称", "kind": "mesure",\n  "files": ["a.bylaw", "b.bylaw"]\n}\n';
const cases = [
  ["a value", unplacedProblem("plugin-value-wrong", { key: "kind", kind: "kind" }, { path: "kind" }), '"mesure"'],
  ["a file", unplacedProblem("plugin-file-missing", { path: "b.bylaw", nearest: [] }), '"b.bylaw"'],
  ["a place", unplacedProblem("json-unread", { path: "plugin.json", line: 2, column: 14 }), " "],
  ["nothing nearer", unplacedProblem("plugin-manifest-unread", {}), "{"],
] as const;

test.each(cases)("a problem of %s is placed in the manifest", (_what, problem, expected) => {
  const { start, end } = placeInJson(text, problem);
  expect(text.slice(start, end)).toBe(expected);
});

test("a text that is no JSON at all has a place as well", () => {
  expect(placeInJson("", unplacedProblem("plugin-manifest-unread", {}))).toEqual({ start: 0, end: 0 });
  expect(placeInJson("{", unplacedProblem("json-unread", { path: "", line: 9, column: 9 }))).toEqual({
    start: 1,
    end: 1,
  });
});
