/** The guides by the ids that addresses give them, each with its measure: known before any guide is loaded. */
export const guideMeasures: ReadonlyMap<string, string> = new Map([
  ["one-number", "ningbo"],
  ["long-holiday", "beijing"],
  ["text-to-module", "ningbo"],
  ["open-findings", "ningbo"],
  ["half-of-the-round", "bengbu"],
  ["after-revocation", "ningbo"],
]);

/** A guide that an address asks for, and the step in it, counted from 0. */
export interface AskedGuide {
  readonly id: string;
  readonly at: number;
}

/** What `?guide=ID&step=N` asks for; undefined where there is no such guide. A step that is no number is the first. */
export function guideAsked(search: string): AskedGuide | undefined {
  const asked = new URLSearchParams(search);
  const id = asked.get("guide");
  if (id === null || !guideMeasures.has(id)) return undefined;
  const step = asked.get("step") ?? "";
  return { id, at: /^[1-9]\d?$/.test(step) ? Number(step) - 1 : 0 };
}

/** The query that asks for the measure of the guide that an address asks for; undefined where it asks for none. */
export function measureOfGuide(search: string): string | undefined {
  const asked = guideAsked(search);
  const measure = asked === undefined ? undefined : guideMeasures.get(asked.id);
  return measure === undefined ? undefined : `?${new URLSearchParams({ measure })}`;
}

/** The query of an address with a guide in it, or without one; what it holds besides stays. */
export function withGuide(search: string, measure: string, guide: AskedGuide | undefined): string {
  const parts = new URLSearchParams(search);
  parts.delete("guide");
  parts.delete("step");
  if (guide !== undefined) {
    parts.set("measure", measure);
    parts.set("guide", guide.id);
    if (guide.at > 0) parts.set("step", String(guide.at + 1));
  }
  return parts.toString();
}
