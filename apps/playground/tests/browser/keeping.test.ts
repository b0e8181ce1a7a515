import { deflateRawSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { rowOf, state, statusOf } from "./machinery/page-parts.ts";
import { type ServedPage, servePage } from "./machinery/serve-page.ts";
import { serveElsewhere, serveVersions } from "./machinery/served-elsewhere.ts";

const plain = {
  format: 1,
  engine: "0.1.0",
  measure: "ningbo",
  texts: [],
  case: { facts: { tier: "demo", assets: 600_000 } },
  on: "2024-06-20",
  readings: {},
  panel: "finding",
  view: "read",
};
const packed = (value: unknown): string =>
  `v1.${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => browser.close());

/** Another tab of the same browser, as it finds the page. */
async function openTab(address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await shown(page);
  return page;
}

async function shown(page: Page | Frame): Promise<void> {
  await page.locator(".outcome h1").waitFor();
  await page.locator(".monaco-editor .view-line").first().waitFor();
}

/** Writes another figure for the assets of article 8, and waits until it is kept. */
async function asksFor(page: Page, figure: string): Promise<void> {
  await page.locator('nav [data-article="8"]').click();
  await page
    .locator(".code-editor > .monaco-editor")
    .locator(".native-edit-context, textarea.inputarea")
    .first()
    .focus();
  await page.locator(".code-editor > .monaco-editor.focused").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+F");
  await page.locator(".find-widget.visible .find-part textarea").fill("require assets >= ");
  await page.locator(".find-widget.visible .matchesCount").filter({ hasText: "1 of 1" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type(figure);
  await page.locator(".seal.is-draft").waitFor();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("bylaw.draft.ningbo"))).toContain(figure);
}

const asked = (page: Page): Promise<string> => rowOf(page, "8(1).assets").locator(".asked").innerText();

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

describe("drafts", () => {
  test("survive a reload, a crash and the end of the tab, with text and facts", async () => {
    const { page } = await openPage(browser, inject("address"));
    await asksFor(page, "100万元");
    await state(page, "8(1).assets", "900000");
    await expect.poll(() => page.evaluate(() => localStorage.getItem("bylaw.draft.ningbo"))).toContain("900000");
    await page.reload();
    await shown(page);
    await expect.poll(() => asked(page)).toContain("1,000,000");
    expect(await page.locator(".seal.is-draft").count()).toBe(1);
    expect(await page.locator(".keep-note").count()).toBe(0);
    const crashed = page.waitForEvent("crash");
    const session = await browser.context.newCDPSession(page);
    // A page that crashes gives no answer.
    void session.send("Page.crash").catch(() => {});
    await crashed;
    const again = await openTab(inject("address"));
    await expect.poll(() => asked(again)).toContain("1,000,000");
    expect(await rowOf(again, "8(1).assets").locator("input").first().inputValue()).toMatch(/900,?000/);
    await again.close();
    // A page that has crashed lets nothing be said to all pages together.
    await page.close();
  });

  test("what was typed a moment before the page goes is kept", async () => {
    const { page, close } = await openPage(browser, inject("address"));
    await state(page, "8(1).assets", "750000");
    await page.reload();
    await shown(page);
    expect(await rowOf(page, "8(1).assets").locator("input").first().inputValue()).toMatch(/750,?000/);
    await close();
  });

  test("two tabs tell each other, and nothing is lost whichever is chosen", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    const other = await openTab(inject("address"));
    await asksFor(page, "100万元");
    await other.locator(".keep-note").filter({ hasText: "Saved in another tab" }).waitFor();
    expect(await asked(other)).toContain("800,000");
    await other.getByRole("button", { name: "Show the other tab's" }).click();
    await expect.poll(() => asked(other)).toContain("1,000,000");
    await other.locator('nav [data-article="8"]').click();
    await expect.poll(() => other.locator(".code-editor .changed-line").count()).toBeGreaterThan(0);
    await other.getByRole("button", { name: "Show this tab's" }).click();
    await expect.poll(() => asked(other)).toContain("800,000");
    await other.getByRole("button", { name: "Keep this tab's" }).click();
    await other.locator(".keep-note").waitFor({ state: "detached" });
    await other.getByRole("button", { name: "Code", exact: true }).click();
    await other.getByRole("button", { name: "Earlier drafts" }).click();
    await other.getByRole("button", { name: "1 place changed" }).click();
    await expect.poll(() => asked(other)).toContain("1,000,000");
    expect(complaints).toEqual([]);
    await other.close();
    await close();
  });
});

describe("links", () => {
  test("hold all that is shown in under 2,000 characters, and open it elsewhere", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    await asksFor(page, "1000000");
    await state(page, "8(1).assets", "900000");
    await page.locator(".more-panels select").selectOption("readings");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.locator(".copy-link output").filter({ hasText: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(2_000);
    expect(new URL(page.url()).hash).toBe("");
    expect(complaints).toEqual([]);
    await page.evaluate(() => localStorage.clear());
    await close();
    const elsewhere = await browser.context.newPage();
    await elsewhere.goto(link);
    await elsewhere.locator("#panel-readings").waitFor();
    await elsewhere.getByRole("tab", { name: "Finding" }).click();
    await expect.poll(() => asked(elsewhere)).toContain("1,000,000");
    expect(await elsewhere.locator(".seal.is-draft").count()).toBe(1);
    expect(await elsewhere.locator(".keep-note").count()).toBe(0);
    await elsewhere.close();
  });

  test("and a draft that differs stand under one note, and either can be kept", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    await asksFor(page, "100万元");
    await page.goto(`${inject("address")}#${packed(plain)}`);
    await page.reload();
    await shown(page);
    const note = page.locator(".keep-note");
    await note.filter({ hasText: "Link and draft differ" }).waitFor();
    expect(await note.getByRole("button").count()).toBe(2);
    expect(await asked(page)).toContain("800,000");
    await note.getByRole("button", { name: "Show the draft" }).click();
    await expect.poll(() => asked(page)).toContain("1,000,000");
    await note.getByRole("button", { name: "Keep the draft" }).click();
    await note.waitFor({ state: "detached" });
    expect(new URL(page.url()).hash).toBe("");
    await page.reload();
    await shown(page);
    await expect.poll(() => asked(page)).toContain("1,000,000");
    expect(complaints).toEqual([]);
    await close();
  });

  test("of another engine and of an earlier text say so, and show what fits no longer", async () => {
    const { page, close } = await openPage(browser, inject("address"));
    const changes = [{ at: 3, was: ["a line of long ago"], is: ["<img src=x onerror=alert(1)>"] }];
    const texts = [{ path: "ningbo/ningbo.bylaw.md", of: "0000000000000000", changes }];
    await page.evaluate((fragment) => (location.hash = fragment), packed({ ...plain, engine: "0.0.1", texts }));
    const note = page.locator(".keep-note");
    await note.filter({ hasText: "The text in force has changed since" }).waitFor();
    expect(await note.innerText()).toContain("Made with engine 0.0.1");
    expect(await note.innerText()).toContain("<img src=x onerror=alert(1)>");
    expect(await note.locator("img").count()).toBe(0);
    await note.getByRole("button", { name: "Keep the link" }).click();
    await note.waitFor({ state: "detached" });
    await close();
  });
});

