// `npm run check`: everything that is judged without running the product.
import { runSteps } from "./steps.mjs";

export const checkSteps = [
  ["lockfile is complete", "node", ["scripts/check-lockfile.mjs"]],
  ["generated files are fresh", "node", ["scripts/generate.mjs", "--check"]],
  ["each check has its test and its page", "node", ["scripts/check-trios.mjs"]],
  // The examples are typed by what the policies of the cities are built to.
  ["policies are built", "turbo", ["run", "build", "--filter=./policies/*", "--output-logs=errors-only"]],
  ["types of packages and apps", "tsc", ["-b"]],
  ["types of tests", "tsc", ["-p", "tsconfig.tests.json"]],
  ["format", "biome", ["check", "."]],
  ["lint, with types and sizes", "oxlint", ["--type-aware", "--deny-warnings"]],
  ["boundaries between packages", "turbo", ["boundaries"]],
  [
    "import rules within packages",
    "depcruise",
    ["packages", "apps", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["nothing unused", "knip", []],
  [
    "policies are laid out",
    "node",
    ["--conditions=bylaw-source", "apps/cli/src/main.ts", "format", "--check", "policies"],
  ],
  ["changesets say what changes of policies do", "node", ["--conditions=bylaw-source", "scripts/check-releases.mjs"]],
  ["files named in documents exist", "node", ["scripts/check-documents.mjs"]],
  ["sizes of files", "node", ["scripts/check-sizes.mjs"]],
];

if (import.meta.url === `file://${process.argv[1]}`) {
  const failed = await runSteps(checkSteps);
  if (failed.length > 0) {
    console.log(`\n${failed.length} of ${checkSteps.length} checks failed: ${failed.join("; ")}`);
    process.exitCode = 1;
  } else console.log(`\n${checkSteps.length} checks passed`);
}
