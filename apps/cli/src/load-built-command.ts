import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { buildId } from "./kept/build-id.ts";
import { readKept, writeKept } from "./kept/kept-files.ts";
import { keptFolder } from "./kept/kept-folder.ts";
import type { LoadedCommand } from "./load-command.ts";

/** A module as it is written in a file of `chunks`, between its own brackets. */
type CommonModule = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  path: string,
  folder: string,
) => void;

const opening = "(function (exports, require, module, __filename, __dirname) {";
const first = fileURLToPath(new URL("chunks/run-command.cjs", import.meta.url));
const ofNode = createRequire(import.meta.url);

/** What modules of the bundle import by, since only this one is a module to the engine. */
const importing = { importModule: (address: string): Promise<unknown> => import(address) };

/**
 * Loads the command as it was built. What the engine makes of its modules is kept beside compiled policies, with all
 * functions that a run has called: what Node can keep by itself lacks them, and making them again takes longer than most
 * commands do.
 */
export async function loadCommand(words: readonly string[]): Promise<LoadedCommand> {
  const [folder, build] = [keptFolder(process.env), buildId(new URL(".", import.meta.url))];
  // Each command calls other functions.
  const command = words.find((word) => /^[a-z]{1,20}$/.test(word)) ?? "";
  const about = build === undefined ? undefined : [build, process.version, process.arch, command];
  const loader = new KeptLoader(folder, about);
  return { ...(loader.load(first) as Pick<LoadedCommand, "runCommand">), done: () => loader.keep() };
}

/** Loads modules with what was kept of them, and keeps what was not. */
class KeptLoader {
  readonly #folder: string | undefined;
  readonly #about: readonly string[] | undefined;
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #fresh = new Map<string, Script>();

  /** Without a folder, or a word on what is loaded, nothing is kept. */
  constructor(folder: string | undefined, about: readonly string[] | undefined) {
    this.#folder = folder;
    this.#about = about;
  }

  /** What the module at a path exports; it runs once. */
  load(path: string): unknown {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.#loaded.set(path, module);
    const run = this.#script(path).runInThisContext() as CommonModule;
    const folder = dirname(path);
    const require = (name: string): unknown => {
      if (name === "bylaw:import") return importing;
      return name.startsWith(".") ? this.load(resolve(folder, name)) : ofNode(name);
    };
    run(module.exports, require, module, path, folder);
    return module.exports;
  }

  /** Keeps what the engine has made of modules that were not kept, now that their functions have been called. */
  keep(): void {
    if (this.#folder === undefined) return;
    for (const [key, script] of this.#fresh) writeKept(this.#folder, "code", key, script.createCachedData());
  }

  #script(path: string): Script {
    const key =
      this.#about &&
      createHash("sha256")
        .update(JSON.stringify([...this.#about, path]))
        .digest("hex");
    const cachedData = this.#folder && key ? readKept(this.#folder, "code", key) : undefined;
    const script = new Script(`${opening}${readFileSync(path, "utf8")}\n})`, {
      filename: path,
      columnOffset: -opening.length,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (key && (cachedData === undefined || script.cachedDataRejected === true)) this.#fresh.set(key, script);
    return script;
  }
}
