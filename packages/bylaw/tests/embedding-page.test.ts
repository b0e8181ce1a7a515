import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { readPolicyFile } from "./installed-policies.ts";
import { readBlocks } from "./read-blocks.ts";

const folder = mkdtempSync(join(tmpdir(), "bylaw-embedding-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = readBlocks(readFileSync(new URL("../../../docs/embedding.md", import.meta.url), "utf8"));
const modules: Readonly<Record<string, URL>> = {
  bylaw: new URL("../src/index.ts", import.meta.url),
  "bylaw/runtime": new URL("../src/runtime.ts", import.meta.url),
};

/** What the page takes as given: its policy as `text`, and the files of the calendar. */
const given = `import { deepStrictEqual } from "node:assert/strict";
const shown = [];
const shows = (line, value, said) => {
  deepStrictEqual(JSON.parse(JSON.stringify([value ?? null])), JSON.parse(JSON.stringify([said ?? null])), line);
  shown.push(line);
};
const written = async (files) => {
  const { mkdirSync, writeFileSync } = await import("node:fs");
  mkdirSync(${JSON.stringify(join(folder, "built"))});
  for (const { path, text } of files) writeFileSync(${JSON.stringify(join(folder, "built"))} + "/" + path, text);
  return import(${JSON.stringify(pathToFileURL(join(folder, "built", "index.js")).href)});
};
const builtPart = (name) => import(${JSON.stringify(pathToFileURL(join(folder, "built")).href)} + "/" + name);
const text = ${JSON.stringify(blocks.find(({ info }) => info === "bylaw")?.text)};
const manifest = ${readPolicyFile("cn-calendar/plugin.json")};
const files = [{ path: "years.json", text: ${JSON.stringify(readPolicyFile("cn-calendar/years.json"))} }];
`;

/** The snippets as one module; a line `VALUE; // → SAID` compares the two. */
function program(): string {
  const snippets = blocks.filter(({ info }) => info === "js").map(({ text }) => text);
  const body = snippets
    .join("\n")
    .replaceAll(/ from "(bylaw(?:\/runtime)?)";/g, (_, name: string) => ` from "${modules[name]?.href}";`)
    .replaceAll(/^(\S.*); \/\/ → (.+)$/gm, (_, value: string, said: string) => {
      return `shows(${JSON.stringify(value)}, ${value}, ${said});`;
    });
  return `${given}${body}\nconsole.log(shown.length);\n`;
}

test("the snippets of docs/embedding.md run, and give what stands beside them", async () => {
  const path = join(folder, "page.mjs");
  writeFileSync(path, program());
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--conditions=bylaw-source", path]);
  const said = blocks.flatMap(({ info, text }) => (info === "js" ? (text.match(/\/\/ →/g) ?? []) : []));
  expect([stderr, Number(stdout)]).toEqual(["", said.length]);
  expect(said.length).toBeGreaterThan(20);
});
