import { existsSync, readdirSync, realpathSync } from "node:fs";
import { type ReadText, readText } from "./read-text.ts";

/** An entry of a folder. A link counts as what it may lead to: a folder where it is asked for folders. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** Where texts come from: the disk, or something that lies over it. Paths are absolute or from the current folder. */
export interface Files {
  /** A file as text; `shown` is the path that a reader knows it by. */
  readonly text: (path: string, shown: string) => ReadText;
  readonly isThere: (path: string) => boolean;
  /** What lies in a folder, by name; empty where it cannot be read. */
  readonly entries: (folder: string) => readonly FolderEntry[];
  /** True where no module is run: functions of plugins then have their signatures alone, and only JSON configures. */
  readonly codeIsLeft?: boolean;
  /** The path without links, or the path itself where nothing is there. */
  readonly realPath: (path: string) => string;
}

/** The disk as it is at the moment of asking. */
export const diskFiles: Files = {
  text: readText,
  isThere: existsSync,
  entries: entriesOf,
  realPath: (path) => {
    try {
      return realpathSync.native(path);
    } catch {
      return path;
    }
  },
};

function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry): FolderEntry => {
        const { name } = entry;
        if (entry.isFile()) return { name, kind: "file" };
        if (entry.isDirectory()) return { name, kind: "folder" };
        return { name, kind: entry.isSymbolicLink() ? "link" : "other" };
      })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return [];
  }
}
