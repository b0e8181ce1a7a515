import { rememberingReader, type SourceText } from "@bylaw/language";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Analysis,
  actionsAt,
  analyse,
  definitionAt,
  diagnosticsOf,
  foldsOf,
  formatEdits,
  highlight,
  highlightsAt,
  hintsOf,
  hoverAt,
  lensesOf,
  linksOf,
  outlineOf,
  referencesAt,
  renameTargetAt,
  selectionsAt,
} from "../src/index.ts";
import { pluginsFor, policies } from "./repository-policies.ts";

/** Every service, asked once at a place of a text. */
const services: Readonly<Record<string, (analysis: Analysis, path: string, offset: number) => unknown>> = {
  diagnostics: (analysis, path) => diagnosticsOf(analysis, path),
  highlight: (analysis, path) => {
    const read = analysis.read.get(path);
    return read === undefined ? [] : highlight(read.scanned.source, read);
  },
  outline: (analysis, path) => outlineOf(analysis, path, { language: "en" }),
  folds: (analysis, path) => foldsOf(analysis, path),
  selections: (analysis, path, offset) => selectionsAt(analysis, path, offset),
  hints: (analysis, path) => hintsOf(analysis, path, { language: "zh", otherNames: true }),
  lenses: (analysis, path) => lensesOf(analysis, path, { language: "zh" }),
  links: (analysis, path) => linksOf(analysis, path, { language: "en" }),
  actions: (analysis, path, offset) => actionsAt(analysis, path, { start: offset, end: offset }, { language: "zh" }),
  hover: (analysis, path, offset) => hoverAt(analysis, path, offset, { language: "zh" }),
  definition: (analysis, path, offset) => definitionAt(analysis, path, offset),
  references: (analysis, path, offset) => referencesAt([analysis], path, offset),
  highlights: (analysis, path, offset) => highlightsAt(analysis, path, offset).map(({ node }) => node.span),
  rename: (analysis, path, offset) => renameTargetAt(analysis, path, offset)?.node.span,
  format: (analysis, path) => {
    const read = analysis.read.get(path);
    return read === undefined ? [] : formatEdits(read.scanned.source);
  },
};

/** All stretches of an answer, however deep. */
function spansOf(answer: unknown): readonly { readonly start: number; readonly end: number }[] {
  if (typeof answer !== "object" || answer === null) return [];
  const own = answer as { readonly start?: unknown; readonly end?: unknown };
  const inner = Object.values(answer).flatMap(spansOf);
  return typeof own.start === "number" && typeof own.end === "number"
    ? [{ start: own.start, end: own.end }, ...inner]
    : inner;
}

function askAll(analysis: Analysis, { path, text }: SourceText, offset: number): void {
  const longest = Math.max(
    text.length,
    ...[...analysis.read.values()].map(({ scanned }) => scanned.source.text.length),
  );
  for (const [name, ask] of Object.entries(services)) {
    for (const { start, end } of spansOf(ask(analysis, path, offset))) {
      expect(start, name).toBeGreaterThanOrEqual(0);
      expect(end, name).toBeGreaterThanOrEqual(start);
      expect(end, name).toBeLessThanOrEqual(longest);
    }
  }
}

describe.each(policies)("$id with a stretch cut out at any place", ({ id, sources }) => {
  const plugins = pluginsFor(id);
  const reader = rememberingReader();

  it("is still answered by every service", () => {
    const cuts = fc.record({
      file: fc.nat({ max: sources.length - 1 }),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(fc.constant(0.5), fc.double({ min: 0, max: 0.02, noNaN: true })),
      caret: fc.double({ min: 0, max: 1, noNaN: true }),
      glue: fc.constantFrom("", " ", "“", "(", "|", "第八条", "`", "///", "```\n", "要求", "80万", "\ud800"),
    });
    fc.assert(
      fc.property(cuts, ({ file, from, length, caret, glue }) => {
        const whole = sources[file];
        if (whole === undefined) return;
        const start = Math.floor(from * whole.text.length);
        const end = start + Math.floor(length * whole.text.length);
        const cut = { path: whole.path, text: whole.text.slice(0, start) + glue + whole.text.slice(end) };
        const all = sources.map((source) => (source === whole ? cut : source));
        const analysis = analyse({ sources: all, plugins, scenarios: "left" }, reader);
        askAll(analysis, cut, start);
        askAll(analysis, cut, Math.floor(caret * cut.text.length));
      }),
      { numRuns: Number(process.env["BYLAW_RUNS"] ?? 5), seed: 20240620 },
    );
  });
});

it("answers for texts of any characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat({ max: 220 }), (text, offset) => {
      const source = { path: "any.bylaw", text };
      askAll(analyse({ sources: [source] }), source, offset);
    }),
    { numRuns: 200, seed: 20240620 },
  );
});
