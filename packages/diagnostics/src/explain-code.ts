import { type DiagnosticCode, diagnosticCodes, severities } from "./catalogue.generated.ts";
import type { Language } from "./language.ts";
import { nearNames } from "./near-names.ts";
import { type PageBlock, pageParts } from "./page-parts.ts";
import { pages } from "./pages.generated.ts";
import { painter } from "./render/style.ts";
import { words } from "./render/words.ts";
import { wrapText } from "./render/wrap-text.ts";

/** How a page is shown: with terminal colours, broken to the columns of the terminal where they are given. */
export interface ExplainOptions {
  readonly colour?: boolean;
  readonly width?: number;
}

/** What is known of a code: its page as text, or, where there is no such code, the codes that are written alike. */
export type CodeExplanation =
  | { readonly kind: "explained"; readonly code: DiagnosticCode; readonly text: string }
  | { readonly kind: "unknown"; readonly nearest: readonly DiagnosticCode[] };

const headings = {
  en: { wrong: "With the problem", right: "Without it" },
  zh: { wrong: "有问题的写法", right: "可行的写法" },
} as const;

/** The page of a code for a terminal: its sentence with the slots in braces, why it is so, and both examples. */
export function explainCode(code: string, language: Language, options: ExplainOptions = {}): CodeExplanation {
  if (!isCode(code)) return { kind: "unknown", nearest: nearestCodes(code) };
  const paint = painter(options.colour ?? false);
  const page = pages[code];
  const parts = pageParts(page);
  const level = severities[code];
  const said = words[language];
  const head = paint(level, `${said.levels[level]}[${code}]`) + paint("strong", said.colon + page.message[language]);
  const reason = wrapText(parts.reason[language].replaceAll("\n", " "), options.width ?? Number.POSITIVE_INFINITY);
  const sections = [head, reason.join("\n")];
  for (const part of ["wrong", "right"] as const) {
    const blocks = parts[part].map(indented);
    if (blocks.length > 0) sections.push([paint("strong", headings[language][part]), ...blocks].join("\n\n"));
  }
  return { kind: "explained", code, text: sections.filter((each) => each !== "").join("\n\n") };
}

/** The codes that are written like this one, blanks and capitals aside, or that hold it whole. */
function nearestCodes(code: string): readonly DiagnosticCode[] {
  const wanted = code
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-")
    .slice(0, 100);
  if (wanted === "") return [];
  const holding = diagnosticCodes.filter((known) => known.includes(wanted));
  return holding.length > 0 ? holding.slice(0, 3) : nearNames(wanted, diagnosticCodes).filter(isCode);
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
