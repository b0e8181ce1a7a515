import { rememberingReader } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { type HighlightKind, highlight, highlightBySpelling } from "../src/index.ts";
import { policies } from "./repository-policies.ts";

/** `word:kind` for each stretch. */
function shown(text: string, path = "sample.bylaw"): readonly string[] {
  return highlight({ path, text }).map(({ start, end, kind }) => `${text.slice(start, end)}:${kind}`);
}

describe("the look of words", () => {
  it("is told by their use, in both writings alike", () => {
    const english = "decision d\narticle 8(1)\nrequire assets >= 800000 yuan when tier = demo tightens 7(1)";
    const chinese = "判定 d\n第八条第一项\n要求 资产总额 >= 80万元 当 申报层级 = 示范平台 严于 第七条第一项";
    const kinds = (text: string): readonly HighlightKind[] =>
      highlight({ path: "p.bylaw", text })
        .map((token) => token.kind)
        .filter((kind) => kind !== "citation" && kind !== "verb" && kind !== "note");
    expect(kinds(english)).toEqual(kinds(chinese));
    expect(shown(chinese)).toEqual([
      "判定:verb",
      "d:name",
      "第八条第一项:citation",
      "要求:verb",
      "资产总额:name",
      ">=:operator",
      "80万:number",
      "元:unit",
      "当:keyword",
      "申报层级:name",
      "=:operator",
      "示范平台:name",
      "严于:note",
      "第七条第一项:note",
    ]);
  });

  it("tells a kind of fact from a fact of that name", () => {
    expect(shown("fact date: date")).toEqual(["fact:verb", "date:name", "date:keyword"]);
    expect(shown("decision d\nrequire limit >= 3 visits")).toEqual([
      "decision:verb",
      "d:name",
      "require:verb",
      "limit:name",
      ">=:operator",
      "3:number",
      "visits:unit",
    ]);
  });

  it("marks statuses, comments and texts", () => {
    expect(shown('scenario "s"\nexpect d not_met because 8(1) // why')).toEqual([
      "scenario:verb",
      '"s":text',
      "expect:verb",
      "d:name",
      "not_met:status",
      "because:keyword",
      "8:citation",
      "(:citation",
      "1:citation",
      "):citation",
      "// why:comment",
    ]);
  });

  it("goes on through half-typed lines", () => {
    expect(shown("require assets >=\nrequire b")).toEqual([
      "require:verb",
      "assets:name",
      ">=:operator",
      "require:verb",
      "b:name",
    ]);
    expect(shown("whatever 80%")).toEqual(["whatever:name", "80:number", "%:unit"]);
  });

  it("shows a name that is spelt like a value of the language as a name, where the text declares it", () => {
    const text = "fact gone 无: yes/no\nrequire not 无 and today\nrequire x is not none and x 为 无";
    const kinds = shown(text).filter((word) => /^(?:无|today|none):/.test(word));
    expect(kinds).toEqual(["无:name", "无:name", "today:keyword", "none:keyword", "无:keyword"]);
  });

  it("sets prose apart in a document", () => {
    const text = "# Title\n\n```bylaw\nfact a: text\n```\nmore\n";
    expect(shown(text, "p.bylaw.md")).toEqual([
      "# Title:prose",
      "```bylaw:prose",
      "fact:verb",
      "a:name",
      "text:keyword",
      "```:prose",
      "more:prose",
    ]);
  });

  it("never overlaps, wherever a text is cut off", () => {
    const text =
      "第八条 受处罚 的，评定为 丁 // c\nfact a 甲: one of x, y\nrequire any p where (q >= 80万元 unless 8(1";
    for (let end = 0; end <= text.length; end++) {
      const tokens = highlight({ path: "p.bylaw", text: text.slice(0, end) });
      tokens.forEach((token, index) => expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0));
    }
  });

  it("is that of a first reading, whatever was typed before", () => {
    const read = rememberingReader();
    const rule = "decision d\narticle 1\n  require b = none\n";
    const texts = ["fact a: choice\n", "fact `none`: text\n", "\n\nfact a: (\n", "fact a: text // none\n", ""];
    for (const head of [...texts, ...texts.toReversed()]) {
      const source = { path: "p.bylaw", text: `${head}${rule}` };
      expect(highlight(source, read(source))).toEqual(highlight(source));
    }
  });
});

describe("the look of words by their spelling", () => {
  const spelled = (text: string): readonly string[] =>
    highlightBySpelling({ path: "sample.bylaw", text }).map(
      ({ start, end, kind }) => `${text.slice(start, end)}:${kind}`,
    );

  it("is the full one for a plain rule, in both writings", () => {
    for (const text of [
      "article 8(1)\n  require assets >= 800000 yuan when tier = demo tightens 7(1)",
      "第八条第一项\n  要求 资产总额 >= 80万元 当 申报层级 = 示范平台 // 严",
      "title t granted by d\n  valid 3 years",
    ]) {
      expect(spelled(text)).toEqual(shown(text));
    }
  });

  it("takes a name that is spelled like a keyword for the keyword", () => {
    expect(spelled("fact date: date")).toEqual(["fact:verb", "date:keyword", "date:keyword"]);
    expect(shown("fact date: date")).toEqual(["fact:verb", "date:name", "date:keyword"]);
  });

  it.each(policies)("is the full one for 90 of 100 words of $id", ({ sources }) => {
    const all = sources.flatMap((source) => highlight(source).map((token) => ({ source, token })));
    const looks = new Map(
      sources.map((source) => [source, new Map(highlightBySpelling(source).map((each) => [each.start, each.kind]))]),
    );
    const same = all.filter(({ source, token }) => looks.get(source)?.get(token.start) === token.kind);
    expect(same.length / all.length).toBeGreaterThan(0.9);
  });
});
