import { describe, expect, test } from "vitest";
import { find, type LookUp } from "../src/command-bar/find.ts";
import { type Group, groupIds, type Thing } from "../src/command-bar/thing.ts";
import { commandWords, groupWords } from "../src/command-bar/words.ts";

const thing = (group: Group, ...names: string[]): Thing => ({
  id: `${group}:${names.join()}`,
  group,
  name: names[0] ?? "",
  does: "",
  names,
  run: () => {},
});

const things = [
  thing("here", "Set total assets at its line", "资产总额设为要求线"),
  thing("facts", "Total assets", "资产总额", "assets"),
  thing("facts", "Fixed assets", "固定资产"),
  ...Array.from({ length: 20 }, (_, place) => thing("articles", `Article ${place + 1}`, String(place + 1))),
  ...Array.from({ length: 60 }, (_, place) => thing("rules", `8(${place + 1}) · Rule`)),
  thing("panels", "Population", "样本总体"),
  thing("page", "Print the result", "打印判定结果"),
  thing("page", "Put the text in force back", "恢复现行文本"),
];

const groupsOf = (typed: string): readonly Group[] => find(things, typed).groups.map(({ group }) => group);
const namesOf = (typed: string): readonly string[] => find(things, typed).things.map(({ name }) => name);

describe("what was typed", () => {
  test("finds a fact by either name and by pinyin, the act on the fact in focus before it", () => {
    for (const typed of ["assets", "资产总额", "zichan", "zcze", "Total Assets"]) {
      expect(namesOf(typed).slice(0, 2), typed).toEqual(["Set total assets at its line", "Total assets"]);
    }
  });

  test("puts first the kind that answers best", () => {
    expect(groupsOf("print")[0]).toBe("page");
    expect(groupsOf("population")).toEqual(["panels"]);
    expect(groupsOf("8")[0]).toBe("articles");
    expect(namesOf("8")[0]).toBe("Article 8");
  });

  test("shows the best of many, and tells how many there are", () => {
    const { groups, things: shown, count } = find(things, "rule");
    expect(groups).toHaveLength(1);
    expect(groups[0]?.shown).toHaveLength(40);
    expect(groups[0]?.count).toBe(60);
    expect(shown).toHaveLength(40);
    expect(count).toBe(60);
    expect(
      find(things, "r").groups.every((group) => group.shown.length <= 6 || find(things, "r").groups.length < 3),
    ).toBe(true);
  });

  test("finds nothing rather than something else", () => {
    expect(find(things, "moonlight")).toEqual({ groups: [], things: [], count: 0 });
    expect(find([], "assets").count).toBe(0);
  });
});

describe("without words", () => {
  test("what is nearest at hand stands there, articles only where they have no place of their own", () => {
    expect(groupsOf("")).toEqual(["here", "articles", "page", "panels"]);
    expect(find(things, " ", { without: ["articles"] }).groups.map(({ group }) => group)).toEqual([
      "here",
      "page",
      "panels",
    ]);
    expect(find(things, "").things.filter(({ group }) => group === "articles")).toHaveLength(20);
  });
});

describe("what is looked up", () => {
  const people: LookUp = (typed, most) => {
    const all = Array.from({ length: 2_000 }, (_, place) => `P${place}`).filter((id) =>
      id.includes(typed.toUpperCase()),
    );
    return { things: all.slice(0, most).map((id) => thing("people", id)), count: all.length };
  };

  test("is counted in all and shown in part", () => {
    const { groups } = find(things, "p1", { lookUps: [people] });
    const found = groups.find(({ group }) => group === "people");
    expect(found?.count).toBe(1_111);
    expect(found?.shown.length).toBeLessThanOrEqual(40);
  });

  test("does not stand where nothing was typed", () => {
    expect(find(things, "", { lookUps: [people] }).groups.map(({ group }) => group)).not.toContain("people");
  });
});

test("every kind has a name in both languages, and what can be looked for is told in both", () => {
  for (const group of groupIds) {
    expect(groupWords[group].en).toMatch(/^[A-Z]/);
    expect(groupWords[group].zh).toMatch(/^\p{Script=Han}+$/u);
  }
  expect(commandWords("en").canBeFound).toHaveLength(commandWords("zh").canBeFound.length);
});
