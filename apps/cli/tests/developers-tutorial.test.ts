import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isPrinted, readSteps, type ShownRun } from "./read-session.ts";
import { bylaw, type Run } from "./run-bylaw.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = join(root, "docs/tutorial-for-developers.md");
const everyCommand = /^\$ (.+)$/;
const folder = mkdtempSync(join(tmpdir(), "bylaw-developer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of Node, or one of the packages' own commands. */
function started(words: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, words, { cwd: folder }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

function run([program, ...words]: readonly string[]): Promise<Run> {
  if (program === "node") return started(words);
  if (program !== "npx") throw new Error(`the tutorial starts ${program}`);
  const [command, ...others] = words;
  if (command === "bylaw") return bylaw(others, { cwd: folder });
  return started([join(root, `node_modules/typescript/bin/${command}`), ...others]);
}

/** The page with what its commands really print. */
async function replayed(markdown: string, command: RegExp): Promise<string> {
  const lines = markdown.split("\n");
  const changes: { readonly run: ShownRun; readonly printed: readonly string[] }[] = [];
  for (const step of readSteps(markdown, command)) {
    if (step.kind === "file") {
      writeFileSync(join(folder, step.path), step.text);
      continue;
    }
    for (const [index, shown] of step.runs.entries()) {
      const { code, out, err } = await run(shown.words);
      const exit = index === step.runs.length - 1 ? step.exit : 0;
      expect([shown.words, code], `${out}${err}`).toEqual([shown.words, exit]);
      const printed = `${out}${err}`.replaceAll(folder, ".").trimEnd().split("\n");
      if (!isPrinted(lines.slice(shown.first, shown.last), printed)) changes.push({ run: shown, printed });
    }
  }
  return changes
    .toReversed()
    .reduce((all, { run, printed }) => all.toSpliced(run.first, run.last - run.first, ...printed), lines)
    .join("\n");
}

// What `npm install @bylaw/ningbo` gives, as it has been built.
beforeAll(() => {
  mkdirSync(join(folder, "node_modules/@bylaw"), { recursive: true });
  symlinkSync(join(root, "policies/ningbo"), join(folder, "node_modules/@bylaw/ningbo"), "junction");
});

test("each file of the tutorial for developers runs, and prints what stands below it", {
  timeout: 120_000,
}, async () => {
  const markdown = readFileSync(page, "utf8");
  expect(readSteps(markdown, everyCommand).length).toBeGreaterThan(12);
  await expect(await replayed(markdown, everyCommand)).toMatchFileSnapshot(page);
});

test("so does the program of the first page", async () => {
  const path = join(root, "README.md");
  const markdown = readFileSync(path, "utf8");
  const command = /^\$ (node .+)$/;
  expect(readSteps(markdown, command)).toContainEqual(expect.objectContaining({ kind: "file", path: "ask.mjs" }));
  await expect(await replayed(markdown, command)).toMatchFileSnapshot(path);
});

test("what it shows of the examples stands in the examples", () => {
  const parts = [...readFileSync(page, "utf8").matchAll(/^```\w+ part=(\S+)\n([\s\S]*?)^```$/gm)];
  expect(parts).not.toEqual([]);
  for (const [, path = "", text = ""] of parts) expect(readFileSync(join(root, path), "utf8")).toContain(text);
});
