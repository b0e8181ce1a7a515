import { applyFix, renderFix, renderMessage } from "@bylaw/diagnostics";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

const head = "policy town\n  in force from 2021-12-05\nfact boats: number\ndecision certification\n";

function impliedIn(lines: string) {
  const text = head + lines;
  const found = compile({ sources: [{ path: "a.bylaw", text }] }).problems.find(({ code }) => code === "implied-rule");
  if (found === undefined) throw new Error("nothing is implied");
  const titles = found.fixes.map((fix) => renderFix(found, fix, "en"));
  const mended = found.fixes.map((fix) => applyFix(text, fix, "a.bylaw").slice(head.length));
  return { message: renderMessage(found, "en"), titles, mended };
}

it("two rules of one article are told apart by what they ask, and the stricter line is marked", () => {
  expect(impliedIn("  article 2(2)\n    require boats >= 3\n    require boats >= 5 as more\n")).toEqual({
    message:
      "`boats >= 3` in article 2(2) never decides anything: whoever meets `boats >= 5` in article 2(2) meets it too.",
    titles: ["Add `tightens 2(2).boats` behind `boats >= 5`"],
    mended: ["  article 2(2)\n    require boats >= 3\n    require boats >= 5 as more tightens 2(2).boats\n"],
  });
});

it("no rule is marked as stricter than itself, nor than one that asks the same", () => {
  expect(impliedIn("  article 2(2)\n    require boats >= 3\n    require boats >= 5\n").titles).toEqual([]);
  expect(impliedIn("  article 2\n    require boats >= 3\n  article 3\n    require boats >= 3\n").titles).toEqual([]);
});
