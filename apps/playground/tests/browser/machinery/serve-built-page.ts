import type { TestProject } from "vitest/node";
import { servePage } from "./serve-page.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built page is served. */
    address: string;
  }
}

/** Builds the page once for all tests, and serves it until they are done. */
export default async function serveBuiltPage(project: TestProject): Promise<() => Promise<void>> {
  const served = await servePage();
  project.provide("address", served.address);
  return served.close;
}
