import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver-protocol";
import { Client, uriOf, workspaceWith } from "./client.ts";

const workspace = workspaceWith(["ningbo", "sme-services", "cn-calendar"]);
let client: Client;

beforeAll(async () => {
  client = await Client.start({ folders: [workspace.folder] });
}, 60_000);

afterAll(async () => {
  await client.stop();
  workspace.remove();
});

async function offered(line: string): Promise<readonly CompletionItem[]> {
  const uri = uriOf(join(workspace.folder, "policies/ningbo/ordered.bylaw"));
  await client.open(
    uri,
    `use sme_services\nsample workshop 车间\n  satisfaction = 90%\n\nscenario "a"\n  ${line}`,
    "bylaw",
  );
  const position = { line: 5, character: 2 + line.length };
  const { items } = await client.ask<CompletionList>("completion", uri, { position });
  await client.notify("textDocument/didClose", { textDocument: { uri } });
  return items;
}

test.each(["g", "given w", "given workshop with sat", "given workshop with yh"])(
  "%s: all offers fit alike what is typed, so that editors keep to their order",
  async (line) => {
    const typed = line.split(" ").at(-1) ?? "";
    const items = await offered(line);
    expect(items.length).toBeGreaterThan(0);
    for (const { filterText } of items) expect(filterText?.startsWith(typed)).toBe(true);
    const sorted = items.map(({ sortText = "" }) => sortText);
    expect(sorted).toEqual(sorted.toSorted());
  },
);

test("a sample is found by its beginning, and no skeleton stands in its way", async () => {
  const items = await offered("given wo");
  expect(items[0]?.label).toBe("workshop");
  expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
});

test("what is offered where a line begins does not fit what goes on behind a blank", async () => {
  const skeletons = (await offered("g")).filter(({ insertTextFormat }) => insertTextFormat === 2);
  expect(skeletons.length).toBeGreaterThan(0);
  for (const { filterText } of skeletons) expect(filterText).not.toContain(" ");
});
