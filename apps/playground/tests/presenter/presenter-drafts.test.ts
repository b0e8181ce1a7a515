import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DraftStorage, Drafts } from "../../src/keep/drafts.ts";
import { longest, startKeeper } from "../../src/keep/keeper.ts";
import { measures } from "../../src/plugins.ts";
import { presenterActs } from "../../src/presenter/presenter-acts.ts";
import { firstSession } from "../../src/state/first-session.ts";
import { createStore } from "../../src/state/session.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("what steps show is never kept as the draft, and the draft is there again afterwards", () => {
  const kept = new Map<string, string>();
  const storage: DraftStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => kept.set(name, text),
    removeItem: (name) => kept.delete(name),
  };
  const measure = measures.find(({ id }) => id === "ningbo");
  if (measure === undefined) throw new Error("the page holds no Ningbo");
  const store = createStore({
    ...firstSession(measure, { language: "en", ground: "light", letters: true }, "2024-06-20"),
    state: "current",
  });
  const nothing = (): void => undefined;
  const keeper = startKeeper(store, undefined, {
    drafts: new Drafts(storage, "a"),
    keeps: true,
    copy: async () => undefined,
    addressOf: (_, fragment) => fragment,
    setAddress: nothing,
    load: nothing,
  });
  const acts = presenterActs(store, keeper.saveNow, undefined);
  const inForce = acts.record();
  const draft = (): string | undefined => kept.get("bylaw.draft.ningbo");
  store.change({
    sources: measure.sources.map((source) => ({ ...source, text: source.text.replace("80万元", "100万元") })),
  });
  // Before the draft had rested: it is saved when the presentation begins.
  acts.begin([inForce], "room");
  const saved = draft();
  expect(saved).toContain("100万元");
  // The editor puts the step's text in its place and says so, as if it had been typed.
  store.change({ sources: measure.sources.map((source) => ({ ...source })) });
  vi.advanceTimersByTime(2 * longest);
  expect(draft()).toBe(saved);
  acts.leave();
  store.change({ sources: [...store.get().sources] });
  vi.advanceTimersByTime(2 * longest);
  expect(draft()).toBe(saved);
});
