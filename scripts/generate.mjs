// `npm run generate`: writes every generated file. With `--check` it only compares and exits with 1 where one is stale; the
// reference of the public interfaces, which takes longer, is compared by its own test.
import { generatedFiles as messageFiles, writeGenerated } from "../packages/diagnostics/scripts/compile-messages.mjs";
import { pinyinFiles } from "../packages/editor/scripts/make-pinyin.mjs";
import { lookaheadFiles } from "../packages/language/scripts/lookahead-table.ts";
import { grammarFiles } from "../packages/textmate/scripts/grammar-files.mjs";
import { diagnosticsList } from "./diagnostics-list.mjs";
import { languageTables } from "./language-tables.mjs";

const check = process.argv.includes("--check");
try {
  const files = {
    ...messageFiles(),
    ...diagnosticsList(),
    ...grammarFiles(languageTables),
    ...pinyinFiles(),
    ...lookaheadFiles(),
  };
  if (!writeGenerated(files, { check })) process.exitCode = 1;
  if (!check) {
    const { referenceFiles, writeFiles } = await import("../apps/api-reference/src/reference-files.ts");
    for (const path of writeFiles(await referenceFiles())) console.log(`written: ${path}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
