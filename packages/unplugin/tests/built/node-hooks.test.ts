import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { broken, folderWith, hillTown, policyFile, townWith } from "../hill-town.ts";

const hooks = new URL("../../dist/node.js", import.meta.url).href;
/** What versions of Node without hooks in the thread of the program do, on any. */
const threadHooks = `data:text/javascript,import module from "node:module";module.register(${JSON.stringify(
  new URL("../../dist/node/thread-hooks.js", import.meta.url).href,
)});`;
/** The Node of this project, and that of the machine: often an older one. */
const nodes = new Map(
  [process.execPath, "/usr/bin/node"]
    .filter((path) => existsSync(path))
    .map((path) => [execFileSync(path, ["--version"], { encoding: "utf8" }).trim(), path] as const)
    .filter(([version]) => Number(/^v(\d+)/.exec(version)?.[1]) >= 20),
);

const program = (hillTown["main.js"] ?? "").replace(/^import schema.*\n/m, "").replace(/^ *facts: .*\n/m, "");

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

function run(folder: string, file: string, imported = hooks, node = process.execPath): Ran {
  const ran = spawnSync(node, ["--import", imported, join(folder, file)], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "en_GB.UTF-8" },
  });
  return { status: ran.status, out: ran.stdout, error: ran.stderr };
}

const ways = [
  ...[...nodes].map(([version, node]) => ({ name: `Node ${version}`, node, imported: hooks })),
  { name: "hooks in a thread of their own", node: process.execPath, imported: threadHooks },
];
for (const { name, node, imported } of ways) {
  test(`${name}: a program imports a policy, and a broken one is said without a stack of ours`, () => {
    const folder = folderWith({ ...hillTown, "main.js": program });
    const { out, error, status } = run(folder, "main.js", imported, node);
    expect({ error, status }).toEqual({ error: "", status: 0 });
    expect(JSON.parse(out)).toMatchObject({ whole: true, decision: { outcome: "not_met" } });

    writeFileSync(join(folder, policyFile), broken.text);
    const failed = run(folder, "main.js", imported, node);
    expect(failed).toMatchObject({ status: 1, out: "" });
    expect(failed.error).toContain("error[unknown-fact]: No fact is called `complants`. Did you mean `complaints`?");
    expect(failed.error).toContain("= fix: Write `complaints`");
    const frames = failed.error.split("\n").filter((line) => /^\s+at /.test(line));
    expect(frames.map((line) => line.trim())).toEqual([
      `at ${join(folder, policyFile)}:${broken.line}:${broken.column}`,
    ]);
  });
}

test("a program can go on after a broken policy, and is told of warnings", () => {
  const later = `const failed = await import("./policies/hilltown/hilltown.bylaw.md").catch(({ name, message }) => ({ name, message }));
console.log(JSON.stringify(failed));
await import("./fine.bylaw");
`;
  const looser = "require complaints <= 5\narticle 3\n  require complaints <= 9";
  const fine = townWith("require complaints <= 5", looser).replace(/^[^]*```bylaw\n|```\n/g, "");
  const folder = folderWith({ ...hillTown, [policyFile]: broken.text, "main.js": later, "fine.bylaw": fine });
  const { out, error, status } = run(folder, "main.js");
  expect(status, error).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ name: "PolicyError", message: expect.stringContaining("[unknown-fact]") });
  expect(error).toMatch(/PolicyWarning: warning\[implied-rule\]/);
});

test("a policy is required as well, and stacks lead into it", () => {
  const script = `const { evaluate, policy } = require("./policies/hilltown/hilltown.bylaw.md");
const said = evaluate({ open: true, complaints: 1 }, { on: "2024-06-20" });
console.log(said.determination.decisions.certification.outcome, policy.id);
`;
  const folder = folderWith({ ...hillTown, "main.cjs": script });
  const { out, status } = run(folder, "main.cjs");
  expect({ out, status }).toEqual({ out: "met hilltown\n", status: 0 });
});

test("a policy in a folder with an odd name, and one by its URL with a query, are found", () => {
  const folder = folderWith({
    "山 城/a%20b.bylaw":
      "policy odd\n  in force from 2021-12-05\nfact open: yes/no\ndecision c\n  article 1  require open\n",
  });
  const url = pathToFileURL(join(folder, "山 城/a%20b.bylaw")).href;
  writeFileSync(
    join(folder, "main.mjs"),
    `import { policy } from ${JSON.stringify(`${url}?t=1`)};\nconsole.log(policy.id);\n`,
  );
  expect(run(folder, "main.mjs")).toEqual({ out: "odd\n", error: "", status: 0 });
});
