import type { Preview } from "@bylaw/language-server/protocol";
import { describe, expect, it } from "vitest";
import { previewPage, shownSubject } from "../../src/preview/preview-page.ts";
import { sidesPage } from "../../src/sides/sides-page.ts";

const preview: Preview = {
  subject: { kind: "sample", name: "达标平台" },
  subjects: [],
  title: "Ganzhou <demo>",
  markdown: "## met\n\nassets 520",
  decisions: [],
  problems: [],
};

describe("the page of a determination", () => {
  it("allows its own style and nothing else", () => {
    const page = previewPage(preview, "en", "abc");
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-abc'">`,
    );
    expect(page.match(/<style nonce="abc">/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|\son[a-z]+=|style="|https?:|url\(/);
  });

  it("says whose it is, in the language that was asked for", () => {
    const page = previewPage(preview, "zh", "n");
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain("样例：达标平台");
    expect(page).toContain("<h1>Ganzhou &lt;demo&gt;</h1>");
    expect(page).toContain("<h2>met</h2>");
    expect(shownSubject({ kind: "file", uri: "file:///c/case.json" }, "en")).toBe("Case: case.json");
  });

  it("shows what keeps a policy from being determined", () => {
    const problems = [{ severity: "error", code: "unknown-fact", message: "no fact `<a>`", help: "write b" }] as const;
    const { subject: _, ...without } = preview;
    const page = previewPage({ ...without, markdown: "", problems }, "en", "n");
    expect(page).toContain(
      '<li class="error">no fact <code>&lt;a&gt;</code> <code>unknown-fact</code><span class="help">write b</span>',
    );
  });

  it("has words for nobody and for nothing", () => {
    const { subject: _, ...without } = preview;
    expect(previewPage({ ...without, markdown: "" }, "en", "n")).toContain("write a sample");
    expect(previewPage(undefined, "zh", "n")).toContain("打开政策文件后");
  });
});

describe("the page of both languages", () => {
  it("sets statement beside statement, marked with their languages", () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
    const page = sidesPage(
      { rows: [{ kind: "statement", range, en: "require a < 3", zh: "要求 甲 < 3" }] },
      "a & b",
      "en",
      "n",
    );
    expect(page).toContain('<td lang="en">require a &lt; 3</td><td lang="zh">要求 甲 &lt; 3</td>');
    expect(page).toContain("<title>a &amp; b</title>");
  });
});
