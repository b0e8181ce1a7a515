import type { DraftStorage } from "../keep/drafts.ts";
import { readSteps, type Step } from "./steps.ts";

/** The name under which the steps of a measure are kept. */
export const placeOf = (measure: string): string => `bylaw.steps.${measure}`;

/** The steps that this browser keeps for a measure; none where it keeps none that can be read. */
export function keptSteps(storage: DraftStorage | undefined, measure: string): readonly Step[] {
  try {
    return readSteps(JSON.parse(storage?.getItem(placeOf(measure)) ?? "null"), measure);
  } catch {
    return [];
  }
}

/** Keeps the steps of a measure beside its drafts. False where the browser refuses. */
export function keepSteps(storage: DraftStorage | undefined, measure: string, steps: readonly Step[]): boolean {
  if (storage === undefined) return false;
  try {
    if (steps.length === 0) storage.removeItem(placeOf(measure));
    else storage.setItem(placeOf(measure), JSON.stringify(steps));
    return true;
  } catch {
    return false;
  }
}

/** The storage of this browser; missing where it gives the page none. */
export function browserStorage(): DraftStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
