import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuiltFile } from "bylaw";
import { filesOf } from "../built.ts";
import { engineNames, engineOf } from "../engines/index.ts";
import { type Figure, figure } from "../measurement.ts";
import { importPeer, isInstalled, peerFolder } from "../peers.ts";
import { cities } from "../policies/cities.ts";
import { articlesSource, compiled, compiledCity } from "../policies/compiled.ts";

const mostOfNingbo = 5_000;

/** The modules that make up an answer: rules as numbers, and with names and the checks at the door. */
const loadedFor: readonly (readonly [name: string, first: string])[] = [
  ["evaluator", "evaluator.js"],
  ["all that `evaluate` loads", "index.js"],
];

/** A module and all that it imports from the beginning; what is loaded on demand is not among them. */
function loadedWith(files: readonly BuiltFile[], path: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = files.find((file) => file.path === path)?.text ?? "";
  for (const [, next = ""] of text.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) loadedWith(files, next, found);
  return found;
}

function sized(name: string, parts: readonly (string | Uint8Array)[], target?: number): readonly Figure[] {
  const plain = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const compressed = parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
  return [figure(`${name}: plain`, "bytes", plain), figure(`${name}: gzip`, "bytes", compressed, target)];
}

function sizesOfBuilt(): readonly Figure[] {
  const source = articlesSource();
  const policies = [
    ["the 21 conditions", filesOf(compiled({ sources: [source], plugins: [] }), [source])] as const,
    ...cities.map((city) => [city, filesOf(compiledCity(city), [])] as const),
  ];
  return policies.flatMap(([policy, files]) =>
    loadedFor.flatMap(([name, first]) => {
      const paths = loadedWith(files, first);
      const texts = files.filter(({ path }) => paths.has(path)).map(({ text }) => text);
      const target = policy === "ningbo" && name === "evaluator" ? mostOfNingbo : undefined;
      return sized(`Bylaw, ${policy}, ${name}`, texts, target);
    }),
  );
}

interface Bundler {
  readonly build: (options: object) => Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

/** WebAssembly that a package brings for browsers. */
function binariesOf(name: string): readonly Uint8Array[] {
  const [, path] = /from "([^"]+)"/.exec(name) ?? [];
  if (path === undefined || !path.endsWith("/web")) return [];
  const folder = join(peerFolder, "node_modules", path);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".wasm"))
    .map((file) => readFileSync(join(folder, file)));
}

/** What a browser loads of each engine that has a build for browsers, without any rules. */
async function sizesOfEngines(): Promise<readonly Figure[]> {
  if (!isInstalled("esbuild")) return [];
  const { build } = await importPeer<Bundler>("esbuild");
  const figures = new Map<string, readonly Figure[]>();
  for (const name of engineNames) {
    const { package: needed, inBrowser } = await engineOf(name);
    if (needed === undefined || inBrowser === undefined || figures.has(needed)) continue;
    const { outputFiles } = await build({
      stdin: { contents: inBrowser, resolveDir: dirname(join(peerFolder, "load.mjs")) },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
      logLevel: "silent",
      loader: { ".wasm": "empty" },
      external: ["util"],
    });
    const [script] = outputFiles;
    if (script !== undefined) figures.set(needed, sized(needed, [script.contents, ...binariesOf(inBrowser)]));
  }
  return [...figures.values()].flat();
}

/** "bylaw": built policies with their rules; "engines": engines without any rules. */
export async function measure(part: string): Promise<readonly Figure[]> {
  return part === "bylaw" ? sizesOfBuilt() : await sizesOfEngines();
}
