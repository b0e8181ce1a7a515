import { describe, expect, test } from "vitest";
import type { ServiceCall, Withdrawal } from "../src/engine/service-calls.ts";
import { type ServiceLine, serviceLine } from "../src/engine/service-line.ts";

const asks = { path: "a.bylaw", language: "en", offset: 0 } as const;

function lineWith(ready: { now: boolean }): {
  line: ServiceLine;
  sent: (ServiceCall | Withdrawal)[];
  failures: string[];
} {
  const sent: (ServiceCall | Withdrawal)[] = [];
  const failures: string[] = [];
  const line = serviceLine(
    (message) => sent.push(message),
    () => ready.now,
    (failure) => failures.push(failure),
  );
  return { line, sent, failures };
}

describe("a call to a service", () => {
  test("is sent at once, and answered by its number", async () => {
    const { line, sent } = lineWith({ now: true });
    const first = line.serve("hover", asks);
    const second = line.serve("links", asks);
    expect(sent.map((message) => message.number)).toEqual([1, 2]);
    line.finish({ kind: "served", number: 2, gives: { value: [] } });
    line.finish({ kind: "served", number: 1, gives: { value: undefined } });
    expect(await first).toEqual({ value: undefined });
    expect(await second).toEqual({ value: [] });
  });

  test("that threw is answered with nothing, and what it said is told", async () => {
    const { line, failures } = lineWith({ now: true });
    const call = line.serve("hover", asks);
    line.finish({ kind: "served", number: 1, failure: "The service hover failed." });
    expect(await call).toBeUndefined();
    expect(failures).toEqual(["The service hover failed."]);
  });

  test("waits while a newer text waits, and goes with it", () => {
    const ready = { now: false };
    const { line, sent } = lineWith(ready);
    void line.serve("hover", asks);
    line.go();
    expect(sent).toEqual([]);
    ready.now = true;
    line.go();
    line.go();
    expect(sent.map(({ kind }) => kind)).toEqual(["service"]);
  });

  test("is withdrawn when nobody waits for it, and is not sent at all where it was held back", async () => {
    const ready = { now: true };
    const { line, sent } = lineWith(ready);
    let drop = (): void => {};
    const take = (it: () => void): void => {
      drop = it;
    };
    const under = line.serve("hover", asks, take);
    drop();
    drop();
    expect(await under).toBeUndefined();
    expect(sent).toMatchObject([{ kind: "service" }, { kind: "withdraw", number: 1 }]);
    ready.now = false;
    const held = line.serve("hover", asks, take);
    drop();
    ready.now = true;
    line.go();
    expect(await held).toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  test("ends without an answer when the worker was stopped", async () => {
    const { line } = lineWith({ now: true });
    const open = line.serve("hover", asks);
    line.restart(false);
    line.finish({ kind: "served", number: 1, gives: { value: { markdown: "late" } } });
    expect(await open).toBeUndefined();
  });

  test("is sent once more to the worker that comes after one that was stopped, where its text is read again", async () => {
    const { line, sent } = lineWith({ now: true });
    const open = line.serve("hover", asks);
    line.restart(true);
    expect(sent).toHaveLength(1);
    line.go();
    expect(sent).toMatchObject([{ number: 1 }, { number: 1 }]);
    line.finish({ kind: "served", number: 1, gives: { value: undefined } });
    expect(await open).toEqual({ value: undefined });
  });
});
