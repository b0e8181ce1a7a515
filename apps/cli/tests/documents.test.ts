import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bylaw } from "./run-bylaw.ts";

const page = readFileSync(new URL("../../../docs/command-line.md", import.meta.url), "utf8");
const cwd = fileURLToPath(new URL(".", import.meta.url));
const commands = [
  "check",
  "format",
  "evaluate",
  "compare",
  "diff",
  "test",
  "coverage",
  "show",
  "build",
  "explain",
  "new city",
  "doctor",
];

const optionsOf = (text: string): readonly string[] => text.match(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/g) ?? [];
const help = async (...words: readonly string[]): Promise<string> => (await bylaw([...words, "--help"], { cwd })).out;

test("docs/command-line.md names every command and every option, and no other", { timeout: 300_000 }, async () => {
  const root = await help();
  const listed = [...root.matchAll(/^ {2}([a-z]+) (?!.*\[COMMAND\])/gm)].map(([, name]) => name);
  expect(new Set(listed.filter((name) => name !== "help"))).toEqual(
    new Set(commands.map((name) => name.split(" ")[0])),
  );
  const texts = [root, ...(await Promise.all(commands.map((name) => help(...name.split(" ")))))];
  const offered = new Set(texts.flatMap(optionsOf));
  for (const name of commands) expect(page).toMatch(new RegExp(`^\\| \`bylaw ${name}\\b`, "m"));
  for (const option of [...offered].filter((each) => each !== "--version")) expect(optionsOf(page)).toContain(option);
  for (const option of optionsOf(page)) expect(["--version", ...offered]).toContain(option);
});
