import { type Citation, fix, problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";

/** An article of the header's `articles` of which nothing is said (language reference: honesty statements). */
export const articleNotAccountedFor: Check = ({ model }) => {
  const range = model.bound.header?.articles;
  if (range === undefined || model.decisions.length === 0) return [];
  const said = new Set<string>();
  for (const tree of model.bound.trees) {
    const cited = [...tree.articles, ...tree.omissions.flatMap((omission) => omission.references)];
    for (const { citation } of cited) said.add(citation.number.split(".")[0] ?? "");
  }
  const missing: string[] = [];
  for (const entry of range.ranges) {
    if (!("from" in entry)) continue;
    for (let number = entry.from; number <= entry.to && missing.length < 1000; number++)
      if (!said.has(String(number))) missing.push(String(number));
  }
  if (missing.length === 0) return [];
  const citations: readonly Citation[] = missing.map((number) => ({ place: "article", number }));
  const line = `omit ${missing.join(", ")} "not encoded yet"`;
  const end = endOfText(model.bound.trees.at(-1)?.articles.at(-1)?.span) ?? range.span;
  return [
    problem(
      "article-not-accounted-for",
      { articles: citations },
      { here: range.span },
      {
        fixes:
          end === range.span
            ? []
            : [fix("article-not-accounted-for", "omit", { to: line }, [{ span: end, text: `${line}\n` }])],
      },
    ),
  ];
};

function endOfText(
  span: { readonly source: string; readonly start: number } | undefined,
): { readonly source: string; readonly start: number; readonly end: number } | undefined {
  return span && { source: span.source, start: span.start, end: span.start };
}
