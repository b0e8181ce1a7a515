import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { packed, plainSituation } from "./machinery/kept-page.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { settled } from "./machinery/settled.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

/** Says whether anything has run or been asked for that the page did not do by itself. */
function watchFor(page: Page, complaints: string[] = []): string[] {
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(inject("address")) && !request.url().startsWith("data:")) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  return complaints;
}

describe("a hostile link", () => {
  const script = "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\">";
  const line = { at: 0, was: [], is: [script, "[click](javascript:document.title='broken in')", `# ${script}`] };
  const texts = [{ path: "ningbo/ningbo.bylaw.md", of: "0000000000000000", changes: [line] }];
  const proto = JSON.stringify(plainSituation).replace(
    '"facts":{',
    '"facts":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},',
  );
  const cases: readonly (readonly [name: string, fragment: string, opens: boolean])[] = [
    ["scripts in the text", packed({ ...plainSituation, texts }), true],
    ["scripts in the text, seen as code", packed({ ...plainSituation, texts, view: "code" }), true],
    ["scripts in the facts", packed({ ...plainSituation, case: { facts: { tier: script, [script]: script } } }), true],
    ["scripts in acts", packed({ ...plainSituation, case: { facts: {}, acts: [act(script)] } }), true],
    ["scripts in the readings", packed({ ...plainSituation, readings: { [script]: script, "NB-2": script } }), true],
    ["scripts in the decision", packed({ ...plainSituation, decision: script, sample: script, file: script }), true],
    ["facts named as what all objects have", packed(proto), true],
    [
      "a text of another plugin",
      packed({ ...plainSituation, texts: [{ ...texts[0], path: "../../index.html" }] }),
      true,
    ],
    ["a bomb of 10 megabytes", packed(`"${"a".repeat(10_000_000)}"`), false],
    // No browser takes a longer address.
    ["a fragment of two megabytes", `v1.${"A".repeat(1_900_000)}`, false],
    ["brackets without end", packed("[".repeat(200_000)), false],
    ["wrong kinds", packed({ ...plainSituation, case: 7, texts: "x", on: [] }), false],
    ["an unknown version", "v99.AAAA", false],
    ["a later form", packed({ ...plainSituation, format: 2 }), false],
    ["an engine that is an address", packed({ ...plainSituation, engine: "javascript:alert(1)" }), false],
    ["a measure that is an address", packed({ ...plainSituation, measure: "javascript:alert(1)" }), false],
    ["noise", "v1.%3Cscript%3Ealert(1)%3C/script%3E", false],
  ];

  function act(text: string): object {
    return { rule: text, outcome: "accepted", by: text, on: text, reason: text };
  }

  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(browser, inject("address"));
    watchFor(opened.page, opened.complaints);
  });

  /** Nothing has run, and nothing that could run has come into the page. */
  async function isWhole({ page, complaints }: OpenedPage): Promise<void> {
    expect(await page.title()).toMatch(/^Bylaw · Ningbo/);
    expect(await page.locator("#page script, #page img, #page iframe, #page [onerror]").count()).toBe(0);
    expect(await page.locator('#page a[href^="javascript:"]').count()).toBe(0);
    const polluted: unknown = await page.evaluate("({}).polluted");
    expect(polluted).toBeUndefined();
    expect(complaints).toEqual([]);
  }

  test.each(cases)("with %s shows text or a note, and runs nothing", async (name, fragment, opens) => {
    const { page } = opened;
    // Another search, so that the page is loaded anew.
    await page.goto(`${inject("address")}?${new URLSearchParams({ case: name })}#${fragment}`);
    if (opens) {
      await page.mouse.move(700, 4);
      await page.locator(".monaco-editor .view-line").first().waitFor();
      await page.getByRole("tablist").waitFor();
    } else {
      await page.locator(".keep-note").filter({ hasText: "The link was not opened" }).waitFor();
      await page.locator(".outcome h1").waitFor();
    }
    await isWhole(opened);
  });

  test("followed in the open page does no more", async () => {
    const { page } = opened;
    for (const [, fragment] of cases.filter(([name]) => !name.includes("megabytes"))) {
      await page.evaluate((behind) => (location.hash = behind), fragment);
      await settled(page);
    }
    await isWhole(opened);
    await opened.close();
  });
});
