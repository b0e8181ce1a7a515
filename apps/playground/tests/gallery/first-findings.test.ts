import { expect, test } from "vitest";
import { firstFindings } from "../../src/gallery/first-findings.ts";
import { firstSession } from "../../src/state/first-session.ts";
import { createStore } from "../../src/state/session.ts";
import { measureOf } from "./replay.ts";

const settings = { language: "en", ground: "light", letters: true } as const;

test.each(["current", "behind"] as const)(
  "a guide that an address asks for waits for the first answer: %s",
  async (state) => {
    const store = createStore(firstSession(measureOf("ningbo"), settings, "2024-06-20"));
    let isFound = false;
    const found = firstFindings(store).then(() => {
      isFound = true;
    });
    store.change({ rule: "1" });
    await Promise.resolve();
    expect(isFound).toBe(false);
    store.change({ state });
    await found;
    expect(isFound).toBe(true);
    await firstFindings(store);
  },
);
