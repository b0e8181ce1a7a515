// A project that has the public packages from their tarballs, as if installed from a registry, and uses them.
import { existsSync } from "node:fs";
import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { run } from "./steps.mjs";

/** What an application does with the rules of a city, and what a tool does with the compiler. */
const consumer = `import { certification, evaluate, type Facts } from "@bylaw/ningbo";
import { compile } from "bylaw";
const facts: Facts = { tier: "demo", assets: 600000 };
const { decision } = certification.evaluate(facts, { on: "2024-06-20" });
const status: "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable" | undefined = decision?.rules["8(1).assets"];
// @ts-expect-error: no fact has this name
evaluate({ asets: 600000 }, { on: "2024-06-20" });
const { problems } = compile({ sources: [{ path: "town.bylaw", text: "policy town\\n  in force from 2021-12-05\\n" }], plugins: [] });
console.log(status, problems.filter(({ severity }) => severity === "error").length);
`;

const cities = `const found = [];
for (const city of ["ningbo", "bengbu", "beijing", "ganzhou", "kunming"]) {
  const { decisions, evaluateAll, explain, nextQuestion, policy } = await import(\`@bylaw/\${city}\`);
  const on = "2023-05-31";
  const [{ determination }] = evaluateAll([{}], { on });
  const { question } = nextQuestion({}, { on });
  const said = await explain(determination, { lang: "zh" });
  const own = Object.keys(decisions).every((id) => Object.hasOwn(determination.decisions, id));
  found.push(own && said.decisions.length > 0 && (question === undefined || question.label.zh !== "") && policy.hash.length === 64);
}
console.log(found.join(" "));
`;

/** Unpacks, imports on the Node of the machine, and compiles; gives what failed. Nothing is downloaded. */
export async function tryInstalled(folder, packed) {
  await mkdir(folder, { recursive: true });
  const failed = [];
  const step = async (title, command, args, expected, env = {}) => {
    const { code, output } = await run(command, args, { quiet: true, env });
    if (code !== 0 || (expected !== undefined && output.trim() !== expected)) failed.push(`${title}\n${output.trim()}`);
  };
  const installed = (name) => join(folder, "node_modules", name);
  for (const { tarball, manifest } of packed) {
    await mkdir(installed(manifest.name), { recursive: true });
    await step(`${manifest.name}: unpacking`, "tar", [
      "-xzf",
      tarball,
      "-C",
      installed(manifest.name),
      "--strip-components=1",
    ]);
  }
  const own = new Set(packed.map(({ manifest }) => manifest.name));
  const others = new Set(
    packed.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {})).filter((name) => !own.has(name)),
  );
  for (const name of others) {
    await mkdir(dirname(installed(name)), { recursive: true });
    await symlink(resolve("node_modules", name), installed(name), "junction");
  }
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "consumer.ts"), consumer);
  await writeFile(join(folder, "cities.mjs"), cities);
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    lib: ["es2023", "dom"],
    outDir: "out",
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
  await step("types of an application", "tsc", ["-p", folder]);
  const node = nodeOfTheMachine();
  if (failed.length > 0) return failed;
  await step("an application on the machine's Node", node, [join(folder, "out", "consumer.js")], "undecided 0");
  // The command brings all that it needs, so that nothing has to be installed beside it.
  const command = packed.find(({ manifest }) => manifest.name === "@bylaw/cli");
  if (Object.keys(command?.manifest.dependencies ?? {}).length > 0) failed.push("@bylaw/cli lists dependencies");
  const alone = join(dirname(folder), "alone");
  await rename(installed("@bylaw/cli"), alone);
  await writeFile(join(folder, "town.bylaw"), "policy town\n  in force from 2021-12-05\n");
  const check = [join(alone, "dist", "main.js"), "check", join(folder, "town.bylaw")];
  await step("the command with nothing beside it", node, check, undefined, { BYLAW_CACHE: "off" });
  await step(
    "the cities without code from text",
    node,
    ["--disallow-code-generation-from-strings", join(folder, "cities.mjs")],
    "true true true true true",
  );
  return failed;
}

/** The Node that users would have, not the one of this project; where there is no other, this one. */
function nodeOfTheMachine() {
  const paths = (process.env.PATH ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  const file = process.platform === "win32" ? "node.exe" : "node";
  return paths.map((path) => join(path, file)).find((path) => existsSync(path)) ?? process.execPath;
}
