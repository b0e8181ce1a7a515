import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { folderWith, sampleFiles } from "../run-bylaw.ts";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const { folder: cwd, remove } = folderWith({ ...sampleFiles, "caches/notes.txt": "" });
afterAll(remove);

const kept = join(cwd, "caches/bylaw");
const evaluate = ["evaluate", "sampletown", "--facts", "short.json", "--on", "2024-05-01", "--format", "json"];

function bylaw(words: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const environment = { PATH: process.env["PATH"] ?? "", LANG: "en_GB.UTF-8", XDG_CACHE_HOME: join(cwd, "caches") };
  return spawnSync(process.execPath, [main, ...words], { cwd, env: { ...environment, ...env }, encoding: "utf8" })
    .stdout;
}

test("the built command keeps what it compiles, answers the same from it, and compiles other texts anew", () => {
  const alone = bylaw(evaluate, { BYLAW_CACHE: "off" });
  expect(readdirSync(join(cwd, "caches"))).toEqual(["notes.txt"]);
  expect(bylaw(evaluate)).toBe(alone);
  const [file = ""] = readdirSync(kept);
  // A file that is written again would not stay so old.
  utimesSync(join(kept, file), 1_000, 1_000);
  expect(bylaw(evaluate)).toBe(alone);
  expect([readdirSync(kept), statSync(join(kept, file)).mtimeMs]).toEqual([[file], 1_000_000]);

  const words = join(cwd, "policies/words/words.bylaw");
  writeFileSync(words, `${sampleFiles["policies/words/words.bylaw"]} `);
  expect(bylaw(evaluate)).toBe(alone);
  expect(readdirSync(kept)).toHaveLength(2);
  const doctor = JSON.parse(bylaw(["doctor", "--json", "--on", "2024-05-01"], { BYLAW_CACHE: kept })) as {
    readonly kept: unknown;
  };
  expect(doctor.kept).toMatchObject({ folder: "caches/bylaw", files: 2 });
  rmSync(kept, { recursive: true });
});
