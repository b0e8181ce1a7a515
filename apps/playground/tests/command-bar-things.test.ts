import { determine } from "bylaw";
import { describe, expect, test } from "vitest";
import type { Around } from "../src/command-bar/around.ts";
import { linesOfFacts } from "../src/command-bar/fact-lines.ts";
import { factInFocus, factThings } from "../src/command-bar/fact-things.ts";
import { find } from "../src/command-bar/find.ts";
import { measureThings } from "../src/command-bar/measure-things.ts";
import { decisionAsking } from "../src/command-bar/open-entry.ts";
import { dayLookUp, pageThings } from "../src/command-bar/page-things.ts";
import { nearestPlaces, nearestThings, personLookUp } from "../src/command-bar/people-things.ts";
import { scenarioThings } from "../src/command-bar/scenario-things.ts";
import { measureAsked } from "../src/plugins.ts";
import { firstSession } from "../src/state/first-session.ts";
import type { Session } from "../src/state/session.ts";
import { ningbo, people } from "./people/ningbo.ts";

const measure = measureAsked("");
if (measure === undefined) throw new Error("there is no measure");
const compiled = ningbo();
const columns = people(compiled);
const on = "2024-06-20";
const given = { facts: { tier: "demo", assets: 900_000 } };
const { determination } = determine(compiled.policy, given, { on });

function around(parts: Partial<Session> = {}): { around: Around; done: unknown[][] } {
  const done: unknown[][] = [];
  const noting = (name: string): ((...given: readonly unknown[]) => void) => {
    return (...all) => {
      done.push([name, ...all]);
    };
  };
  const acts = new Proxy(
    { crowd: { pin: noting("pin") } },
    {
      get: (known: Readonly<Record<string, unknown>>, name) => known[String(name)] ?? noting(String(name)),
    },
  );
  const settings = { language: "en", ground: "light", letters: true } as const;
  const session: Session = {
    ...firstSession(measure as NonNullable<typeof measure>, settings, on),
    case: given,
    compiled: { policy: compiled.policy, origins: compiled.origins, samples: [] },
    ...(determination === undefined ? {} : { result: { problems: [], determination } }),
    crowd: { source: "made", columns, problems: [], refused: 0 },
    ...parts,
  };
  const placed = { ...session, placed: session.sources };
  return { around: { session: placed, acts, presenter: {}, keeper: {} } as unknown as Around, done };
}

const inChinese = { language: "zh", ground: "dark", letters: true } as const;

function allOf({ around: here }: ReturnType<typeof around>, inFocus?: string): Parameters<typeof find>[0] {
  return [...factThings(here, inFocus, undefined), ...measureThings(here, inFocus), ...pageThings(here)];
}

test("what is presented from here are the steps that the recorder shows", () => {
  const { around: here } = around();
  const [steps, begun]: readonly [readonly string[], unknown[][]] = [["first", "second"], []];
  const presenter = { steps: () => steps, begin: (...all: readonly unknown[]) => void begun.push([...all]) };
  const things = pageThings({ ...here, presenter } as unknown as Around);
  void things.find(({ id }) => id === "page:presentHere")?.run();
  expect(begun).toEqual([[steps, "room"]]);
});

describe("lines of facts", () => {
  const lines = linesOfFacts(compiled.policy, { decision: "certification", determination });

  test("give the value at the line and the one at which the comparison turns over", () => {
    const [assets] = lines.get("assets") ?? [];
    expect(assets).toMatchObject({ fact: "assets", beside: { side: "below" }, citation: { number: "8", item: "1" } });
    expect(Number(assets?.at)).toBe(800_000);
    expect(Number(assets?.beside?.value)).toBe(799_999);
    const [satisfaction] = lines.get("satisfaction") ?? [];
    expect(Number(satisfaction?.beside?.value)).toBeCloseTo(Number(satisfaction?.at) - 0.01);
  });

  test("begin with the rule in focus, each value once", () => {
    for (const [, all] of lines)
      expect(new Set(all.map(({ at, beside }) => `${at}${beside?.side}`)).size).toBe(all.length);
    const [first] = linesOfFacts(compiled.policy, { rule: "7(6).satisfaction" }).get("satisfaction") ?? [];
    const [other] = linesOfFacts(compiled.policy, { rule: "8(5).satisfaction" }).get("satisfaction") ?? [];
    expect(first?.threshold.rule).not.toBe(other?.threshold.rule);
  });
});

