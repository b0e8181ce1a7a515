import { type Citation, citationKey, formatCitation, type Span } from "@bylaw/diagnostics";
import type { PolicyTree, References } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { Link, ServiceOptions } from "../service-types.ts";
import { structureWords } from "./words.ts";

/** Citations in a text lead to the first line of that place, or of the nearest place round it that has one. */
export function linksOf(analysis: Analysis, path: string, { language }: ServiceOptions): readonly Link[] {
  const read = analysis.read.get(path);
  if (read === undefined) return [];
  const lines = new Map<string, Span>();
  for (const { citation, span } of analysis.forms.trees.flatMap((tree) => tree.articles)) {
    for (const key of roundAbout(citation)) if (!lines.has(key)) lines.set(key, span);
  }
  const words = structureWords(language);
  return citationsIn(read.tree).flatMap(({ citation, span }) => {
    const target = roundAbout(citation)
      .map((key) => lines.get(key))
      .find((line) => line !== undefined);
    if (target === undefined || (target.source === span.source && target.start === span.start)) return [];
    return [{ span, target, title: words.goTo(formatCitation(citation, language)) }];
  });
}

interface Cited {
  readonly citation: Citation;
  readonly span: Span;
}

/** A place and those round it, the narrowest first: 8(1), then 8. */
function roundAbout({ part: _part, ...citation }: Citation): readonly string[] {
  const { place, number, clause } = citation;
  const wider: readonly Citation[] =
    clause === undefined
      ? [{ place, number }]
      : [
          { place, number, clause },
          { place, number },
        ];
  return [...new Set([citation, ...wider].map(citationKey))];
}

/** Every citation that refers to another place. */
function citationsIn(tree: PolicyTree): readonly Cited[] {
  const ofRules = tree.decisions.flatMap(({ statements, values }) => [
    ...statements.flatMap((statement) => (statement.kind === "relax" ? [statement.references] : [])),
    ...[...statements, ...values].flatMap(({ notes }) =>
      notes.flatMap((note) => ("references" in note ? [note.references] : [])),
    ),
  ]);
  const ofTerms = tree.titles.flatMap(({ terms }) =>
    terms.flatMap(({ notes }) => notes.flatMap((note) => ("references" in note ? [note.references] : []))),
  );
  const ofScenarios = tree.scenarios.flatMap(({ expectations }) =>
    expectations.flatMap(({ because, subject }) => [
      ...(because === undefined ? [] : [because]),
      ...(subject.kind === "citation" ? [{ span: subject.span, include: [subject], except: [] }] : []),
    ]),
  );
  const omitted = tree.omissions.flatMap(({ references }) => references);
  return [...[...ofRules, ...ofTerms, ...ofScenarios].flatMap(citedBy), ...omitted].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

function citedBy({ include, except }: References): readonly Cited[] {
  return [...include, ...except].flatMap((one) => (one.kind === "citation" ? [one] : []));
}
