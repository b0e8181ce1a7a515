import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { escaped } from "../../src/presenter/export/escaped.ts";
import { type FiledStep, presentationFile } from "../../src/presenter/export/presentation-file.ts";
import { drawnStrip } from "../../src/presenter/export/strip-paths.ts";
import { textsOf } from "../../src/texts/texts.ts";

const tokens = readFileSync(new URL("../../src/style/tokens.css", import.meta.url), "utf8");
const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

const strip = drawnStrip(
  {
    layout: {
      columns: [
        { places: [0, 1], unknown: false },
        { places: [2, 3], unknown: false },
      ],
      lineAt: [0, 1],
    },
    rows: 2,
    before: Uint8Array.of(0, 0, 1, 2),
    after: Uint8Array.of(1, 3, 1, 2),
    wide: 14,
    subject: "total assets, yuan",
    now: { x: 14, words: "1,000,000 yuan draft" },
    old: { x: 0, words: "800,000 yuan in force" },
    ticks: [{ x: 14, words: "1M" }],
  },
  { width: 100, height: 40 },
);

function stepOf(text: string): FiledStep {
  return {
    shown: {
      draft: true,
      measure: { en: text, zh: text },
      article: { en: text, zh: text },
      law: {
        en: [
          { text, mark: "same", strong: true },
          { text, mark: "was", strong: false },
        ],
        zh: [{ text, mark: "is", strong: true }],
      },
      note: text,
      predict: true,
      finding: text,
      under: [text],
      change: {
        question: text,
        count: 71,
        among: 747,
        turns: [{ from: "met", to: "not_met", count: 71, words: text }],
      },
    },
    strip: { ...strip, subject: text, now: { x: 14, words: text }, ticks: [{ x: 1, words: text }] },
    stripSentence: text,
  };
}

function fileOf(text: string): string {
  const texts = textsOf("en");
  return presentationFile([stepOf(text), stepOf(text)], {
    language: "en",
    figure: String,
    status: texts.status,
    seal: texts.seal,
    tokens,
  });
}

/** The tags of a file, without style and script: each with its attributes as they stand. */
function tagsIn(html: string): readonly string[] {
  const bare = html.replace(/<style>[\s\S]*?<\/style>/, "<style>").replace(/<script>[\s\S]*?<\/script>/, "<script>");
  return bare.match(/<[^>]*>/g) ?? [];
}

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title></style></script><svg onload=alert(1)>",
  "<!-- --><iframe src=https://example.org>",
  "&lt;b&gt; \0<b>",
];

describe("a presentation as a file", () => {
  test.each(hostile)("takes %j as text", (text) => {
    const [plain, attacked] = [fileOf("x"), fileOf(text)];
    const letters = (html: string): readonly string[] => tagsIn(html).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    // The same tags with the same attributes: nothing of the text has become either.
    expect(letters(attacked)).toEqual(letters(plain));
    expect(attacked).toContain(`<p class="note">${escaped(text)}</p>`);
  });

  test("lets only its own style and script run, and asks for nothing", () => {
    const html = fileOf("x");
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${sha256(style)}'`,
      `script-src 'sha256-${sha256(script)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(/https?:|\burl\(|@import|\bsrc=|\bhref=|\sstyle=|\son\w+=/);
    expect(tagsIn(html).filter((tag) => tag.startsWith("<script"))).toEqual(["<script>"]);
  });

  test("holds all that a step says, and the strip before and after", () => {
    const html = fileOf("Ningbo");
    expect(html.match(/<section class="step is-predict"/g)).toHaveLength(2);
    expect(html).toContain("<del>Ningbo</del>");
    expect(html).toContain("<b>71</b>");
    expect(html).toContain('max="747"');
    expect(html).toContain('<path class="m--hand is-filled"');
    expect(html).toContain('<g class="is-asked veil"><rect x="0" y="0" width="14"');
  });
});

test("the strip is drawn as paths of one look each", () => {
  expect(strip.before.map(({ colour, filled }) => [colour, filled])).toEqual([
    ["--hand-tint", true],
    ["--met", true],
    ["--not-met", true],
    ["--undecided", false],
  ]);
  const changed = strip.after.find(({ colour }) => colour === "--hand");
  // Two marks changed: one loses, one goes to the authority.
  expect(changed?.path.match(/z/g)).toHaveLength(2);
  expect(strip.after.every(({ path }) => /^[MLhvz\d. -]+$/.test(path))).toBe(true);
});
