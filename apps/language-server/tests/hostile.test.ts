import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type CompletionList,
  LSPErrorCodes,
  type SemanticTokens,
} from "vscode-languageserver-protocol";
import { Client, uriOf, workspaceWith } from "./client.ts";
import { longPolicy } from "./long-policy.ts";

const workspace = workspaceWith([], { "a.bylaw": "policy a\n" });
const file = uriOf(join(workspace.folder, "a.bylaw"));
let client: Client;

beforeAll(async () => {
  client = await Client.start({ folders: [workspace.folder] });
}, 60_000);

afterAll(() => workspace.remove());

const position = { line: 3, character: 7 };
const range = { start: position, end: { line: 9, character: 1 } };
const context = { diagnostics: [], includeDeclaration: true };
const questions: readonly (readonly [method: string, more: Readonly<Record<string, unknown>>])[] = [
  ["hover", { position }],
  ["definition", { position }],
  ["references", { position, context }],
  ["documentHighlight", { position }],
  ["prepareRename", { position }],
  ["completion", { position }],
  ["signatureHelp", { position }],
  ["codeAction", { range, context }],
  ["codeLens", {}],
  ["documentLink", {}],
  ["documentSymbol", {}],
  ["foldingRange", {}],
  ["selectionRange", { positions: [position] }],
  ["inlayHint", { range }],
  ["semanticTokens/full", {}],
  ["semanticTokens/full/delta", { previousResultId: "7" }],
  ["semanticTokens/range", { range }],
  ["formatting", { options: { tabSize: 2, insertSpaces: true } }],
  ["rangeFormatting", { range, options: { tabSize: 2, insertSpaces: true } }],
];

function isNothing(answer: unknown): boolean {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return true;
  const { data, items } = answer as { readonly data?: readonly number[]; readonly items?: readonly unknown[] };
  return (data ?? items ?? [0]).length === 0;
}

describe("whatever is asked", () => {
  test.each(questions)("%s of a document that nobody knows gives nothing", async (method, more) => {
    for (const uri of ["file:///no/where.bylaw", "untitled:x", "not an address", "file://host/share/%zz.bylaw"]) {
      expect(isNothing(await client.ask(method, uri, more))).toBe(true);
    }
  });

  test.each(questions)("%s with parameters of other kinds stops nothing", async (method) => {
    await client.open(file, "policy a\nfact b: money\n", "bylaw");
    const odd = { line: "x", character: -5 };
    const far = { line: 1e9, character: 1e12 };
    const bad: readonly unknown[] = [
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: file } },
      { textDocument: { uri: file }, position: odd, range: { start: odd, end: far }, positions: [odd, far, null] },
      { textDocument: { uri: file }, position: far, range: { start: far, end: odd }, positions: "none", context: 3 },
    ];
    for (const params of bad) await client.request(`textDocument/${method}`, params).catch(() => undefined);
    expect(await client.ask("documentSymbol", file)).not.toEqual([]);
  });

  test.each([
    "bylaw/scenarios",
    "bylaw/runScenarios",
    "bylaw/preview",
    "bylaw/convert",
    "bylaw/sides",
    "bylaw/applicant",
  ])("%s with parameters of other kinds stops nothing", async (method) => {
    for (const params of [null, {}, { uri: 7 }, { uri: "x:y" }, { uri: file, subject: 3, names: 4, skin: "x" }]) {
      await client.request(method, params).catch(() => undefined);
    }
    expect(await client.ask("documentSymbol", file)).not.toEqual([]);
  });

  test("notifications of other kinds and commands that nobody knows stop nothing", async () => {
    await client.notify("textDocument/didOpen", {});
    await client.notify("textDocument/didOpen", { textDocument: { uri: {}, text: 5 } });
    await client.notify("textDocument/didChange", { textDocument: { uri: file }, contentChanges: "all" });
    await client.notify("textDocument/didChange", { textDocument: { uri: file }, contentChanges: [null, { range }] });
    await client.notify("textDocument/didClose", { textDocument: {} });
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: 5 }, null] });
    await client.notify("workspace/didChangeConfiguration", { settings: { bylaw: { language: [], hints: "no" } } });
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [{}], removed: [{ uri: 3 }] } });
    expect(await client.request("workspace/executeCommand", { command: "rm", arguments: [] })).toBeNull();
    expect(await client.ask("documentSymbol", file)).not.toEqual([]);
  });

  test("half a sign, an endless line and a text that is too long have answers", async () => {
    const texts = ["fact \ud800 资产: money\n\udc00", `fact a: money ${"(".repeat(20_000)}`, "字".repeat(1_100_000)];
    for (const [index, text] of texts.entries()) {
      const uri = uriOf(join(workspace.folder, `odd-${index}.bylaw`));
      await client.open(uri, text, "bylaw");
      expect(Array.isArray(await client.ask("documentSymbol", uri))).toBe(true);
      await client.ask("completion", uri, { position: { line: 0, character: 6 } });
      await client.until(() => client.codes(uri).length > 0, "problems");
      await client.notify("textDocument/didClose", { textDocument: { uri } });
    }
  });
});

