import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

let remove = (): void => undefined;
afterEach(() => remove());

function sampleFolder(): string {
  const made = folderWith(sampleFiles);
  remove = made.remove;
  return made.folder;
}

const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

function contents(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

describe("bylaw build", () => {
  test("writes a module that judges as it stands, the same bytes from wherever it is asked", async () => {
    const cwd = sampleFolder();
    const made = await bylaw(["build", "sampletown", "--out", "out/town"], { cwd });
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain("out/town/index.js\n");
    await bylaw(["build", ".", "--out", "../../out/again"], { cwd: join(cwd, "policies/sampletown") });
    const [town, again] = [contents(join(cwd, "out/town")), contents(join(cwd, "out/again"))];
    expect(made.out).toContain(`sampletown: ${town.length} files written.\n`);
    expect(again).toEqual(town);
    expect(JSON.stringify(town)).not.toContain(cwd);

    const module = (await import(pathToFileURL(join(cwd, "out/town/index.js")).href)) as {
      readonly evaluate: (facts: unknown, options: unknown) => unknown;
    };
    const facts = JSON.parse(readFileSync(join(cwd, "short.json"), "utf8")) as unknown;
    expect(module.evaluate(facts, { on: "2024-06-20" })).toMatchObject({
      determination: {
        policy: "sampletown",
        version: "2.1.0",
        decisions: { certification: { outcome: "not_met", rules: { "8(1).assets": "not_met", "8(3).staff": "met" } } },
      },
    });
  });

  test("says in Chinese what it wrote", async () => {
    const made = await bylaw(["build", "sampletown", "--out", "out", "--lang", "zh"], { cwd: sampleFolder() });
    expect(made.out).toMatch(/sampletown：已写入\d+个文件。\n$/);
  });

  test("builds nothing of a broken policy", async () => {
    const cwd = sampleFolder();
    const made = await bylaw(["build", "broken.bylaw", "--out", "out"], { cwd });
    expect([made.code, made.out]).toEqual([1, ""]);
    expect(made.err).toContain("error[unknown-fact]");
    expect(readdirSync(cwd)).not.toContain("out");
  });

  test("refuses a call without a folder, and one that cannot be written into", async () => {
    const cwd = sampleFolder();
    const without = await bylaw(["build", "sampletown"], { cwd });
    expect([without.code, flat(without.err)]).toEqual([2, expect.stringContaining("The command needs `--out`")]);
    const file = await bylaw(["build", "sampletown", "--out", "good.json"], { cwd });
    expect([file.code, flat(file.err)]).toEqual([2, expect.stringContaining("error[file-not-writable]: `good.json`")]);
  });
});
