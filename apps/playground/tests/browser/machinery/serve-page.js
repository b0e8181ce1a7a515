import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Builds the page from the sources into a folder of its own and serves it, with the settings of the app. */
export async function servePage() {
  const outDir = mkdtempSync(join(tmpdir(), "bylaw-page-"));
  const built = { outDir, emptyOutDir: true };
  await build({ root, logLevel: "warn", build: built });
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
//# sourceMappingURL=serve-page.js.map