describe("work that is not wanted any more", () => {
  test("is given up when it is taken back", async () => {
    const uri = uriOf(join(workspace.folder, "long.bylaw"));
    await client.open(uri, longPolicy(2_000), "bylaw");
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("bylaw/runScenarios", { uri }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await client.notify("textDocument/didClose", { textDocument: { uri } });
  });

  test("many keys at once are answered for the last of them", async () => {
    const uri = uriOf(join(workspace.folder, "keys.bylaw"));
    await client.open(uri, "policy p\n", "bylaw");
    const asked: Promise<SemanticTokens>[] = [];
    for (let version = 2; version < 60; version++) {
      const end = { line: version - 1, character: 0 };
      void client.change(uri, version, [{ range: { start: end, end }, text: `fact f${version}: money\n` }]);
      asked.push(client.ask<SemanticTokens>("semanticTokens/full", uri));
    }
    const answers = await Promise.all(asked);
    // Whoever asked early is told what stands there now.
    expect(new Set(answers.map(({ data }) => data.length)).size).toBeLessThan(10);
    expect(answers.at(-1)?.data.length).toBeGreaterThan(58 * 10);
  });
});

test("offers are for the text as it is now", async () => {
  const uri = uriOf(join(workspace.folder, "typed.bylaw"));
  await client.open(uri, "policy p\n", "bylaw");
  const asked: Promise<CompletionList>[] = [];
  for (const [index, letter] of [..."fact"].entries()) {
    const end = { line: 1, character: index };
    void client.change(uri, index + 2, [{ range: { start: end, end }, text: letter }]);
    asked.push(client.ask<CompletionList>("completion", uri, { position: { line: 1, character: index + 1 } }));
  }
  const answers = await Promise.all(asked);
  expect(answers.at(-1)?.items.map(({ label }) => label)).toContain("fact");
  for (const early of answers.slice(0, -1)) expect(early).toEqual({ isIncomplete: true, items: [] });
});

test("what a client says of itself wrongly stops nothing", async () => {
  const general = { positionEncodings: "utf-8" } as unknown as { positionEncodings: [] };
  const odd = await Client.start({ capabilities: { general }, options: 7 });
  expect(odd.capabilities.positionEncoding).toBe("utf-16");
  expect(await odd.stop()).toBe(0);
});

describe("the end", () => {
  test("after shutdown the code is 0", async () => {
    expect(await client.stop()).toBe(0);
  });

  test("without shutdown it is 1", async () => {
    const rude = await Client.start();
    await rude.notify("exit", null);
    expect(await rude.exit).toBe(1);
  });

  test("an editor that is gone takes its server with it", async () => {
    const orphan = await Client.start();
    orphan.process.stdin?.end();
    expect(await orphan.exit).not.toBe(0);
  });

  test("what is no message of the protocol is passed over", async () => {
    const strange = await Client.start();
    strange.process.stdin?.write("Content-Length: 9\r\n\r\nnot json!");
    strange.process.stdin?.write('Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}');
    expect(await strange.ask("documentSymbol", "file:///none.bylaw")).toEqual([]);
    expect(await strange.stop()).toBe(0);
  });
});

describe("the command", () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const run = (
    words: readonly string[],
    locale = "en_GB.UTF-8",
  ): Promise<{ code: unknown; out: string; err: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env["PATH"] ?? "", LC_ALL: locale };
      execFile(process.execPath, ["--conditions=bylaw-source", main, ...words], { env }, (error, out, err) =>
        resolve({ code: error?.code ?? 0, out, err }),
      );
    });

  test("tells its version and how it is used, in the language of the machine", async () => {
    expect(await run(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: "",
    });
    expect((await run(["--help"])).out).toContain("--stdio");
    expect((await run(["--help"], "zh_CN.UTF-8")).out).toContain("用法");
    expect(await run(["--what"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--what") });
  });
});
