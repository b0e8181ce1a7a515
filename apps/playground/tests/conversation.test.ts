import { expect, test, vi } from "vitest";
import { type Measure, measureAsked } from "../src/plugins.ts";
import { converse } from "../src/state/conversation.ts";
import { firstSession } from "../src/state/first-session.ts";
import { createStore } from "../src/state/session.ts";
import { asked, SilentWorker, silenceWorkers } from "./silent-worker.ts";

const measure = ((): Measure => {
  const found = measureAsked("?measure=ningbo");
  if (found === undefined) throw new Error("the measure of Ningbo is not there");
  return found;
})();

silenceWorkers();

test("findings of a text that was given up do not pass for those of another day", () => {
  const store = createStore(firstSession(measure, { language: "en", ground: "light", letters: true }, "2024-05-01"));
  converse(store);
  SilentWorker.all[0]?.answers({ text: { problems: [] } });
  const [first] = store.get().sources;
  store.change({ sources: [{ path: first?.path ?? "", text: "endless" }] });
  vi.advanceTimersByTime(200_000);
  expect(store.get().state).toBe("stuck");
  store.change({ on: "2024-05-02" });
  expect(asked(SilentWorker.all.at(-1))).toMatchObject([{ on: "2024-05-02" }]);
  SilentWorker.all.at(-1)?.answers();
  expect(store.get().state).toBe("stuck");
  store.change({ sources: [{ path: first?.path ?? "", text: "short" }] });
  SilentWorker.all.at(-1)?.answers({ text: { problems: [] } });
  expect(store.get().state).toBe("behind");
});

test("a worker that breaks off is not told as a text that took too long", () => {
  const store = createStore(firstSession(measure, { language: "en", ground: "light", letters: true }, "2024-05-01"));
  converse(store);
  SilentWorker.all[0]?.answers({ text: { problems: [] } });
  SilentWorker.all[0]?.breaks();
  expect(store.get().state).toBe("lost");
  // The next question takes the text along to another worker.
  store.change({ on: "2024-05-02" });
  SilentWorker.all.at(-1)?.answers({ text: { problems: [] } });
  expect(store.get().state).toBe("behind");
});
