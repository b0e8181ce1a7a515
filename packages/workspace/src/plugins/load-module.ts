import { pathToFileURL } from "node:url";
import { importModule } from "./import-module.ts";
import { ownEntry } from "./own-entry.ts";

/** How long a module may take before it is given up, in seconds: it may wait for something that never comes. */
const longestWait = 10;

/** A module's exports, or why there are none: a text for people, of whatever was thrown. */
export type LoadedModule =
  | { readonly kind: "loaded"; readonly module: unknown }
  | { readonly kind: "failed"; readonly reason: string };

/** By path: a module runs once, and one that never answers is waited for once. */
const asked = new Map<string, Promise<LoadedModule>>();

/** Runs a module of someone else. What it throws is said, and none of it reaches the caller. */
export function loadModule(path: string): Promise<LoadedModule> {
  const loading = asked.get(path) ?? load(path);
  asked.set(path, loading);
  return loading;
}

async function load(path: string): Promise<LoadedModule> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<LoadedModule>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "failed", reason: `> ${longestWait} s` }), longestWait * 1000);
  });
  try {
    const loading = importModule(pathToFileURL(path).href).then(
      (module): LoadedModule => ({ kind: "loaded", module }),
      (error: unknown): LoadedModule => ({ kind: "failed", reason: reasonOf(error) }),
    );
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The first line of what was thrown, without paths of the machine. */
function reasonOf(error: unknown): string {
  const said = typeof error === "string" ? error : ownEntry(error, "message");
  const [line = ""] = (typeof said === "string" ? said : "").split("\n");
  return line.replaceAll(/(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\\/\s'"]+)+[\\/]/g, "").slice(0, 200) || "?";
}
