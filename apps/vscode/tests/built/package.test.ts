import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packedFiles } from "./machinery/packed-files.ts";
import { startServer } from "./machinery/speak.ts";

const files = packedFiles(fileURLToPath(new URL("../../dist/bylaw.vsix", import.meta.url)));
const text = (path: string): string => files.get(`extension/${path}`)?.toString() ?? "";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bylaw-extension-"));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("holds what an editor needs, no sources and no packages of others", () => {
    const page = /^extension\/messages\/[a-z]+\/[a-z0-9-]+\.md$/;
    expect([...files.keys()].filter((path) => !page.test(path)).sort()).toEqual([
      "[Content_Types].xml",
      "extension.vsixmanifest",
      "extension/LICENSE.txt",
      "extension/extension.cjs",
      "extension/grammars/bylaw.tmLanguage.json",
      "extension/grammars/markdown-bylaw.tmLanguage.json",
      "extension/images/file-dark.svg",
      "extension/images/file.svg",
      "extension/images/icon.png",
      "extension/l10n/bundle.l10n.zh-cn.json",
      "extension/l10n/bundle.l10n.zh-tw.json",
      "extension/language-configuration.json",
      "extension/package.json",
      "extension/package.nls.json",
      "extension/package.nls.zh-cn.json",
      "extension/package.nls.zh-tw.json",
      "extension/readme.md",
      "extension/server/main.mjs",
    ]);
  });

  it("is small, and names no place of the machine that built it", () => {
    const bytes = readFileSync(new URL("../../dist/bylaw.vsix", import.meta.url)).length;
    console.log(`bylaw.vsix: ${Math.round(bytes / 1024)} KB`);
    expect(bytes).toBeLessThan(1_500_000);
    for (const path of ["extension.cjs", "server/main.mjs"]) {
      expect(text(path)).not.toContain(process.cwd());
      expect(text(path)).not.toContain("sourceMappingURL");
    }
  });

  it("names only files that are in it", () => {
    const manifest = text("package.json");
    for (const [, path] of manifest.matchAll(/"\.?\/?((?:\.\/)?[\w/-]+\.(?:json|svg|png|cjs))"/g)) {
      expect(files.has(`extension/${path?.replace(/^\.\//, "")}`), path).toBe(true);
    }
    expect(manifest).not.toContain("devDependencies");
    expect(text("extension.cjs")).toContain('require("vscode")');
  });

  it("has the grammar of the repository", () => {
    const grammar = new URL("../../../../packages/textmate/grammars/bylaw.tmLanguage.json", import.meta.url);
    expect(text("grammars/bylaw.tmLanguage.json")).toBe(readFileSync(grammar, "utf8"));
  });
});

describe("the server in the package", () => {
  it("checks a policy and completes in it, over its standard input and output", async () => {
    const path = join(folder, "policy.bylaw");
    const policy =
      "policy p 甲办法\n  articles 1 to 1\nfact assets 资产总额: money\ndecision d\narticle 1\n  require asset >= 800000 yuan\n";
    writeFileSync(path, policy);
    const uri = pathToFileURL(path).href;
    const server = startServer(join(folder, "extension/server/main.mjs"));
    const capabilities = {
      textDocument: { publishDiagnostics: {}, completion: { completionItem: { snippetSupport: true } } },
    };
    await server.ask("initialize", { processId: process.pid, rootUri: null, capabilities });
    server.tell("initialized", {});
    server.tell("textDocument/didOpen", { textDocument: { uri, languageId: "bylaw", version: 1, text: policy } });
    const told = await server.heard("textDocument/publishDiagnostics", (params) => {
      const { diagnostics } = params as { diagnostics: readonly { code?: string }[] };
      return diagnostics.some(({ code }) => code === "unknown-fact");
    });
    expect(JSON.stringify(told)).toContain("asset");
    // The page of the message is in the package, for the editor to open.
    const page = join(folder, "extension/messages/bind/unknown-fact.md");
    expect(JSON.stringify(told)).toContain(pathToFileURL(realpathSync(page)).href);
    const position = { line: 5, character: "  require asset".length };
    const offered = await server.ask("textDocument/completion", { textDocument: { uri }, position });
    const items = Array.isArray(offered) ? offered : (offered as { items: readonly unknown[] }).items;
    expect(items.map((item) => (item as { label: string }).label)).toContain("assets");
    expect(await server.end()).toBe(0);
  });
});
