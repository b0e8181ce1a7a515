import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SignatureHelp,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { Converted, PolicyScenarios, Preview, RanScenarios, Sides } from "../src/protocol.ts";
import { Client, placeOf, textIn, uriOf, workspaceWith } from "./client.ts";

/** The whole measure of Ningbo with what it uses, as an author has it before them. */
const workspace = workspaceWith(["ningbo", "sme-services", "cn-calendar"]);
const path = join(workspace.folder, "policies/ningbo/ningbo.bylaw.md");
const text = readFileSync(path, "utf8");
const uri = uriOf(path);
const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
let client: Client;

beforeAll(async () => {
  client = await Client.start({ folders: [workspace.folder] });
  await client.open(uri, text);
}, 60_000);

afterAll(async () => {
  await client.stop();
  workspace.remove();
});

describe("a name", () => {
  const position = placeOf(text, "require satisfaction", 10);

  test("has a hover with both names and the value of the first sample", async () => {
    const hover = await client.ask<Hover>("hover", uri, { position });
    const { value } = hover.contents as { readonly value: string };
    expect(value).toContain("用户满意度");
    expect(value).toContain("95%");
    expect(hover.range && textIn(text, hover.range)).toBe("satisfaction");
  });

  test("leads to where a vocabulary declares it", async () => {
    const [found] = await client.ask<Location[]>("definition", uri, { position });
    expect(found?.uri).toMatch(/policies\/sme-services\/services\.bylaw\.md$/);
    const declared = readFileSync(join(workspace.folder, "policies/sme-services/services.bylaw.md"), "utf8");
    expect(found && textIn(declared, found.range)).toBe("satisfaction");
  });

  test("has its uses in this text, and in all files of the workspace", async () => {
    const here = await client.ask<DocumentHighlight[]>("documentHighlight", uri, { position });
    expect(here.length).toBeGreaterThan(1);
    for (const { range } of here) expect(["satisfaction", "用户满意度"]).toContain(textIn(text, range));
    const all = await client.ask<Location[]>("references", uri, { position, context: { includeDeclaration: true } });
    const without = await client.ask<Location[]>("references", uri, {
      position,
      context: { includeDeclaration: false },
    });
    const files = new Set(all.map((one) => one.uri.split("/").at(-1)));
    expect([...files].map(String).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "ningbo.bylaw.md",
      "scenarios.bylaw.md",
      "services.bylaw.md",
    ]);
    // It is declared by two names.
    expect(all.length - without.length).toBe(2);
  });

  test("is renamed in all of them, open or not, and not into something that is taken", async () => {
    const prepared = await client.ask("prepareRename", uri, { position });
    expect(prepared).toMatchObject({ placeholder: "satisfaction" });
    const edit = await client.ask<WorkspaceEdit>("rename", uri, { position, newName: "contentment" });
    const changes = edit.documentChanges ?? [];
    const files = changes.flatMap((one) => ("textDocument" in one ? [one.textDocument] : []));
    expect(files.map((file) => file.uri.split("/").at(-1) ?? "").toSorted((a, b) => a.localeCompare(b))).toEqual([
      "ningbo.bylaw.md",
      "scenarios.bylaw.md",
      "services.bylaw.md",
    ]);
    expect(files.find((file) => file.uri === uri)?.version).toBe(1);
    expect(files.filter((file) => file.version === null)).toHaveLength(2);
    await expect(client.ask("rename", uri, { position, newName: "good_standing" })).rejects.toThrow(/good_standing/);
  });
});

describe("what may be typed", () => {
  async function offered(line: string): Promise<CompletionList> {
    const typed = join(workspace.folder, "policies/ningbo/typed.bylaw");
    const whole = `use sme_services\ndecision certification 认定\n  article 1\n    ${line}`;
    await client.open(uriOf(typed), whole, "bylaw");
    const position = { line: 3, character: 4 + line.length };
    const list = await client.ask<CompletionList>("completion", uriOf(typed), { position });
    await client.notify("textDocument/didClose", { textDocument: { uri: uriOf(typed) } });
    return list;
  }

  test("is offered by its name", async () => {
    const { items, isIncomplete } = await offered("require satis");
    expect(isIncomplete).toBe(true);
    expect(items[0]).toMatchObject({ label: "satisfaction" });
    expect(items[0]?.textEdit).toMatchObject({ range: { start: { line: 3, character: 12 } } });
  });

  test.each([
    ["pinyin", "要求 yonghu"],
    ["the English name, in a Chinese line", "要求 satisf"],
  ])("is found by %s, and passes the filter of an editor that compares beginnings", async (_how, line) => {
    const { items } = await offered(line);
    const typed = line.split(" ")[1] ?? "";
    const found = items.find(({ label }) => label === "用户满意度" || label === "satisfaction");
    expect(found?.filterText?.startsWith(typed)).toBe(true);
  });
});

