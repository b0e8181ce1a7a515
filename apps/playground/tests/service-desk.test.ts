import type { editor } from "monaco-editor/editor";
import { expect, test, vi } from "vitest";
import type { ServiceKind } from "../src/engine/service-calls.ts";
import { CalledOff } from "../src/measure/services/called-off.ts";
import { openDesk, orNothing, type ServiceDesk } from "../src/measure/services/service-desk.ts";
import { textsOf } from "../src/texts/texts.ts";

interface Asked {
  readonly service: ServiceKind;
  readonly answer: (value: unknown) => void;
}

/** A desk before a worker that answers when the test says so, and a text that the test changes. */
function deskOfTest(): { desk: ServiceDesk; asked: Asked[]; model: editor.ITextModel; edit: () => void } {
  const asked: Asked[] = [];
  let version = 1;
  const model = {
    uri: { path: "/a.bylaw" },
    getVersionId: () => version,
    isDisposed: () => false,
  } as unknown as editor.ITextModel;
  const desk = openDesk({
    serve: (service) =>
      new Promise((resolve) => {
        const answer = (value: unknown): void => resolve(value === undefined ? undefined : { value: value as never });
        asked.push({ service, answer });
      }),
    modelOf: () => model,
    language: () => "en",
    texts: () => textsOf("en"),
    onNews: () => ({ dispose: () => {} }),
  });
  return { desk, asked, model, edit: () => (version += 1) };
}

test("what an edit has overtaken is asked again, where it is of the whole text", async () => {
  vi.useFakeTimers();
  const { desk, asked, model, edit } = deskOfTest();
  const links = desk.ask("links", model, {});
  edit();
  asked[0]?.answer(["old"]);
  await vi.advanceTimersByTimeAsync(150);
  edit();
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(["new"]);
  expect(await links).toEqual(["new"]);
  vi.useRealTimers();
});

test("what is of a place is called off with its text, and nothing stands in its place where that is asked for", async () => {
  const { desk, asked, model, edit } = deskOfTest();
  const hover = desk.ask("hover", model, { offset: 3 });
  edit();
  asked[0]?.answer({ markdown: "old" });
  await expect(hover).rejects.toBeInstanceOf(CalledOff);
  const second = orNothing(desk.ask("hover", model, { offset: 3 }), "nothing");
  asked[1]?.answer(undefined);
  expect(await second).toBe("nothing");
});
