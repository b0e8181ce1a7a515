// `npm run new:check CODE`: writes the three files of a new check, failing until they are written.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPages } from "../packages/diagnostics/scripts/read-pages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const checksList = "packages/language/src/6-check/checks.ts";

/** The three files of a check by their paths. Their placeholders compile, and the tests of all three fail. */
export function filesOfCheck(code) {
  const name = code.replaceAll(/-([a-z0-9])/g, (_match, letter) => letter.toUpperCase());
  return {
    [`packages/diagnostics/messages/check/${code}.md`]: page(code),
    [`packages/language/tests/6-check/${code}.bylaw`]: testSource(code),
    [`packages/language/src/6-check/checks/${code}.ts`]: check(code, name),
  };
}

const page = (code) => `---
level: warning
parameters:
  rule: citation
message:
  en: "${code} is not worded yet: {rule}"
  zh: "尚未写明: {rule}"
labels:
  here:
    en: "Not worded yet."
    zh: "尚未写明。"
---
# what this page is about

Why it matters, in one or two sentences

## Wrong

\`\`\`bylaw
policy sample_town
  in force from 2021-12-05
\`\`\`

## Right

\`\`\`bylaw
policy sample_town
  in force from 2021-12-05
\`\`\`

## 中文

为何重要，一至两句
`;

const testSource = (code) => `// # what the check finds, and where
policy sample_town
// ~ ${code}
  in force from 2021-12-05

// # what it leaves alone
policy sample_town
  in force from 2021-12-05
`;

const check = (code, name) => `import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";

/** What it finds, in one sentence (language reference: which section says so). */
export const ${name}: Check = ({ model }) =>
  model.decisions
    .flatMap((decision) => decision.rules)
    .flatMap(({ citation, span }) => (citation === undefined ? [] : [problem("${code}", { rule: citation }, { here: span })]));
`;

function main(code) {
  if (code === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)) {
    console.error("Give the code of the check in small letters and dashes: npm run new:check rule-without-article");
    return 2;
  }
  const files = filesOfCheck(code);
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
  const page = readPages().find((known) => known.code === code);
  if (page !== undefined) taken.push(`packages/diagnostics/${page.file}`);
  if (taken.length > 0) {
    console.error(`${code} is there already: ${[...new Set(taken)].join(", ")}`);
    return 1;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  console.log(`\nWrite the page first, then \`npm run generate\`; list the check in ${checksList}.`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2]);
