import { join } from "node:path";
import { type BuildOptions, build as esbuild, type Message } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";
import esbuildPlugin from "../src/esbuild.ts";
import rollupPlugin from "../src/rollup.ts";
import vitePlugin from "../src/vite.ts";
import webpackPlugin from "../src/webpack.ts";

/** What a bundler said; columns are counted from 1, whatever it counts from. */
export interface Said {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly text: string;
}

/** What came of a run. */
export interface Bundled {
  readonly errors: readonly Said[];
  readonly warnings: readonly Said[];
}

type Bundler = (folder: string) => Promise<Bundled>;

interface RollupSaid {
  readonly message: string;
  readonly frame?: string | undefined;
  readonly loc?: { readonly file?: string | undefined; readonly line: number; readonly column: number } | undefined;
}

const options = { language: "en" } as const;

/** Each makes `out` of `main.js` in a folder. */
export const bundlers: Readonly<Record<"vite" | "rollup" | "webpack" | "esbuild", Bundler>> = {
  vite: async (root) => {
    const warnings: Said[] = [];
    try {
      await vite({
        root,
        configFile: false,
        logLevel: "silent",
        plugins: [vitePlugin(options)],
        build: {
          outDir: "out",
          sourcemap: true,
          minify: false,
          lib: { entry: "main.js", formats: ["es"] },
          rollupOptions: { onLog: (_level, log) => warnings.push(saidByRollup(log, 0)) },
        },
      });
      return { errors: [], warnings };
    } catch (error) {
      const { errors } = error as { readonly errors: readonly RollupSaid[] };
      return { errors: errors.map((one) => saidByRollup(one, 0)), warnings };
    }
  },
  rollup: async (folder) => {
    const warnings: Said[] = [];
    try {
      const bundle = await rollup({
        input: join(folder, "main.js"),
        plugins: [rollupPlugin(options)],
        onLog: (_level, log) => warnings.push(saidByRollup(log, 1)),
      });
      await bundle.write({ dir: join(folder, "out"), sourcemap: true });
      await bundle.close();
      return { errors: [], warnings };
    } catch (error) {
      return { errors: [saidByRollup(error as RollupSaid, 1)], warnings };
    }
  },
  webpack: (context) =>
    new Promise((resolve, reject) => {
      webpack(
        {
          mode: "development",
          devtool: "source-map",
          context,
          entry: "./main.js",
          target: "node20",
          experiments: { outputModule: true },
          output: { path: join(context, "out"), filename: "main.mjs", module: true, chunkFormat: "module" },
          plugins: [webpackPlugin(options)],
        },
        (error, stats) => {
          if (stats === undefined) return reject(error ?? new Error("webpack says nothing"));
          const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
          resolve({ errors: errors.map(saidByWebpack), warnings: warnings.map(saidByWebpack) });
        },
      );
    }),
  esbuild: async (folder) => {
    const wanted: BuildOptions = {
      entryPoints: ["main.js"],
      outdir: "out",
      bundle: true,
      splitting: true,
      format: "esm",
      absWorkingDir: folder,
      sourcemap: true,
      logLevel: "silent",
      plugins: [esbuildPlugin(options)],
    };
    const result = await esbuild(wanted).catch(
      (error: unknown) => error as { readonly errors: readonly Message[]; readonly warnings: readonly Message[] },
    );
    const told = (one: Message): Said => saidByEsbuild(one, folder);
    return { errors: result.errors.map(told), warnings: result.warnings.map(told) };
  },
};

function saidByRollup({ message, frame = "", loc }: RollupSaid, more: 0 | 1): Said {
  const column = loc && loc.column + more;
  return { file: loc?.file, line: loc?.line, column, text: `${message}\n${frame}` };
}

function saidByWebpack({ message, loc = "", file }: webpack.StatsError): Said {
  const [, line, column] = /^(\d+):(\d+)/.exec(loc) ?? [];
  return { file, line: Number(line), column: Number(column) + 1, text: message };
}

/** esbuild counts columns in bytes; the lines of these tests are of ASCII alone. */
function saidByEsbuild({ text, location, notes }: Message, folder: string): Said {
  return {
    file: location === null ? undefined : join(folder, location.file),
    line: location?.line,
    column: location === null ? undefined : location.column + 1,
    text: [text, location?.lineText ?? "", ...notes.map((note) => note.text)].join("\n"),
  };
}
