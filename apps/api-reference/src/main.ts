// Writes the reports and the reference: `node apps/api-reference/src/main.ts`, or `npm run generate` with all the rest.
import process from "node:process";
import { referenceFiles, writeFiles } from "./reference-files.ts";

for (const path of writeFiles(await referenceFiles())) process.stdout.write(`written: ${path}\n`);
