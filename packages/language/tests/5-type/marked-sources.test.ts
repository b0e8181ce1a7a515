import { fileURLToPath } from "node:url";
import { markedSources, testMarkedCases } from "../marked-sources.ts";

for (const { code, cases } of markedSources(fileURLToPath(new URL(".", import.meta.url)))) testMarkedCases(code, cases);
