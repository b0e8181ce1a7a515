import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";

const scores = Array.from({ length: 63 }, (_, index) => index);

/** A cross table of bands down and across: one row and column more than there are bands. */
function crossTable(down: number): string {
  const head = `  | | ${scores.map((score) => `[${score}, ${score + 1})`).join(" | ")} |`;
  const rows = Array.from({ length: down }, (_, row) => `  | ${row} | ${scores.map(() => `${row}`).join(" | ")} |`);
  return ["table scale by staff, score: points", head, ...rows].join("\n");
}

function codesOf(text: string): readonly string[] {
  const facts = "fact staff: count of persons\nfact score: number from 0 to 100\n";
  const { problems } = compile({ sources: [{ path: "p.bylaw", text: `policy p\n${facts}${text}` }] });
  return problems.filter(({ severity }) => severity !== "info").map(({ code }) => code);
}

describe("the limits of tables", () => {
  test("4,096 cells are read, and their gap is found", () => {
    expect(codesOf(`${crossTable(63)}\ndecision d: points\n  add scale`)).toEqual(["row-missing"]);
  });

  test("more are not", () => {
    expect(codesOf(`${crossTable(64)}\ndecision d: points\n  add scale`)).toEqual(["too-many"]);
  });

  test("all places together where tables are looked up are bounded", () => {
    const decisions = Array.from({ length: 6 }, (_, n) => `decision d${n}: points\n  add scale(${n}, score)`);
    expect(codesOf([crossTable(63), ...decisions].join("\n"))).toContain("too-many");
  });
});
