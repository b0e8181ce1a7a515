import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { SourceText } from "../compile-types.ts";

/** The text at a place; empty where no source of that path is there. */
export function textOf(sources: readonly SourceText[], span: Span): string {
  return sources.find((source) => source.path === span.source)?.text.slice(span.start, span.end) ?? "";
}

/** The name of a policy that has no header: that of its first file. */
export function nameOfPolicy(sources: readonly SourceText[]): string {
  const file = sources[0]?.path.split("/").at(-1) ?? "";
  return file.replace(/\.bylaw(\.md)?$/, "") || "policy";
}

/** Problems in the order of the sources and of their places there, each once; those without a place come last. */
export function inReadingOrder(sources: readonly SourceText[], problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const order = new Map(sources.map((source, index) => [source.path, index]));
  const rank = ({ labels }: Diagnostic): number => {
    const source = labels[0]?.span.source;
    return source === undefined ? Number.MAX_SAFE_INTEGER : (order.get(source) ?? sources.length);
  };
  const distinct = new Map(
    problems.map((problem) => [JSON.stringify([problem.code, problem.labels[0]?.span, problem.parameters]), problem]),
  );
  return [...distinct.values()].sort((a, b) => rank(a) - rank(b) || startOf(a) - startOf(b));
}

function startOf({ labels }: Diagnostic): number {
  return labels[0]?.span.start ?? 0;
}
