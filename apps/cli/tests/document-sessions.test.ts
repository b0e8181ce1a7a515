import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { type FileStep, isPrinted, readSteps, type ShownRun } from "./read-session.ts";
import { bylaw } from "./run-bylaw.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with the policies of this repository, in which a document may write what it likes. */
function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bylaw-document-"));
  folders.push(folder);
  const leftOut = new Set(["node_modules", "dist", "tests", "scripts"]);
  cpSync(join(root, "policies"), join(folder, "policies"), {
    recursive: true,
    filter: (path) => !leftOut.has(basename(path)),
  });
  return folder;
}

/** The lines that a command prints, results first and then what is wrong; only the folder is left out of them. */
function linesOf(text: string, cwd: string): readonly string[] {
  const lines = text.replaceAll(cwd, ".").split("\n");
  return lines.map((line) => line.trimEnd()).slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
}

/** The document with what its commands really print. */
async function replayed(markdown: string, cwd: string): Promise<string> {
  const lines = markdown.split("\n");
  const changes: { readonly run: ShownRun; readonly printed: readonly string[] }[] = [];
  for (const step of readSteps(markdown)) {
    if (step.kind === "file") writeStep(step, cwd);
    else {
      for (const [index, run] of step.runs.entries()) {
        const { code, out, err } = await bylaw(run.words, { cwd });
        const said = `bylaw ${run.words.join(" ")} ends with`;
        const exit = index === step.runs.length - 1 ? step.exit : 0;
        expect(`${said} ${code}`, `line ${step.line}\n${out}${err}`).toBe(`${said} ${exit}`);
        const printed = linesOf(`${out}${err}`, cwd);
        if (!isPrinted(lines.slice(run.first, run.last), printed)) changes.push({ run, printed });
      }
    }
  }
  return changes
    .toReversed()
    .reduce((all, { run, printed }) => all.toSpliced(run.first, run.last - run.first, ...printed), lines)
    .join("\n");
}

function writeStep({ path, text, added }: FileStep, cwd: string): void {
  const target = join(cwd, path);
  mkdirSync(dirname(target), { recursive: true });
  if (added) appendFileSync(target, `\n${text}`);
  else writeFileSync(target, text);
}

describe.each(["docs/tutorial.md", "docs/command-line.md", "README.md"])("%s", (path) => {
  test("says what its commands print", { timeout: 600_000 }, async () => {
    const markdown = readFileSync(join(root, path), "utf8");
    expect(readSteps(markdown).filter(({ kind }) => kind === "session")).not.toEqual([]);
    await expect(await replayed(markdown, readersFolder())).toMatchFileSnapshot(join(root, path));
  });
});

describe("a session of a document", () => {
  test.each([
    [["a", "b"], ["a", "b"], true],
    [["a"], ["a", "b"], false],
    [["…", "b"], ["a", "a", "b"], true],
    [["a", "…"], ["a"], true],
    [["a", "…", "c", "…"], ["a", "b", "c", "d"], true],
    [["a", "…", "c"], ["a", "b"], false],
    [[], [], true],
  ])("%j beside %j", (shown, printed, fits) => expect(isPrinted(shown, printed)).toBe(fits));

  test("is read with its files, its commands and its exit code", () => {
    const page =
      '~~~markdown add=a/b.md\n```bylaw\nx\n```\n~~~\n\n```console exit=1\n$ bylaw test --a "b c"\nout\n```\n';
    expect(readSteps(page)).toEqual([
      { kind: "file", path: "a/b.md", text: "```bylaw\nx\n```\n", added: true },
      { kind: "session", line: 7, exit: 1, runs: [{ words: ["test", "--a", "b c"], first: 8, last: 9 }] },
    ]);
  });
});