describe("what is found in Ningbo's measure", () => {
  test.each(["total assets", "资产总额", "zichan", "zcze"])("%s is the fact, on a page of either language", (typed) => {
    for (const settings of [undefined, inChinese]) {
      const { things } = find(allOf(around(settings && { settings })), typed);
      expect(things[0]).toMatchObject({
        id: "fact:assets",
        names: expect.arrayContaining(["Total assets", "资产总额"]),
      });
    }
  });

  test("acts on the fact in focus come first and say the value", () => {
    const made = around();
    const { groups, things } = find(allOf(made, "assets"), "assets line");
    expect(groups[0]?.group).toBe("here");
    expect(things[0]).toMatchObject({
      name: "Set total assets at its line",
      does: "800,000 yuan",
      detail: "article 8(1)",
    });
    for (const thing of things.slice(0, 2)) void thing.run();
    expect(made.done).toEqual([
      ["setFact", "assets", "800000"],
      ["setFact", "assets", "799999"],
    ]);
    const unknown = find(allOf(made, "assets"), "assets not known").things[0];
    void unknown?.run();
    expect(made.done.at(-1)).toEqual(["setFact", "assets", undefined]);
  });

  test("an article is found by number in both writings, and stands once", () => {
    for (const typed of ["8", "article 8", "第八条", "第8条", "dibatiao"]) {
      expect(find(allOf(around()), typed).things[0]?.id, typed).toBe("article:8");
    }
    expect(find(allOf(around()), "20").things[0]?.id).toBe("article:20");
  });

  test("a rule is found by place and name, and shows its line of the text", () => {
    const rule = find(allOf(around()), "8(1) assets").things.find(({ group }) => group === "rules");
    expect(rule).toMatchObject({ id: "rule:certification:8(1).assets", detail: "require assets >= 80万元" });
    expect(find(allOf(around({ settings: inChinese })), "第八条第一项 资产").things[0]?.id).toBe(rule?.id);
  });

  test("names that objects have by themselves are no names of facts", () => {
    const { session } = around().around;
    for (const id of ["__proto__", "constructor", "toString"]) {
      expect(decisionAsking(session, { kind: "fact", id })).toBeUndefined();
      expect(find(allOf(around()), id).things).toEqual([]);
    }
    expect(factInFocus({ ...session, rule: "__proto__" }, null)).toBeUndefined();
    expect(factInFocus({ ...session, rule: "8(1).assets" }, null)).toBe("assets");
  });

  test("nothing is found before the text has been read, but what the page can do", () => {
    const { compiled: _left, ...bare } = around().around.session;
    const unread = { ...around().around, session: bare };
    expect(factThings(unread, "assets", undefined)).toEqual([]);
    expect(measureThings(unread)).toEqual([]);
    expect(scenarioThings(unread, undefined)).toEqual([]);
    expect(pageThings(unread).length).toBeGreaterThan(20);
  });

  test("all ids differ, and each thing says what happens or is itself an act", () => {
    const things = allOf(around(), "assets");
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
    for (const { does, group, name } of things) {
      expect(name).not.toBe("");
      if (group !== "page") expect(does, name).not.toBe("");
    }
  });
});

