// Brings the installed packages in line with the lockfile before a command runs. Uses only what Node 20 has built in.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));

/** Packages of the lockfile that are not installed in that version; optional ones for other machines do not count. */
function stale() {
  const hidden = new URL("../node_modules/.package-lock.json", import.meta.url);
  if (!existsSync(hidden)) return ["node_modules"];
  const wanted = read("package-lock.json").packages;
  const installed = read("node_modules/.package-lock.json").packages;
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.optional && !entry.devOptional && !entry.link)
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path);
}

const missing = stale();
if (missing.length > 0) {
  console.error("Installing the packages of the lockfile (npm ci) ...");
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const run = spawnSync(command, [...args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: command === "npm" && process.platform === "win32",
  });
  if (run.status !== 0) {
    console.error("The packages could not be installed; npm's message stands above.");
    process.exit(run.status ?? 1);
  }
}

const brought = existsSync(new URL("../node_modules/.bin/node", import.meta.url)) || process.platform === "win32";
if (!brought && Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `The tools of this project need Node 24. It comes with the project on Linux and Windows; on this machine\n` +
      `(${process.platform} ${process.arch}) it does not, and the Node found is ${process.version}.\n` +
      `Remedy: install Node 24 or later, or run: npm install --no-save node@24.21.0`,
  );
  process.exit(1);
}
