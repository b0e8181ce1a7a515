import { expect, it } from "vitest";
import { sidesPage } from "../../src/sides/sides-page.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const page = (kind: "statement" | "comment" | "prose", en: string, zh: string): string =>
  sidesPage({ rows: [{ kind, range, en, zh }] }, "a & b", "en", "n");

it("shows statements and comments as they are written", () => {
  expect(page("statement", "require a < 1\n  and b", "要求 a < 1")).toContain(
    '<tr class="statement"><td lang="en">require a &lt; 1\n  and b</td><td lang="zh">要求 a &lt; 1</td></tr>',
  );
  expect(page("comment", "// # no *heading*", "")).toContain('<td lang="en">// # no *heading*</td>');
});

it("shows prose as the Markdown that it is, wrapped lines joined, and no HTML of its author", () => {
  const shown = page("prose", "# Title\n\nOne *line*\nand <b onclick=x>more</b>.", "一行，\n又一行");
  expect(shown).toContain("<h1>Title</h1>\n<p>One <em>line</em>\nand &lt;b onclick=x&gt;more&lt;/b&gt;.</p>");
  expect(shown).toContain("<p>一行，又一行</p>");
});

it("has a title that is text", () => {
  expect(page("prose", "", "")).toContain("<title>a &amp; b</title>");
});
