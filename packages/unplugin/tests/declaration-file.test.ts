import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadPart, styleBeside } from "../src/bundlers/load-policy.ts";
import { keepPolicies } from "../src/policies/kept-policies.ts";
import { declarationPath, policyDeclarations } from "../src/types/declaration-file.ts";
import { folderWith, hillTown, policyFile } from "./hill-town.ts";

const program = `import town, { certification, evaluate } from "./policies/hilltown/hilltown.bylaw.md";
import schema from "./policies/hilltown/hilltown.bylaw.md?bylaw=facts.schema";

const { determination } = evaluate({ open: true, complaints: 3 }, { on: "2024-06-20" });
export const outcome: "met" | "not_met" | "undecided" | "at_discretion" | undefined =
  determination?.decisions.certification.outcome;
export const id: "certification" = certification.id;
export const same: typeof evaluate = town.evaluate;
export const properties: unknown = schema["properties"];
`;
const mistakes = `import { evaluate } from "./policies/hilltown/hilltown.bylaw.md";
import other from "./policies/other/other.bylaw";
evaluate({ opne: true }, { on: "2024-06-20" });
export const name: number = other.policy.id;
`;

/** What the compiler complains of, in a project like those of the users, with these modules and this in its settings. */
function complaints(folder: string, module: string, more: Readonly<Record<string, unknown>>): readonly string[] {
  const client = fileURLToPath(new URL("../client.d.ts", import.meta.url));
  const compilerOptions = {
    module,
    moduleResolution: module === "esnext" ? "bundler" : module,
    target: "es2023",
    strict: true,
    noEmit: true,
    types: [],
    ...more,
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["main.ts", "mistakes.ts", client] }),
  );
  const require = createRequire(import.meta.url);
  const compiler = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  try {
    execFileSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { encoding: "utf8", cwd: folder });
    return [];
  } catch (error) {
    return (error as { readonly stdout: string }).stdout
      .trim()
      .split("\n")
      .map((line) => line.replace(/\(.*?error /, " "));
  }
}

test("TypeScript finds the declarations, beside the policy and in a folder of types, however it resolves modules", async () => {
  const folder = folderWith({ ...hillTown, "main.ts": program, "mistakes.ts": mistakes });
  const path = join(folder, policyFile);
  const policy = await keepPolicies("en").read(path);
  const declarations = policyDeclarations(policy.files.get("index.d.ts") ?? "");
  const beside = declarationPath(path, true, folder);
  expect(beside).toBe(join(folder, "policies/hilltown/hilltown.bylaw.d.md.ts"));
  writeFileSync(beside, declarations);
  const expected = [
    expect.stringMatching(/^mistakes\.ts TS2353: .*'opne' does not exist in type/),
    expect.stringMatching(/^mistakes\.ts TS2322: Type 'string' is not assignable to type 'number'/),
  ];
  expect(complaints(folder, "nodenext", { allowArbitraryExtensions: true })).toEqual(expected);
  // Without TypeScript's setting the general declarations count, which know no decision by its name.
  expect(complaints(folder, "esnext", {})[0]).toMatch(/^main\.ts TS2614: .*'certification'/);

  const elsewhere = folderWith({ ...hillTown, "main.ts": program, "mistakes.ts": mistakes });
  const inFolder = declarationPath(join(elsewhere, policyFile), ".bylaw/types", elsewhere);
  expect(inFolder).toBe(join(elsewhere, ".bylaw/types/policies/hilltown/hilltown.bylaw.d.md.ts"));
  const options = { types: join(elsewhere, ".bylaw/types"), language: "en" } as const;
  const asked = { path: join(elsewhere, policyFile) };
  const before = process.cwd();
  process.chdir(elsewhere);
  try {
    const { problems } = await loadPart(asked, keepPolicies("en"), options, styleBeside(asked));
    expect(problems).toEqual([]);
  } finally {
    process.chdir(before);
  }
  expect(readFileSync(inFolder, "utf8")).toBe(declarations);
  const settings = { allowArbitraryExtensions: true, rootDirs: [".", ".bylaw/types"] };
  expect(complaints(elsewhere, "esnext", settings)).toEqual(expected);
});

test("declarations are written where they differ, and only where they are asked for", async () => {
  const folder = folderWith(hillTown);
  const asked = { path: join(folder, policyFile) };
  const policies = keepPolicies("en");
  const beside = declarationPath(asked.path, true, folder);
  await loadPart(asked, policies, {}, styleBeside(asked));
  expect(existsSync(beside)).toBe(false);
  await loadPart(asked, policies, { types: true }, styleBeside(asked));
  utimesSync(beside, 1, 1);
  await loadPart(asked, policies, { types: true }, styleBeside(asked));
  expect(statSync(beside).mtimeMs).toBe(1000);
  writeFileSync(beside, "old");
  await loadPart(asked, policies, { types: true }, styleBeside(asked));
  expect(readFileSync(beside, "utf8")).toContain("export default whole;");
});

test("a folder of types that cannot be written is a warning, and nothing is written outside it", async () => {
  const folder = folderWith({ ...hillTown, types: "a file\n" });
  const asked = { path: join(folder, policyFile) };
  const { module, problems } = await loadPart(
    asked,
    keepPolicies("en"),
    { types: join(folder, "types") },
    styleBeside(asked),
  );
  expect(module?.code).toContain("export * from");
  expect(problems).toMatchObject([{ level: "warning", head: expect.stringContaining("[file-not-writable]") }]);
  expect(declarationPath("/elsewhere/a.bylaw", "types", "/project")).toBe(join("/project/types", "a.d.bylaw.ts"));
});

test("an export that is called as the whole is, stands beside it", () => {
  const said = policyDeclarations("export declare const whole: 1;\nexport declare function check(): void;\n");
  expect(said).toContain(
    "declare const whole_: {\n  readonly whole: typeof whole;\n  readonly check: typeof check;\n};",
  );
});

test("the general declarations have the exports that every policy has", async () => {
  const folder = folderWith(hillTown);
  const { files } = await keepPolicies("en").read(join(folder, policyFile));
  const exportsOf = (text: string): readonly string[] => {
    const found = text.matchAll(/^ *export (?:declare )?(?:const|function) (\w+)/gm);
    return [...found].flatMap(([, name = ""]) => (name === "certification" ? [] : [name])).toSorted();
  };
  const membersOf = (text: string): readonly string[] =>
    [...text.matchAll(/^ *readonly (\w+): /gm)].map(([, name = ""]) => name).toSorted();
  const [general = ""] = readFileSync(new URL("../client.d.ts", import.meta.url), "utf8").split("export default");
  expect(exportsOf(general)).toEqual(exportsOf(files.get("index.d.ts") ?? ""));
  // All of them are in the default as well.
  const whole = general.slice(general.indexOf("const whole"));
  expect([...whole.matchAll(/typeof (\w+)/g)].map(([, name]) => name).toSorted()).toEqual(exportsOf(general));
  // A decision by itself can be asked the same.
  const own = files.get("index.d.ts") ?? "";
  const single = own.slice(own.indexOf("interface SingleDecision"), own.indexOf("/** The policy as this module"));
  const generally = general.slice(general.indexOf("const decisions"), general.indexOf("const whole"));
  const asked = ["evaluate", "evaluateUnchecked", "explain", "id", "outcome"];
  expect(membersOf(single)).toEqual(asked);
  expect(membersOf(generally).filter((name) => asked.includes(name))).toEqual(expect.arrayContaining(asked));
});
