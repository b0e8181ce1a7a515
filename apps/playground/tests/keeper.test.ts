import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Drafts } from "../src/keep/drafts.ts";
import { toFragment } from "../src/keep/fragment.ts";
import { type Keeper, longest, quiet, startKeeper } from "../src/keep/keeper.ts";
import { openingOf } from "../src/keep/opening.ts";
import { situationOf } from "../src/keep/session-situation.ts";
import { type Measure, measureAsked } from "../src/plugins.ts";
import { firstSession } from "../src/state/first-session.ts";
import { createStore, type Session, type Store } from "../src/state/session.ts";

const measure = ((): Measure => {
  const found = measureAsked("?measure=ningbo");
  if (found === undefined) throw new Error("the measure of Ningbo is not there");
  return found;
})();

let kept: Map<string, string>;
let refuses = false;
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => {
    if (refuses) throw new Error("full");
    kept.set(name, text);
  },
  removeItem: (name: string) => kept.delete(name),
};

interface Tab {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly copied: string[];
  readonly address: () => string;
}

/** A page in one tab: as main.ts puts it together, without the page. */
async function openTab(name: string, fragment = "", copies = true): Promise<Tab> {
  const drafts = new Drafts(storage, name);
  const opening = await openingOf({ fragment, measure, drafts });
  const first: Session = {
    ...firstSession(opening.measure, { language: "en", ground: "light", letters: true }, "2024-05-01"),
    state: "current",
    keeping: opening.keeping,
    ...opening.session,
  };
  const store = createStore(first);
  const copied: string[] = [];
  let address = `?measure=ningbo#${fragment}`;
  const keeper = startKeeper(store, opening.from, {
    drafts,
    keeps: true,
    copy: async (text) => {
      if (!copies) throw new Error("the browser does not let it");
      copied.push(text);
    },
    addressOf: (id, behind) => `?measure=${id}${behind === "" ? "" : `#${behind}`}`,
    setAddress: (now) => {
      address = now;
    },
    load: (now) => {
      address = `loaded ${now}`;
    },
  });
  return { store, keeper, copied, address: () => address };
}

const withAssets = (figure: string): Session["sources"] =>
  measure.sources.map(({ path, text }) => ({ path, text: text.replace("assets >= 80万元", `assets >= ${figure}`) }));

/** Types, and lets the draft be saved. */
async function type({ store }: Tab, figure: string): Promise<void> {
  store.change({ sources: withAssets(figure) });
  await vi.advanceTimersByTimeAsync(quiet);
}

const shows = ({ store }: Tab, figure: string): boolean =>
  store.get().sources.some(({ text }) => text.includes(`assets >= ${figure}`));

/** The other tab is told, as browsers do it. */
const tell = ({ keeper }: Tab): void => keeper.heard("bylaw.draft.ningbo");
const noteOf = ({ store }: Tab) => store.get().keeping?.notes[0];

async function linkOf(figure: string): Promise<string> {
  const { store } = await openTab("link");
  return toFragment(situationOf({ ...store.get(), sources: withAssets(figure) }, "changes"));
}

