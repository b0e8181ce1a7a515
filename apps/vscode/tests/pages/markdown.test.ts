import { describe, expect, it } from "vitest";
import { markdownToHtml } from "../../src/pages/markdown.ts";

const flat = (markdown: string): string => markdownToHtml(markdown).replaceAll("\n", "");

describe("Markdown of the server as HTML", () => {
  it("has headings, paragraphs and lists within lists", () => {
    expect(flat("# One\n\ntext\nmore\n\n- a\n  - b\n- c\n\n1. x\n2. y")).toBe(
      "<h1>One</h1><p>text<br>more</p><ul><li>a</li><ul><li>b</li></ul><li>c</li><li>x</li><li>y</li></ul>",
    );
    expect(flat("- a\n\nend")).toBe("<ul><li>a</li></ul><p>end</p>");
  });

  it("has emphasis, code, quotes, blocks and tables", () => {
    expect(flat("**met** *why* `a < b` \\*no\\*")).toBe(
      "<p><strong>met</strong> <em>why</em> <code>a &lt; b</code> *no*</p>",
    );
    expect(flat("> said\n> again")).toBe("<blockquote>said<br>again</blockquote>");
    expect(flat("```bylaw\nrequire a\n```\nx")).toBe("<pre><code>require a</code></pre><p>x</p>");
    expect(flat("| a | b |\n|---|---|\n| 1 | 2 |")).toBe(
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
    );
    expect(flat("资产总额*2 与 人数*3")).toBe("<p>资产总额*2 与 人数*3</p>");
  });

  it("lets nothing through but its own elements", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "# <img src=x onerror=alert(1)>",
      "- <b>x</b>",
      "`<i>`",
      "[a](javascript:alert(1))",
      '> "><svg onload=1>',
      "| <td> |",
      "```\n</code></pre><script>\n```",
      "**<u>**",
    ].join("\n\n");
    const html = markdownToHtml(hostile);
    const elements = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
    const own = /^(h[1-4]|p|ul|ol|li|strong|em|code|pre|blockquote|table|tr|th|td|br)$/;
    for (const [whole, name, attributes] of elements) {
      expect(name, whole).toMatch(own);
      expect(attributes, whole).toBe("");
    }
    expect(html).not.toContain("javascript:");
  });

  it("ends on any text", () => {
    for (const text of [
      "",
      "```",
      "|",
      ">",
      "#",
      "- ",
      "\\",
      "**",
      "`".repeat(5000),
      "*a".repeat(5000),
      "[".repeat(5000),
    ]) {
      expect(typeof markdownToHtml(text)).toBe("string");
    }
  });
});
