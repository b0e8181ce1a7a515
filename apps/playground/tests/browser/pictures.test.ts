import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pictures } from "./budgets.ts";
import { comparePictures, lettersHere } from "./machinery/compare-pictures.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { lookOf, pageStates } from "./machinery/page-states.ts";
import { keepRejected, readReference, weightOfReferences, writeReference } from "./machinery/references.ts";
import { settled } from "./machinery/settled.ts";

/** Parts whose place the page sets by itself, whatever the letters are. */
const parts = [".masthead", "nav.index", ".measure", ".text-frame", "section.right", "section.right .tabs", ".strip"];

type Places = Readonly<Record<string, readonly number[]>>;

let browser: Browser;
let opened: OpenedPage;
let empty: Page;
/** Letters here, and letters of the references. */
let letters: string;
let drawnWith: string | undefined;

// One page for all: each state begins from the page as it opened.
beforeAll(async () => {
  browser = await openBrowser({ width: 1280, height: 720 });
  opened = await openPage(browser, inject("address"));
  empty = await browser.context.newPage();
  const stacks = await opened.page.evaluate(() =>
    ["--serif", "--sans", "--mono"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
  );
  letters = await lettersHere(empty, stacks);
  if (inject("update")) writeReference("letters.txt", `${letters}\n`);
  drawnWith = readReference("letters.txt")?.toString("utf8").trim();
  await opened.page.bringToFront();
  await opened.page.locator(".strip-marks").waitFor();
});
afterAll(() => browser.close());

test.each(pageStates)("$name: each part stands where it stood, and looks as it looked", async (state) => {
  const { page } = opened;
  await lookOf(page, state);
  await state.arrange(page);
  await page.mouse.move(0, 0);
  await settled(page);
  const places = await placesIn(page);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  if (inject("update")) {
    writeReference(`${state.name}.json`, inLines(places));
    writeReference(`${state.name}.png`, picture);
  }
  const reference = readReference(`${state.name}.png`);
  if (reference === undefined) throw new Error(`There is no picture of ${state.name}; --update takes it.`);
  const before = JSON.parse(readReference(`${state.name}.json`)?.toString("utf8") ?? "{}") as Places;
  expect(Object.keys(places)).toEqual(Object.keys(before));
  for (const [part, place] of Object.entries(places)) {
    const moved = place.map((value, side) => Math.abs(value - (before[part]?.[side] ?? Number.NaN)));
    const what = `${part}: ${before[part]?.join(" ")} became ${place.join(" ")}`;
    expect(Math.max(...moved), what).toBeLessThanOrEqual(pictures.place);
  }
  if (letters !== drawnWith) {
    console.log(`${state.name}: letters are drawn otherwise here than in the references; only places were compared.`);
    return;
  }
  const { share, picture: marked } = await comparePictures(empty, reference, picture, pictures.channel);
  const seen = share <= pictures.share ? "" : keepRejected(`${state.name}.png`, marked);
  expect(share, `share of pixels that differ; marked in ${seen}`).toBeLessThanOrEqual(pictures.share);
});

test("a picture that differs is found, and one that does not is not", async () => {
  const { page } = opened;
  const before = await page.screenshot({ animations: "disabled", caret: "hide" });
  expect((await comparePictures(empty, before, before, pictures.channel)).share).toBe(0);
  await page.locator("section.right").evaluate((node) => node.setAttribute("style", "opacity: 0"));
  const after = await page.screenshot({ animations: "disabled", caret: "hide" });
  expect((await comparePictures(empty, before, after, pictures.channel)).share).toBeGreaterThan(pictures.share);
});

test("the references stay small", () => {
  expect(weightOfReferences()).toBeLessThanOrEqual(pictures.weigh);
});

/** Left, top, width and height of each part that can be seen. */
async function placesIn(page: Page): Promise<Places> {
  return page.evaluate(
    (parts) =>
      Object.fromEntries(
        parts.flatMap((part) => {
          const box = document.querySelector(part)?.getBoundingClientRect();
          if (box === undefined || box.width === 0) return [];
          return [[part, [box.left, box.top, box.width, box.height].map(Math.round)] as const];
        }),
      ),
    parts,
  );
}

/** A line for each part, as the house sets JSON. */
function inLines(places: Places): string {
  const lines = Object.entries(places).map(([part, place]) => `  ${JSON.stringify(part)}: [${place.join(", ")}]`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
