import { afterAll, expect, test } from "vitest";
import { bylawProcess, folderWith, sampleFiles } from "./run-bylaw.ts";

const { folder: cwd, remove } = folderWith(sampleFiles);
afterAll(remove);

/** Writes the address of each module that is loaded to standard error. */
const hook = `import { registerHooks } from "node:module";
registerHooks({ load: (url, context, next) => { process.stderr.write("loads " + url + "\\n"); return next(url, context); } });`;
const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };

async function parts(...words: readonly string[]): Promise<{ readonly compiler: boolean; readonly editor: boolean }> {
  const { err } = await bylawProcess(words, { cwd, env });
  expect(err).toMatch(/^loads .*apps\/cli\/src\/program\.ts$/m);
  return {
    compiler: /^loads .*\/(?:chevrotain|packages\/language)\//m.test(err),
    editor: /^loads .*\/packages\/editor\//m.test(err),
  };
}

test.each([
  [["--version"]],
  [["help", "evaluate"]],
  [["explain", "unknown-fact"]],
  [["evaluate", "sampletown"]],
  [["evaluate", "sampletown", "--facts", "good.json", "--on", "soon"]],
  [["new", "city", "Sampletown"]],
  [["doctor", "--on", "soon"]],
  [["compare"]],
])("%j starts without the compiler", async (words) => {
  expect(await parts(...words)).toEqual({ compiler: false, editor: false });
});

test("what compiles brings the compiler, and only show the editor's services", async () => {
  expect(await parts("check", "sampletown")).toEqual({ compiler: true, editor: false });
  expect(await parts("evaluate", "sampletown", "--facts", "good.json")).toEqual({ compiler: true, editor: false });
  expect(await parts("show", "tokens", "sampletown")).toEqual({ compiler: true, editor: true });
});
