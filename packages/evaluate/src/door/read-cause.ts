import { type Citation, citationKey, namesCitation, unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedEvent, IrTitle } from "@bylaw/ir";
import { type Door, shownName } from "./door.ts";

/**
 * The terms of the title that a cause names, in any writing of a citation or by the id of a term: those of that very
 * place; else those that stand beneath it; else those of the nearest place above it. A cause that is no citation is one
 * of another law, and names none of them; a citation that names none is a problem.
 */
export function readCause(
  door: Door,
  title: IrTitle,
  text: string,
  path: string,
): Required<Pick<CheckedEvent, "cause" | "cited">> {
  const terms = title.terms.filter(({ kind }) => !["valid", "review", "renew"].includes(kind));
  const byId = terms.find((term) => term.id === text);
  if (byId !== undefined) return { cause: [byId.id], cited: byId.citation ? citationKey(byId.citation) : text };
  const exact = (said: string): readonly Named[] =>
    terms.flatMap(({ id, citation }) => {
      const place = citation && whole(citation);
      return place !== undefined && namesCitation(said, place) ? [{ id, place }] : [];
    });
  const beneath = terms.flatMap(({ id, citation }) => {
    const place = citation && placesAbove(citation).find((above) => namesCitation(text, above));
    return place === undefined ? [] : [{ id, place }];
  });
  const tries = [exact(text), beneath, ...withoutEnds(text).map(exact)];
  const named = tries.find((each) => each.length > 0) ?? [];
  const [first] = named;
  if (first !== undefined) return { cause: named.map(({ id }) => id), cited: citationKey(first.place) };
  if (isCitation(text)) {
    const places = new Map(
      terms.flatMap(({ citation }) => (citation ? [[citationKey(whole(citation)), citation] as const] : [])),
    );
    const parameters = { cause: shownName(text), title: title.names.id, articles: [...places.values()].map(whole) };
    door.problems.push(unplacedProblem("cause-not-in-title", parameters, { path }));
  }
  return { cause: [], cited: text };
}

/** Whether a text is written as a place of the measure itself: `18(1)`, `article 18`, 第十八条. */
function isCitation(text: string): boolean {
  const said = text.normalize("NFKC").trim();
  return (
    /^(?:(?:article|section|paragraph|schedule) )?[0-9]+(?:\(|\.| para| last|,|$)/i.test(said) ||
    /^第?[0-9零一二三四五六七八九十百千]+[条條节節段]/.test(said)
  );
}

interface Named {
  readonly id: string;
  readonly place: Citation;
}

/** Without what only tells rules of one place apart. */
function whole(citation: Citation): Citation {
  const { part: _, ...place } = citation;
  return place;
}

/** The places that hold this one: of 8 para 2(3) that is 8 para 2, and 8. */
function placesAbove({ place, number, clause, item, last }: Citation): readonly Citation[] {
  const above: Citation[] = [];
  if (item !== undefined && (clause !== undefined || last)) {
    above.push({ place, number, ...(clause !== undefined && { clause }), ...(last && { last }) });
  }
  if (item !== undefined || clause !== undefined || last) above.push({ place, number });
  return above;
}

/** The text with its last parts cut off one by one: of 18(2)(a) that is 18(2), and 18. */
function withoutEnds(text: string): readonly string[] {
  const all: string[] = [];
  let said = text.normalize("NFC").trim();
  while (said !== "" && all.length < 5) {
    const shorter = said.replace(
      /\s*(?:[(（][^()（）]*[)）]|(?<=.)第[^第]+|末款|,? (?:para|paragraph) [^ ]+|,? last.*)$/u,
      "",
    );
    if (shorter === said) break;
    said = shorter;
    all.push(said);
  }
  return all;
}
