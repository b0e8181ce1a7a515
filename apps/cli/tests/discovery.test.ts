import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const folders: (() => void)[] = [];
afterAll(() => {
  for (const remove of folders) remove();
});

/** A folder with a measure called `hilltown` that uses `hillwords`, and whatever else a test needs. */
function workspace(files: Readonly<Record<string, string>>): string {
  const { folder, remove } = folderWith({
    "policies/hilltown/plugin.json": manifest("hilltown"),
    ...hilltown,
    ...files,
  });
  folders.push(remove);
  return folder;
}

function manifest(id: string, more: Readonly<Record<string, unknown>> = {}): string {
  const names = { en: id, zh: id };
  return JSON.stringify({ format: 1, id, version: "1.0.0", kind: "measure", names, files: [`${id}.bylaw`], ...more });
}

const hilltown = {
  "policies/hilltown/hilltown.bylaw": `policy hilltown
  in force from 2021-12-05
use hillwords
decision certification 认定
  article 1  require open
`,
};
const words = "/// opening hours\n///zh 对外开放\nfact open 对外开放: yes/no\n";
const vocabulary = { kind: "vocabulary" } as const;
const asPackage = (name: string): string =>
  JSON.stringify({ name, version: "1.0.0", type: "module", keywords: ["bylaw-plugin"] });

const check = (cwd: string, ...more: readonly string[]) => bylaw(["check", "hilltown", ...more], { cwd });

describe("a plugin is found", () => {
  test.each([
    [
      "as a package with the keyword",
      {
        "node_modules/@example/hillwords/package.json": asPackage("@example/hillwords"),
        "node_modules/@example/hillwords/plugin.json": manifest("hillwords", vocabulary),
        "node_modules/@example/hillwords/hillwords.bylaw": words,
      },
    ],
    [
      "by its path in bylaw.config.json",
      {
        "bylaw.config.json": '{"plugins": ["./shared/hillwords"]}',
        "shared/hillwords/plugin.json": manifest("hillwords", vocabulary),
        "shared/hillwords/hillwords.bylaw": words,
      },
    ],
    [
      "by its package in bylaw.config.mjs, without the keyword",
      {
        "bylaw.config.mjs": 'export default ["hill-words"];',
        "node_modules/hill-words/plugin.json": manifest("hillwords", vocabulary),
        "node_modules/hill-words/hillwords.bylaw": words,
      },
    ],
    [
      "as a value of bylaw.config.js",
      {
        "package.json": '{"type": "module"}',
        "bylaw.config.js": `export default { plugins: [{
          manifest: ${manifest("hillwords", vocabulary)},
          files: [{ path: "hillwords.bylaw", text: ${JSON.stringify(words)} }],
        }] };`,
      },
    ],
  ])("%s", async (_, files) => {
    const { code, out, err } = await check(workspace(files));
    expect([code, out, err]).toEqual([0, "hilltown: no problems\n1 policy checked.\n", ""]);
  });

  test("and a measure that a configuration hands over is named like any other", async () => {
    const cwd = workspace({
      "bylaw.config.mjs": `export default [{
        manifest: ${manifest("valley")},
        files: [{ path: "valley.bylaw", text: ${JSON.stringify(hilltown["policies/hilltown/hilltown.bylaw"].replace("use hillwords", words))} }],
      }];`,
    });
    const { code, out } = await bylaw(["evaluate", "valley", "--facts", "-"], { cwd, input: '{"open": true}' });
    expect([code, out.includes("✓ The conditions of certification are met.")]).toEqual([0, true]);
  });
});

