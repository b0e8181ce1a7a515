import { type TextChanges, textChanges } from "@bylaw/analysis";
import type { Session } from "../state/session.ts";
import { heldText } from "./held-texts.ts";

/** What was changed in one text of the measure since it was held as "before". */
export interface ChangedText {
  readonly path: string;
  readonly before: string;
  readonly now: string;
  readonly found: TextChanges;
}

type Texts = Pick<Session, "sources" | "pinned" | "measure" | "writings">;

let last: { readonly of: Texts; readonly found: readonly ChangedText[] } | undefined;

/**
 * The texts that were changed, each with its changes. The text in force counts in that writing from which the text in
 * hand differs least, so that writing it in the other language changes nothing. The last answer is remembered: several
 * parts of the page ask for it.
 */
export function changesOfTexts({ sources, pinned, measure, writings }: Texts): readonly ChangedText[] {
  const of = { sources, pinned, measure, writings };
  const known = last?.of;
  if (
    last !== undefined &&
    known?.sources === sources &&
    known.pinned === pinned &&
    known.measure === measure &&
    known.writings === writings
  ) {
    return last.found;
  }
  const found = sources.flatMap(({ path, text }): readonly ChangedText[] => {
    const before = heldText(of, path);
    const others = pinned === undefined && Object.hasOwn(writings, path) ? (writings[path] ?? []) : [];
    const bases = [before, ...others];
    if (bases.includes(text)) return [];
    const [first, ...rest] = bases.map((base) => ({ path, before: base, now: text, found: textChanges(base, text) }));
    if (first === undefined) return [];
    return [rest.reduce((least, each) => (countOf(each) < countOf(least) ? each : least), first)];
  });
  last = { of, found };
  return found;
}

function countOf({ found }: ChangedText): number {
  return found.changes.length;
}

/** How many changes there are in all texts together. */
export function changeCount(texts: Texts): number {
  return changesOfTexts(texts).reduce((sum, each) => sum + countOf(each), 0);
}
