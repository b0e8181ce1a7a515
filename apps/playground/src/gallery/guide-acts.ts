import type { Keeper } from "../keep/keeper.ts";
import { openSituation } from "../keep/session-situation.ts";
import { partsOf, placedOnceMore, sameWhereItSaysTheSame } from "../presenter/presenter-acts.ts";
import { firstForm } from "../state/form-acts.ts";
import type { OpenGuide, Session, Store } from "../state/session.ts";
import type { Guide, StepPage } from "./guide.ts";
import { hasOwnText } from "./own-text.ts";
import { situationOfStep } from "./step-situation.ts";

/** What can be done with a guide. */
export interface GuideActs {
  /** Opens a guide on the measure of the page; the reader's own page is kept for the end. */
  readonly begin: (guide: Guide, at?: number) => void;
  /** Opens another step, or the same anew; nothing beyond the ends. */
  readonly goTo: (at: number) => void;
  /** Closes the guide: the page is again what it was before the first step. */
  readonly leave: () => void;
}

/** Acts on one session. A text that the reader has changed within a guide goes to the earlier drafts. */
export function guideActs(store: Store, keeper: Pick<Keeper, "saveNow" | "setAside">): GuideActs {
  const { get, change } = store;
  const open = (guide: Guide, at: number, back: OpenGuide["back"]): void => {
    const step = guide.steps[at];
    const now = get();
    if (step === undefined || guide.measure !== now.measure.id) return;
    const parts = partsOfStep(step.page, now);
    change({ ...parts, guide: { guide, at, began: parts.sources, back } });
  };
  const keepOwnText = (): void => {
    if (hasOwnText(get())) keeper.setAside();
  };
  return {
    begin: (guide, at = 0) => {
      const { guide: under, presenting } = get();
      if (presenting !== undefined) return;
      keepOwnText();
      // What has not been saved yet is the reader's own, and would not be known from the guide's later.
      if (under === undefined) keeper.saveNow();
      open(guide, at, under?.back ?? ownParts(get()));
    },
    goTo: (at) => {
      const { guide } = get();
      if (guide === undefined) return;
      keepOwnText();
      open(guide.guide, at, guide.back);
    },
    leave: () => {
      const now = get();
      if (now.guide === undefined) return;
      keepOwnText();
      const { keeping: kept, ...back } = now.guide.back;
      const keeping = { ...placedOnceMore(now), notes: kept?.notes ?? [] };
      change({ ...back, guide: undefined, keeping });
    },
  };
}

/** The parts of the session that a step decides. What differs from the case it begins with was changed by hand. */
function partsOfStep(
  page: StepPage,
  now: Session,
): Partial<Session> & {
  readonly sources: Session["sources"];
} {
  const { situation, began } = situationOfStep(page, now.measure);
  const set = sameWhereItSaysTheSame(openSituation(situation, now.measure).session, now);
  // Alike, and yet to be the same: then nothing counts as changed.
  const origin = { ...set.origin, case: situation.case === began ? set.case : began };
  const { form } = page;
  return {
    ...set,
    origin,
    ...nothingOpen,
    ...(form === undefined ? {} : { forms: { form, whole: false } }),
    ...(page.json === true ? { shownCase: { as: "json" } as const } : {}),
    // What there was to say is about the reader's own page.
    keeping: { ...placedOnceMore(now), notes: [] },
  };
}

/** What a reader may have opened beside a situation; a step begins without it. */
const nothingOpen = {
  rule: undefined,
  ruler: undefined,
  marked: undefined,
  heldShown: false,
  boundary: undefined,
  shownCase: { as: "form" },
  peopleShown: { table: false },
} as const;

function ownParts(session: Session): OpenGuide["back"] {
  const { shownCase, forms, peopleShown, titlesBesideText, keeping } = session;
  return {
    ...partsOf(session),
    ...nothingOpen,
    rule: session.rule,
    shownCase: shownCase ?? { as: "form" },
    peopleShown: peopleShown ?? { table: false },
    forms: forms ?? firstForm,
    ...(titlesBesideText === undefined ? {} : { titlesBesideText }),
    ...(keeping && { keeping }),
  };
}
