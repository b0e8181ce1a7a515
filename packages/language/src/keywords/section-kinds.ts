import type { KeywordId } from "./keyword-ids.ts";

/** A part of a policy that its header line opens; the verb of that line. */
export type SectionKind = "policy" | "decision" | "title" | "duty" | "procedure" | "sample" | "scenario";

/** Every part of a policy. */
export const sectionKinds: readonly SectionKind[] = [
  "policy",
  "decision",
  "title",
  "duty",
  "procedure",
  "sample",
  "scenario",
];

const kinds: ReadonlySet<string> = new Set(sectionKinds);

/** True for a verb that opens a part of a policy. */
export function opensSection(verb: KeywordId | undefined): verb is SectionKind {
  return verb !== undefined && kinds.has(verb);
}
