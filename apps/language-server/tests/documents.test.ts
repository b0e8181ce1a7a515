import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type {
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { PolicyScenarios } from "../src/protocol.ts";
import { Client, placeOf, textIn, uriOf, workspaceWith } from "./client.ts";

const manifest = (id: string, kind: string): string =>
  JSON.stringify({
    format: 1,
    id,
    version: "1.0.0",
    kind,
    names: { en: id, zh: id },
    files: [`${id}.bylaw`],
  });

const words = "/// staff\n///zh 从业人员\nfact staff 从业人员: count of persons 人\n";
const town = (name: string): string => `policy ${name}
  in force from 2021-12-05
use words
decision certification 认定
  article 8(3)
    require staff >= 10 persons
`;

const workspace = workspaceWith([], {
  "one/policies/uptown/plugin.json": manifest("uptown", "measure"),
  "one/policies/uptown/uptown.bylaw": town("uptown"),
  "one/policies/words/plugin.json": manifest("words", "vocabulary"),
  "one/policies/words/words.bylaw": words,
  "two/policies/downtown/plugin.json": manifest("downtown", "measure"),
  "two/policies/downtown/downtown.bylaw": town("downtown"),
  "two/policies/words/plugin.json": manifest("words", "vocabulary"),
  "two/policies/words/words.bylaw": words,
});
const at = (path: string): string => join(workspace.folder, path);
const uptown = uriOf(at("one/policies/uptown/uptown.bylaw"));
let client: Client;
let count = 0;

beforeAll(async () => {
  client = await Client.start({ folders: [at("one")], locale: "en-GB" });
}, 60_000);

afterAll(async () => {
  await client.stop();
  workspace.remove();
});

/** A loose policy of its own, open. */
async function opened(text: string): Promise<string> {
  count += 1;
  const uri = uriOf(at(`one/loose-${count}.bylaw`));
  await client.open(uri, text, "bylaw");
  return uri;
}

const range = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});

async function factNames(uri: string, of: Client = client): Promise<readonly string[]> {
  const outline = await of.ask<DocumentSymbol[]>("documentSymbol", uri);
  const all = (symbols: readonly DocumentSymbol[]): readonly string[] =>
    symbols.flatMap(({ name, children = [] }) => [name, ...all(children)]);
  return all(outline);
}

describe("a text with carriage returns", () => {
  const options = { tabSize: 2, insertSpaces: true };
  const lines = ["policy p", "  in force from 2021-12-05", "fact a:  money", "fact b: money", "fact c:money", ""];

  test("is laid out where it needs it, and keeps its line ends", async () => {
    const uri = await opened(lines.join("\r\n"));
    const edits = await client.ask<TextEdit[]>("formatting", uri, { options });
    expect(edits).toEqual([
      { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, newText: "fact a: money\r\n" },
      { range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }, newText: "fact c: money\r\n" },
    ]);
  });

  test("that is laid out already is left alone", async () => {
    const uri = await opened(lines.join("\r\n").replace(":  ", ": ").replace(":money", ": money"));
    expect(await client.ask("formatting", uri, { options })).toEqual([]);
  });
});

describe("a text that is typed", () => {
  test("is followed change by change, in Chinese and beyond the first plane", async () => {
    const uri = await opened("policy p 𠮷林办法\nfact a 资产: money\n");
    // Behind the rare sign: it counts as two.
    await client.change(uri, 2, [
      { range: range(0, 11, 12), text: "森" },
      { range: range(1, 5, 6), text: "assets" },
      { range: range(1, 12, 14), text: "资产总额" },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: "fact 人数: money\r\n" },
    ]);
    expect(await factNames(uri)).toEqual(expect.arrayContaining(["assets", "人数"]));
    const hover = await client.ask<Hover>("hover", uri, { position: { line: 1, character: 6 } });
    expect(JSON.stringify(hover.contents)).toContain("资产总额");
  });

  test("may be replaced as a whole", async () => {
    const uri = await opened("policy p\n");
    await client.change(uri, 2, [{ text: "policy q\nfact staff: money\n" }]);
    expect(await factNames(uri)).toContain("staff");
  });

  test("is counted in bytes by a client that asks for it", async () => {
    const bytes = await Client.start({
      folders: [at("one")],
      capabilities: { general: { positionEncodings: ["utf-8", "utf-16"] } },
    });
    expect(bytes.capabilities.positionEncoding).toBe("utf-8");
    const uri = uriOf(at("one/bytes.bylaw"));
    await bytes.open(uri, "fact 资产总额: money\nlet 𠮷 = 资产总额\n", "bylaw");
    // `let `, four bytes of the rare sign, ` = `
    const [found] = await bytes.ask<Location[]>("definition", uri, { position: { line: 1, character: 12 } });
    expect(found?.range).toEqual(range(0, 5, 17));
    await bytes.change(uri, 2, [{ range: range(0, 5, 17), text: "钱" }]);
    await bytes.until(() => bytes.codes(uri).includes("unknown-fact"), "the problem of the old name");
    const problem = bytes.problems.get(uri)?.find(({ code }) => code === "unknown-fact");
    expect(problem?.range).toEqual(range(1, 11, 23));
    expect(await bytes.stop()).toBe(0);
  });
});