test("a call shows its parameters", async () => {
  const typed = join(workspace.folder, "policies/ningbo/called.bylaw");
  const line = "let most = max(satisfaction, ";
  await client.open(uriOf(typed), `use sme_services\n${line}\n`, "bylaw");
  const help = await client.ask<SignatureHelp>("signatureHelp", uriOf(typed), {
    position: { line: 1, character: line.length },
  });
  expect(help.signatures[0]?.label).toMatch(/^max\(/);
  expect(help.activeParameter).toBe(1);
  await client.notify("textDocument/didClose", { textDocument: { uri: uriOf(typed) } });
});

describe("the whole text", () => {
  test("has tokens that lie within it, and changes of them", async () => {
    const { data, resultId } = await client.ask<SemanticTokens>("semanticTokens/full", uri);
    const lines = text.split("\n");
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
      character = down === 0 ? character + right : right;
      line += down;
      expect(character + length).toBeLessThanOrEqual(lines[line]?.length ?? 0);
    }
    const delta = await client.ask<SemanticTokensDelta>("semanticTokens/full/delta", uri, {
      previousResultId: resultId,
    });
    expect(delta.edits).toEqual([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    const some = await client.ask<SemanticTokens>("semanticTokens/range", uri, { range });
    expect(data.slice(0, some.data.length)).toEqual(some.data);
    expect(some.data.length).toBeLessThan(data.length);
  });

  test("has an outline whose names stand where it says", async () => {
    const outline = await client.ask<DocumentSymbol[]>("documentSymbol", uri);
    const all = (symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    const facts = all(outline).filter(({ name }) => name === "ningbo_market_orders");
    expect(facts.map(({ selectionRange }) => textIn(text, selectionRange))).toContain("ningbo_market_orders");
  });

  test("can be folded, and selected outward", async () => {
    const folds = await client.ask<FoldingRange[]>("foldingRange", uri);
    expect(folds.length).toBeGreaterThan(20);
    for (const { startLine, endLine } of folds) expect(endLine).toBeGreaterThan(startLine);
    const [selection] = await client.ask<SelectionRange[]>("selectionRange", uri, {
      positions: [placeOf(text, "require satisfaction", 10)],
    });
    const widths: number[] = [];
    for (let at = selection; at !== undefined; at = at.parent) widths.push(textIn(text, at.range).length);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.length).toBeGreaterThan(2);
  });

  test("shows the status of each rule for the first sample at the end of its line", async () => {
    const hints = await client.ask<InlayHint[]>("inlayHint", uri, { range: everything });
    expect(hints.some(({ label }) => JSON.stringify(label).includes("met"))).toBe(true);
    const some = await client.ask<InlayHint[]>("inlayHint", uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } },
    });
    expect(some.length).toBeLessThan(hints.length);
  });

  test("has lenses that run scenarios, and says how many pass once they ran", async () => {
    const before = await client.ask<CodeLens[]>("codeLens", uri);
    expect(before.length).toBeGreaterThan(10);
    const all = await client.request<RanScenarios>("workspace/executeCommand", {
      command: "bylaw.runScenarios",
      arguments: [{ uri }],
    });
    expect(all.results.length).toBeGreaterThan(100);
    expect(all.results.filter(({ passed }) => !passed)).toEqual([]);
    await client.until(() => client.heard.some(({ method }) => method === "window/showMessage"), "a message");
    const after = await client.ask<CodeLens[]>("codeLens", uri);
    expect(after.map(({ command }) => command?.title)).not.toEqual(before.map(({ command }) => command?.title));
  });

  test("has links from citations to their articles", async () => {
    const links = await client.ask<DocumentLink[]>("documentLink", uri);
    expect(links.length).toBeGreaterThan(0);
    for (const { target } of links) expect(target).toMatch(/^file:.*bylaw\.md#L\d+,\d+$/);
  });

  test("is formatted into what is formatted already", async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.ask<TextEdit[]>("formatting", uri, { options });
    const other = join(workspace.folder, "policies/ningbo/formatted.bylaw.md");
    await client.open(uriOf(other), applied(text, edits));
    expect(await client.ask("formatting", uriOf(other), { options })).toEqual([]);
    await client.notify("textDocument/didClose", { textDocument: { uri: uriOf(other) } });
  });

  test("is among the symbols of the workspace, by either name", async () => {
    for (const query of ["ningbo_market", "企服集市订单", "qifujishi", "qfjs"]) {
      const symbols = await client.request<SymbolInformation[]>("workspace/symbol", { query });
      expect(symbols.map(({ name }) => name)).toContain("ningbo_market_orders");
    }
    const nothing = await client.request<SymbolInformation[]>("workspace/symbol", { query: "xqzj" });
    expect(nothing).toEqual([]);
  });
});

