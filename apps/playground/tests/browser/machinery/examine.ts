import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All rules of WCAG 2.2 AA, or of these the ones that look at colours: on another ground nothing else is another. */
export type RulesOfAxe = "all" | "colours";

type Asked = NonNullable<RunOptions["runOnly"]>;

const rulesAsked: Readonly<Record<RulesOfAxe, Asked>> = {
  all: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/**
 * What axe finds on the whole page against WCAG 2.2 AA: each rule with the elements that break it. A region that stands
 * as it stood when this page was last found without fault, to the letter and to the pixel, is not gone through again.
 */
export async function violations(page: Page, rules: RulesOfAxe = "all"): Promise<readonly string[]> {
  // It is large: a page that has it already is not given it again.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(examine, { rules, runOnly: rulesAsked[rules] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

interface Examined {
  readonly axe: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  /** How regions stood that were found without fault. */
  faultless?: Set<string>;
}

/** Runs in the page. */
async function examine(asked: { readonly rules: RulesOfAxe; readonly runOnly: Asked }): Promise<AxeResults> {
  const page = window as unknown as Examined;
  page.faultless ??= new Set();
  const { faultless } = page;
  const around = document.body.cloneNode(true) as HTMLElement;
  for (const region of around.querySelectorAll("[data-region], .masthead")) region.replaceChildren();
  const look = [asked.rules, innerWidth, innerHeight, document.documentElement.outerHTML.split(">", 1)[0]];
  const standing = (region: Element): string => {
    const { left, top, width, height } = region.getBoundingClientRect();
    const scrolled = [...region.querySelectorAll("*")].flatMap(({ scrollTop, scrollLeft }) =>
      scrollTop === 0 && scrollLeft === 0 ? [] : [scrollTop, scrollLeft],
    );
    return [...look, left, top, width, height, scrolled.join(), region.outerHTML, around.outerHTML].join("\n");
  };
  // What lies under a dialog is not examined as it would be by itself.
  const regions =
    document.querySelector("dialog[open]") === null
      ? [...document.querySelectorAll("[data-region], .masthead")].map((node) => ({ node, stands: standing(node) }))
      : [];
  const known = regions.filter(({ stands }) => faultless.has(stands)).map(({ node }) => node);
  const found = await page.axe.run(known.length === 0 ? document : { exclude: known }, {
    runOnly: asked.runOnly,
    resultTypes: ["violations"],
  });
  if (found.violations.length === 0) for (const { stands } of regions) faultless.add(stands);
  return found;
}
