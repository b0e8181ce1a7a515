import type { Diagnostic, DiagnosticCode } from "@bylaw/diagnostics";
import { type PageBlock, pageParts, pages } from "@bylaw/diagnostics/pages";
import { expect, test } from "vitest";
import { checkPopulationSpec, readPopulationSpec, readTable } from "../src/index.ts";
import { compiledPolicy } from "./installed-policies.ts";

/** A table as large as this has no place on a page. */
const tooLarge: ReadonlySet<string> = new Set(["table-too-large"]);
const codes = (Object.keys(pages) as DiagnosticCode[]).filter((code) => pages[code].pass === "population");

const soundParts = { format: 1, about: { en: "invented", zh: "虚构" }, seed: 7, size: 20, on: "2024-06-20" };

function problemsOf(blocks: readonly PageBlock[]): readonly Diagnostic[] {
  const text = blocks.find(({ language }) => language === "bylaw")?.text ?? "";
  const handedIn = blocks.find(({ language }) => language !== "bylaw");
  const policy = compiledPolicy(text);
  if (handedIn === undefined) throw new Error("a page without what is handed in");
  if (handedIn.language === "csv") return readTable(policy, handedIn.text, "csv").problems;
  if (handedIn.info === "table") return readTable(policy, handedIn.text, "json").problems;
  const { spec, problems } = readPopulationSpec({ ...soundParts, ...(JSON.parse(handedIn.text) as object) });
  return spec === undefined ? problems : [...problems, ...checkPopulationSpec(policy, spec)];
}

test.each(codes)("%s: the wrong example has this problem, the right one none", (code) => {
  const { wrong, right } = pageParts(pages[code]);
  const found = problemsOf(wrong).map((each) => each.code);
  if (!tooLarge.has(code)) expect(found).toContain(code);
  // What the door says of a value stands beside the count of such values.
  const summaries = ["table-values-refused", "table-more-problems"];
  if (!summaries.includes(code) && !tooLarge.has(code)) expect(new Set(found)).toEqual(new Set([code]));
  expect(problemsOf(right)).toEqual([]);
});
