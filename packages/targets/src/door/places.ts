import { type Citation, citationKey, formatCitation } from "@bylaw/diagnostics";

/** A place as hosts write it, without what is only spelling, and its key. */
export function placeEntry(citation: Citation): readonly string[] {
  const key = citationKey(citation);
  const [english, chinese] = [formatCitation(citation, "en"), formatCitation(citation, "zh")];
  return [key.normalize("NFKC"), english.toLowerCase(), chinese.normalize("NFKC"), key];
}

/** Without what only tells rules of one place apart. */
export function wholePlace(citation: Citation): Citation {
  const { part: _, ...place } = citation;
  return place;
}

/** The places that hold this one: of 8 para 2(3) that is 8 para 2, and 8. */
export function placesAbove({ place, number, clause, item, last }: Citation): readonly Citation[] {
  const within = clause !== undefined || last === true;
  const paragraph = { place, number, ...(clause !== undefined && { clause }), ...(last && { last }) };
  return [
    ...(item !== undefined && within ? [paragraph] : []),
    ...(item !== undefined || within ? [{ place, number }] : []),
  ];
}
