import type { Citation, Span } from "@bylaw/diagnostics";
import type { Chunk, KeywordId, Named, PolicyTree, ReadSource, TextNode } from "@bylaw/language";

/** One statement, field, item or row of a text, also a half-typed one. */
export interface Statement {
  readonly kind: Chunk["kind"];
  readonly verb?: KeywordId;
  readonly span: Span;
  /** Of a line that says where in the text of the measure what follows stands. */
  readonly citation?: Citation;
  /** What it declares. */
  readonly named?: Named;
  /** Of a scenario. */
  readonly title?: TextNode;
}

/** The statements of a text, in order. */
export function statementsOf(read: ReadSource): readonly Statement[] {
  const { path } = read.scanned.source;
  const articles = new Map(read.tree.articles.map(({ span, citation }) => [span.start, citation]));
  const titles = new Map(read.tree.scenarios.map(({ span, title }) => [span.start, title]));
  const named = declared(read.tree);
  return read.scanned.chunks.flatMap(({ kind, tokens }): readonly Statement[] => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return [];
    const start = first.startOffset;
    const verb = tokens.find(({ head }) => head)?.keyword;
    const citation = articleOf(articles, tokens);
    return [
      {
        kind,
        span: { source: path, start, end: last.endOffset + 1 },
        ...(verb === undefined ? {} : { verb }),
        ...(citation === undefined ? {} : { citation }),
        ...optional("named", named.get(start)),
        ...optional("title", titles.get(start)),
      },
    ];
  });
}

/** The place of an article line begins at its citation, which is the second token in English. */
function articleOf(articles: ReadonlyMap<number, Citation>, tokens: Chunk["tokens"]): Citation | undefined {
  const [first, second] = tokens;
  return (first && articles.get(first.startOffset)) ?? (second && articles.get(second.startOffset));
}

/** What a tree declares, by the offset at which its statement begins. */
function declared(tree: PolicyTree): ReadonlyMap<number, Named> {
  const lists: readonly (readonly Named[])[] = [
    tree.header === undefined ? [] : [tree.header],
    tree.roles,
    tree.papers,
    tree.facts,
    tree.facts.flatMap(({ fields }) => fields),
    tree.lets,
    tree.decisions,
    tree.tables,
    tree.titles,
    tree.duties,
    tree.procedures,
    tree.procedures.flatMap(({ steps }) => steps),
    tree.samples,
  ];
  const named = new Map(lists.flat().map((one) => [one.span.start, one]));
  for (const reading of tree.readings) {
    const id: Named = { span: reading.span, name: reading.id };
    named.set(reading.span.start, reading.named ?? id);
  }
  return named;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: V };
}