describe("one id twice", () => {
  const twice = {
    "policies/hillwords/plugin.json": manifest("hillwords", vocabulary),
    "policies/hillwords/hillwords.bylaw": words,
    "node_modules/hill-words/package.json": asPackage("hill-words"),
    "node_modules/hill-words/plugin.json": manifest("hillwords", vocabulary),
    "node_modules/hill-words/hillwords.bylaw": "broken",
    "node_modules/hill-town/package.json": asPackage("hill-town"),
    "node_modules/hill-town/plugin.json": manifest("hilltown"),
    "node_modules/hill-town/hilltown.bylaw": "broken",
  };

  test("is reported with both places where it matters, and the first is read", async () => {
    const { code, out } = await check(workspace(twice));
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "warning[plugin-twice]: Two plugins are called `hilltown`: the one in `policies/hilltown` is read, the one in " +
        "`node_modules/hill-town` is left out.",
    );
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "the one in `policies/hillwords` is read, the one in `node_modules/hill-words`",
    );
  });

  test("in Chinese, and not where the plugin is not spoken of", async () => {
    const cwd = workspace({ ...twice, ...sampleFiles });
    expect((await check(cwd, "--lang", "zh")).out.replaceAll(/\n\s*/g, "")).toContain(
      "有两个名为`hilltown`的插件：采用`policies/hilltown`，不采用`node_modules/hill-town`。",
    );
    expect((await bylaw(["check", "sampletown"], { cwd })).out).not.toMatch(/(?:error|warning)\[/);
  });

  test("is no clash where a link leads to the same folder", async () => {
    const { symlinkSync } = await import("node:fs");
    const cwd = workspace({ "node_modules/.keep": "", ...twice });
    symlinkSync("../policies/hilltown", `${cwd}/node_modules/linked`);
    expect((await check(cwd)).out).not.toContain("linked");
  });
});

