import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const complaints: string[] = [];
const closing: (() => unknown)[] = [];
let browser: Browser;
let reactForm: string;
let plainPage: string;

beforeAll(async () => {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const outDir = await builtForm();
  const server = await preview({ root, logLevel: "error", build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  reactForm = server.resolvedUrls?.local[0] ?? "";
  const plain = spawn(process.execPath, ["serve.mjs", "0"], { cwd: join(root, "../example-plain-page") });
  plainPage = String((await once(plain.stdout, "data"))[0]).trim();
  closing.push(
    () => browser.close(),
    () => server.close(),
    () => plain.kill(),
  );
});
afterAll(() => Promise.all(closing.map((close) => close())));
afterEach(() => expect(complaints.splice(0)).toEqual([]));

/** `npm test` has built the page; alone, this test builds it for itself. */
async function builtForm(): Promise<string> {
  if (process.env["BYLAW_PAGE"] !== undefined) return join(root, "dist");
  const outDir = mkdtempSync(join(tmpdir(), "bylaw-form-"));
  closing.push(() => rmSync(outDir, { recursive: true, force: true }));
  process.env["NODE_ENV"] = "production";
  await build({ root, logLevel: "warn", build: { outDir, emptyOutDir: true } });
  return outDir;
}

async function open(address: string): Promise<Page> {
  const page = await browser.newPage({ locale: "en-GB", bypassCSP: false });
  page.setDefaultTimeout(30_000);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  return page;
}

/** What axe finds on both grounds; it is run from outside the page, whose policy would refuse it as a script. */
async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // Its colours are those of the ground when it has been drawn anew.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const violations =
      "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + html)))";
    found.push(...((await page.evaluate(`${axe.source}; ${violations}`)) as string[]));
  }
  return found;
}

test("the form asks what still matters, takes not to know for an answer, and stops when nothing matters", async () => {
  const page = await open(reactForm);
  await page.locator("input[type=date]").first().fill("2024-05-01");
  const question = page.locator("form legend").first();
  const answer = page.getByRole("button", { name: "Answer", exact: true });
  const unknown = page.getByRole("button", { name: "I do not know" });
  await expect.poll(() => question.innerText()).toBe("rung applied for");
  await answer.click();
  await expect.poll(() => page.getByRole("alert").innerText()).toBe("Please answer, or say that you do not know.");
  await page.getByLabel("platform", { exact: true }).check();
  await answer.click();
  await expect.poll(() => page.locator("dd").count()).toBe(1);
  expect(await page.locator("#outcome").innerText()).toBe("certification: Undecided");

  const asked: string[] = ["rung applied for"];
  for (let turn = 0; turn < 40; turn++) {
    const label = await question.innerText();
    expect(asked).not.toContain(label);
    asked.push(label);
    if (label === "visits to SMEs in the year") {
      await page.locator("form input").fill("many");
      await answer.click();
      await expect.poll(() => page.getByRole("alert").innerText()).toContain('`"many"` was given');
    }
    if (label === "city of registration") break;
    await unknown.click();
    await expect.poll(() => page.locator("dd").count()).toBe(turn + 2);
  }
  expect([await page.locator("dd em").count(), await page.locator("#outcome").innerText()]).toEqual([
    asked.length - 2,
    "certification: Undecided",
  ]);
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel("other", { exact: true }).check();
  await answer.click();
  await expect.poll(() => page.locator(".done").innerText()).toContain("Nothing more matters");
  await expect.poll(() => page.locator("#outcome").innerText()).toBe("certification: Not met");
  expect(await page.locator(".result > ul").innerText()).toContain("Article 2 asks");

  await page.getByRole("button", { name: "中文" }).click();
  await expect.poll(() => page.locator("#outcome").innerText()).toBe("认定：不符合");
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "修改：注册地" }).click();
  await expect.poll(() => page.locator("#outcome").innerText()).toBe("认定：待核实");
  await page.close();
});

test("the plain page answers under its policy of content, in both languages, without any build", async () => {
  const page = await open(plainPage);
  await page.locator("#on").fill("2024-05-01");
  const outcome = page.locator("#outcome");
  await expect.poll(() => outcome.innerText()).toBe("certification: Undecided");
  await page.locator("#tier").selectOption("platform");
  await page.locator("#satisfaction").fill("85");
  await expect.poll(() => page.locator(".issue").innerText()).toContain("85 would be 8500%");
  await page.locator("#satisfaction").fill("79.9%");
  await expect
    .poll(() => page.locator("#unmet").innerText())
    .toContain("79.9% was stated, 0.1 percentage points short.");
  expect([await outcome.innerText(), await page.locator(".issue").count()]).toEqual(["certification: Not met", 0]);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "中文" }).click();
  await expect.poll(() => outcome.innerText()).toBe("认定：不符合");
  expect(await page.locator("h1").innerText()).toBe("能否获得认定？");
  await page.close();
});
