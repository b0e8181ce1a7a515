import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type PublicPackage, repository } from "./public-packages.ts";
import { install } from "./write-declarations.ts";

/** Ningbo stands for all built policies: what is not its facts and decisions is the same in each. */
export const city: PublicPackage = {
  name: "@bylaw/ningbo",
  version: "0.1.0",
  description: "A built policy, here that of Ningbo: its facts and decisions, and the functions of every built policy.",
  folder: join(repository, "policies", "ningbo"),
  entries: [
    { path: ".", source: "index.d.ts" },
    { path: "./quick", source: "quick.d.ts", about: "Verdicts and masks as numbers, for many checked cases." },
    { path: "./columns", source: "columns.d.ts", about: "Verdicts over typed arrays, one place for each applicant." },
    {
      path: "./sentences/en",
      source: "sentences.en.d.ts",
      about: "The sentences of one language, by rule and status.",
    },
  ],
};

/** Builds the policy from the sources into the declarations. Its hash, which every word of the policy changes, is left out. */
export async function writeCityModule(folder: string): Promise<void> {
  const target = join(folder, "declarations", "ningbo");
  const command = ["--conditions=bylaw-source", "apps/cli/src/main.ts", "build", "ningbo", "--out", target];
  await promisify(execFile)(process.execPath, command, { cwd: repository });
  const path = join(target, "index.d.ts");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/"[0-9a-f]{64}"/g, '"(sha-256)"'));
  install(city, target, folder);
}
