import { readFileSync } from "node:fs";

/**
 * The hash over all modules of this command, as its build has written it down. Undefined where the command runs from its
 * sources, which may change from one run to the next. `dist` is the folder of what was built.
 */
export function buildId(dist: URL = new URL("..", import.meta.url)): string | undefined {
  try {
    const id = readFileSync(new URL("build-id.txt", dist), "utf8").trim();
    return /^[0-9a-f]{64}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
