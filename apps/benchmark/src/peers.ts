import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const folder = new URL("../peers/", import.meta.url);

/** Versions of the engines by package name. */
export const peerVersions: Readonly<Record<string, string>> = (
  JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  }
).dependencies;

/** Whether a package stands in the engines' own folder; one that the project itself uses does not count. */
export function isInstalled(name: string): boolean {
  return existsSync(new URL(`node_modules/${name}/package.json`, folder));
}

/** Where the engines are, for a bundler to begin. */
export const peerFolder: string = fileURLToPath(folder);

/** An engine's module. The caller says what of it is used. */
export async function importPeer<Module>(name: string): Promise<Module> {
  const { load } = (await import(new URL("load.mjs", folder).href)) as {
    readonly load: (name: string) => Promise<Module>;
  };
  return await load(name);
}

/**
 * Installs the engines where one is missing. Without a network they stay away, which is said; what needs none of them is
 * measured all the same.
 */
export async function installPeers(say: (line: string) => void): Promise<void> {
  const missing = Object.keys(peerVersions).filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  say(`Installing the engines that Bylaw is compared with (${missing.length} packages, about 70 MB, once) …`);
  try {
    // By the lockfile, which is left as it is: it knows the platforms of one machine only. No engine needs its install script.
    await promisify(execFile)("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: peerFolder,
      shell: process.platform === "win32",
    });
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error)
      .split("\n")
      .slice(-1);
    say(`They could not be installed (${reason.trim() || "no network?"}); what needs them is left out.`);
  }
}
