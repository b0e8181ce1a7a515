import { dirname } from "node:path";
import type { Files, FolderEntry } from "./files.ts";
import type { ReadText } from "./read-text.ts";

/** Files of which each is read once until it is said to have changed. */
export interface RememberedFiles extends Files {
  /** What is known of a path, and of what lies beneath it, is read again; of all paths where none is given. */
  readonly forget: (path?: string) => void;
}

/**
 * Files for a host that lives on: open documents, by path, stand in the place of what is on disk, and everything else
 * is read once until `forget`. The host watches; nothing here does. It says too whether code is left where it lies.
 */
export function rememberFiles(
  below: Files,
  open: (path: string) => string | undefined,
  codeIsLeft: () => boolean = () => false,
): RememberedFiles {
  const texts = new Map<string, ReadText>();
  const there = new Map<string, boolean>();
  const entries = new Map<string, readonly FolderEntry[]>();
  const real = new Map<string, string>();
  return {
    text: (path, shown) => {
      const text = open(path);
      return text === undefined ? remembered(texts, path, () => below.text(path, shown)) : { kind: "text", text };
    },
    isThere: (path) => open(path) !== undefined || remembered(there, path, () => below.isThere(path)),
    entries: (folder) => remembered(entries, folder, () => below.entries(folder)),
    get codeIsLeft() {
      return codeIsLeft();
    },
    realPath: (path) => remembered(real, path, () => below.realPath(path)),
    forget: (path) => {
      for (const known of [texts, there, entries, real]) {
        for (const key of known.keys()) {
          if (path === undefined || key === path || key === dirname(path) || isBelow(key, path)) known.delete(key);
        }
      }
    },
  };
}

function remembered<T>(known: Map<string, T>, path: string, read: () => T): T {
  if (known.has(path)) return known.get(path) as T;
  const value = read();
  known.set(path, value);
  return value;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length));
}
