import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type GuideActs, guideActs } from "../../src/gallery/guide-acts.ts";
import { guides } from "../../src/gallery/guides.ts";
import { Drafts } from "../../src/keep/drafts.ts";
import { toFragment } from "../../src/keep/fragment.ts";
import { type Keeper, quiet, startKeeper } from "../../src/keep/keeper.ts";
import { situationOf } from "../../src/keep/session-situation.ts";
import { firstSession } from "../../src/state/first-session.ts";
import { firstForm } from "../../src/state/form-acts.ts";
import { createStore, type Session, type Store } from "../../src/state/session.ts";
import { measureOf } from "./replay.ts";

const measure = measureOf("ningbo");
const guide = guides.find(({ id }) => id === "one-number") ?? guides[0];
const other = guides.find(({ id }) => id === "open-findings") ?? guides[0];
const elsewhere = guides.find(({ measure: id }) => id !== "ningbo") ?? guides[0];
if (guide === undefined || other === undefined || elsewhere === undefined) throw new Error("the guides are gone");

const own = {
  case: { facts: { assets: 5 } },
  panel: "population",
  view: "code",
  on: "2025-02-03",
  rule: "2.registration_city",
} as const;

interface Page {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly acts: GuideActs;
  readonly kept: Map<string, string>;
}

function open(): Page {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  };
  const store = createStore({
    ...firstSession(measure, { language: "en", ground: "light", letters: true }, "2024-06-20"),
    state: "current",
  });
  const keeper = startKeeper(store, undefined, {
    drafts: new Drafts(storage, "a"),
    keeps: true,
    copy: async () => undefined,
    addressOf: (id, fragment) => `?measure=${id}#${fragment}`,
    setAddress: () => undefined,
    load: () => undefined,
  });
  return { store, keeper, acts: guideActs(store, keeper), kept };
}

function written(figure: string): Session["sources"] {
  return measure.sources.map(({ path, text }) => ({
    path,
    text: text.replace("require assets >= 80万元", `require assets >= ${figure}`),
  }));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a guide", () => {
  test("puts its steps on the page, and gives back what stood there", () => {
    const { store, acts } = open();
    store.change({ ...own, sources: written("7万元") });
    const before = store.get();
    acts.begin(guide);
    store.change({ forms: { form: "ast", whole: true } });
    expect(store.get()).toMatchObject({ panel: "finding", view: "read", on: "2024-06-20", sources: measure.sources });
    expect(store.get().keeping).toMatchObject({ placed: 1, opened: true });
    acts.goTo(6);
    expect(store.get()).toMatchObject({ panel: "impact", guide: { at: 6 } });
    expect(store.get().sources[0]?.text).toContain("require assets >= 100万元");
    acts.goTo(99);
    acts.goTo(-1);
    expect(store.get().guide?.at).toBe(6);
    acts.leave();
    const { keeping, shownCase, peopleShown, ...after } = store.get();
    expect(after).toMatchObject({ ...own, sources: before.sources, guide: undefined, ruler: undefined });
    expect(store.get().sources).toBe(before.sources);
    expect(keeping?.placed).toBe(3);
    expect([shownCase, peopleShown]).toEqual([{ as: "form" }, { table: false }]);
    expect(after.forms).toEqual(firstForm);
  });

  test("shows which facts differ from the case that it begins with", () => {
    const { store, acts } = open();
    acts.begin(guide, 2);
    const { case: given, origin } = store.get();
    expect([given.facts["assets"], origin.case.facts["assets"], origin.sample]).toEqual([
      799_999,
      "2600000",
      "strong_demo",
    ]);
    acts.begin(other, 5);
    store.change({ case: { facts: {} } });
    acts.goTo(5);
    expect(store.get().case.facts["assets"]).toBe(600_000);
  });

  test("of another measure, or beyond its ends, does not begin", () => {
    const { store, acts } = open();
    acts.begin(elsewhere);
    acts.begin(guide, 10);
    expect(store.get().guide).toBeUndefined();
  });

  test("begun within another one keeps the reader's page, not the other's", () => {
    const { store, acts } = open();
    store.change(own);
    acts.begin(guide, 3);
    acts.begin(other);
    acts.leave();
    expect(store.get()).toMatchObject(own);
  });
});

describe("drafts", () => {
  test("are saved before a guide begins, and not touched by what is done in it", async () => {
    const { store, acts, kept } = open();
    store.change({ sources: written("7万元") });
    acts.begin(guide, 5);
    const saved = kept.get("bylaw.draft.ningbo");
    expect(saved).toContain("require assets >= 7万元");
    store.change({ case: { facts: { assets: 12 } } });
    await vi.advanceTimersByTimeAsync(quiet * 20);
    acts.leave();
    await vi.advanceTimersByTimeAsync(quiet * 20);
    expect(kept.get("bylaw.draft.ningbo")).toBe(saved);
  });

  test("take in a text that was changed within a guide, beside the reader's own", () => {
    const { store, acts, keeper } = open();
    acts.begin(guide, 5);
    acts.goTo(6);
    expect(keeper.earlier()).toHaveLength(0);
    store.change({ sources: written("123万元") });
    acts.goTo(7);
    expect(keeper.earlier()[0]?.changes[0]?.is.join()).toContain("123万元");
  });

  test("that were set aside, and links, open over the reader's own page and close the guide", async () => {
    const { store, acts, keeper } = open();
    store.change({ sources: written("7万元") });
    const link = await toFragment(situationOf({ ...store.get(), sources: written("9万元") }, "changes"));
    acts.begin(guide, 5);
    store.change({ sources: written("123万元") });
    await keeper.followLink(link);
    expect(store.get().guide).toBeUndefined();
    expect(keeper.earlier()[0]?.changes[0]?.is.join()).toContain("123万元");
    expect(store.get().sources[0]?.text).toContain("9万元");
    expect(store.get().keeping?.placed).toBe(3);
    const [note] = store.get().keeping?.notes ?? [];
    expect(note).toMatchObject({ kind: "versions", shown: "link", other: "draft" });
    keeper.showOther();
    expect(store.get().sources[0]?.text).toContain("require assets >= 7万元");
  });
});
