import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compileMeasure, measures } from "../installed-policies.ts";
import { filesOf } from "./built-package.ts";

/** Most bytes of an evaluator as it is written, compressed; whoever builds a policy runs no minifier over it. */
const most: Readonly<Record<string, number>> = { ningbo: 5_000 };

describe("the evaluator as it is written", () => {
  test.each(Object.entries(most))("of %s is small", (id, bytes) => {
    const plugin = measures.find(({ manifest }) => manifest.id === id);
    const compiled = plugin === undefined ? undefined : compileMeasure(plugin).compiled;
    if (plugin === undefined || compiled === undefined) throw new Error("the measure does not compile");
    const evaluator = filesOf(compiled, plugin.files).get("evaluator.js") ?? "";
    expect(evaluator).toContain("sourceMappingURL");
    expect(gzipSync(evaluator, { level: 9 }).length).toBeLessThan(bytes);
  });
});
