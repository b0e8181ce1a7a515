import { type TextChanges, textChanges } from "@bylaw/analysis";
import type { Session } from "../state/session.ts";
import { heldText } from "./held-texts.ts";
import { nearestWriting } from "./nearest-writing.ts";

/** What was changed in one text of the measure since it was held as "before". */
export interface ChangedText {
  readonly path: string;
  readonly before: string;
  readonly now: string;
  readonly found: TextChanges;
}

/** What decides which changes there are. */
export type ChangeableTexts = Pick<Session, "sources" | "pinned" | "measure" | "writings">;

/** Texts are compared with those held and with those in force, so that two answers are worth remembering. */
let last: readonly { readonly of: ChangeableTexts; readonly found: readonly ChangedText[] }[] = [];

/**
 * The texts that were changed, each with its changes. The text in force counts in that writing from which the text in
 * hand differs least, so that writing it in the other language changes nothing. The last answers are remembered: several
 * parts of the page ask for them.
 */
export function changesOfTexts({ sources, pinned, measure, writings }: ChangeableTexts): readonly ChangedText[] {
  const of = { sources, pinned, measure, writings };
  const known = last.find(
    (each) =>
      each.of.sources === sources &&
      each.of.pinned === pinned &&
      each.of.measure === measure &&
      each.of.writings === writings,
  );
  if (known !== undefined) return known.found;
  const found = sources.flatMap(({ path, text }): readonly ChangedText[] => {
    const before = heldText(of, path);
    const others = pinned === undefined && Object.hasOwn(writings, path) ? (writings[path] ?? []) : [];
    const bases = [before, ...others];
    if (bases.includes(text)) return [];
    const base = nearestWriting(bases, text) ?? before;
    return [{ path, before: base, now: text, found: textChanges(base, text) }];
  });
  last = [{ of, found }, ...last.slice(0, 1)];
  return found;
}

function countOf({ found }: ChangedText): number {
  return found.changes.length;
}

/** How many changes there are in all texts together. */
export function changeCount(texts: ChangeableTexts): number {
  return changesOfTexts(texts).reduce((sum, each) => sum + countOf(each), 0);
}
