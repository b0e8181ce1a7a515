import type { Span } from "@bylaw/diagnostics";
import type { Token } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { tokenLine } from "../inspect.ts";
import { statementsOf } from "../structure/statements.ts";
import { type FormLine, type FormListing, isWithin, type ListingOptions } from "./form-listing.ts";
import { laidLines } from "./laid-lines.ts";
import { nameLines } from "./name-lines.ts";
import { placesInPolicy } from "./places-in-policy.ts";

/** The forms that are listed with their places: those of `inspect`, and the names as they were bound. */
export type ListedForm = "tokens" | "ast" | "names" | "model" | "ir";

/** Lines beyond this many are not counted. */
const mostCounted = 50_000;

/**
 * A form of the policy as lines that know their places. Undefined for a compiled policy that there is not. Trees leave
 * out their spans, which are the places, and the kinds leave out the trees that they were made from.
 */
export function formLines(analysis: Analysis, form: ListedForm, options: ListingOptions): FormListing | undefined {
  const lines = linesOf(analysis, form, options);
  return lines && cut(lines, options.most);
}

/** The statement in which an offset stands, or which begins on its line; undefined where there is none. */
export function statementAt(analysis: Analysis, path: string, offset: number): Span | undefined {
  const read = analysis.read.get(path);
  if (read === undefined) return undefined;
  const { text } = read.scanned.source;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const nextLine = text.indexOf("\n", offset);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  const before = statementsOf(read).filter(({ span }) => span.start <= lineEnd && span.end >= lineStart);
  return (before.findLast(({ span }) => span.start <= offset) ?? before[0])?.span;
}

function linesOf(analysis: Analysis, form: ListedForm, options: ListingOptions): Iterable<FormLine> | undefined {
  const { forms } = analysis;
  switch (form) {
    case "tokens":
      return tokenLines(analysis, options);
    case "names":
      return nameLines(
        analysis.namesIn(options.path).filter(({ node }) => isWithin(node.span, options)),
        analysis,
      );
    case "ast":
      return laidLines(forms.trees, { spanOf: ownSpan, left: spans, ...options });
    case "model":
      return laidLines(forms.model, { spanOf: ownSpan, left: spansAndTrees, ...options });
    case "ir": {
      const { compiled } = forms;
      if (compiled === undefined) return undefined;
      const places = placesInPolicy(compiled);
      return laidLines(compiled.policy, { spanOf: (value) => places.get(value), left: new Set(), ...options });
    }
    default:
      return form satisfies never;
  }
}

const spans: ReadonlySet<string> = new Set(["span"]);
const spansAndTrees: ReadonlySet<string> = new Set(["span", "bound"]);

function* tokenLines({ read }: Analysis, options: ListingOptions): Generator<FormLine> {
  const one = read.get(options.path);
  for (const token of one?.scanned.tokens ?? []) {
    const span = spanOfToken(options.path, token);
    if (isWithin(span, options)) yield { text: tokenLine(token), span };
  }
}

function spanOfToken(source: string, { startOffset, endOffset }: Token): Span {
  return { source, start: startOffset, end: endOffset + 1 };
}

/** The place that a node of a tree or of the kinds carries itself. */
function ownSpan(value: object): Span | undefined {
  const span: unknown = Object.hasOwn(value, "span") ? (value as { readonly span?: unknown }).span : undefined;
  return typeof span === "object" && span !== null && "source" in span && "start" in span && "end" in span
    ? (span as Span)
    : undefined;
}

function cut(all: Iterable<FormLine>, most: number): FormListing {
  const lines: FormLine[] = [];
  let left = 0;
  for (const line of all) {
    if (lines.length < most) lines.push(line);
    else if (left < mostCounted) left += 1;
    else return { lines, left, atLeast: true };
  }
  return { lines, left };
}
