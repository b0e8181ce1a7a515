import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openBrowser({ width: 1280, height: 720 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());

test("the policy of the shipped page lets only its own files run, and nothing be built from text", () => {
  const html = readFileSync(join(inject("folder"), "index.html"), "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  const directives = new Map(
    policy.split(";").map((each) => {
      const [name = "", ...sources] = each.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(directives.get("default-src")).toEqual(["'self'"]);
  expect(directives.get("script-src")).toEqual(["'self'"]);
  expect(directives.get("object-src")).toEqual(["'none'"]);
  expect(directives.get("base-uri")).toEqual(["'none'"]);
  expect(directives.get("form-action")).toEqual(["'none'"]);
  // The editor sets its colours in a style sheet of its own making; nothing else may be unsafe.
  expect(directives.get("style-src")).toEqual(["'self'", "'unsafe-inline'"]);
  expect(policy.match(/unsafe-[a-z-]+/g)).toEqual(["unsafe-inline"]);
  // Before the policy stands nothing that it would have to hold.
  expect(html.slice(0, html.indexOf("Content-Security-Policy"))).not.toMatch(/<script|<link|<style/);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son[a-z]+=/);
});

/** Tries something in the page, and gives the directive that refused it. */
async function refusedBy(page: Page, attempt: string): Promise<string> {
  return page.evaluate(
    (code) =>
      new Promise<string>((refused) => {
        document.addEventListener("securitypolicyviolation", (event) => refused(event.effectiveDirective), {
          once: true,
        });
        const attempts: Readonly<Record<string, () => unknown>> = {
          text: () => Reflect.construct(Function, ["return 1"]),
          handler: () => {
            const node = document.createElement("p");
            node.setAttribute("onclick", "document.title = 'broken in'");
            document.body.append(node);
            node.click();
            node.remove();
          },
          elsewhere: () => fetch("https://example.org/").catch(() => undefined),
          picture: () => {
            new Image().src = "https://example.org/x.png";
          },
          worker: () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
        };
        // In a task of its own: what is tried from the outside may build code from text, what the page tries may not.
        setTimeout(() => {
          try {
            attempts[code]?.();
          } catch {
            // Refused at once; the event says by what.
          }
        });
      }),
    attempt,
  );
}

test.each([
  ["text", "script-src"],
  ["handler", "script-src-attr"],
  ["elsewhere", "connect-src"],
  ["picture", "img-src"],
  ["worker", "worker-src"],
])("in the open page an attempt at %s is refused by %s", async (attempt, directive) => {
  const { page } = opened;
  expect(await refusedBy(page, attempt)).toBe(directive);
  expect(await page.title()).not.toBe("broken in");
  // The browser says what it has refused, and nothing else is said.
  const said = browser.complaints.splice(0);
  expect(said.filter((each) => !/Content Security Policy|Refused to|violates/.test(each))).toEqual([]);
});
