import { indexSources, positionOf, type RenderSource, type Span } from "@bylaw/diagnostics";

/** A place as reports name it; the line counts from 1. */
export interface ShownPlace {
  readonly file: string;
  readonly line: number;
}

/** A finder of places in some sources; nothing for a span of a text that is not among them. */
export function placesIn(sources: readonly RenderSource[]): (span: Span | undefined) => ShownPlace | undefined {
  const index = indexSources(sources);
  return (span) => {
    const source = span && index.get(span.source);
    return source && { file: source.path, line: positionOf(source, span.start).line };
  };
}
