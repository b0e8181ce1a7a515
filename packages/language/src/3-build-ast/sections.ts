import type { Span } from "@bylaw/diagnostics";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { SectionKind } from "../keywords/section-kinds.ts";

/** The section that is open, and where it began. */
export interface OpenSection {
  readonly kind: SectionKind;
  readonly name?: string;
  readonly span: Span;
  /** Its header could not be read: what stands in it is not said to be in the wrong place. */
  readonly broken: boolean;
}

const sectionOfVerb: ReadonlyMap<KeywordId, SectionKind> = new Map<KeywordId, SectionKind>([
  ...(["authority", "document", "issued", "inForce", "replaces", "articles", "currency"] as const).map(
    (verb) => [verb, "policy"] as const,
  ),
  ...(["require", "generallyRequire", "forbid", "generallyForbid", "encourage", "note", "submit"] as const).map(
    (verb) => [verb, "decision"] as const,
  ),
  ...(["mayRelax", "give", "add", "atMost", "limit", "leaveTo"] as const).map((verb) => [verb, "decision"] as const),
  ...(["valid", "review", "rectify", "revoke", "revokeAndBar", "mayRevoke", "renew", "under"] as const).map(
    (verb) => [verb, "title"] as const,
  ),
  ["within", "duty"],
  ["every", "duty"],
  ["step", "procedure"],
  ["given", "scenario"],
  ["expect", "scenario"],
]);

/** The verbs that stand under a section alone, in the order in which they are described. */
export function statementsIn(section: SectionKind): readonly KeywordId[] {
  return [...sectionOfVerb].flatMap(([verb, home]) => (home === section ? [verb] : []));
}

/** The section under which a verb stands; undefined for one that stands anywhere. */
export function homeOf(verb: KeywordId): SectionKind | undefined {
  return sectionOfVerb.get(verb);
}
