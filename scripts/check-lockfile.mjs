// Every optional package that a locked package names must itself be locked, or `npm ci` fails on another machine.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const absent = [];
const hosts = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const found = Object.keys(packages).some(
      (key) => key === `node_modules/${name}` || key.endsWith(`/node_modules/${name}`),
    );
    if (!found) absent.push(`${path || "the root"} names ${name}, which is not locked`);
  }
  if (/^https?:/.test(entry.resolved ?? "")) hosts.push(`${path} names a download address`);
}
for (const line of [...absent, ...hosts]) console.error(line);
if (absent.length + hosts.length > 0) process.exitCode = 1;