describe("a hostile link", () => {
  const script = "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\">";
  const line = { at: 0, was: [], is: [script, "[click](javascript:document.title='broken in')", `# ${script}`] };
  const texts = [{ path: "ningbo/ningbo.bylaw.md", of: "0000000000000000", changes: [line] }];
  const proto = JSON.stringify(plain).replace(
    '"facts":{',
    '"facts":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},',
  );
  const cases: readonly (readonly [name: string, fragment: string, opens: boolean])[] = [
    ["scripts in the text", packed({ ...plain, texts }), true],
    ["scripts in the text, seen as code", packed({ ...plain, texts, view: "code" }), true],
    ["scripts in the facts", packed({ ...plain, case: { facts: { tier: script, [script]: script } } }), true],
    ["scripts in acts", packed({ ...plain, case: { facts: {}, acts: [act(script)] } }), true],
    ["scripts in the readings", packed({ ...plain, readings: { [script]: script, "NB-2": script } }), true],
    ["scripts in the decision", packed({ ...plain, decision: script, sample: script, file: script }), true],
    ["facts named as what all objects have", packed(proto), true],
    ["a text of another plugin", packed({ ...plain, texts: [{ ...texts[0], path: "../../index.html" }] }), true],
    ["a bomb of 10 megabytes", packed(`"${"a".repeat(10_000_000)}"`), false],
    // No browser takes a longer address.
    ["a fragment of two megabytes", `v1.${"A".repeat(1_900_000)}`, false],
    ["brackets without end", packed("[".repeat(200_000)), false],
    ["wrong kinds", packed({ ...plain, case: 7, texts: "x", on: [] }), false],
    ["an unknown version", "v99.AAAA", false],
    ["a later form", packed({ ...plain, format: 2 }), false],
    ["an engine that is an address", packed({ ...plain, engine: "javascript:alert(1)" }), false],
    ["a measure that is an address", packed({ ...plain, measure: "javascript:alert(1)" }), false],
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
    await page.locator(".monaco-editor .view-line").first().waitFor();
    if (opens) await page.getByRole("tablist").waitFor();
    else await page.locator(".keep-note").filter({ hasText: "The link was not opened" }).waitFor();
    await isWhole(opened);
  });

  test("followed in the open page does no more", async () => {
    const { page } = opened;
    for (const [, fragment] of cases.filter(([name]) => !name.includes("megabytes"))) {
      await page.evaluate((behind) => (location.hash = behind), fragment);
      await page.waitForTimeout(150);
    }
    await isWhole(opened);
    await opened.close();
  });
});

