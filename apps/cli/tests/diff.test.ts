import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const town = sampleFiles["policies/sampletown/sampletown.bylaw"] ?? "";
const loose = (text: string): string =>
  text.replace("use words\n", "fact staff 从业人员: count of persons 人\n").replace("/// Measure", "/// The measure");
const population = {
  format: 1,
  about: { en: "Invented.", zh: "虚构。" },
  seed: 7,
  size: 300,
  on: "2024-06-20",
  strengths: {},
  facts: {
    tier: { draw: "always", value: "demo" },
    staff: { draw: "always", value: 12 },
    assets: { draw: "uniform", from: 700000, to: 900000, step: 1000 },
  },
};
const plugin = (text: string) => ({
  "plugin.json": JSON.stringify({
    ...(JSON.parse(sampleFiles["policies/sampletown/plugin.json"] ?? "") as object),
    population: "population.json",
  }),
  "population.json": JSON.stringify(population),
  "sampletown.bylaw": text,
});
const filesIn = (folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const { folder: cwd, remove } = folderWith({
  ...sampleFiles,
  "old.bylaw": loose(town),
  "same.bylaw": loose(town).replace("role bureau", "// The office.\nrole bureau"),
  "stricter.bylaw": loose(town).replace(">= 800000", ">= 850000"),
  "more.bylaw": `${loose(town)}\ndecision support 扶持\n  article 9\n    require staff >= 5\n`,
  ...filesIn("before", plugin(loose(town))),
  ...filesIn("after", plugin(loose(town).replace(">= 800000", ">= 801000"))),
});
afterAll(remove);

const diff = (...words: readonly string[]) => bylaw(["diff", ...words], { cwd });
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("bylaw diff", () => {
  test("says which decision changed, for whom, by which article, and what release that is", async () => {
    const { code, out, err } = await diff("old.bylaw", "stricter.bylaw", "--on", "2024-06-01");
    expect([code, err]).toEqual([0, ""]);
    expect(flat(out)).toContain("old.bylaw → stricter.bylaw, as of 2024-06-01.");
    expect(flat(out)).toContain("certification ✓ Met → ✗ Not met");
    expect(flat(out)).toContain("article 8(1)");
    expect(flat(out)).toContain("with assets = 849999.99");
    expect(flat(out)).toContain("Not compared: there is no population.");
    expect(flat(out)).toContain("Proposed release: major, some outcome is another.");
  });

  test("says the places where both sides have one name", async () => {
    expect(flat((await diff("before", "after")).out)).toContain(
      "sampletown (before) → sampletown (after), as of 2024-06-20.",
    );
    expect((await diff("before", "after", "--lang", "zh")).out).toContain("sampletown（before）");
    expect((await diff("before", "before")).out).toContain("sampletown → sampletown, as of");
  });

  test("in Chinese", async () => {
    const { out } = await diff("old.bylaw", "stricter.bylaw", "--lang", "zh");
    expect(flat(out)).toContain("认定 ✓ 符合 → ✗ 不符合");
    expect(flat(out)).toContain("第八条第一项");
    expect(flat(out)).toContain("建议版本：主版本（major）");
  });

  test("a comment is a patch, a decision that comes is minor", async () => {
    expect((await diff("old.bylaw", "same.bylaw")).out).toContain("Nothing differs.");
    const more = flat((await diff("old.bylaw", "more.bylaw")).out);
    expect(more).toContain("Added: decision support");
    expect(more).toContain("Proposed release: minor");
  });

  test("counts the applicants of the population, also where no line stands near them", async () => {
    const { out } = await diff("before", "after", "--json");
    const found = JSON.parse(out) as {
      readonly bump: string;
      readonly on: string;
      readonly compared: { readonly population: number };
      readonly changes: readonly { readonly before: string; readonly after: string; readonly population: number }[];
    };
    expect(found).toMatchObject({ bump: "major", on: "2024-06-20", compared: { population: 300 } });
    const change = found.changes.find(({ before, after }) => before === "met" && after === "not_met");
    expect(change?.population).toBeGreaterThan(0);
    expect(out).toBe((await diff("before", "after", "--json")).out);
  });

  test.each([
    ["stricter.bylaw", "major", 0],
    ["stricter.bylaw", "minor", 1],
    ["more.bylaw", "minor", 0],
    ["more.bylaw", "patch", 1],
    ["same.bylaw", "patch", 0],
  ] as const)("%s with --bump %s ends with %i", async (file, bump, expected) => {
    const { code, err } = await diff("old.bylaw", file, "--bump", bump);
    expect([code, flat(err).includes(`\`${bump}\` says less`)]).toEqual([expected, expected === 1]);
  });

  test.each([
    [["old.bylaw"], "The command needs `NEW`, and it is not given.", 2],
    [["old.bylaw", "nowhere.bylaw"], "There is no file `nowhere.bylaw`.", 2],
    [["old.bylaw", "same.bylaw", "--bump", "huge"], "`huge` after `--bump` is not `patch`, `minor` or `major`.", 2],
    [["old.bylaw", "broken.bylaw"], "No fact is called `asets`.", 1],
  ] as const)("%j is refused", async (words, message, expected) => {
    const { code, err } = await diff(...words);
    expect([code, flat(err)]).toEqual([expected, expect.stringContaining(message)]);
  });
});
