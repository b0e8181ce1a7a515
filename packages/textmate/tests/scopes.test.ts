import { describe, expect, it } from "vitest";
import { kindOf } from "./machinery/agreement.ts";
import { grammarFor, tokenise } from "./machinery/tokenise.ts";

/** `word:scope` for each stretch that is more than a blank, the language's ending left out. */
async function shown(text: string, path: string = "p.bylaw"): Promise<readonly string[]> {
  return tokenise(await grammarFor(path), text)
    .map(({ start, end, scopes }) => ({ word: text.slice(start, end), scope: scopes.at(-1) ?? "" }))
    .filter(({ word }) => word.trim() !== "")
    .map(({ word, scope }) => `${word.trim()}:${scope.replace(/\.bylaw$/, "")}`);
}

async function kinds(text: string): Promise<readonly string[]> {
  return tokenise(await grammarFor("p.bylaw"), text).flatMap(({ start, end, scopes }) => {
    const kind = kindOf(scopes);
    return kind === undefined ? [] : [`${text.slice(start, end)}:${kind}`];
  });
}

describe("the grammar", () => {
  it("marks verbs where they open a line, in both writings", async () => {
    expect(await shown("require limit >= 3 visits and\n  limit >= 4 and\n  valid,")).toEqual([
      "require:keyword.control.verb",
      "limit:variable.other",
      ">=:keyword.operator.comparison",
      "3:constant.numeric",
      "visits:keyword.other.unit",
      "and:keyword.other",
      "limit:variable.other",
      ">=:keyword.operator.comparison",
      "4:constant.numeric",
      "and:keyword.other",
      "valid:variable.other",
      ",:punctuation.separator.comma",
    ]);
    expect(await kinds("要求 限定 >= 80万元 当 申报层级 = 示范平台 严于 第七条第一项")).toEqual([
      "要求:verb",
      "限定:name",
      ">=:operator",
      "80万:number",
      "元:unit",
      "当:keyword",
      "申报层级:name",
      "=:operator",
      "示范平台:name",
      "严于:note",
      "第七条第一项:citation",
    ]);
  });

  it("finds verbs behind the citation of a line and behind a leading condition", async () => {
    expect(await kinds("article 8(1) require a")).toEqual(["article:verb", "8(1):citation", "require:verb", "a:name"]);
    expect(await kinds("第八条第一项 要求 甲")).toEqual(["第八条第一项:citation", "要求:verb", "甲:name"]);
    expect(await kinds("第十六条第一项 受处罚的，评定为 丁")).toEqual([
      "第十六条第一项:citation",
      "受处罚:name",
      "的:keyword",
      "评定为:verb",
      "丁:name",
    ]);
    expect(await kinds("当 乙 时，要求 丙")).toEqual(["当:keyword", "乙:name", "时:keyword", "要求:verb", "丙:name"]);
  });

  it("reads Chinese that is written without blanks as the scanner cuts it", async () => {
    expect(await kinds("第八条当申报层级=示范平台")).toContain("第八条:citation");
    expect(await kinds("要求资产总额>=80万元当申报层级=示范平台")).toEqual(
      expect.arrayContaining(["要求:verb", "80万:number", "元:unit"]),
    );
    expect(await kinds("第一条件：是否")).toEqual(["第一条件:name", "是否:keyword"]);
  });

  it("reads citations where a list of them stands", async () => {
    expect(await kinds("expect d not_met because 8(1), 9.assets, 8 last")).toEqual([
      "expect:verb",
      "d:name",
      "not_met:status",
      "because:keyword",
      "8(1):citation",
      "9.assets:citation",
      "8 last:citation",
    ]);
    expect(await kinds("because 8,\n  9 // why\nrequire a >= 9")).toEqual([
      "because:keyword",
      "8:citation",
      "9:citation",
      "// why:comment",
      "require:verb",
      "a:name",
      ">=:operator",
      "9:number",
    ]);
  });

  it("ends texts with their line", async () => {
    expect(await kinds('document "half\nissued 2021-11-4')).toEqual([
      "document:verb",
      '"half:text',
      "issued:verb",
      "2021-11-4:number",
    ]);
    expect(await kinds("文号 《办法》 “二” 「三」")).toEqual([
      "文号:verb",
      "《办法》:text",
      "“二”:text",
      "「三」:text",
    ]);
  });

  it("tells kinds, declared names, rows and calls", async () => {
    expect(await shown("fact date 日期: date // d")).toEqual([
      "fact:keyword.control.verb",
      "date:variable.other.declaration",
      "日期:variable.other.declaration.local",
      "::punctuation.separator.colon",
      "date:support.type",
      "// d:comment.line.double-slash",
    ]);
    expect(await shown("| >= 5 | min(a, 3%) |")).toEqual([
      "|:punctuation.separator.table",
      ">=:keyword.operator.comparison",
      "5:constant.numeric",
      "|:punctuation.separator.table",
      "min:support.function",
      "(:punctuation.section.brackets",
      "a:variable.other",
      ",:punctuation.separator.comma",
      "3:constant.numeric",
      "%:keyword.other.unit",
      "):punctuation.section.brackets",
      "|:punctuation.separator.table",
    ]);
  });
});

describe("blocks in Markdown", () => {
  const inBlock = (text: string): Promise<readonly string[]> => shown(text, "p.bylaw.md");

  it("are those whose fence says nothing but bylaw", async () => {
    expect(await inBlock("require a\n\n```bylaw\nrequire a\n```\nrequire a")).toEqual([
      "require a:text.html.markdown",
      "```:punctuation.definition.markdown",
      "bylaw:fenced_code.block.language",
      "require:keyword.control.verb",
      "a:variable.other",
      "```:punctuation.definition.markdown",
      "require a:text.html.markdown",
    ]);
    expect(await inBlock("```bylaw example\nrequire a\n```")).not.toContain("require:keyword.control.verb");
  });

  it("end with a fence of the same sign, whatever stood open in them", async () => {
    expect(await inBlock("~~~bylaw\n```\nbecause 8,\n~~~\nrequire a")).toContain("require a:text.html.markdown");
    expect(await inBlock('```bylaw\ndocument "open\n```\nrequire a')).toContain("require a:text.html.markdown");
  });
});
