import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A temporary folder with some files in it, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bylaw-workspace-")));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The manifest of a plugin with one file that is called as the plugin is. */
export function manifest(id: string, more: Readonly<Record<string, unknown>> = {}): string {
  const names = { en: id, zh: id };
  return JSON.stringify({ format: 1, id, version: "1.0.0", kind: "measure", names, files: [`${id}.bylaw`], ...more });
}

/** A measure, a vocabulary that it uses, a loose file and what is passed over. */
export const town: Readonly<Record<string, string>> = {
  "policies/hilltown/plugin.json": manifest("hilltown"),
  "policies/hilltown/hilltown.bylaw":
    "policy hilltown\n  in force from 2021-12-05\nuse hillwords\ndecision certification\n  article 1  require open\n",
  "policies/hilltown/notes.bylaw": "policy notes\n",
  "policies/hillwords/plugin.json": manifest("hillwords", { kind: "vocabulary", files: ["parts/words.bylaw"] }),
  "policies/hillwords/parts/words.bylaw": "/// open\n///zh 开放\nfact open 开放: yes/no\n",
  "loose.bylaw": "policy loose\n",
  "node_modules/other/other.bylaw": "policy other\n",
};