describe("a folder of policies", () => {
  test("a change of a vocabulary is seen by who uses it, before it is saved", async () => {
    const vocabulary = uriOf(at("one/policies/words/words.bylaw"));
    await client.open(uptown, town("uptown"), "bylaw");
    await client.open(vocabulary, words, "bylaw");
    await client.change(vocabulary, 2, [{ text: words.replace("fact staff", "fact people") }]);
    await client.until(() => client.codes(uptown).includes("unknown-fact"), "the problem in the measure");
    await client.change(vocabulary, 3, [{ text: words }]);
    await client.until(() => !client.codes(uptown).includes("unknown-fact"), "the problem to go");
    await client.notify("textDocument/didClose", { textDocument: { uri: vocabulary } });
    await client.notify("textDocument/didClose", { textDocument: { uri: uptown } });
  });

  test("a vocabulary that is closed without being saved is again what lies on disk", async () => {
    const vocabulary = uriOf(at("one/policies/words/words.bylaw"));
    await client.open(uptown, town("uptown"), "bylaw");
    await client.open(vocabulary, words.replace("fact staff", "fact people"), "bylaw");
    await client.until(() => client.codes(uptown).includes("unknown-fact"), "the problem in the measure");
    await client.notify("textDocument/didClose", { textDocument: { uri: vocabulary } });
    await client.until(() => !client.codes(uptown).includes("unknown-fact"), "the problem to go");
    await client.notify("textDocument/didClose", { textDocument: { uri: uptown } });
  });

  test("a document that is closed before its problems were told has none", async () => {
    const [gone, other] = [uriOf(at("one/gone.bylaw")), uriOf(at("one/other.bylaw"))];
    await client.open(gone, "fact a: mony\n", "bylaw");
    await client.notify("textDocument/didClose", { textDocument: { uri: gone } });
    const before = client.heard.length;
    await client.open(other, "fact a: mony\n", "bylaw");
    const told = (): boolean => client.heard.slice(before).some(({ method }) => method === "bylaw/policyChanged");
    await client.until(told, "the problems of the other one");
    expect(client.codes(other)).toContain("unknown-kind");
    expect(client.codes(gone)).toEqual([]);
    await client.notify("textDocument/didClose", { textDocument: { uri: other } });
  });

  test("a rename stays in the folder whose vocabulary it is, and takes what is not saved", async () => {
    const typed = `${town("uptown")}\n  article 9\n    require staff >= 20 persons\n`;
    await client.open(uptown, typed, "bylaw");
    const edit = await client.ask<WorkspaceEdit>("rename", uptown, {
      position: placeOf(typed, "staff"),
      newName: "people",
    });
    const files = (edit.documentChanges ?? []).flatMap((one) => ("textDocument" in one ? [one] : []));
    expect(files.map(({ textDocument }) => textDocument.uri).toSorted()).toEqual(
      [uptown, uriOf(at("one/policies/words/words.bylaw"))].toSorted(),
    );
    expect(files.find(({ textDocument }) => textDocument.uri === uptown)?.edits).toHaveLength(2);
    await client.notify("textDocument/didClose", { textDocument: { uri: uptown } });
  });

  test("folders come and go", async () => {
    const names = async (): Promise<readonly string[]> => {
      const found = await client.request<{ readonly name: string }[]>("workspace/symbol", { query: "staff" });
      const symbols = await client.request<{ name: string; location: Location }[]>("workspace/symbol", {
        query: "town",
      });
      expect(found.length).toBeGreaterThan(0);
      return symbols.map(({ name }) => name);
    };
    expect(await names()).not.toContain("downtown");
    const second = { uri: uriOf(at("two")), name: "two" };
    const change = (event: object): Promise<void> => client.notify("workspace/didChangeWorkspaceFolders", { event });
    await change({ added: [second], removed: [] });
    expect(await names()).toEqual(expect.arrayContaining(["uptown", "downtown"]));
    await change({ added: [], removed: [{ ...second, uri: `${second.uri}/` }] });
    expect(await names()).not.toContain("downtown");
  });

  test("a file that changes on disk is read again", async () => {
    await client.open(uptown, town("uptown"), "bylaw");
    await client.until(() => client.problems.has(uptown), "problems");
    const path = at("one/policies/words/words.bylaw");
    writeFileSync(path, words.replace("fact staff", "fact people"));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type: 2 }] });
    await client.until(() => client.codes(uptown).includes("unknown-fact"), "the problem");
    writeFileSync(path, words);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type: 2 }] });
    await client.until(() => !client.codes(uptown).includes("unknown-fact"), "the problem to go");
    await client.notify("textDocument/didClose", { textDocument: { uri: uptown } });
  });

  test("of a client that watches nothing, a save is the moment to look", async () => {
    await client.open(uptown, town("uptown"), "bylaw");
    await client.until(() => client.problems.has(uptown), "problems");
    const path = at("one/policies/words/words.bylaw");
    writeFileSync(path, words.replace("fact staff", "fact people"));
    await client.notify("textDocument/didSave", { textDocument: { uri: uptown } });
    await client.until(() => client.codes(uptown).includes("unknown-fact"), "the problem");
    writeFileSync(path, words);
    await client.notify("textDocument/didSave", { textDocument: { uri: uptown } });
    await client.until(() => !client.codes(uptown).includes("unknown-fact"), "the problem to go");
    await client.notify("textDocument/didClose", { textDocument: { uri: uptown } });
  });

  test("a folder that is deleted takes its policies with it", async () => {
    mkdirSync(at("one/old/inner"), { recursive: true });
    writeFileSync(at("one/old/inner/leaving.bylaw"), "policy leaving\n");
    const names = async (): Promise<readonly string[]> => {
      const symbols = await client.request<{ readonly name: string }[]>("workspace/symbol", { query: "leaving" });
      return symbols.map(({ name }) => name);
    };
    const created = [{ uri: uriOf(at("one/old/inner/leaving.bylaw")), type: 1 }];
    await client.notify("workspace/didChangeWatchedFiles", { changes: created });
    await client.notify("workspace/didRenameFiles", {
      files: [{ oldUri: uriOf(at("one/new")), newUri: uriOf(at("one/old")) }],
    });
    expect(await names()).toContain("leaving");
    rmSync(at("one/old"), { recursive: true });
    await client.notify("workspace/didDeleteFiles", { files: [{ uri: uriOf(at("one/old")) }] });
    expect(await names()).not.toContain("leaving");
  });

  test("a broken manifest has a problem at its place, and the policy is read on", async () => {
    mkdirSync(at("one/policies/broken"), { recursive: true });
    writeFileSync(at("one/policies/broken/plugin.json"), manifest("broken", "mesure"));
    writeFileSync(at("one/policies/broken/broken.bylaw"), town("broken"));
    const uri = uriOf(at("one/policies/broken/broken.bylaw"));
    const json = uriOf(at("one/policies/broken/plugin.json"));
    await client.open(uri, town("broken"), "bylaw");
    await client.until(() => client.codes(json).includes("plugin-value-wrong"), "the problem of the manifest");
    const [problem] = client.problems.get(json) as readonly [Diagnostic];
    expect(textIn(manifest("broken", "mesure"), problem.range)).toBe('"mesure"');
    expect(await factNames(uri)).toContain("broken");
    // The manifest is open as well, and mended there.
    await client.open(json, manifest("broken", "mesure"), "json");
    await client.change(json, 2, [{ text: manifest("broken", "measure") }]);
    await client.until(() => (client.problems.get(json) ?? []).length === 0, "the problem to go");
  });

  test("a file that is no UTF-8 has a problem, and only it", async () => {
    writeFileSync(at("one/policies/uptown/latin.bylaw"), Buffer.from([0x70, 0xe9, 0x0a]));
    writeFileSync(
      at("one/policies/uptown/plugin.json"),
      manifest("uptown", "measure").replace("uptown.bylaw", 'uptown.bylaw","latin.bylaw'),
    );
    const changes = ["plugin.json", "latin.bylaw"].map((name) => ({
      uri: uriOf(at(`one/policies/uptown/${name}`)),
      type: 1,
    }));
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    await client.open(uptown, town("uptown"), "bylaw");
    const latin = uriOf(at("one/policies/uptown/latin.bylaw"));
    await client.until(() => client.codes(latin).includes("file-not-text"), "the problem");
    expect(client.codes(uptown)).not.toContain("file-not-text");
    await client.notify("textDocument/didClose", { textDocument: { uri: uptown } });
  });
});

