// `npm test`: checks, build, package checks, unit, property and scenario tests, the packed extension, the built
// command and the built Node loader, real-browser tests.
// Closes with the plain line `N passed, N failed`. Options are passed on to vitest (`npm test -- --update`).
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeBuild, checkSteps } from "./check.mjs";
import { findOrInstallChromium, howToGetChromium } from "./find-chromium.mjs";
import { run, runSteps } from "./steps.mjs";

const options = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "bylaw-test-"));
let passed = 0;
let failed = 0;

function count(title, good, bad) {
  passed += good;
  failed += bad;
  console.log(`${bad === 0 ? "ok  " : "FAIL"}  ${title}: ${good} passed, ${bad} failed`);
}

/** Runs sets of steps together, that no core waits for the end of a set; each step counts as one test. Gives those failed. */
async function steps(sets) {
  const failing = await runSteps(Object.values(sets).flat());
  for (const [title, list] of Object.entries(sets)) {
    const bad = list.filter(([step]) => failing.includes(step)).length;
    if (list.length === 0) count(`${title} (nothing to run)`, 0, 1);
    else count(title, list.length - bad, bad);
  }
  return failing;
}

/** Runs vitest and adds its counts; a run that ends without a report counts as one failure. */
async function vitest(title, args, env = {}) {
  const report = join(folder, `${title.replaceAll(" ", "-")}.json`);
  const { code } = await run(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args, ...options],
    { env },
  );
  const result = await readFile(report, "utf8").then(JSON.parse, () => undefined);
  if (result === undefined) return count(title, 0, 1);
  const bad = result.numFailedTests + (result.numFailedTests === 0 && code !== 0 ? 1 : 0);
  if (result.numPassedTests === 0 && bad === 0) return count(`${title} (no test ran)`, 0, 1);
  count(title, result.numPassedTests, bad);
}

/** Ids of the plugins in `policies/` that are measures. A folder without a manifest holds no plugin. */
async function measures() {
  const manifests = await Promise.all(
    (await readdir("policies")).map((name) =>
      readFile(join("policies", name, "plugin.json"), "utf8").then(JSON.parse, () => undefined),
    ),
  );
  return manifests.filter((manifest) => manifest?.kind === "measure").map(({ id }) => id);
}

const build = "build of all packages and apps";
const failing = await steps({
  checks: checkSteps,
  build: [[build, "turbo", ["run", "build", "--output-logs=errors-only"], { after: beforeBuild }]],
  packages: [["public packages: publint, types, contents", "node", ["scripts/check-packages.mjs"], { after: [build] }]],
  scenarios: (await measures()).map((id) => [
    `scenarios of ${id}, every rule, arm and boundary tried`,
    "node",
    ["--conditions=bylaw-source", "apps/cli/src/main.ts", "test", id, "--min", "100", "--lang", "en"],
  ]),
});
const built = !failing.includes(build);
await vitest("unit and property tests", []);
if (built) {
  await vitest("tests of the packed extension", ["--config", "apps/vscode/vitest.built.config.ts"]);
  await vitest("tests of the built command", ["--config", "apps/cli/vitest.built.config.ts"]);
  await vitest("tests of the built Node loader", ["--config", "packages/unplugin/vitest.built.config.ts"]);
}
const chromium = await findOrInstallChromium();
if (!chromium) {
  console.error(howToGetChromium);
  count("browser tests", 0, 1);
} else if (built) {
  // The page built above, not another.
  const env = { CHROMIUM_PATH: chromium, BYLAW_PAGE: "dist" };
  await vitest("browser tests", ["--config", "apps/playground/vitest.browser.config.ts"], env);
  await vitest("browser tests of the examples", ["--config", "apps/example-react-form/vitest.browser.config.ts"], env);
}
await rm(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
