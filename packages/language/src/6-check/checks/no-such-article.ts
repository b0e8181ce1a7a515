import { type Citation, type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";

/** A citation outside the `articles` of the header (language reference: the policy header). */
export const noSuchArticle: Check = ({ model, textAt }) => {
  const range = model.bound.header?.articles;
  if (range === undefined) return [];
  const fits = ({ place, number }: Citation): boolean => {
    if (place === "text") {
      const texts = range.ranges.flatMap((entry) => ("text" in entry ? [entry.text] : []));
      return texts.length === 0 || texts.includes(number);
    }
    const article = Number(number.split(".")[0]);
    if (place !== "article" || !Number.isInteger(article)) return true;
    return range.ranges.some((entry) => "from" in entry && entry.from <= article && article <= entry.to);
  };
  const cited: { readonly citation: Citation; readonly span: Span }[] = model.bound.trees.flatMap((tree) => [
    ...tree.articles,
    ...tree.omissions.flatMap((omission) => omission.references),
    ...tree.readings.flatMap((reading) => (reading.citation === undefined ? [] : [reading.citation])),
  ]);
  const seen = new Set<string>();
  return cited.flatMap(({ citation, span }): readonly Diagnostic[] => {
    const place = `${span.source}:${span.start}`;
    if (fits(citation) || seen.has(place)) return [];
    seen.add(place);
    const { part: _, item: _item, ...article } = citation;
    const parameters = { article, range: textAt(range.span).replace(/\s+/g, " ").trim() };
    return [problem("no-such-article", parameters, { here: span, range: range.span })];
  });
};
