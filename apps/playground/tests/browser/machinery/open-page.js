/** The day that every test asks about: nothing here depends on the clock. */
export const day = "2022-05-10";
/** Opens the page and waits until it can be edited and shows its findings. */
export async function openPage(browser, address, options = {}) {
  const page = await browser.context.newPage();
  const complaints = [];
  const requests = [];
  let loaded = false;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (loaded) requests.push(request.url());
  });
  const settings = { language: options.language ?? "en", ground: options.ground ?? "light", on: day };
  await page.addInitScript((kept) => {
    if (sessionStorage.getItem("opened") === null) localStorage.setItem("bylaw.settings", kept);
    sessionStorage.setItem("opened", "yes");
  }, JSON.stringify(settings));
  await page.goto(address);
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.locator("tr[data-rule]").first().waitFor();
  await page.locator(".line-finding").first().waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  loaded = true;
  return { page, complaints, requests, close: () => page.close() };
}
//# sourceMappingURL=open-page.js.map
