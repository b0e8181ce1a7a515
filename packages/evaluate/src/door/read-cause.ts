import { type Citation, citationKey, namesCitation } from "@bylaw/diagnostics";
import type { CheckedEvent, IrTitle } from "@bylaw/ir";

/**
 * The terms of the title that a cause names, in any writing of a citation or by the id of a term: those of that very
 * place; else those that stand beneath it; else those of the nearest place above it. None where it names none of them.
 */
export function readCause(title: IrTitle, text: string): Required<Pick<CheckedEvent, "cause" | "cited">> {
  const terms = title.terms.filter(({ kind }) => !["valid", "review", "renew"].includes(kind));
  const [byId] = terms.filter((term) => term.id === text);
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
  return first === undefined
    ? { cause: [], cited: text }
    : { cause: named.map(({ id }) => id), cited: citationKey(first.place) };
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
