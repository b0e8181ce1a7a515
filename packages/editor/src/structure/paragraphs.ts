import type { Citation } from "@bylaw/diagnostics";
import { type KeywordId, opensSection } from "@bylaw/language";
import type { Statement } from "./statements.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface OpenParagraph extends Stretch {
  end: number;
  statements: number;
}

/** Declarations that stand in no article. */
const atTheMargin: ReadonlySet<KeywordId> = new Set<KeywordId>(["role", "paper", "fact", "use"]);

/** The paragraphs and items of articles, `8(1)`, that hold several statements; each from its citation to its last. */
export function paragraphsOf(statements: readonly Statement[]): readonly Stretch[] {
  const found: OpenParagraph[] = [];
  let open: OpenParagraph | undefined;
  for (const { span, citation, kind, verb } of statements) {
    if (citation !== undefined) {
      open = isWhole(citation) ? undefined : { start: span.start, end: span.end, statements: 0 };
      if (open !== undefined) found.push(open);
    } else if (opensSection(verb) || (verb !== undefined && atTheMargin.has(verb))) open = undefined;
    else if (open !== undefined) {
      open.end = span.end;
      if (kind === "statement" || kind === "led") open.statements += 1;
    }
  }
  return found.filter((paragraph) => paragraph.statements > 1);
}

/** True for an article, section or schedule as a whole. */
function isWhole({ clause, item, last, part }: Citation): boolean {
  return clause === undefined && item === undefined && last === undefined && part === undefined;
}