describe("problems", () => {
  const broken = `policy broken
  in force from 2021-12-05
fact assets 资产: money
decision certification
  article 8(1)
    require asets >= 800000 yuan
`;

  test("carry code, page, place, and repairs that can be applied", async () => {
    const file = uriOf(join(workspace.folder, "broken.bylaw"));
    await client.open(file, broken, "bylaw");
    await client.until(() => client.codes(file).includes("unknown-fact"), "the problem");
    const problem = client.problems.get(file)?.find(({ code }) => code === "unknown-fact") as Diagnostic;
    expect(textIn(broken, problem.range)).toBe("asets");
    expect(problem.codeDescription?.href).toMatch(/unknown-fact\.md$/);
    expect(problem.message).toContain("asets");
    const actions = await client.ask<CodeAction[]>("codeAction", file, {
      range: problem.range,
      context: { diagnostics: [problem] },
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred === true);
    expect(preferred?.diagnostics).toEqual([problem]);
    const [change] = preferred?.edit?.documentChanges ?? [];
    const edits = change !== undefined && "edits" in change ? (change.edits as TextEdit[]) : [];
    expect(applied(broken, edits)).toContain("require assets >= 800000 yuan");
    await client.change(file, 2, [{ text: applied(broken, edits) }]);
    await client.until(() => !client.codes(file).includes("unknown-fact"), "the problem to go");
    await client.notify("textDocument/didClose", { textDocument: { uri: file } });
    await client.until(() => (client.problems.get(file) ?? []).length === 0, "the problems to be taken back");
  });
});

describe("beyond the protocol", () => {
  test("all scenarios are listed with their places", async () => {
    const listed = await client.request<readonly PolicyScenarios[]>("bylaw/scenarios", {});
    const ningbo = listed.find(({ name }) => name === "ningbo");
    expect(ningbo?.uris).toHaveLength(2);
    const [first] = ningbo?.scenarios ?? [];
    const scenarios = readFileSync(join(workspace.folder, "policies/ningbo/scenarios.bylaw.md"), "utf8");
    expect(first && textIn(scenarios, first.range)).toContain(first?.name);
  });

  test("a determination is shown in the language that is asked for, for whoever is chosen", async () => {
    const preview = await client.request<Preview>("bylaw/preview", { uri, language: "zh" });
    expect(preview.subject).toEqual({ kind: "sample", name: "modest_demo" });
    expect(preview.markdown).toMatch(/^# .*办法/);
    expect(preview.markdown).not.toMatch(/<[a-z]/i);
    const poor = { kind: "case", value: { tier: "platform", satisfaction: "10%" } };
    const other = await client.request<Preview>("bylaw/preview", { uri, subject: poor, language: "en" });
    expect(other.decisions.map(({ outcome }) => outcome)).not.toEqual(preview.decisions.map(({ outcome }) => outcome));
    const refused = await client.request<Preview>("bylaw/preview", {
      uri,
      subject: { kind: "case", value: { satisfaction: "much" } },
    });
    expect(refused.problems.length).toBeGreaterThan(0);
  });

  test("the applicant that is chosen is the one of the hints", async () => {
    const labels = async (): Promise<unknown> =>
      (await client.ask<InlayHint[]>("inlayHint", uri, { range: everything })).map(({ label }) => label);
    const before = await labels();
    await client.request("bylaw/applicant", { uri, subject: { kind: "case", value: { tier: "platform" } } });
    expect(await labels()).not.toEqual(before);
    await client.request("bylaw/applicant", { uri });
    expect(await labels()).toEqual(before);
  });

  test("a file is printed in one language, and in both side by side", async () => {
    const { text: chinese = "" } = await client.request<Converted>("bylaw/convert", { uri, skin: "zh" });
    expect(chinese).toContain("要求 用户满意度");
    const { rows } = await client.request<Sides>("bylaw/sides", { uri });
    const row = rows.find(({ en }) => en.includes("require satisfaction"));
    expect(row?.zh).toContain("用户满意度");
  });
});

/** A text with edits applied, the last first. */
function applied(before: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...before.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number =>
    Math.min((starts[line] ?? before.length) + character, before.length);
  const ordered = [...edits].toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
  return ordered.reduce(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    before,
  );
}
