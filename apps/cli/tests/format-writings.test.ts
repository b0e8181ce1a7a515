import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const folders: (() => void)[] = [];
afterAll(() => folders.forEach((remove) => remove()));

function folder(): string {
  const { folder: made, remove } = folderWith(sampleFiles);
  folders.push(remove);
  return made;
}

test("a policy is printed in Chinese with names of a vocabulary that is not changed, and back", async () => {
  const cwd = folder();
  const file = join(cwd, "policies/sampletown/sampletown.bylaw");
  const words = join(cwd, "policies/words/words.bylaw");
  const before = { words: readFileSync(words, "utf8") };
  await bylaw(["format", "policies/sampletown"], { cwd });
  const english = readFileSync(file, "utf8");

  const zh = await bylaw(["format", "--lang", "zh", "policies/sampletown"], { cwd });
  expect(zh).toEqual({ code: 0, out: "policies/sampletown/sampletown.bylaw\n1 of 1 file changed.\n", err: "" });
  const chinese = readFileSync(file, "utf8");
  expect(chinese).toContain("第八条第三项\n  要求 从业人员 >= 10\n");
  expect(chinese).toContain("要求 资产总额 >= 800000 当 申报层级 = 示范平台");
  expect(readFileSync(words, "utf8")).toBe(before.words);
  expect((await bylaw(["test", "sampletown"], { cwd })).code).toBe(0);

  const back = await bylaw(["--lang", "zh", "format", "--lang=en", "policies/sampletown"], { cwd });
  expect(back.code).toBe(0);
  expect(back.out).toMatch(/\p{Script=Han}/u);
  expect(readFileSync(file, "utf8")).toBe(english);
});

test("--check writes nothing, and traditional characters are a writing of their own", async () => {
  const cwd = folder();
  const file = join(cwd, "policies/sampletown/sampletown.bylaw");
  const before = readFileSync(file, "utf8");
  const { code, out } = await bylaw(["format", "--check", "--lang", "zh-Hant", "sampletown"], { cwd });
  expect(code).toBe(1);
  expect(out).toBe("policies/sampletown/sampletown.bylaw\n1 of 1 file would change.\n");
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("what a mistake leaves unknown stays, and the mistake is said; another writing is refused", async () => {
  const cwd = folder();
  const broken = await bylaw(["format", "--lang", "zh", "broken.bylaw"], { cwd });
  expect(broken.code).toBe(1);
  expect(broken.err).toContain("asets");
  expect(readFileSync(join(cwd, "broken.bylaw"), "utf8")).toContain("要求 asets >= 800000");
  const refused = await bylaw(["format", "--lang", "fr", "broken.bylaw"], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("`fr` after `--lang`");
});
