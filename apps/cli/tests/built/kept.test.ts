import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
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

const namesOf = (kind: string): readonly string[] => readdirSync(kept).filter((name) => name.endsWith(`.${kind}`));
const ageOf = (name: string): number => statSync(join(kept, name)).mtimeMs;
/** What is written again does not stay so old. */
const makeOld = (name: string): void => utimesSync(join(kept, name), 1_000, 1_000);
const old = 1_000_000;

test("the built command keeps what it compiles, answers the same from it, and compiles other texts anew", () => {
  const alone = bylaw(evaluate, { BYLAW_CACHE: "off" });
  expect([JSON.parse(alone), readdirSync(join(cwd, "caches"))]).toEqual([expect.anything(), ["notes.txt"]]);
  expect(bylaw(evaluate)).toBe(alone);
  const [policies, modules] = [namesOf("policy"), namesOf("code")];
  expect([policies.length, modules.length > 2]).toEqual([1, true]);
  for (const name of [...policies, ...modules]) makeOld(name);
  expect(bylaw(evaluate)).toBe(alone);
  expect([...namesOf("policy"), ...namesOf("code")].map(ageOf)).toEqual([...policies, ...modules].map(() => old));

  const words = join(cwd, "policies/words/words.bylaw");
  writeFileSync(words, `${sampleFiles["policies/words/words.bylaw"]} `);
  expect([bylaw(evaluate), namesOf("policy").length]).toEqual([alone, 2]);
  const doctor = JSON.parse(bylaw(["doctor", "--json", "--on", "2024-05-01"])) as { readonly kept: unknown };
  expect(doctor.kept).toMatchObject({ folder: "caches/bylaw", state: "there" });
});

test("what was kept of its modules and is broken is made anew", () => {
  const alone = bylaw(evaluate);
  for (const name of readdirSync(kept)) {
    const bytes = readFileSync(join(kept, name));
    const at = bytes.length >> 1;
    writeFileSync(join(kept, name), bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
    makeOld(name);
  }
  const before = readdirSync(kept);
  expect(bylaw(evaluate)).toBe(alone);
  // The modules and the one policy that this command needs; what another one has kept stays as it is.
  expect(before.filter((name) => ageOf(name) > old).length).toBeGreaterThan(3);
  expect(bylaw(evaluate)).toBe(alone);
});
