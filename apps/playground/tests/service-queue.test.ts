import { expect, test } from "vitest";
import type { QueuedService, ServiceCall } from "../src/engine/service-calls.ts";
import { serviceQueue } from "../src/engine/service-queue.ts";

function call(number: number, service: QueuedService, offset = 0): ServiceCall<QueuedService> {
  return { kind: "service", number, service, asks: { path: "a.bylaw", language: "en", offset } };
}

test("calls that ask the same are served once, under all their numbers; others do not push each other out", async () => {
  const served: (readonly number[])[] = [];
  const dropped: number[] = [];
  await new Promise<void>((done) => {
    const queue = serviceQueue(
      async (_call, numbers) => {
        served.push(numbers);
        if (numbers.includes(4)) done();
      },
      (number) => dropped.push(number),
    );
    queue.take(call(1, "hover"));
    queue.take(call(2, "links"));
    queue.take(call(3, "links"));
    queue.take(call(4, "hover", 9));
  });
  expect(served).toEqual([[1], [2, 3], [4]]);
  expect(dropped).toEqual([]);
});

test("one call is served at a time, and each in a task of its own", async () => {
  const events: string[] = [];
  await new Promise<void>((done) => {
    const queue = serviceQueue(
      async ({ number }) => {
        events.push(`begin ${number}`);
        await Promise.resolve();
        events.push(`end ${number}`);
        setTimeout(() => events.push(`between ${number}`));
        if (number === 2) setTimeout(done);
      },
      () => {},
    );
    queue.take(call(1, "hover"));
    queue.take(call(2, "links"));
  });
  expect(events).toEqual(["begin 1", "end 1", "between 1", "begin 2", "end 2", "between 2"]);
});

test("a call that was withdrawn is not served, unless another asked the same", async () => {
  const served: (readonly number[])[] = [];
  const dropped: number[] = [];
  await new Promise<void>((done) => {
    const queue = serviceQueue(
      async (_call, numbers) => {
        served.push(numbers);
        if (numbers.includes(3)) done();
      },
      (number) => dropped.push(number),
    );
    queue.take(call(1, "hover"));
    queue.take(call(2, "links"));
    queue.take(call(3, "links"));
    queue.withdraw(1);
    queue.withdraw(2);
    queue.withdraw(2);
  });
  expect(served).toEqual([[3]]);
  expect(dropped).toEqual([1, 2]);
});
