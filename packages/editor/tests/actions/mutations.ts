import type { Diagnostic, Fix, Span, TextEdit } from "@bylaw/diagnostics";
import type { ReadSource, SourceText, Token } from "@bylaw/language";

/** One slip of a hand: what is changed, and the statement in which it happens. */
export interface Mutation {
  readonly sort: MutationSort;
  readonly edit: TextEdit;
}

export const mutationSorts = [
  "delete a word",
  "misspell a name",
  "drop a unit",
  "glue two words",
  "double a sign",
  "cut a line",
] as const;
export type MutationSort = (typeof mutationSorts)[number];

/** The slip of a sort at the n-th place where it can happen; undefined where the text has no such place. */
export function mutationOf(source: ReadSource, sort: MutationSort, n: number): Mutation | undefined {
  const { tokens, source: text } = source.scanned;
  const places = tokens.flatMap((token, index) => editsOf(sort, token, tokens[index + 1], text));
  const edit = places[n % Math.max(places.length, 1)];
  return edit === undefined ? undefined : { sort, edit };
}

function editsOf(sort: MutationSort, token: Token, next: Token | undefined, source: SourceText): readonly TextEdit[] {
  const span: Span = { source: source.path, start: token.startOffset, end: token.endOffset + 1 };
  const { image } = token;
  switch (sort) {
    case "delete a word":
      return [{ span, text: "" }];
    case "misspell a name": {
      if (token.tokenType.name !== "Word" || [...image].length < 4) return [];
      const at = 1 + (token.startOffset % (image.length - 2));
      return [{ span, text: image.slice(0, at) + image.slice(at + 1) }];
    }
    case "drop a unit":
      if (next === undefined || token.tokenType.name !== "NumberLiteral" || next.line !== token.line) return [];
      if (next.tokenType.name !== "Word" && next.keyword === undefined && next.image !== "%") return [];
      return [{ span: { ...span, start: span.end, end: next.endOffset + 1 }, text: "" }];
    case "glue two words":
      if (next?.line !== token.line || !/[\u3400-\u9fff]$/.test(image) || !/^[\u3400-\u9fff]/.test(next.image))
        return [];
      return [{ span: { ...span, start: span.end, end: next.startOffset }, text: "" }];
    case "double a sign":
      return /^[=<>+\-*/(),:，：、（）|]$/.test(image) ? [{ span, text: image + image }] : [];
    case "cut a line": {
      const end = source.text.indexOf("\n", span.end);
      return end <= span.end ? [] : [{ span: { ...span, start: span.end, end }, text: "" }];
    }
    default:
      return sort satisfies never;
  }
}

/** A text after edits that touch it. */
export function edited({ path, text }: SourceText, edits: readonly TextEdit[]): SourceText {
  const own = edits.filter(({ span }) => span.source === path).toSorted((a, b) => b.span.start - a.span.start);
  return {
    path,
    text: own.reduce((made, { span, text: to }) => made.slice(0, span.start) + to + made.slice(span.end), text),
  };
}

/** Where an offset of a text stands after the edits. */
export function moved(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduce(
    (at, { span, text }) => (span.end <= offset ? at + text.length - (span.end - span.start) : at),
    offset,
  );
}

/** A problem by what it says and where, its place followed through edits. */
export function keyOf({ code, parameters, labels: [first] }: Diagnostic, edits: readonly TextEdit[] = []): string {
  const own = edits.filter(({ span }) => span.source === first?.span.source);
  return JSON.stringify([code, parameters, first?.span.source, first && moved(first.span.start, own)]);
}

/** The texts after a repair. */
export function repaired(sources: readonly SourceText[], fix: Fix): readonly SourceText[] {
  return sources.map((source) => edited(source, fix.edits));
}