describe("how it speaks", () => {
  const wrong = "fact assets: money\ndecision d\n  article 1\n    require asets >= 1 yuan\n";
  let uri = "";
  beforeEach(async () => {
    uri = await opened(wrong);
  });
  const message = (of: Client): string =>
    JSON.stringify(of.problems.get(uri)?.find(({ code }) => code === "unknown-fact")?.message ?? "");

  test("after the settings, and anew when they change", async () => {
    await client.until(() => message(client).includes("asets"), "the problem");
    expect(message(client)).not.toMatch(/\p{Script=Han}/u);
    await client.notify("workspace/didChangeConfiguration", { settings: { bylaw: { language: "zh" } } });
    await client.until(() => /\p{Script=Han}/u.test(message(client)), "the problem in Chinese");
    await client.notify("workspace/didChangeConfiguration", { settings: { bylaw: { language: "auto" } } });
    await client.until(() => !/\p{Script=Han}/u.test(message(client)), "the problem in English");
  });

  test("Chinese to an editor that is Chinese", async () => {
    const chinese = await Client.start({ folders: [at("one")], locale: "zh-CN" });
    await chinese.open(uri, wrong, "bylaw");
    await chinese.until(() => /\p{Script=Han}/u.test(message(chinese)), "the problem in Chinese");
    await chinese.stop();
  });
});