beforeEach(() => {
  kept = new Map();
  refuses = false;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft", () => {
  test("is saved when typing rests, and comes back", async () => {
    await type(await openTab("a"), "100万元");
    const again = await openTab("b");
    expect(shows(again, "100万元")).toBe(true);
    expect(noteOf(again)).toBeUndefined();
  });

  test("is saved while typing goes on, too", async () => {
    const tab = await openTab("a");
    for (let key = 0; key < longest / 100; key++) {
      tab.store.change({ sources: withAssets(`1${key}万元`) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.get("bylaw.draft.ningbo")).toContain("万元");
  });

  test("is saved at once when the page goes, and not at all where nothing was made", async () => {
    const looked = await openTab("a");
    looked.keeper.saveNow();
    looked.store.change({ panel: "readings" });
    looked.keeper.saveNow();
    expect(kept.size).toBe(0);
    const tab = await openTab("a");
    tab.store.change({ sources: withAssets("100万元") });
    tab.keeper.saveNow();
    expect(shows(await openTab("b"), "100万元")).toBe(true);
  });

  test("goes when the text in force is put back", async () => {
    const tab = await openTab("a");
    await type(tab, "100万元");
    tab.store.change({ sources: measure.sources });
    await vi.advanceTimersByTimeAsync(quiet);
    expect(kept.has("bylaw.draft.ningbo")).toBe(false);
  });

  test("that the browser does not keep is spoken of", async () => {
    const tab = await openTab("a");
    refuses = true;
    await type(tab, "100万元");
    expect(noteOf(tab)).toEqual({ kind: "not-kept" });
    tab.keeper.closeNote("not-kept");
    expect(noteOf(tab)).toBeUndefined();
  });

  test("of another text in force, and of another engine, opens with a word on it", async () => {
    await type(await openTab("a"), "100万元");
    const draft = kept.get("bylaw.draft.ningbo") ?? "";
    kept.set("bylaw.draft.ningbo", draft.replace(/"of":"[0-9a-f]{16}"/, '"of":"0000000000000000"'));
    const changed = await openTab("b");
    expect(noteOf(changed)).toMatchObject({ shown: "draft", other: "force", changedSince: true });
    expect(shows(changed, "100万元")).toBe(true);
    kept.set("bylaw.draft.ningbo", draft.replace(/"engine":"[^"]+"/, '"engine":"0.0.9"'));
    const older = await openTab("c");
    expect(noteOf(older)).toMatchObject({ shown: "draft", other: "force", engine: "0.0.9" });
    older.keeper.showOther();
    expect(shows(older, "80万元")).toBe(true);
    older.keeper.showOther();
    expect(shows(older, "100万元")).toBe(true);
    older.keeper.keepShown();
    expect(noteOf(older)).toBeUndefined();
    expect(noteOf(await openTab("d"))).toBeUndefined();
  });
});

describe("a link", () => {
  test("is copied with the measure's name, and opens in another browser", async () => {
    const tab = await openTab("a");
    await type(tab, "100万元");
    await tab.keeper.copyLink();
    const [address = ""] = tab.copied;
    expect(address).toMatch(/^\?measure=ningbo#v1\./);
    expect(tab.store.get().keeping?.copied).toEqual({ length: address.length, to: "clipboard" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tab.store.get().keeping?.copied).toBeUndefined();
    kept.clear();
    expect(shows(await openTab("b", address.split("#")[1]), "100万元")).toBe(true);
  });

  test("stands in the address where the browser does not copy", async () => {
    const tab = await openTab("a", "", false);
    await tab.keeper.copyLink();
    expect(tab.address()).toMatch(/^\?measure=ningbo#v1\./);
    expect(tab.store.get().keeping?.copied?.to).toBe("address");
  });

  test("that is only looked at leaves the draft as it is", async () => {
    await type(await openTab("a"), "100万元");
    const before = kept.get("bylaw.draft.ningbo");
    const tab = await openTab("b", await linkOf("90万元"));
    tab.store.change({ panel: "readings" });
    await vi.advanceTimersByTimeAsync(quiet);
    tab.keeper.saveNow();
    expect(kept.get("bylaw.draft.ningbo")).toBe(before);
  });

  test("and a draft that differs are both kept until one is chosen, whatever is typed and loaded between", async () => {
    await type(await openTab("a"), "100万元");
    const link = await linkOf("90万元");
    const tab = await openTab("b", link);
    expect(shows(tab, "90万元")).toBe(true);
    expect(noteOf(tab)).toMatchObject({ shown: "link", other: "draft" });
    await type(tab, "95万元");
    const again = await openTab("c", link);
    expect(shows(again, "95万元")).toBe(true);
    expect(noteOf(again)).toMatchObject({ shown: "link", other: "draft" });
    again.keeper.showOther();
    expect(shows(again, "100万元")).toBe(true);
    again.keeper.showOther();
    expect(shows(again, "95万元")).toBe(true);
    again.keeper.showOther();
    again.keeper.keepShown();
    expect(noteOf(again)).toBeUndefined();
    expect(again.address()).toBe("?measure=ningbo");
    expect(shows(await openTab("d"), "100万元")).toBe(true);
    expect(again.keeper.earlier()).toHaveLength(1);
    again.keeper.showEarlier(0);
    expect(shows(again, "95万元")).toBe(true);
    expect(noteOf(again)).toMatchObject({ shown: "draft", other: "here" });
  });

  test("that says what the draft says needs no word", async () => {
    await type(await openTab("a"), "100万元");
    expect(noteOf(await openTab("b", await linkOf("100万元")))).toBeUndefined();
  });

  test("that cannot be opened leaves the draft, and says why", async () => {
    await type(await openTab("a"), "100万元");
    const tab = await openTab("b", "v1.!");
    expect(shows(tab, "100万元")).toBe(true);
    expect(noteOf(tab)).toMatchObject({ kind: "refused" });
    const elsewhere = situationOf({ ...tab.store.get(), measure: { ...measure, id: "atlantis" } }, "changes");
    expect(noteOf(await openTab("c", await toFragment(elsewhere)))).toMatchObject({ kind: "refused" });
  });

  test("followed in an open page is opened there, with what stood there kept", async () => {
    const tab = await openTab("a");
    await type(tab, "100万元");
    await tab.keeper.followLink(await linkOf("90万元"));
    expect(shows(tab, "90万元")).toBe(true);
    expect(noteOf(tab)).toMatchObject({ shown: "link", other: "draft" });
    expect(tab.store.get().keeping?.placed).toBe(1);
    await tab.keeper.followLink("article-8");
    expect(shows(tab, "90万元")).toBe(true);
    expect(shows(await openTab("b"), "100万元")).toBe(true);
  });

  test("about another measure is loaded", async () => {
    const tab = await openTab("a");
    const situation = { ...situationOf(tab.store.get(), "changes"), measure: "beijing" };
    await tab.keeper.followLink(await toFragment(situation));
    expect(tab.address()).toMatch(/^loaded \?measure=beijing#v1\./);
  });
});

describe("two tabs", () => {
  test("tell each other, keep both versions, and the reader chooses", async () => {
    const [one, other] = [await openTab("a"), await openTab("b")];
    await type(one, "100万元");
    tell(other);
    expect(noteOf(other)).toMatchObject({ shown: "here", other: "tab" });
    expect(shows(other, "80万元")).toBe(true);
    await type(other, "60万元");
    tell(one);
    expect(noteOf(one)).toMatchObject({ shown: "here", other: "tab" });
    expect(shows(one, "100万元")).toBe(true);
    one.keeper.showOther();
    expect(shows(one, "60万元")).toBe(true);
    one.keeper.showOther();
    one.keeper.keepShown();
    expect(shows(await openTab("c"), "100万元")).toBe(true);
    const [set] = one.keeper.earlier();
    expect(set).toMatchObject({ on: "2024-05-01", changes: [{ is: ["  require assets >= 60万元"] }] });
  });

  test("that say the same say nothing", async () => {
    const [one, other] = [await openTab("a"), await openTab("b")];
    await type(one, "100万元");
    tell(other);
    other.store.change({ sources: withAssets("100万元") });
    one.store.change({ panel: "readings" });
    await vi.advanceTimersByTimeAsync(quiet);
    tell(other);
    tell(one);
    expect(noteOf(other)).toBeUndefined();
    expect(noteOf(one)).toBeUndefined();
  });
});
