import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HighlightKind } from "@bylaw/editor";
import { describe, expect, it } from "vitest";
import { type Agreement, agreementOn } from "./machinery/agreement.ts";
import { grammarFor, tokenise } from "./machinery/tokenise.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const policies = globSync("policies/**/*.{bylaw,bylaw.md}", { cwd: root }).filter(
  (path) => !path.includes("node_modules"),
);

async function sums(): Promise<ReadonlyMap<HighlightKind, Agreement>> {
  const found = new Map<HighlightKind, Agreement>();
  for (const path of policies) {
    const text = readFileSync(`${root}/${path}`, "utf8");
    for (const [kind, part] of agreementOn(await grammarFor(path), path, text)) {
      const before = found.get(kind) ?? { total: 0, same: 0, differences: [] };
      found.set(kind, {
        total: before.total + part.total,
        same: before.same + part.same,
        differences: [...before.differences, ...part.differences],
      });
    }
  }
  return found;
}

describe("all policies of this repository", () => {
  it("are many, in both writings, plain and in Markdown", () => {
    expect(policies.length).toBeGreaterThan(15);
  });

  it("look as the compiler's own highlighting has them", async () => {
    const shares = [...(await sums())].map(([kind, { total, same, differences }]) => ({
      kind,
      total,
      share: same / total,
      differences,
    }));
    const of = (kind: HighlightKind): (typeof shares)[number] | undefined => shares.find((one) => one.kind === kind);
    for (const kind of ["verb", "citation", "text", "comment", "number", "unit", "operator", "note"] as const) {
      expect(of(kind)?.total, kind).toBeGreaterThan(50);
      expect(of(kind)?.share, `${kind}\n${of(kind)?.differences.join("\n")}`).toBeGreaterThanOrEqual(0.99);
    }
    // Names that are also words of the language are told apart by the compiler alone (see README.md).
    for (const kind of ["keyword", "status", "name"] as const) {
      expect(of(kind)?.share, `${kind}\n${of(kind)?.differences.join("\n")}`).toBeGreaterThanOrEqual(0.97);
    }
  });

  it.each(policies)("%s has a scope for every sign", async (path) => {
    const text = readFileSync(`${root}/${path}`, "utf8");
    const scoped = tokenise(await grammarFor(path), text);
    expect(scoped.every(({ scopes }) => !scopes.some((scope) => scope.startsWith("invalid")))).toBe(true);
    const inCode = scoped.filter(({ scopes }) => scopes.includes("source.bylaw") || scopes.some(isBlock));
    const bare = inCode.filter(({ start, end, scopes }) => {
      return !scopes.at(-1)?.endsWith(".bylaw") && /[\p{L}\p{N}]/u.test(text.slice(start, end));
    });
    expect(bare.map(({ start, end }) => text.slice(start, end))).toEqual([]);
    expect(inCode.length).toBeGreaterThan(10);
  });
});

function isBlock(scope: string): boolean {
  return scope === "meta.embedded.block.bylaw";
}
