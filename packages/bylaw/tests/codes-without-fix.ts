import { readFileSync } from "node:fs";

const table = readFileSync(new URL("../../diagnostics/messages/without-fix.md", import.meta.url), "utf8");

/** The first column of the table of codes that have no fix; "all of PASS" stands for every page of a folder. */
export const codesWithoutFix: readonly string[] = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(
  ([, code = ""]) => code,
);
