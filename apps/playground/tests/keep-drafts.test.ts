import { beforeEach, describe, expect, test } from "vitest";
import { type DraftStorage, Drafts } from "../src/keep/drafts.ts";
import type { Situation } from "../src/keep/situation.ts";

let kept: Map<string, string>;
let refuses: boolean;
const storage: DraftStorage = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, text) => {
    if (refuses) throw new Error("the quota is used up");
    kept.set(name, text);
  },
  removeItem: (name) => kept.delete(name),
};
const saying = (text: string): Situation => ({
  format: 1,
  engine: "0.1.0",
  measure: "ningbo",
  texts: [{ path: "ningbo/ningbo.bylaw.md", of: "0123456789abcdef", text }],
  case: { facts: {} },
  on: "2024-05-01",
  readings: {},
  panel: "finding",
  view: "read",
});

beforeEach(() => {
  kept = new Map();
  refuses = false;
});

describe("a draft", () => {
  test("comes back as it was saved, one a measure", () => {
    const drafts = new Drafts(storage, "a");
    expect(drafts.open("ningbo")).toBeUndefined();
    const draft = { situation: saying("one"), tab: "a", from: "v1.x" };
    expect(drafts.save("ningbo", draft)).toBe(true);
    expect(new Drafts(storage, "b").open("ningbo")).toEqual(draft);
    expect(new Drafts(storage, "b").open("beijing")).toBeUndefined();
  });

  test("keeps the version that nobody has chosen yet", () => {
    const unsettled = { shown: "link", other: "draft", aside: saying("two") } as const;
    new Drafts(storage, "a").save("ningbo", { situation: saying("one"), tab: "a", unsettled });
    expect(new Drafts(storage, "b").open("ningbo")?.unsettled).toEqual(unsettled);
  });

  test.each(["", "{", "null", "[]", '{"situation":{}}', '{"situation":{"format":1},"tab":1}'])(
    "that reads %j is none",
    (text) => {
      kept.set("bylaw.draft.ningbo", text);
      kept.set("bylaw.earlier.ningbo", text);
      const drafts = new Drafts(storage, "a");
      expect(drafts.open("ningbo")).toBeUndefined();
      expect(drafts.earlier("ningbo")).toEqual([]);
    },
  );

  test("of another measure under the name of this one is none", () => {
    kept.set("bylaw.draft.beijing", JSON.stringify({ situation: saying("one"), tab: "a" }));
    expect(new Drafts(storage, "a").open("beijing")).toBeUndefined();
  });

  test("that the browser does not keep is said, and what stood there stays", () => {
    const drafts = new Drafts(storage, "a");
    drafts.save("ningbo", { situation: saying("one"), tab: "a" });
    refuses = true;
    expect(drafts.save("ningbo", { situation: saying("two"), tab: "a" })).toBe(false);
    expect(drafts.open("ningbo")?.situation).toEqual(saying("one"));
  });

  test("is dropped only by who knows of it", () => {
    const [one, other] = [new Drafts(storage, "a"), new Drafts(storage, "b")];
    other.open("ningbo");
    one.save("ningbo", { situation: saying("one"), tab: "a" });
    other.drop("ningbo");
    expect(one.open("ningbo")).toBeDefined();
    one.drop("ningbo");
    expect(one.open("ningbo")).toBeUndefined();
  });
});

describe("two tabs", () => {
  test("never write over each other: what the other saved goes to the earlier drafts", () => {
    const [one, other] = [new Drafts(storage, "a"), new Drafts(storage, "b")];
    one.open("ningbo");
    other.open("ningbo");
    one.save("ningbo", { situation: saying("one"), tab: "a" });
    other.save("ningbo", { situation: saying("two"), tab: "b" });
    expect(one.open("ningbo")?.situation).toEqual(saying("two"));
    expect(one.earlier("ningbo")).toEqual([saying("one")]);
  });

  test("typing in turn keep the newest of each, not one for every key", () => {
    const [one, other] = [new Drafts(storage, "a"), new Drafts(storage, "b")];
    for (let round = 0; round < 30; round++) {
      one.save("ningbo", { situation: saying(`one ${round}`), tab: "a" });
      other.save("ningbo", { situation: saying(`two ${round}`), tab: "b" });
    }
    expect(one.earlier("ningbo")).toEqual([saying("one 29"), saying("two 28")]);
  });

  test("hear of each other, and know then what they write over", () => {
    const [one, other] = [new Drafts(storage, "a"), new Drafts(storage, "b")];
    other.open("ningbo");
    one.save("ningbo", { situation: saying("one"), tab: "a" });
    expect(other.saved("ningbo", "bylaw.settings", true)).toBeUndefined();
    expect(other.saved("ningbo", null, true)).toBeUndefined();
    expect(one.saved("ningbo", "bylaw.draft.ningbo", true)).toBeUndefined();
    expect(other.saved("ningbo", "bylaw.draft.ningbo", true)?.situation).toEqual(saying("one"));
    other.save("ningbo", { situation: saying("two"), tab: "b" });
    expect(other.earlier("ningbo")).toEqual([]);
  });

  test("what was set aside by choice is kept once, the newest first, and twelve at most", () => {
    const drafts = new Drafts(storage, "a");
    for (let version = 0; version < 14; version++) drafts.setAside("ningbo", saying(`${version}`));
    drafts.setAside("ningbo", saying("5"));
    const earlier = drafts.earlier("ningbo");
    expect(earlier).toHaveLength(12);
    expect(earlier.slice(0, 3)).toEqual([saying("5"), saying("13"), saying("12")]);
  });
});
