import { distance } from "fastest-levenshtein";
import { type DiagnosticCode, diagnosticCodes, severities } from "./catalogue.generated.ts";
import type { Language } from "./language.ts";
import { type PageBlock, pageParts } from "./page-parts.ts";
import { pages } from "./pages.generated.ts";
import { painter } from "./render/style.ts";
import { words } from "./render/words.ts";

/** What is known of a code: its page as text, or, where there is no such code, the codes that are written alike. */
export type CodeExplanation =
  | { readonly kind: "explained"; readonly code: DiagnosticCode; readonly text: string }
  | { readonly kind: "unknown"; readonly nearest: readonly DiagnosticCode[] };

const headings = {
  en: { wrong: "With the problem", right: "Without it" },
  zh: { wrong: "有问题的写法", right: "可行的写法" },
} as const;

/** The page of a code for a terminal: its sentence with the slots in braces, why it is so, and both examples. */
export function explainCode(
  code: string,
  language: Language,
  options: { readonly colour?: boolean } = {},
): CodeExplanation {
  if (!isCode(code)) return { kind: "unknown", nearest: nearestCodes(code) };
  const paint = painter(options.colour ?? false);
  const page = pages[code];
  const parts = pageParts(page);
  const level = severities[code];
  const said = words[language];
  const head = paint(level, `${said.levels[level]}[${code}]`) + paint("strong", said.colon + page.message[language]);
  const sections = [head, parts.reason[language]];
  for (const part of ["wrong", "right"] as const) {
    const blocks = parts[part].map(indented);
    if (blocks.length > 0) sections.push([paint("strong", headings[language][part]), ...blocks].join("\n\n"));
  }
  return { kind: "explained", code, text: sections.filter((each) => each !== "").join("\n\n") };
}

/** Up to three codes that are written like this one, the nearest first; none where nothing is near. */
function nearestCodes(code: string): readonly DiagnosticCode[] {
  const wanted = code
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-")
    .slice(0, 100);
  if (wanted === "") return [];
  return diagnosticCodes
    .map((known) => ({ known, apart: known.includes(wanted) ? 0 : distance(wanted, known) }))
    .filter(({ known, apart }) => apart <= Math.max(2, Math.floor(known.length / 3)))
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ known }) => known);
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(pages, code);
}

function indented(block: PageBlock): string {
  return block.text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
