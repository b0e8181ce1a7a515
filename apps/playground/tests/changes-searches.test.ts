import { expect, test } from "vitest";
import type { ChangesQuestion, ChangesSteps } from "../src/engine/changes-asked.ts";
import { changesSearches } from "../src/engine/changes-searches.ts";
import type { ServiceAnswer, ServiceCall } from "../src/engine/service-calls.ts";

function call(number: number, decision = "grant"): ServiceCall<"changes"> {
  return {
    kind: "service",
    number,
    service: "changes",
    asks: { case: { facts: {} }, on: "2024-05-01", readings: {}, decision },
  };
}

const found = (decision: string) =>
  ({ decision, outcome: "not_met", status: "none", ways: [], exact: true, stuck: [], acts: [] }) as const;

/** A search of so many steps, each longer than a stretch. */
function* slow({ decision }: ChangesQuestion, steps: number, taken: string[]): ChangesSteps {
  for (let step = 0; step < steps; step++) {
    taken.push(decision);
    for (const until = performance.now() + 11; performance.now() < until; );
    yield;
  }
  return found(decision);
}

test("others are heard between the steps of a search, and searches come one after the other", async () => {
  const events: string[] = [];
  await new Promise<void>((done) => {
    const searches = changesSearches(
      async (asks) => slow(asks, 3, events),
      ({ number }) => {
        events.push(`said ${number}`);
        if (number === 2) done();
      },
    );
    searches.take(call(1, "a"));
    searches.take(call(2, "b"));
    const other = (): void => {
      events.push("other");
      if (!events.includes("said 2")) setTimeout(other);
    };
    setTimeout(other);
  });
  const between = events.slice(events.indexOf("a"), events.indexOf("said 1"));
  expect(between.filter((event) => event === "other").length).toBeGreaterThan(0);
  expect(events.filter((event) => event !== "other")).toEqual(["a", "a", "a", "said 1", "b", "b", "b", "said 2"]);
});

test("a search that is withdrawn ends there, and the next one begins", async () => {
  const steps: string[] = [];
  const said: ServiceAnswer[] = [];
  await new Promise<void>((done) => {
    const searches = changesSearches(
      async (asks) => slow(asks, asks.decision === "long" ? 100_000 : 1, steps),
      (answer) => {
        said.push(answer);
        if (answer.number === 2) done();
      },
    );
    searches.take(call(1, "long"));
    searches.take(call(2, "short"));
    setTimeout(() => searches.withdraw(1), 30);
  });
  expect(said).toEqual([
    { kind: "served", number: 1 },
    { kind: "served", number: 2, gives: { value: found("short") } },
  ]);
  expect(steps.filter((step) => step === "long").length).toBeLessThan(50);
});

test("a search that throws is told, and one without a finding gives nothing", async () => {
  const said: ServiceAnswer[] = [];
  await new Promise<void>((done) => {
    const searches = changesSearches(
      async ({ decision }) => {
        if (decision === "bad") throw new Error("no such thing");
        return undefined;
      },
      (answer) => {
        said.push(answer);
        if (said.length === 2) done();
      },
    );
    searches.take(call(1, "bad"));
    searches.take(call(2));
  });
  expect(said[0]?.failure).toContain("no such thing");
  expect(said[1]).toEqual({ kind: "served", number: 2, gives: { value: undefined } });
});
