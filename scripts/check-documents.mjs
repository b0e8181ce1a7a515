// Documents may name only files that exist: links, and paths in backquotes that begin with a folder of this project.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { output } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  quiet: true,
});
const tops = /^(packages|apps|policies|docs|scripts|\.ci|\.changeset)\//;
let faults = 0;
for (const file of output.split("\n").filter((name) => name && !name.startsWith("packages/diagnostics/messages/"))) {
  const text = (await readFile(join(root, file), "utf8")).replace(/```[\s\S]*?```/g, "");
  const named = [
    ...[...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => ({ path: match[1], from: dirname(file) })),
    ...[...text.matchAll(/`([^`\s]+)`/g)]
      .filter((match) => tops.test(match[1]))
      .map((match) => ({ path: match[1], from: "." })),
  ];
  for (const { path, from } of named) {
    if (/^[a-z]+:/.test(path) || /[<>*{}]|NAME|CODE|…/.test(path)) continue;
    const target = normalize(join(from, path));
    if (existsSync(join(root, target))) continue;
    console.error(`${file} names ${path}, which does not exist`);
    faults++;
  }
}
if (faults > 0) process.exitCode = 1;
