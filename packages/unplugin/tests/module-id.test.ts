import { expect, test } from "vitest";
import { queryOf, readModuleId, relinked } from "../src/policies/module-id.ts";

test("a policy is known by its name, a part of it by its query", () => {
  expect(readModuleId("/a/ningbo.bylaw.md")).toEqual({ path: "/a/ningbo.bylaw.md" });
  expect(readModuleId("C:\\a\\宁波.bylaw")).toEqual({ path: "C:\\a\\宁波.bylaw" });
  expect(readModuleId(`/a/ningbo.bylaw.md${queryOf("answers.js")}`)).toEqual({
    path: "/a/ningbo.bylaw.md",
    part: "answers.js",
  });
});

test("what bundlers put into queries does not matter; what asks somebody else is left to them", () => {
  expect(readModuleId("/a/b.bylaw?t=1732")).toEqual({ path: "/a/b.bylaw" });
  expect(readModuleId("/a/b.bylaw?import&bylaw=quick.js&t=1")).toEqual({ path: "/a/b.bylaw", part: "quick.js" });
  for (const id of ["/a/b.bylaw?raw", "/a/b.bylaw.md?url&t=1", "/a/b.md", "/a/bylaw", "\0b.bylaw", "/a/b.bylaw.mdx"]) {
    expect(readModuleId(id), id).toBeUndefined();
  }
});

test("imports of other parts are turned, and texts that speak of imports are left", () => {
  const source = `import{a}from"./answers.js";
export const t="from\\"./answers.js\\" and import(\\"./door.js\\")";
export * from "./other.js";
const s=()=>l?import("./door.js"):import( "./answers.js");`;
  const parts = new Map([
    ["answers.js", ""],
    ["door.js", ""],
  ]);
  expect(
    relinked(source, parts, (part) => `./it.bylaw?bylaw=${part}`),
  ).toBe(`import{a}from"./it.bylaw?bylaw=answers.js";
export const t="from\\"./answers.js\\" and import(\\"./door.js\\")";
export * from "./other.js";
const s=()=>l?import("./it.bylaw?bylaw=door.js"):import( "./it.bylaw?bylaw=answers.js");`);
});
