// Builds the extension: a folder with everything in it (dist/extension), then the package of it (dist/bylaw.vsix).
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vsce from "@vscode/vsce";
import { build } from "vite";
import { stagedManifest } from "./staged-manifest.mjs";

const require = createRequire(import.meta.url);
const home = fileURLToPath(new URL("..", import.meta.url));
const stage = join(home, "dist/extension");

/** One file that holds all it imports but for `vscode` and Node. */
async function bundle(entry, file, format) {
  await build({
    configFile: false,
    root: home,
    logLevel: "warn",
    resolve: { conditions: ["bylaw-source", "node", "module", "import", "default"], mainFields: ["module", "main"] },
    ssr: {
      noExternal: true,
      target: "node",
      resolve: { conditions: ["bylaw-source", "node", "module", "import", "default"] },
    },
    build: {
      ssr: entry,
      outDir: stage,
      emptyOutDir: false,
      minify: true,
      target: "node20",
      sourcemap: false,
      rollupOptions: {
        external: ["vscode"],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
}

await rm(join(home, "dist"), { recursive: true, force: true });
await mkdir(stage, { recursive: true });
await bundle(join(home, "src/extension.ts"), "extension.cjs", "cjs");
// The server reads its version from the manifest one folder up: there it is that of the extension.
await bundle(
  join(dirname(require.resolve("@bylaw/language-server/package.json")), "src/main.ts"),
  "server/main.mjs",
  "es",
);

const grammars = dirname(require.resolve("@bylaw/textmate/package.json"));
await cp(join(grammars, "grammars"), join(stage, "grammars"), { recursive: true });
await cp(join(grammars, "language-configuration.json"), join(stage, "language-configuration.json"));
for (const name of [
  "README.md",
  "l10n",
  "images/icon.png",
  "images/file.svg",
  "images/file-dark.svg",
  "package.nls.json",
  "package.nls.zh-cn.json",
  "package.nls.zh-tw.json",
]) {
  await cp(join(home, name), join(stage, name), { recursive: true });
}
// The pages of the messages lie where the server looks for them.
const messages = join(home, "../../packages/diagnostics/messages");
for (const pass of await readdir(messages, { withFileTypes: true })) {
  if (pass.isDirectory()) await cp(join(messages, pass.name), join(stage, "messages", pass.name), { recursive: true });
}
await cp(join(home, "../../LICENSE"), join(stage, "LICENSE"));
const manifest = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
await writeFile(join(stage, "package.json"), `${JSON.stringify(stagedManifest(manifest), null, 2)}\n`);

// The same files give the same package, whatever the day.
process.env.SOURCE_DATE_EPOCH ??= "1704067200";
await vsce.createVSIX({
  cwd: stage,
  packagePath: join(home, "dist/bylaw.vsix"),
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
