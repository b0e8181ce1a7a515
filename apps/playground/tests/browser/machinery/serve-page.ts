import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The built page under an address of this machine. */
export interface ServedPage {
  readonly address: string;
  /** Where its files lie. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the page exactly as it is shipped. `BYLAW_PAGE` names the folder of a page that is built already (`npm test` names
 * the one that it has just built); without it the page is built from the sources into a folder of its own.
 */
export async function servePage(): Promise<ServedPage> {
  const built = builtAlready();
  const folder = built ?? (await buildPage());
  const server = await preview({
    root,
    logLevel: "error",
    build: { outDir: folder },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the preview server has no address");
  return {
    address,
    folder,
    close: async () => {
      await server.close();
      if (built === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function builtAlready(): string | undefined {
  const named = process.env["BYLAW_PAGE"];
  if (named === undefined || named === "") return undefined;
  const folder = resolve(root, named);
  if (!existsSync(join(folder, "sw.js"))) throw new Error(`BYLAW_PAGE names ${folder}, and no built page is there.`);
  return folder;
}

/** The runner of tests calls its surroundings "test"; readers get what is built for "production". */
async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "bylaw-page-"));
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ root, logLevel: "warn", build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
  return outDir;
}
