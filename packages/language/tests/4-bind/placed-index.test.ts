import type { Citation } from "@bylaw/diagnostics";
import { describe, expect, it } from "vitest";
import type { Reference } from "../../src/3-build-ast/ast.ts";
import { PlacedIndex } from "../../src/4-bind/placed-index.ts";
import { named, type Placed } from "../../src/4-bind/references.ts";

const span = { source: "policy.bylaw", start: 0, end: 1 };
const thing = { span, name: { span, text: "assets" }, local: { span, text: "资产" } };

/** Every combination of paragraph, item, closing paragraph and part below two articles. */
const citations: readonly Citation[] = ["8", "9"].flatMap((number) =>
  [undefined, "1", "2"].flatMap((clause) =>
    [undefined, "1", "3"].flatMap((item) =>
      ([undefined, true] as const).flatMap((last) =>
        [undefined, "assets", "资产", "2"].map(
          (part): Citation => ({
            place: "article",
            number,
            ...(clause === undefined ? {} : { clause }),
            ...(item === undefined ? {} : { item }),
            ...(last === undefined ? {} : { last }),
            ...(part === undefined ? {} : { part }),
          }),
        ),
      ),
    ),
  ),
);

const entries: readonly Placed[] = citations.flatMap((citation, index): readonly Placed[] => {
  if (citation.part !== undefined || index % 3 === 0) return [];
  const id = `${citation.number}.${index % 2 === 0 ? "assets" : `rule_${index}`}`;
  const about = index % 2 === 0 ? { about: "assets", aboutThing: thing } : {};
  return [{ id, citation, ...about, uncertain: index % 5 === 0 }];
});

describe("rules by their names and places", () => {
  const index = new PlacedIndex(entries);

  it("finds by a place what a look at every rule finds", () => {
    let several = 0;
    for (const citation of citations) {
      const reference: Reference = { kind: "citation", span, citation };
      const found = named(reference, entries);
      expect(index.named(reference)).toEqual(found);
      expect(index.named(reference)).toEqual(found);
      if (found.length > 1) several++;
    }
    expect(several).toBeGreaterThan(10);
  });

  it.each(["8.assets", "8.资产", "9.rule_1", "nothing"])(
    "finds by the name %s what a look at every rule finds",
    (text) => {
      const reference: Reference = { kind: "name", span, text };
      expect(index.named(reference)).toEqual(named(reference, entries));
    },
  );

  it("brings what several references find into the order of all", () => {
    expect(index.inOrder([...entries].reverse())).toEqual(entries);
  });
});
