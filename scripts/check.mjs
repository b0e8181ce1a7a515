// `npm run check`: everything that is judged without running the product.
import { runSteps } from "./steps.mjs";

// The examples are typed by what the policies of the cities are built to.
const policies = "policies are built";

export const checkSteps = [
  ["lockfile is complete", "node", ["scripts/check-lockfile.mjs"]],
  [policies, "turbo", ["run", "build", "--filter=./policies/*", "--output-logs=errors-only"]],
  ["generated files are fresh", "node", ["scripts/generate.mjs", "--check"]],
  ["each check has its test and its page", "node", ["scripts/check-trios.mjs"]],
  ["format", "biome", ["check", "."]],
  ["boundaries between packages", "turbo", ["boundaries"]],
  ["nothing unused", "knip", []],
  [
    "import rules within packages",
    "depcruise",
    ["packages", "apps", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["types of packages and apps", "tsc", ["-b"], { after: [policies] }],
  ["types of tests", "tsc", ["-p", "tsconfig.tests.json"], { after: [policies] }],
  ["lint, with types and sizes", "oxlint", ["--type-aware", "--deny-warnings"], { after: [policies] }],
  [
    "policies are laid out",
    "node",
    ["--conditions=bylaw-source", "apps/cli/src/main.ts", "format", "--check", "policies"],
  ],
  ["changesets say what changes do and where", "node", ["--conditions=bylaw-source", "scripts/check-releases.mjs"]],
  ["files named in documents exist", "node", ["scripts/check-documents.mjs"]],
  ["sizes of files", "node", ["scripts/check-sizes.mjs"]],
];

/** The checks that read what a build writes, or walk through all folders: a build waits for them. */
export const beforeBuild = checkSteps.flatMap(([title, command]) =>
  ["turbo", "biome", "knip", "depcruise", "tsc", "oxlint"].includes(command) ? [title] : [],
);

if (import.meta.url === `file://${process.argv[1]}`) {
  const failed = await runSteps(checkSteps);
  if (failed.length > 0) {
    console.log(`\n${failed.length} of ${checkSteps.length} checks failed: ${failed.join("; ")}`);
    process.exitCode = 1;
  } else console.log(`\n${checkSteps.length} checks passed`);
}
