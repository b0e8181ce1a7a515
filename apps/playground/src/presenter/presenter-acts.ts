import { canonicalJson } from "@bylaw/ir";
import type { DraftStorage } from "../keep/drafts.ts";
import type { Keeper } from "../keep/keeper.ts";
import { openSituation, situationOf } from "../keep/session-situation.ts";
import { isDraft, type Session, type Store } from "../state/session.ts";
import type { Presenting, TakenParts } from "./presenting.ts";
import { keepSteps, keptSteps } from "./step-shelf.ts";
import { type Step, withStep } from "./steps.ts";

/** What can be done with a presentation. */
export interface PresenterActs {
  /** The state of the page as a step. */
  readonly record: () => Step;
  /** The steps that are recorded of the measure. */
  readonly steps: () => readonly Step[];
  /** Takes other steps in their place; false where the browser does not keep them. */
  readonly setSteps: (steps: readonly Step[]) => boolean;
  /** Records the state of the page as the last step, and gives its number; nothing where there is no room for it. */
  readonly keepStep: () => { readonly number: number; readonly kept: boolean } | undefined;
  /** Another tab has recorded steps. */
  readonly reread: () => void;
  /** Begins with a step; the page as it is comes back at the end. Nothing without steps. */
  readonly begin: (steps: readonly Step[], purpose: Presenting["purpose"], at?: number) => void;
  /** Opens a step of the presentation that is under way; nothing beyond its ends. */
  readonly goTo: (at: number) => void;
  /** Ends the presentation and puts the page back as it was. */
  readonly leave: () => void;
}

/** Acts on one session. What steps show is never kept as a draft. */
export function presenterActs(
  store: Store,
  saveNow: Keeper["saveNow"],
  storage: DraftStorage | undefined,
): PresenterActs {
  const { get, change } = store;
  const open = (presenting: Omit<Presenting, "stale">, step: Step): void => {
    const now = get();
    const set = sameWhereItSaysTheSame(openSituation(step.situation, now.measure).session, now);
    const rejudged = set.sources !== now.sources || set.pinned !== now.pinned || anew(set, now);
    const refound = set.sources !== now.sources || set.case !== now.case || anew(set, now);
    const judged = rejudged ? now.crowd?.judged : undefined;
    const result = refound ? now.result : undefined;
    const stale = { ...(judged && { judged }), ...(result && { result }) };
    change({ ...set, rule: step.rule, presenting: { ...presenting, stale }, keeping: placedOnceMore(now) });
  };
  return {
    ...shelfActs(store, storage),
    begin: (steps, purpose, at = 0) => {
      const step = steps[at];
      if (step === undefined || get().presenting !== undefined) return;
      // What has not been saved yet is the page's own, and would not be known from the step's later.
      saveNow();
      open({ steps, at, purpose, back: partsOf(get()) }, step);
    },
    goTo: (at) => {
      const { presenting } = get();
      const step = presenting?.steps[at];
      if (presenting === undefined || step === undefined) return;
      open({ ...presenting, at }, step);
    },
    leave: () => {
      const now = get();
      if (now.presenting === undefined) return;
      change({ ...now.presenting.back, presenting: undefined, keeping: placedOnceMore(now) });
    },
  };
}

function record(session: Session): Step {
  const { rule } = session;
  const changed = isDraft(session) || session.pinned !== undefined;
  return {
    situation: situationOf(session, "changes"),
    ...(rule === undefined ? {} : { rule }),
    note: { en: "", zh: "" },
    kind: changed ? "predict" : "show",
  };
}

type ShelfActs = Pick<PresenterActs, "record" | "steps" | "setSteps" | "keepStep" | "reread">;

/** Steps are kept beside the drafts of their measure. */
function shelfActs({ get, change }: Store, storage: DraftStorage | undefined): ShelfActs {
  const steps = (): readonly Step[] => get().steps ?? keptSteps(storage, get().measure.id);
  const setSteps = (next: readonly Step[]): boolean => {
    change({ steps: next });
    return keepSteps(storage, get().measure.id, next);
  };
  return {
    record: () => record(get()),
    steps,
    setSteps,
    keepStep: () => {
      const before = steps();
      const next = withStep(before, record(get()));
      return next === before ? undefined : { number: next.length, kept: setSteps(next) };
    },
    reread: () => change({ steps: keptSteps(storage, get().measure.id) }),
  };
}

/** What a step takes the place of. */
export function partsOf(session: Session): TakenParts {
  const { sources, pinned, case: given, origin, on, readings, decision, panel, view, file, rule } = session;
  return { sources, pinned, case: given, origin, on, readings, decision, panel, view, file, rule };
}

/** A step that was opened is no draft, and the editor is told of its texts. */
export function placedOnceMore({ keeping }: Session): NonNullable<Session["keeping"]> {
  const { placed = 0, notes = [] } = keeping ?? {};
  return { ...keeping, notes, opened: true, placed: placed + 1 };
}

type Opened = ReturnType<typeof openSituation>["session"];

/** What says the same as the session is the same, so that nothing is asked about twice. */
export function sameWhereItSaysTheSame(set: Opened, now: Session): Opened {
  return {
    ...set,
    sources: same(set.sources, now.sources),
    pinned: same(set.pinned, now.pinned),
    case: same(set.case, now.case),
    readings: same(set.readings, now.readings),
    // Whoever presents keeps the people of the page.
    peopleAsked: now.peopleAsked,
  };
}

function same<T>(one: T, other: T): T {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null) ? other : one;
}

function anew(set: Opened, now: Session): boolean {
  return set.on !== now.on || set.readings !== now.readings;
}
