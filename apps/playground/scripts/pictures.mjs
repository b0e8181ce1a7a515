import { caretAfter, retype } from "../tests/browser/machinery/edit-text.ts";
import { offers, openView } from "../tests/browser/machinery/editor-parts.ts";
import { openPanel, rowOf, startFrom, state } from "../tests/browser/machinery/page-parts.ts";

/** The day that the pictures ask about, unless they name one. */
export const day = "2022-05-10";

const wide = { width: 1440, height: 900 };
const upper = { x: 0, y: 0, width: 1440, height: 700 };
const projector = { width: 1024, height: 768 };
const phone = { width: 390, height: 844 };
const english = { language: "en", ground: "light" };
const chinese = { language: "zh", ground: "dark" };

/** One state of the page in both: in English on the light ground, in Chinese on the dark one. */
function inBoth(name, show, more = {}) {
  return [
    { name: `${name}-en`, ...english, show, ...more },
    { name: `${name}-zh`, ...chinese, show, ...more },
  ];
}

/** Every picture: the state it shows, the size of the page, the language, the ground, and the part of it that is kept. */
export const pictures = [
  ...inBoth("finding", oneApplicant),
  ...inBoth("applicant", form),
  ...inBoth("population", population),
  ...inBoth("impact", impact),
  ...inBoth("titles", titles, { on: "2024-06-03", size: { width: 1280, height: 720 } }),
  ...inBoth("compare", compare),
  ...inBoth("scenarios", scenarios),
  ...inBoth("problems", problems),
  ...inBoth("readings", (page) => openPanel(page, "readings")),
  ...inBoth("forms", forms),
  ...inBoth("predict", (page) => present(page, false), { size: projector }),
  ...inBoth("reveal", (page) => present(page, true), { size: projector }),
  { name: "table-en", ...english, show: table },
  { name: "json-zh", ...chinese, show: caseAsText },
  { name: "unfolded-en", ...english, show: unfolded },
  { name: "projector-en", ...english, show: oneApplicant, size: projector },
  { name: "command-bar-en", ...english, show: (page) => commandBar(page, "asset") },
  { name: "command-bar-zh", ...chinese, show: (page) => commandBar(page, "zichan") },
  { name: "examples-en", ...english, show: examples },
  { name: "guide-zh", ...chinese, show: guide },
  { name: "phone-en", ...english, show: onPhone, size: phone, scale: 2 },
  { name: "phone-zh", language: "zh", ground: "light", show: onPhone, size: phone, scale: 2 },
  { name: "offers", language: "zh", ground: "light", show: offersInChinese, clip: upper },
  { name: "both-writings", ...english, show: bothWritings, clip: upper },
].map((picture) => ({ size: wide, scale: 1, on: day, ...picture }));

/** Leaves what the picture before has opened: the text in force, read as a page, nobody's facts changed, the finding. */
export async function begin(page, on) {
  for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
  await page.locator(".presenter, .ruler, dialog[open]").waitFor({ state: "detached" });
  await page.setViewportSize(wide);
  const restore = page.locator(".document small .as-link");
  if (await restore.isVisible()) await restore.click();
  await page.locator(".masthead .seal:not(.is-draft)").waitFor();
  // The panel first: one of them stands in the place of the measure.
  await openPanel(page, "finding");
  await openView(page, "read");
  for (const fold of await page.locator('.unfold[aria-expanded="true"]').all()) await fold.click();
  await page.locator(".as-of input").fill(on);
  await startFrom(page, "strong_demo");
}

async function oneApplicant(page) {
  await startFrom(page, "nonprofit_demo");
  await state(page, "8(5).satisfaction", "");
  await state(page, "8(3).staff_count", "9");
  await state(page, "8(3).ningbo_qualified_staff", "8");
  await goTo(page, "8");
  await rowOf(page, "8(1).assets").locator("td.label").click();
}

/** On narrow pages the index folds into a choice. */
async function goTo(page, article) {
  const index = page.locator(`nav [data-article="${article}"]`);
  if (await index.isVisible()) await index.click();
  else await page.locator(".article-choice").selectOption(article);
}

