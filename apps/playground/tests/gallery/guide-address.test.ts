import { describe, expect, test } from "vitest";
import { guideAsked, measureOfGuide, withGuide } from "../../src/gallery/guide-address.ts";

describe("an address", () => {
  test("asks for a guide and a step in it", () => {
    expect(guideAsked("?guide=one-number")).toEqual({ id: "one-number", at: 0 });
    expect(guideAsked("?measure=ningbo&guide=one-number&step=10")).toEqual({ id: "one-number", at: 9 });
    expect(measureOfGuide("?guide=long-holiday")).toBe("?measure=beijing");
  });

  test("that names no guide of ours asks for none, and a step that is no number is the first", () => {
    expect(guideAsked("?measure=ningbo")).toBeUndefined();
    expect(guideAsked("?guide=__proto__")).toBeUndefined();
    expect(measureOfGuide("?guide=nothing")).toBeUndefined();
    for (const step of ["0", "-1", "1e3", "007", "100", "x"]) {
      expect(guideAsked(`?guide=one-number&step=${step}`)?.at).toBe(0);
    }
  });

  test("says which step is open, and forgets it", () => {
    const open = withGuide("?embed=no", "ningbo", { id: "one-number", at: 2 });
    expect(open).toBe("embed=no&measure=ningbo&guide=one-number&step=3");
    expect(withGuide(open, "ningbo", { id: "one-number", at: 0 })).toBe("embed=no&measure=ningbo&guide=one-number");
    expect(withGuide(open, "ningbo", undefined)).toBe("embed=no&measure=ningbo");
  });
});