describe("applicants", () => {
  const lookUp = personLookUp(around().around);
  const namesOf = (typed: string): readonly string[] => lookUp(typed, 6).things.map(({ id }) => id);

  test.each(["P000123", "p000123", "123", "000123", "No. 123", "#123", "123号", "Ｐ０００１２３"])(
    "%s is one of them",
    (typed) => {
      expect(namesOf(typed)[0]).toBe("person:P000123");
    },
  );

  test("are counted in all and given in part", () => {
    expect(lookUp("12", 6)).toMatchObject({ count: 111 });
    expect(lookUp("12", 6).things).toHaveLength(6);
    expect(lookUp("9999", 6).count).toBe(0);
    expect(lookUp("assets", 6).count).toBe(0);
    expect(lookUp("", 6).count).toBe(0);
  });

  test("nearest to the line: one at it, one on either side", () => {
    const distance = Float64Array.from([5, -3, 0, Number.NaN, -3, 7, 0]);
    expect(nearestPlaces({ order: [1, 4, 2, 6, 0, 5, 3], distance })).toEqual([
      { where: "at", place: 2, count: 2 },
      { where: "below", place: 1, count: 2 },
      { where: "above", place: 0, count: 1 },
    ]);
    expect(nearestPlaces({ order: [0], distance: Float64Array.from([Number.NaN]) })).toEqual([]);
    expect(nearestThings(around().around, undefined, "people")).toEqual([]);
  });

  test("2,000 of them and all else are found within a frame or two", () => {
    const made = around();
    const things = allOf(made, "assets");
    find(things, "zichan");
    const before = process.cpuUsage();
    for (const typed of ["a", "zichan", "12", "assets line", "第八条", "xyz"])
      find(things, typed, { lookUps: [lookUp] });
    // Of the processor, not of the clock, which other processes can hold up.
    expect(process.cpuUsage(before).user / 6).toBeLessThan(100_000);
  });
});

describe("the page", () => {
  test("a day that was typed can be decided as of, another text not", () => {
    const made = around();
    const { things } = dayLookUp(made.around)("2024-02-29", 6);
    void things[0]?.run();
    expect(made.done).toEqual([["setOn", "2024-02-29"]]);
    expect(dayLookUp(made.around)("2023-02-29", 6).count).toBe(0);
  });

  test("offers what there is to do: nothing to put back in a text in force, the ground that is not shown", () => {
    const ids = (parts: Partial<Session> = {}): readonly string[] =>
      pageThings(around(parts).around).map(({ id }) => id);
    expect(ids()).toEqual(expect.arrayContaining(["page:dark", "page:chinese", "page:pin", "page:code"]));
    expect(ids()).not.toContain("page:restore");
    expect(ids()).not.toContain("page:read");
    expect(ids({ sources: [{ path: "ningbo/ningbo.bylaw.md", text: "" }] })).toContain("page:restore");
    expect(ids({ settings: inChinese })).toEqual(expect.arrayContaining(["page:light", "page:english"]));
    const { settings } = around().around.session;
    const keysOf = (letters: boolean): readonly (string | undefined)[] =>
      pageThings(around({ settings: { ...settings, letters } }).around).map(({ keys }) => keys);
    expect(keysOf(true)).toContain("P");
    expect(keysOf(false)).not.toContain("P");
  });

  test("another word for an act finds it first", () => {
    const draft = { sources: [{ path: "ningbo/ningbo.bylaw.md", text: "" }] };
    for (const [typed, id] of [
      ["pin", "page:pin"],
      ["chinese", "page:chinese"],
      ["restore", "page:restore"],
      ["dark", "page:dark"],
      ["present from here", "page:presentHere"],
      ["all keys", "page:keys"],
      ["view code", "page:code"],
    ]) {
      expect(find(allOf(around(draft), "assets"), typed ?? "").things[0]?.id, typed).toBe(id);
    }
    expect(find(allOf(around({ settings: inChinese })), "english").things[0]?.id).toBe("page:english");
  });

  test("both languages and pinyin find each act", () => {
    for (const [typed, id] of [
      ["dayin", "page:print"],
      ["print", "page:print"],
      ["shense", "page:dark"],
      ["yanshi", "page:presentHere"],
      ["compare", "panel:compare"],
      ["北京", "measure:beijing"],
    ]) {
      expect(
        find(allOf(around()), typed ?? "").things.map((thing) => thing.id),
        typed,
      ).toContain(id);
    }
  });
});