async function onPhone(page) {
  await page.setViewportSize(wide);
  await startFrom(page, "nonprofit_demo");
  await state(page, "8(5).satisfaction", "");
  await state(page, "8(3).staff_count", "9");
  await state(page, "8(3).ningbo_qualified_staff", "8");
  await page.setViewportSize(phone);
  await page.locator(".phone-tabs").waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function unfolded(page) {
  await oneApplicant(page);
  await rowOf(page, "8(3).staff_count").locator(".unfold, [aria-expanded]").first().click();
}

/** What is found by what was typed, in either language and in pinyin. */
async function commandBar(page, typed) {
  await oneApplicant(page);
  await page.keyboard.press("Control+K");
  await page.locator(".command-typed input").fill(typed);
  await page.locator(".command-thing").first().waitFor();
}

async function examples(page) {
  await goTo(page, "8");
  await page.locator(".gallery-door").click();
  await page.locator("dialog[open] [data-guide]").first().waitFor();
}

async function guide(page) {
  await examples(page);
  await page.locator("dialog[open] [data-guide]").first().click();
  await page.locator(".guide-bar").waitFor();
}

async function form(page) {
  await oneApplicant(page);
  await openPanel(page, "applicant");
}

async function caseAsText(page) {
  await form(page);
  await page.locator(".applicant-head .segments button").nth(1).click();
  await page.locator(".case-text textarea").waitFor();
}

async function population(page) {
  await goTo(page, "8");
  await openPanel(page, "population");
  await page.locator(".strip-marks").waitFor();
}

async function table(page) {
  await population(page);
  await page.locator(".population .views button").nth(1).click();
  // How far each stands from the line has been worked out.
  await page.waitForFunction(() =>
    /\d/.test(document.querySelector(".people-row[data-person]")?.children[1]?.textContent ?? ""),
  );
}

/** The edit that the page is made for, with the ruler of the figure open. */
async function impact(page) {
  await page.locator(".strip-marks").waitFor();
  await goTo(page, "8");
  await openView(page, "changes");
  await openPanel(page, "impact");
  await retype(page, "require assets >= 80万元", "80万元", "100万元");
  await page.locator('.impact-head h1[data-lost]:not([data-lost="0"])').waitFor();
  await page.locator(".nearest-gap").first().waitFor();
  await page.locator(".nearest tbody button").first().click();
  await page.locator('.why [data-text="draft"] .track').waitFor();
  await caretAfter(page, "require assets >= 100万元");
  await page.keyboard.press("Alt+ArrowUp");
  await page.locator(".ruler .is-below:not(:disabled)").waitFor();
  await page.locator(".ruler .is-above:not(:disabled)").waitFor();
}

async function titles(page) {
  await startFrom(page, "titled_platform");
  await openPanel(page, "titles");
  await page.locator(".titles-head").waitFor();
}

async function compare(page) {
  await startFrom(page, "nonprofit_demo");
  await goTo(page, "8");
  await openPanel(page, "compare");
  // Each of the measures has been read and judged by.
  await page.waitForFunction(() => document.querySelectorAll(".panel.is-compare tbody[data-outcome]").length >= 5);
}

async function scenarios(page) {
  await goTo(page, "8");
  await openPanel(page, "scenarios");
  await page.locator('.panel.is-scenarios [data-passed="true"]').first().waitFor();
}

async function problems(page) {
  await goTo(page, "8");
  await retype(page, "require assets", "assets", "asets");
  await page.locator(".note.is-hand").waitFor();
  await openPanel(page, "problems");
}

async function forms(page) {
  await goTo(page, "8");
  await caretAfter(page, "require assets >= 80");
  await openPanel(page, "forms");
}

/** Two recorded steps, the second with the line moved: the room guesses, then sees. */
async function present(page, revealed) {
  await page.setViewportSize(wide);
  await goTo(page, "8");
  if ((await page.locator(".recorder-steps li").count()) === 0) {
    await record(page);
    await openPanel(page, "impact");
    await retype(page, "require assets >= 80万元", "80万元", "100万元");
    await page.locator('.impact-head h1[data-lost]:not([data-lost="0"])').waitFor();
    await record(page);
  }
  await page.setViewportSize(projector);
  await page.keyboard.press("Control+Enter");
  await atStep(page, 1);
  await page.keyboard.press("ArrowRight");
  await atStep(page, 2);
  await page.keyboard.press("Shift+ArrowUp");
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowUp");
  if (!revealed) return;
  await page.keyboard.press("Space");
  await page.locator(".presenter-turns").waitFor();
}

async function atStep(page, step) {
  await page.locator(`.presenter[open][data-step="${step}"][data-ready="true"]`).waitFor();
}

async function record(page) {
  const steps = page.locator(".recorder-steps li");
  const before = await steps.count();
  await page.locator(".present").click();
  await page.locator(".recorder-acts button").first().click();
  await steps.nth(before).waitFor();
  await page.locator(".recorder .sheet-foot button").first().click();
}

async function offersInChinese(page) {
  await openView(page, "code");
  await caretAfter(page, "require assets >= 80万元");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("要求 ");
  await page.keyboard.type("zi");
  await offers(page).first().waitFor();
}

async function bothWritings(page) {
  await openView(page, "both");
  await page.locator(".both-writings tr").filter({ hasText: "require assets" }).waitFor();
  await goTo(page, "8");
}
