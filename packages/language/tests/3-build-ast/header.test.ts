import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { codes, read } from "../reading.ts";

describe("the articles of the header", () => {
  it("are reported where they are counted backwards, in either language", () => {
    for (const line of ["articles 3 to 1", "articles 1 to 5, 9 to 7", "条文 3 到 1"]) {
      const source = read(`policy p\n  ${line}`);
      expect(codes(source), line).toEqual(["articles-turned"]);
      expect(source.tree.header?.articles).toBeUndefined();
    }
    expect(codes(read("policy p\n  articles 1 to 3, 7"))).toEqual([]);
  });

  it("are one mistake, whatever is cited", () => {
    const text = 'policy p\n  in force from 2021-12-05\n  articles 3 to 1\nomit 2, 8 "aims"';
    const { problems } = compile({ sources: [{ path: "p.bylaw", text }] });
    expect(problems.map(({ code }) => code)).toEqual(["articles-turned"]);
  });
});
