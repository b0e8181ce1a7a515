import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Scripts that others load by name: each in a function of its own, so that none of its names meets theirs. */
export function inFunctions(scripts: readonly string[]): Plugin {
  return {
    name: "bylaw-scripts-by-name",
    generateBundle(_options, bundle) {
      for (const name of scripts) {
        const script = bundle[name];
        if (script?.type !== "chunk" || script.imports.length > 0) throw new Error(`${name} is not one file`);
        script.code = `(()=>{${script.code}})();\n`;
      }
    },
  };
}

/** Writes into the service worker which files the page consists of, and a version that changes with any of them. */
export function offlineFiles(worker: string): Plugin {
  return {
    name: "bylaw-offline-files",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle)
          .filter(({ fileName }) => fileName !== worker && !fileName.endsWith(".map"))
          .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
        const hash = createHash("sha256");
        for (const file of files) hash.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
        const script = bundle[worker];
        if (script?.type !== "chunk") throw new Error(`the build has no ${worker}`);
        hash.update(script.code);
        const names = files.map(({ fileName }) => (fileName === "index.html" ? "./" : `./${fileName}`));
        const built = JSON.stringify({ version: hash.digest("hex").slice(0, 16), files: [...names, ...publicFiles] });
        const quoted = JSON.stringify(built).slice(1, -1);
        if (!script.code.includes("%BUILT%")) throw new Error(`${worker} has no place for the files of the page`);
        script.code = script.code.replace(/(["'`])%BUILT%\1/, () => `"${quoted}"`);
      },
    },
  };
}

/** What Vite copies from `public/` after the bundle is made. */
const publicFiles = ["./manifest.webmanifest", "./icon.svg", "./icon-maskable.svg"];
