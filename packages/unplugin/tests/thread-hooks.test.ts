import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { policyOfUrl } from "../src/node/policy-url.ts";
import { load } from "../src/node/thread-hooks.ts";
import { broken, folderWith, hillTown, policyFile } from "./hill-town.ts";

const context = { conditions: [], format: undefined, importAttributes: {} };

test("a policy is a module whose parts are found by its own URL; all else is left to others", async () => {
  const folder = folderWith(hillTown);
  const url = pathToFileURL(join(folder, policyFile)).href;
  const next = vi.fn(() => ({ format: "module", source: "", shortCircuit: true }) as const);
  const whole = await load(url, context, next);
  expect(whole).toMatchObject({ format: "module", source: expect.stringContaining(`from "${url}?bylaw=index.js"`) });
  const part = await load(`${url}?bylaw=evaluator.js`, context, next);
  expect(part.source).toMatch(/\n\/\/# sourceMappingURL=data:application\/json;base64,\S+\n$/);
  expect(next).not.toHaveBeenCalled();
  await load("node:fs", context, next);
  expect(next).toHaveBeenCalledWith("node:fs", context);
});

test("what is broken, or is no part of the policy, is an error with the place as its stack", async () => {
  const folder = folderWith({ ...hillTown, "broken.bylaw.md": broken.text });
  const next = vi.fn();
  const path = join(folder, "broken.bylaw.md");
  const thrown: unknown = await (async () => load(pathToFileURL(path).href, context, next))().catch(
    (error: unknown) => error,
  );
  expect(thrown).toMatchObject({ name: "PolicyError", message: expect.stringContaining("Write `complaints`") });
  expect((thrown as Error).stack).toMatch(new RegExp(`\\n    at ${path}:12:11$`));
  const part = `${pathToFileURL(join(folder, policyFile)).href}?bylaw=nothing.js`;
  await expect(load(part, context, next)).rejects.toThrow("hilltown.bylaw.md?bylaw=nothing.js");
});

test("URLs of policies are those of files", () => {
  expect(policyOfUrl("file:///a/%E5%AE%81.bylaw")).toEqual({ path: "/a/宁.bylaw" });
  for (const url of [
    "https://a.example/b.bylaw",
    "data:text/javascript,b.bylaw",
    "file://host/%00/b.bylaw",
    "file:///b.js",
  ])
    expect(policyOfUrl(url), url).toBeUndefined();
});
