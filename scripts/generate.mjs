// `npm run generate`: writes every generated file. With `--check` it only compares and exits with 1 where one is stale.
import { generatedFiles as messageFiles, writeGenerated } from "../packages/diagnostics/scripts/compile-messages.mjs";
import { diagnosticsList } from "./diagnostics-list.mjs";

const check = process.argv.includes("--check");
try {
  if (!writeGenerated({ ...messageFiles(), ...diagnosticsList() }, { check })) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
