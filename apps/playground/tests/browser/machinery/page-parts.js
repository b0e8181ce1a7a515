/** The row of a rule in the ledger. */
export function rowOf(page, rule) {
  return page.locator(`tr[data-rule="${rule}"]`);
}
/** The status that a row shows, by its sign. */
export async function statusOf(page, rule) {
  return rowOf(page, rule).getAttribute("data-status");
}
/** The outcome of the open decision. */
export async function outcomeOf(page) {
  return page.locator(".outcome").getAttribute("data-outcome");
}
/** Starts from a sample and waits for its findings. */
export async function startFrom(page, sample) {
  await page.locator(".sample-choice select").selectOption(sample);
  await page.locator(".outcome").waitFor();
}
/** Types a value into the field of a fact in the row of a rule. */
export async function state(page, rule, value) {
  const field = rowOf(page, rule).locator("input[type=text]").first();
  await field.fill(value);
  await field.blur();
}
//# sourceMappingURL=page-parts.js.map