describe("a plugin that is broken is refused with its reason, and the others go on", () => {
  test.each([
    ["of a foreign version", manifest("hillwords", { ...vocabulary, format: 2 }), "error[plugin-other-format]"],
    ["malformed", manifest("hillwords", { ...vocabulary, version: "one" }), "error[plugin-value-wrong]"],
    [
      "with a file missing",
      manifest("hillwords", { ...vocabulary, files: ["others.bylaw"] }),
      "error[plugin-file-missing]",
    ],
    [
      "with a reserved name",
      `{"__proto__": {}, ${manifest("hillwords", vocabulary).slice(1)}`,
      "error[plugin-reserved-entry]",
    ],
  ])("%s", async (_, broken, message) => {
    const cwd = workspace({
      ...sampleFiles,
      "policies/hillwords/plugin.json": broken,
      "policies/hillwords/hillwords.bylaw": words,
    });
    const { code, out } = await check(cwd);
    expect([code, out.includes(message), out.includes("error[unknown-plugin]")]).toEqual([1, true, true]);
    expect((await bylaw(["check", "sampletown"], { cwd })).out).not.toMatch(/(?:error|warning)\[/);
  });

  test("hostile values of a configuration", async () => {
    const cwd = workspace({
      "policies/hillwords/plugin.json": manifest("hillwords", vocabulary),
      "policies/hillwords/hillwords.bylaw": words,
      "bylaw.config.mjs": `
        const hostile = new Proxy({}, { getOwnPropertyDescriptor() { throw new Error("touched"); }, ownKeys() { throw 1; } });
        const cyclic = { manifest: ${manifest("cyclic")} };
        cyclic.manifest.names = cyclic;
        export default [hostile, 7, null, cyclic, { get manifest() { throw new Error("called"); } }];`,
    });
    const { code, out, err } = await check(cwd);
    expect([code, out, err]).toEqual([0, "hilltown: no problems\n1 policy checked.\n", ""]);
    const cyclic = await bylaw(["check", "cyclic"], { cwd });
    expect([cyclic.code, cyclic.out.includes("error[plugin-value-wrong]")]).toEqual([1, true]);
  });

  test.each([
    ["bylaw.config.json", "{", "`bylaw.config.json` is not JSON from line 1, column 2 on."],
    ["bylaw.config.json", '{"plugin": []}', "`bylaw.config.json` gives no list of plugins."],
    ["bylaw.config.json", '["./nowhere"]', "`bylaw.config.json` lists `./nowhere`, and no plugin is there."],
    ["bylaw.config.mjs", 'throw new Error("not yet");', "The module `bylaw.config.mjs` cannot be loaded: not yet."],
    ["bylaw.config.mjs", "export default", "The module `bylaw.config.mjs` cannot be loaded: Unexpected end of input."],
    ["bylaw.config.mjs", "throw null;", "The module `bylaw.config.mjs` cannot be loaded: ?."],
  ])("the configuration %s: %s", async (name, text, message) => {
    const cwd = workspace({
      [name]: text,
      "policies/hillwords/plugin.json": manifest("hillwords", vocabulary),
      "policies/hillwords/hillwords.bylaw": words,
    });
    const { code, out, err } = await check(cwd);
    expect([code, out.includes(message), err]).toEqual([0, true, ""]);
    expect(out).not.toContain("error[");
    const byName = await bylaw(["check", "nowhere"], { cwd });
    expect([byName.code, byName.err.includes(message)]).toEqual([2, true]);
  });
});

describe("functions of a plugin", () => {
  const rates = manifest("rates", {
    kind: "functions",
    files: [],
    functions: [{ name: "flat_rate", parameters: ["money"], returns: "money" }],
  });
  const packageWith = (functions: unknown): string =>
    JSON.stringify({ type: "module", exports: { "./functions": functions } });
  const using = (module: string, entry: unknown = "./functions.js") => ({
    "policies/hilltown/hilltown.bylaw": "policy hilltown\n  in force from 2021-12-05\nuse rates\n",
    "policies/rates/plugin.json": rates,
    "policies/rates/package.json": packageWith(entry),
    "policies/rates/functions.js": module,
  });
  const whole = "export const flat_rate = (base) => base;";

  test.each([
    ["./functions.js"],
    [{ import: "./functions.js" }],
    [{ types: "./functions.d.ts", default: "./functions.js" }],
  ])("come from the module that the package names: %j", async (entry) => {
    const { code, out } = await check(workspace(using(whole, entry)));
    expect([code, out.includes("rates")]).toEqual([0, false]);
  });

  test.each([
    ["a module that throws", using('throw new Error("no table");'), "cannot be loaded: no table."],
    ["a module outside the plugin", using(whole, "../functions.js"), "cannot be loaded: ../functions.js."],
    ["a module that is not there", using(whole, "./other.js"), "`policies/rates/other.js` cannot be loaded"],
    ["no module at all", using(whole, null), "error[plugin-function-missing]"],
    ["a function without a signature", using(`${whole} export function more() {}`), "error[plugin-function-unsigned]"],
  ])("%s is reported under the plugin's name", async (_, files, message) => {
    const { code, out } = await check(workspace(files));
    expect([code, out.replaceAll(/\n\s+/g, " ").includes(message), out.includes("= plugin: rates")]).toEqual([
      1,
      true,
      true,
    ]);
    expect(out).not.toMatch(/^\s+at /m);
  });

  test("are brought by a vocabulary that uses them, too", async () => {
    const cwd = workspace({
      ...using(whole),
      "policies/hilltown/hilltown.bylaw": "policy hilltown\n  in force from 2021-12-05\nuse hillwords\n",
      "policies/hillwords/plugin.json": manifest("hillwords", vocabulary),
      "policies/hillwords/hillwords.bylaw": `use rates\n${words}`,
    });
    const { code, out } = await check(cwd);
    expect([code, out.includes("error[")]).toEqual([0, false]);
  });

  test("are not run for a policy that does not use them", async () => {
    const loud = 'process.stderr.write("ran"); export const flat_rate = (base) => base;';
    const cwd = workspace({ ...sampleFiles, ...using(loud) });
    expect((await check(cwd)).err).toBe("ran");
    expect((await bylaw(["check", "sampletown"], { cwd })).err).toBe("");
  });
});
