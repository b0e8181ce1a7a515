import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measures } from "../installed-policies.ts";

const policies = new URL("../../../../policies/", import.meta.url);

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

function exportsIn(path: string): Exports {
  return (JSON.parse(readFileSync(new URL(path, policies), "utf8")) as { readonly exports: Exports }).exports;
}

/** Runs a module without any global of Node but what a language engine brings, where text never becomes code. */
const bare = `
import { readFileSync } from "node:fs";
import vm from "node:vm";
const folder = new URL(process.argv[1]);
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
const modules = new Map();
const load = (name) => {
  const url = new URL(name, folder).href;
  let module = modules.get(url);
  if (module === undefined) {
    const source = readFileSync(new URL(url), "utf8");
    module = new vm.SourceTextModule(source, { context, identifier: url, importModuleDynamically: async (other) => {
      const found = load(other);
      if (found.status === "unlinked") await found.link(load);
      await found.evaluate();
      return found;
    } });
    modules.set(url, module);
  }
  return module;
};
const index = load("index.js");
await index.link(load);
await index.evaluate();
const { evaluate, explain, nextQuestion } = index.namespace;
const on = "2023-05-31";
const { determination } = evaluate({}, { on });
const said = await explain(determination, { lang: "en" });
const refused = evaluate({ nothing_of_this_name: 1 }, { on }).issues.length;
const { issues } = nextQuestion({}, { on });
let escaped = "";
try { escaped = vm.runInContext("typeof process + typeof fetch + new Function('return 1')()", context); } catch (error) { escaped = error.name; }
console.log([said.decisions.length === Object.keys(determination.decisions).length, refused, issues === undefined, escaped].join(" "));
`;

describe.each(measures.map(({ manifest }) => manifest.id))("the package of %s", (city) => {
  test("exports what was built, beside its texts", () => {
    const own = exportsIn(`${city}/package.json`);
    for (const [name, entry] of Object.entries(exportsIn(`${city}/dist/package.json`))) {
      const moved = JSON.parse(JSON.stringify(entry).replaceAll('"./', '"./dist/')) as unknown;
      expect([name, own[name]]).toEqual([name, moved]);
    }
    expect(Object.keys(own)).toEqual(expect.arrayContaining(["./plugin.json", "./*.bylaw.md", "./package.json"]));
  });

  test("runs where there is neither Node nor code made from text", () => {
    const folder = new URL(`${city}/dist/`, policies).href;
    const args = ["--no-warnings", "--experimental-vm-modules", "--disallow-code-generation-from-strings"];
    const { stdout, stderr } = spawnSync(process.execPath, [...args, "--input-type=module", "-e", bare, folder], {
      encoding: "utf8",
    });
    expect(`${stdout.trim()}${stderr}`).toBe("true 1 true EvalError");
  });
});
