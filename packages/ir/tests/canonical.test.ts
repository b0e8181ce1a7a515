import { canonicalJson, contentHash } from "@bylaw/ir";
import { expect, test } from "vitest";

test("keys stand in code unit order, blanks and undefined keys are left out", () => {
  expect(canonicalJson({ b: 1, a: [true, null, { z: "é", y: undefined }], 资: "x" })).toBe(
    '{"a":[true,null,{"z":"é"}],"b":1,"资":"x"}',
  );
});

test("a key called __proto__ is an ordinary key", () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":2}'))).toBe('{"__proto__":{"x":1},"a":2}');
});

test("the hash does not depend on the order of keys", () => {
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
  expect(contentHash({ a: 1, b: 2 })).not.toBe(contentHash({ a: 1, b: 3 }));
});

test("the hash is SHA-256 of the canonical bytes", () => {
  // Published digest of the three bytes "abc" lies under another framing; this one is of the five bytes `"abc"`.
  expect(contentHash("abc")).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});
