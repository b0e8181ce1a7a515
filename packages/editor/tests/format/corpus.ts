import { readdirSync, readFileSync } from "node:fs";
import { type DiagnosticCode } from "@bylaw/diagnostics";
import { pageParts, pages } from "@bylaw/diagnostics/pages";
import type { SourceText } from "@bylaw/language";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** Texts of policies in this repository, each by its path. */
export function policyTexts(): readonly SourceText[] {
  return readdirSync(new URL("policies/", root), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.bylaw(?:\.md)?$/.test(path) && !path.includes("node_modules"))
    .map((path) => ({ path, text: read(`policies/${path}`) }));
}

/** Both texts that hold every construct once. */
export function kitchenSinks(): readonly SourceText[] {
  return ["kitchen-sink.bylaw", "kitchen-sink-zh.bylaw"].map((path) => ({
    path,
    text: read(`packages/language/tests/compile/${path}`),
  }));
}

/** Blocks of the documentation marked as code, and the documents as a whole. */
export function documents(): readonly SourceText[] {
  return readdirSync(new URL("docs/", root))
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const text = read(`docs/${name}`);
      const blocks = [...text.matchAll(/^```bylaw[^\n]*\n([^]*?)^```$/gm)];
      return [
        { path: `docs/${name}`, text },
        ...blocks.map((block, index) => ({ path: `docs/${name} ${index}.bylaw`, text: block[1] ?? "" })),
      ];
    });
}

/** The examples of all message pages, right and wrong. */
export function pageExamples(part: "wrong" | "right"): readonly SourceText[] {
  return (Object.keys(pages) as DiagnosticCode[]).flatMap((code) => {
    const blocks = pageParts(pages[code])[part].filter(({ language }) => language === "bylaw");
    return blocks.map(({ text }, index) => ({ path: `${code} ${part} ${index}.bylaw`, text }));
  });
}
