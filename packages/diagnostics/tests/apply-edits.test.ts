import { applyEdits, applyFix, fix, type TextEdit } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";

const edit = (start: number, end: number, text: string, source = "a.bylaw"): TextEdit => ({
  span: { source, start, end },
  text,
});

describe("applyEdits", () => {
  test("replaces, inserts and deletes by offsets of the text as it was", () => {
    expect(applyEdits("abcdef", [edit(4, 6, "Y"), edit(0, 2, "X"), edit(3, 3, "-")])).toBe("Xc-dY");
    expect(applyEdits("abc", [edit(1, 2, "")])).toBe("ac");
    expect(applyEdits("", [edit(0, 0, "new")])).toBe("new");
    expect(applyEdits("abc", [])).toBe("abc");
  });

  test("keeps the order of insertions at one offset and lets edits touch", () => {
    expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
    expect(applyEdits("abcd", [edit(0, 2, "X"), edit(2, 4, "Y")])).toBe("XY");
    expect(applyEdits("abcd", [edit(2, 4, "Y"), edit(2, 2, "+")])).toBe("ab+Y");
  });

  test("counts offsets in UTF-16 code units", () => {
    expect(applyEdits("\u{20000}要求", [edit(2, 4, "require")])).toBe("\u{20000}require");
  });

  test("refuses edits that overlap or lie outside the text", () => {
    expect(() => applyEdits("abcdef", [edit(0, 3, "x"), edit(2, 4, "y")])).toThrow(RangeError);
    expect(() => applyEdits("abc", [edit(2, 4, "x")])).toThrow(RangeError);
    expect(() => applyEdits("abc", [edit(2, 1, "x")])).toThrow(RangeError);
  });
});

describe("applyFix", () => {
  const both = fix("unknown-fact", "rename", { to: "assets" }, [edit(0, 1, "A"), edit(0, 1, "B", "b.bylaw")]);

  test("takes the edits of one source", () => {
    expect(applyFix("xyz", both, "a.bylaw")).toBe("Ayz");
    expect(applyFix("xyz", both, "b.bylaw")).toBe("Byz");
    expect(applyFix("xyz", both, "c.bylaw")).toBe("xyz");
  });
});
