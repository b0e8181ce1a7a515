import { describe, expect, test } from "vitest";
import { measures } from "../../src/plugins.ts";
import { isFound } from "../../src/presenter/is-found.ts";
import { presenterActs } from "../../src/presenter/presenter-acts.ts";
import { most } from "../../src/presenter/steps.ts";
import { firstSession } from "../../src/state/first-session.ts";
import { createStore, type Session, type Store } from "../../src/state/session.ts";

const measure = measures.find(({ id }) => id === "ningbo");
if (measure === undefined) throw new Error("the page holds no Ningbo");

function open(parts: Partial<Session> = {}): Store {
  if (measure === undefined) throw new Error("unreachable");
  return createStore({
    ...firstSession(measure, { language: "en", ground: "light", letters: true }, "2024-06-20"),
    state: "current",
    ...parts,
  });
}

const edited = measure.sources.map((source) => ({
  ...source,
  text: source.text.replace("require assets >= 80万元", "require assets >= 100万元"),
}));

describe("a presentation", () => {
  test("records what the page shows", () => {
    const acts = presenterActs(open({ rule: "8(1).assets" }), () => undefined, undefined);
    expect(acts.record()).toMatchObject({
      rule: "8(1).assets",
      kind: "show",
      note: { en: "", zh: "" },
      situation: { texts: [] },
    });
    const changed = presenterActs(open({ sources: edited }), () => undefined, undefined).record();
    expect(changed.kind).toBe("predict");
    expect(changed.situation.texts).toHaveLength(1);
  });

  test("keeps its steps beside the drafts, in the order in which they were recorded", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    };
    const store = open();
    const acts = presenterActs(store, () => undefined, storage);
    expect(acts.keepStep()).toEqual({ number: 1, kept: true });
    store.change({ sources: edited });
    expect(acts.keepStep()).toEqual({ number: 2, kept: true });
    expect(acts.steps().map(({ kind }) => kind)).toEqual(["show", "predict"]);
    expect(presenterActs(open(), () => undefined, storage).steps()).toEqual(acts.steps());
    // Another tab has removed them.
    kept.clear();
    acts.reread();
    expect(acts.steps()).toEqual([]);
    const alone = presenterActs(open(), () => undefined, undefined);
    expect(alone.keepStep()).toEqual({ number: 1, kept: false });
    expect(alone.steps()).toHaveLength(1);
    while (alone.steps().length < most.steps) alone.keepStep();
    expect(alone.keepStep()).toBeUndefined();
  });

  test("opens its steps, and gives the page back as it was", () => {
    const store = open({ sources: edited, case: { facts: { assets: 1 } }, panel: "impact" });
    let saved = 0;
    const acts = presenterActs(
      store,
      () => {
        saved += 1;
      },
      undefined,
    );
    const draft = acts.record();
    const force = { ...draft, rule: "8(1).assets", situation: { ...draft.situation, texts: [], on: "2025-01-01" } };
    const before = store.get();
    acts.begin([force, draft], "room");
    expect(saved).toBe(1);
    expect(store.get()).toMatchObject({ on: "2025-01-01", rule: "8(1).assets", sources: measure.sources });
    expect(store.get().keeping?.placed).toBe(1);
    acts.goTo(2);
    expect(store.get().presenting?.at).toBe(0);
    acts.goTo(1);
    expect(store.get().sources).toEqual(edited);
    acts.leave();
    expect(store.get()).toEqual({ ...before, presenting: undefined, keeping: store.get().keeping });
    expect(store.get().sources).toBe(before.sources);
  });

  test("without steps does not begin, and a second one not while one is under way", () => {
    const store = open();
    const acts = presenterActs(store, () => undefined, undefined);
    acts.begin([], "room");
    expect(store.get().presenting).toBeUndefined();
    acts.begin([acts.record()], "room");
    const { presenting } = store.get();
    acts.begin([acts.record()], "file");
    expect(store.get().presenting).toBe(presenting);
  });

  test("has found a step only when the answer is the step's own", () => {
    const result = { problems: [] } as unknown as NonNullable<Session["result"]>;
    const compiled = { policy: {} } as unknown as NonNullable<Session["compiled"]>;
    const store = open({ result, compiled });
    const acts = presenterActs(store, () => undefined, undefined);
    const step = acts.record();
    acts.begin([{ ...step, situation: { ...step.situation, on: "2025-01-01" } }], "room");
    store.change({ placed: store.get().sources });
    expect(isFound(store.get())).toBe(false);
    store.change({ result: { ...result } });
    expect(isFound(store.get())).toBe(true);
    store.change({ sources: edited });
    expect(isFound(store.get())).toBe(false);
  });
});
