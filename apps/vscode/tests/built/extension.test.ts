import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contextFor, loadExtension, type OpenDocument } from "./machinery/fake-editor.ts";

const folder = fileURLToPath(new URL("../../dist/extension", import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
};
const path = fileURLToPath(new URL("../../../../policies/examples/innovation-score.bylaw", import.meta.url));
const policy: OpenDocument = { path, languageId: "bylaw", text: readFileSync(path, "utf8") };
const markdown: OpenDocument = { path: "/tmp/README.md", languageId: "markdown", text: "# Not a policy" };

let close: (() => Promise<void>) | undefined;
afterEach(async () => close?.());

async function activated(documents: readonly OpenDocument[]): Promise<ReturnType<typeof loadExtension>["recorded"]> {
  const { extension, recorded } = loadExtension(folder, documents);
  const context = contextFor(folder);
  close = async () => {
    for (const one of context.subscriptions) await one.dispose();
    await extension.deactivate();
  };
  await extension.activate(context);
  return recorded;
}

describe("the built extension", () => {
  it("registers its commands, and starts no server where there is no policy", async () => {
    const { commands, context, providers } = await activated([markdown]);
    for (const { command } of manifest.contributes.commands) expect(commands.has(command), command).toBe(true);
    expect(context.has("bylaw.ready")).toBe(false);
    expect(providers.size).toBe(0);
  });

  it("starts the server with the first policy, and offers what the server can do", async () => {
    const { commands, context, providers } = await activated([policy]);
    expect(context.get("bylaw.ready")).toBe(true);
    expect(commands.has("bylaw.runScenarios")).toBe(true);
    for (const provider of [
      "registerCompletionItemProvider",
      "registerDocumentSymbolProvider",
      "registerFoldingRangeProvider",
      "registerInlayHintsProvider",
      "registerCodeLensProvider",
      "registerDocumentSemanticTokensProvider",
    ]) {
      expect([...providers], provider).toContain(provider);
    }
  });

  it("lists the scenarios of the policy as tests, and runs them", async () => {
    const recorded = await activated([policy]);
    await vi.waitFor(() => expect(recorded.items.size).toBe(1), { timeout: 60_000 });
    const [[, file] = []] = [...recorded.items];
    expect(file?.label).toBe("innovation-score.bylaw");
    expect(file?.children.size).toBeGreaterThan(5);
    await recorded.runTests?.({ include: undefined, exclude: undefined }, { isCancellationRequested: false });
    expect(recorded.results).toHaveLength(file?.children.size ?? 0);
    expect(recorded.results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
  });

  it("shows the determination of the first sample on a page without scripts", async () => {
    const recorded = await activated([policy]);
    await recorded.commands.get("bylaw.preview")?.();
    const [panel] = recorded.panels;
    expect(panel?.kind).toBe("bylaw.preview");
    expect(panel?.options).toMatchObject({ enableScripts: false, localResourceRoots: [] });
    expect(panel?.html).toContain("default-src 'none'");
    expect(panel?.html).toContain("workshop");
    await recorded.commands.get("bylaw.previewInOtherLanguage")?.();
    expect(panel?.html).toContain('<html lang="zh-Hans">');
  });
});
