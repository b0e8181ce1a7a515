// No source file over 450 lines; the median is printed so that it can be watched.
import { readFile } from "node:fs/promises";
import { run } from "./steps.mjs";

const stop = 450;
const { output } = await run(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.mjs", "*.css"],
  { quiet: true },
);
const sizes = [];
for (const file of new Set(output.split("\n"))) {
  if (!file || file.includes(".generated.")) continue;
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) continue;
  const lines = text.split("\n").length - 1;
  if (file.includes("/src/")) sizes.push(lines);
  if (lines > stop) {
    console.error(`${file} has ${lines} lines; ${stop} are the most`);
    process.exitCode = 1;
  }
}
sizes.sort((a, b) => a - b);
console.log(`${sizes.length} source files, median ${sizes[sizes.length >> 1]} lines, longest ${sizes.at(-1)}`);
