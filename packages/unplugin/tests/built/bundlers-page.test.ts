import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folderWith } from "../hill-town.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const page = readFileSync(join(root, "docs/bundlers.md"), "utf8");

test("the project of docs/bundlers.md is built, run and tested as the page says", () => {
  const blocks = [...page.matchAll(/^```\w+ file=(\S+)\n([^]*?)^```$/gm)];
  const files = Object.fromEntries(blocks.map(([, path = "", text = ""]) => [path, text]));
  const folder = folderWith({ ...files, "package.json": '{ "type": "module" }' });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const run = (...words: readonly string[]): string =>
    execFileSync(process.execPath, words, {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    });

  const printed = [...(files["main.js"] ?? "").matchAll(/\/\/ → (.*)/g)].map(([, line]) => `${line}\n`).join("");
  run("node_modules/vite/bin/vite.js", "build", "--logLevel", "error");
  expect(run("built/main.js")).toBe(printed);
  expect(run("--import", "@bylaw/unplugin/node", "main.js")).toBe(printed);
  expect(run("node_modules/vitest/vitest.mjs", "run", "--reporter=dot")).toMatch(/Tests\s+2 passed/);
});
