import { readFileSync } from "node:fs";

/** The version of this command, as its package says it. */
export const version: string = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly version: string }
).version;
