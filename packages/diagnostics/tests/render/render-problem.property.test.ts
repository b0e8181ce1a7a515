import { type Diagnostic, displayWidth, fix, problem, renderProblem, toJson } from "@bylaw/diagnostics";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", " ", "`", "资", "产", "，", "\n") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\t", "\r\n", "\r", "\u{20000}", "\ud800", "\u001b", "\u200b", "e\u0301", "\u0000"),
  },
);
const text = fc.array(character, { maxLength: 200 }).map((parts) => parts.join(""));
const offset = fc.integer({ min: -5, max: 300 });
const place = fc.tuple(offset, offset, fc.constantFrom("a.bylaw", "missing.bylaw"));

function found(name: string, places: readonly (readonly [number, number, string])[]): Diagnostic {
  const spans = places.map(([start, end, source]) => ({ source, start, end }));
  const here = spans[0] ?? { source: "a.bylaw", start: 0, end: 0 };
  const inText = {
    source: "a.bylaw",
    start: Math.max(0, Math.min(here.start, here.end)),
    end: Math.max(0, here.start, here.end),
  };
  const rename = fix("unknown-fact", "rename", { to: name }, [{ span: inText, text: name }]);
  const one = problem("unknown-fact", { name, nearest: [], searched: [] }, { here }, { fixes: [rename] });
  return { ...one, labels: spans.map((span) => ({ label: "here", span })) };
}

test("whatever the text and the places, a problem is shown and the terminal obeys nothing of it", () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(place, { maxLength: 5 }),
      fc.constantFrom("en", "zh"),
      fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
      (source, name, places, language, width) => {
        const sources = [{ path: "a.bylaw", text: source }];
        const diagnostic = found(name, places);
        const shown = renderProblem(diagnostic, sources, { language, ...(width === undefined ? {} : { width }) });
        expect(shown).toContain("[unknown-fact]");
        expect([...shown].every((each) => each >= " " || each === "\n" || each === "\t")).toBe(true);
        expect(shown.isWellFormed()).toBe(true);
        expect(() => toJson([diagnostic], sources, language)).not.toThrow();
      },
    ),
    { seed: 20_211_104, numRuns: 2000 },
  );
});

test("the underline stands under its text, as long as it, whatever is before it", () => {
  const line = fc.array(fc.constantFrom("a", "b", " ", "资", "，", "`", "\u{20000}"), { maxLength: 60 });
  fc.assert(
    fc.property(
      line,
      fc.array(fc.constantFrom("x", "产"), { minLength: 1, maxLength: 5 }),
      line,
      (before, marked, after) => {
        const parts = [before.join(""), marked.join(""), after.join("")] as const;
        const start = parts[0].length;
        const diagnostic = { ...found("x", [[start, start + parts[1].length, "a.bylaw"]]), fixes: [] };
        const rows = renderProblem(diagnostic, [{ path: "a.bylaw", text: parts.join("") }], {
          language: "zh",
          width: 400,
        }).split("\n");
        const underline = rows.find((row) => row.includes("^")) ?? "";
        const gutter = "   | ".length;
        expect(underline.indexOf("^")).toBe(gutter + displayWidth(parts[0]));
        expect(underline.match(/\^/g)).toHaveLength(displayWidth(parts[1]));
      },
    ),
    { seed: 20_211_104, numRuns: 500 },
  );
});
