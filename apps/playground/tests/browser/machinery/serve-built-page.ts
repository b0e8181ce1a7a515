import type { TestProject } from "vitest/node";
import { servePage } from "./serve-page.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built page is served. */
    address: string;
    /** The folder of its files. */
    folder: string;
    /** Whether references are to be written anew (`--update`). */
    update: boolean;
  }
}

/** Serves the page as it is shipped, built once for all tests, until they are done. */
export default async function serveBuiltPage(project: TestProject): Promise<() => Promise<void>> {
  const served = await servePage();
  project.provide("address", served.address);
  project.provide("folder", served.folder);
  project.provide("update", project.config.snapshotOptions.updateSnapshot === "all");
  return served.close;
}