describe("without a network", () => {
  // A browser of its own: one in which a page has crashed no longer lets all its pages be taken off the network.
  let browser: Browser;
  let served: ServedPage;
  beforeAll(async () => {
    browser = await openBrowser({ width: 1440, height: 900 });
    served = await servePage({ asShipped: true });
  });
  afterAll(() => Promise.all([browser.close(), served.close()]));

  test("the page loads anew, opens a link and another measure, and says that it is alone", async () => {
    const { page, close, complaints } = await openPage(browser, served.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await browser.context.setOffline(true);
    await page.locator(".keep-note").filter({ hasText: "No network" }).waitFor();
    await page.reload();
    await shown(page);
    await state(page, "8(1).assets", "700000");
    await expect.poll(() => statusOf(page, "8(1).assets")).not.toBeNull();
    await page.locator(".segments").getByRole("button", { name: "中文" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    await page.goto(`${served.address}?measure=beijing`);
    await shown(page);
    expect(await page.locator(".measure-title strong").innerText()).toContain("北京");
    await browser.context.setOffline(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a newer version of the page is offered, and comes when it is asked for", async () => {
    const versions = await serveVersions(served.address);
    const { page, close, complaints } = await openPage(browser, versions.address);
    const hasWorker = (): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await expect.poll(hasWorker).toBe(true);
    await state(page, "8(1).assets", "700000");
    versions.publish();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const note = page.locator(".keep-note").filter({ hasText: "A new version of this page is there" });
    await note.waitFor();
    const came = await page.evaluate(() => performance.timeOrigin);
    await note.getByRole("button", { name: "Load it" }).click();
    await expect.poll(() => page.evaluate(() => performance.timeOrigin).catch(() => came)).not.toBe(came);
    await shown(page);
    expect(await rowOf(page, "8(1).assets").locator("input").first().inputValue()).toMatch(/700,?000/);
    expect(await note.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
    await versions.close();
  });

  test("it can be installed", async () => {
    const { page, close } = await openPage(browser, served.address);
    const session = await browser.context.newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? "{}")).toMatchObject({ name: "Bylaw", display: "standalone" });
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
    await close();
  });
});

describe("in another page", () => {
  const element = (attributes: string): string =>
    `<!doctype html><title>theirs</title><script src="${inject("address")}bylaw-playground.js" defer></script>
     <p>A page of somebody else</p><bylaw-playground ${attributes}></bylaw-playground>`;

  /** Opens a page of somebody else; the frame in it is the playground's. */
  async function openElsewhere(html: string): Promise<{ page: Page; frame: Frame; close: () => Promise<void> }> {
    const foreign = await serveElsewhere(html);
    const page = await browser.context.newPage();
    await page.goto(foreign.address);
    const frame = await page.waitForSelector("iframe").then((found) => found.contentFrame());
    if (frame === null) throw new Error("the frame has no page");
    return {
      page,
      frame,
      close: async () => {
        await page.close();
        await foreign.close();
      },
    };
  }

  test("the element shows measure, language and panel, with title and language alone above them", async () => {
    const html = element('measure="beijing" lang="zh" ground="dark" panel="readings" editing="off"');
    const { page, frame, close } = await openElsewhere(html);
    await frame.locator(".embed-head").waitFor();
    await frame.locator(".monaco-editor .view-line").first().waitFor();
    expect(await frame.locator(".embed-head strong").innerText()).toContain("北京");
    expect(await frame.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await frame.locator(".masthead").count()).toBe(0);
    expect(await frame.locator('[role="tab"][aria-selected="true"]').innerText()).toMatch(/适用口径/);
    const before = await frame.locator(".code-editor .view-lines").innerText();
    await frame.locator(".code-editor .native-edit-context, .code-editor textarea.inputarea").first().focus();
    await page.keyboard.type("全部删除");
    await page.waitForTimeout(300);
    expect(await frame.locator(".code-editor .view-lines").innerText()).toBe(before);
    await close();
  });

  test("no draft of the reader is shown or changed there, also where nobody asked for an embedded page", async () => {
    const own = await openPage(browser, inject("address"));
    await asksFor(own.page, "100万元");
    const before = await own.page.evaluate(() => JSON.stringify(localStorage));
    for (const html of [element('measure="ningbo" lang="en"'), `<iframe src="${inject("address")}"></iframe>`]) {
      const { frame, close } = await openElsewhere(html);
      await frame.locator(".embed-head").waitFor();
      await frame.locator("tr[data-rule]").first().waitFor({ state: "attached" });
      expect(await frame.locator(".changed-line").count()).toBe(0);
      await close();
    }
    expect(await own.page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
    await own.close();
  });

  test("the frame follows the height of its page, and takes no other message from anyone", async () => {
    const { page, frame, close } = await openElsewhere(element('lang="en" style="display:block;width:420px"'));
    await frame.locator("tr[data-rule]").first().waitFor({ state: "attached" });
    const height = (): Promise<number> =>
      page.locator("bylaw-playground iframe").evaluate((node) => Math.round(node.getBoundingClientRect().height));
    await expect.poll(height).toBeGreaterThan(1_000);
    const now = await height();
    const outcome = await frame.locator(".outcome").getAttribute("data-outcome");
    // From the page round it, and from a frame of somebody else beside it.
    await page.evaluate(async () => {
      const forged = { kind: "bylaw-playground:height", height: 300 };
      window.postMessage(forged, "*");
      const stranger = document.createElement("iframe");
      stranger.srcdoc = `<script>parent.postMessage(${JSON.stringify(forged)}, "*")</script>`;
      document.body.append(stranger);
      await new Promise((loaded) => stranger.addEventListener("load", loaded));
    });
    // And into the playground itself, in whatever words.
    await page.evaluate(() => {
      const inside = document.querySelector<HTMLIFrameElement>("bylaw-playground iframe")?.contentWindow;
      for (const kind of ["open", "determine", "bylaw: take over", "bylaw-playground:height", "setText"]) {
        inside?.postMessage({ kind, measure: "beijing", text: "<script>alert(1)</script>", height: 10 }, "*");
      }
      inside?.postMessage("bylaw: take over", "*");
    });
    await page.waitForTimeout(500);
    expect(await height()).toBe(now);
    expect(await frame.locator(".outcome").getAttribute("data-outcome")).toBe(outcome);
    await close();
  });

  test("what the frame may do to the page round it is nothing", async () => {
    const { page, frame, close } = await openElsewhere(element('src="javascript:alert(1)"') + element('lang="en"'));
    const frames = page.locator("iframe");
    expect(await frames.first().getAttribute("src")).toBeNull();
    const sandbox = (await frames.last().getAttribute("sandbox")) ?? "";
    expect(sandbox.split(" ")).toEqual([
      "allow-scripts",
      "allow-same-origin",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
    ]);
    expect(frame).toBeDefined();
    const inner = await frames
      .last()
      .elementHandle()
      .then((node) => node?.contentFrame());
    await inner?.locator(".embed-head").waitFor();
    await inner?.evaluate(() => {
      try {
        window.top!.location.href = "about:blank";
      } catch {
        // As it should be.
      }
    });
    expect(await page.title()).toBe("theirs");
    await close();
  });
});
