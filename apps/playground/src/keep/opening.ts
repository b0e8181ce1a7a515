import { type Measure, measures } from "../plugins.ts";
import type { Session } from "../state/session.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { engineVersion } from "./engine-version.ts";
import { fromFragment } from "./fragment.ts";
import { type Keeping, type KeepNote, type TwoVersions, type Version, withNote } from "./keeping.ts";
import type { ReadSituation } from "./read-situation.ts";
import { saysTheSame } from "./same-situation.ts";
import { type OpenedSituation, openSituation } from "./session-situation.ts";
import type { Situation } from "./situation.ts";
import { refusals } from "./words.ts";

/** With what the page opens. */
export interface Opening {
  readonly measure: Measure;
  /** Parts of the session that a link or a draft decides. */
  readonly session: Partial<Session>;
  readonly keeping: Keeping;
  /** The fragment that the session goes back to. */
  readonly from?: string;
}

/** What the address and the browser hold when the page opens; a page within another has no drafts. */
export interface Held {
  /** What stands behind `#`. */
  readonly fragment: string;
  /** The measure that the address asks for, where it asks for none that a link names. */
  readonly measure: Measure;
  readonly drafts?: Drafts;
}

/** Link before draft, draft before the page as it comes; where two versions differ, both are kept and a note says so. */
export async function openingOf({ fragment, measure: asked, drafts }: Held): Promise<Opening> {
  const read = await readLink(fragment);
  const link = read !== undefined && "situation" in read ? read.situation : undefined;
  const refused: KeepNote | undefined =
    read !== undefined && "refused" in read ? { kind: "refused", why: read.refused } : undefined;
  const measure = measures.find(({ id }) => id === link?.measure) ?? asked;
  const draft = drafts?.open(measure.id);
  if (link === undefined || draft?.from === fragment) return withDraft(measure, draft, refused);
  const differs = draft !== undefined && !saysTheSame(draft.situation, link, measure);
  const other = differs ? ({ version: "draft", aside: draft.situation } as const) : undefined;
  return { ...opened(measure, link, "link", other), from: fragment };
}

/** The situation of a fragment; one about a measure that the page does not hold is refused. */
export async function readLink(fragment: string): Promise<ReadSituation | undefined> {
  const read = await fromFragment(fragment);
  if (read === undefined || "refused" in read) return read;
  return measures.some(({ id }) => id === read.situation.measure) ? read : { refused: refusals.noMeasure };
}

function withDraft(measure: Measure, draft: Draft | undefined, refused: KeepNote | undefined): Opening {
  if (draft === undefined) {
    return {
      measure,
      session: {},
      keeping: { opened: false, placed: 0, notes: refused === undefined ? [] : [refused] },
    };
  }
  const { situation, unsettled, from } = draft;
  const other = unsettled && { version: unsettled.other, ...(unsettled.aside && { aside: unsettled.aside }) };
  const { session, keeping } = opened(measure, situation, unsettled?.shown ?? "draft", other);
  return {
    measure,
    session,
    keeping: refused === undefined ? keeping : { ...keeping, notes: withNote(keeping.notes, refused) },
    ...(from === undefined ? {} : { from }),
  };
}

/** A version that is not shown; without a situation it is the page as it comes. */
export interface OtherVersion {
  readonly version: Version;
  readonly aside?: Situation;
}

function opened(measure: Measure, situation: Situation, shown: Version, other?: OtherVersion): Opening {
  const set = openSituation(situation, measure);
  const note = versionsNote(situation, set, shown, other);
  return {
    measure,
    session: set.session,
    keeping: { opened: true, placed: 0, notes: note === undefined ? [] : [note] },
  };
}

/** What there is to say of a version that was opened; nothing where it stands alone and is of this engine and text. */
export function versionsNote(
  situation: Situation,
  { changedSince, unfit }: Pick<OpenedSituation, "changedSince" | "unfit">,
  shown: Version,
  other: OtherVersion | undefined,
): TwoVersions | undefined {
  const elsewhere = situation.engine !== engineVersion;
  if (other === undefined && !elsewhere && !changedSince && unfit.length === 0) return undefined;
  const { version, aside } = other ?? asInForce(situation);
  return {
    kind: "versions",
    shown,
    other: version,
    ...(aside === undefined ? {} : { aside }),
    ...(elsewhere ? { engine: situation.engine } : {}),
    changedSince,
    unfit,
  };
}

/** The same case under the text in force; where the text is that already, the page as it comes. */
function asInForce(situation: Situation): OtherVersion {
  if (situation.texts.length === 0) return { version: "force" };
  const { pinned: _, ...rest } = situation;
  return { version: "force", aside: { ...rest, texts: [] } };
}