test("code of a folder that is not trusted is not run, and functions have their signatures", async () => {
  const signature = {
    name: "twice",
    zh: "两倍",
    parameters: ["number"],
    returns: "number",
  };
  const tools = { ...JSON.parse(manifest("tools", "functions")), files: [], functions: [signature] };
  const ran = (name: string): string => `globalThis.process.stderr.write("${name} ran");`;
  const hostile = workspaceWith([], {
    "bylaw.config.mjs": `${ran("configuration")}export default [];`,
    "policies/tools/plugin.json": JSON.stringify(tools),
    "policies/tools/package.json": JSON.stringify({ exports: { "./functions": "./functions.mjs" } }),
    "policies/tools/functions.mjs": `${ran("functions")}export const twice = (of) => of;`,
  });
  const uri = uriOf(join(hostile.folder, "a.bylaw"));
  const text = "policy a\nuse tools\nfact staff: number\nlet b = twice(staff)\nlet c = twise(staff)\n";
  for (const [options, runs] of [
    [{ options: { trusted: false } }, false],
    [{ words: ["--no-code"] }, false],
    [{}, true],
  ] as const) {
    const careful = await Client.start({ folders: [hostile.folder], ...options });
    await careful.open(uri, text, "bylaw");
    await careful.until(() => careful.codes(uri).length > 0, "problems");
    expect(careful.codes(uri)).toEqual(["no-such-function"]);
    expect(await careful.stop()).toBe(0);
    expect(careful.written.includes("configuration ran")).toBe(runs);
    expect(careful.written.includes("functions ran")).toBe(runs);
  }
  hostile.remove();
});

test("a document that is nowhere on disk is a policy by itself", async () => {
  const uri = "untitled:Untitled-1";
  await client.open(uri, "policy p\nuse words\nfact assets: money\nlet a = assets + staff\n", "bylaw");
  expect(await factNames(uri)).toContain("assets");
  const [staff] = await client.ask<Location[]>("definition", uri, { position: { line: 3, character: 18 } });
  expect(staff?.uri).toBe(uriOf(at("one/policies/words/words.bylaw")));
  const listed = await client.request<readonly PolicyScenarios[]>("bylaw/scenarios", { uri });
  expect(listed.map(({ uris }) => uris)).toEqual([[uri]]);
});
