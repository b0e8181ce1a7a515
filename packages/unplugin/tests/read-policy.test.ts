import { rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compilePlace, findPolicy } from "@bylaw/workspace";
import { buildPackage } from "bylaw";
import { expect, test } from "vitest";
import { keepPolicies } from "../src/policies/kept-policies.ts";
import { readPolicy } from "../src/policies/read-policy.ts";
import { broken, folderWith, hillTown, policyFile, wordsFile } from "./hill-town.ts";

test("a policy comes to the bytes that `bylaw build` writes", async () => {
  const path = fileURLToPath(new URL("../../../policies/ningbo/ningbo.bylaw.md", import.meta.url));
  const { files, problems } = await readPolicy(path, "en");
  expect(problems).toEqual([]);
  const found = await findPolicy(path);
  const place = found.kind === "found" ? found.places[0] : undefined;
  if (place === undefined) throw new Error("the policy is not there");
  const { compiled, texts } = await compilePlace(place);
  if (compiled === undefined) throw new Error("the policy is broken");
  const built = buildPackage(
    compiled,
    texts.map((source) => ({ ...source, name: basename(source.path) })),
  );
  // The map names its sources by the paths on this machine, for bundlers to make their own of it; so its hash differs.
  const isAlike = ([name]: readonly [string, string]): boolean => !/\.map$|^manifest\.json$/.test(name);
  expect([...files].filter(isAlike)).toEqual(built.map((one) => [one.path, one.text] as const).filter(isAlike));
});

test("the result rests on the files of the policy and of what it uses, and on nothing else", async () => {
  const folder = folderWith(hillTown);
  const { watched } = await readPolicy(join(folder, policyFile), "en");
  expect(watched.map((path) => path.slice(folder.length + 1).replaceAll("\\", "/")).toSorted()).toEqual([
    "policies/hilltown/hilltown.bylaw.md",
    "policies/hilltown/plugin.json",
    "policies/hillwords/parts/words.bylaw",
    "policies/hillwords/plugin.json",
  ]);
});

test("a configuration that comes later, or goes, is noticed", async () => {
  const folder = folderWith(hillTown);
  const policies = keepPolicies("en");
  const path = join(folder, policyFile);
  const alone = await policies.read(path);
  expect(await policies.read(path)).toBe(alone);
  const configuration = join(folder, "bylaw.config.json");
  writeFileSync(configuration, '["./nowhere"]');
  const configured = await policies.read(path);
  expect(configured.problems.map(({ head }) => head)).toEqual([expect.stringContaining("`./nowhere`")]);
  expect(configured.watched).toContain(configuration);
  rmSync(configuration);
  expect((await policies.read(path)).problems).toEqual([]);
});

test("a problem has its words, its lines and its place in the file", async () => {
  const folder = folderWith({ ...hillTown, [policyFile]: broken.text });
  const { files, problems } = await readPolicy(join(folder, policyFile), "en");
  expect(files.size).toBe(0);
  const [first] = problems;
  expect(first).toMatchObject({
    level: "error",
    head: expect.stringContaining("No fact is called `complants`. Did you mean `complaints`?"),
    notes: expect.stringContaining("= fix: Write `complaints`"),
    frame: expect.stringMatching(/hilltown\.bylaw\.md:12:11\n[^]*require complants <= 5\n[^]*\^{9}/),
    place: {
      file: join(folder, policyFile),
      line: 12,
      column: 11,
      endColumn: 20,
      lineText: "  require complants <= 5",
    },
  });
  const inChinese = await readPolicy(join(folder, policyFile), "zh");
  expect(inChinese.problems[0]?.head).toContain("错误");
});

test("what is wrong with a manifest is shown in the manifest", async () => {
  const manifest = (hillTown["policies/hilltown/plugin.json"] ?? "").replace('"version":"1.0.0"', '"version":7');
  const folder = folderWith({ ...hillTown, "policies/hilltown/plugin.json": manifest });
  const { problems } = await readPolicy(join(folder, policyFile), "en");
  expect(problems[0]?.place).toMatchObject({
    file: join(folder, "policies/hilltown/plugin.json"),
    line: 1,
    column: 39,
  });
  expect(problems[0]?.frame).toContain('"version":7');
});

test("a policy is compiled again when a file that it rests on is another, and only then", async () => {
  const folder = folderWith(hillTown);
  const policies = keepPolicies("en");
  const path = join(folder, policyFile);
  const [first, atOnce] = await Promise.all([policies.read(path), policies.read(path)]);
  expect(atOnce).toBe(first);
  expect(await policies.read(path)).toBe(first);
  writeFileSync(join(folder, wordsFile), (hillTown[wordsFile] ?? "").replace("count of complaints 次", "number"));
  const second = await policies.read(path);
  expect(second.files.get("index.d.ts")).not.toBe(first.files.get("index.d.ts"));
  expect(policies.restingOn(join(folder, wordsFile))).toEqual([second]);
  expect(policies.restingOn(join(folder, "policies/other/other.bylaw"))).toEqual([]);
});

test("a text without a statement, and a file that is gone, are said", async () => {
  const folder = folderWith({ "empty.bylaw": "\n" });
  const [empty, gone] = await Promise.all(
    ["empty.bylaw", "gone.bylaw"].map((name) => readPolicy(join(folder, name), "en")),
  );
  expect(empty?.problems[0]).toMatchObject({ level: "warning", place: { file: join(folder, "empty.bylaw"), line: 1 } });
  expect(gone?.problems[0]).toMatchObject({ level: "error", head: expect.stringContaining("gone.bylaw") });
  expect(gone?.files.size).toBe(0);
});
