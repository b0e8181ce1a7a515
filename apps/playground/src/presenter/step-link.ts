import { toFragment, valueInFragment } from "../keep/fragment.ts";
import type { Measure } from "../plugins.ts";
import { readSteps, type Step } from "./steps.ts";

/** Characters of an address beyond which steps are handed on as a file, not as a link. */
export const longestLink = 16_000;

/**
 * The fragment of a link to steps: that of the first step, which carries the list of all. A page that knows nothing of
 * steps opens it as the first of them.
 */
export async function stepsFragment(steps: readonly Step[]): Promise<string | undefined> {
  const [first] = steps;
  if (first === undefined) return undefined;
  const whole = { ...first.situation, steps };
  return toFragment(whole);
}

/** The steps that a fragment carries, of one measure; none where it is an ordinary link, or no link at all. */
export async function stepsInFragment(fragment: string, measure: Pick<Measure, "id">): Promise<readonly Step[]> {
  const value = await valueInFragment(fragment);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "steps")) return [];
  return readSteps((value as { readonly steps: unknown }).steps, measure.id);
}
