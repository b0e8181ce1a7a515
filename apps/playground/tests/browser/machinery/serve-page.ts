import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The built page under an address of this machine. */
export interface ServedPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Builds the page from the sources into a folder of its own and serves it, with the settings of the app. `asShipped`: with
 * what readers alone get, its files kept in the browser; the runner of tests calls its own surroundings "test".
 */
export async function servePage({ asShipped = false } = {}): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), "bylaw-page-"));
  const built = { outDir, emptyOutDir: true };
  const before = process.env["NODE_ENV"];
  if (asShipped) process.env["NODE_ENV"] = "production";
  await build({ root, logLevel: "warn", build: built });
  process.env["NODE_ENV"] = before;
  const server = await preview({ root, logLevel: "error", build: built, preview: { port: 0, host: "127.0.0.1" } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the preview server has no address");
  return {
    address,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
