import { basename, dirname, resolve, sep } from "node:path";
import type { Diagnostic, Language } from "@bylaw/diagnostics";
import { diskFiles, emptiness, type Files, type PolicyFiles, readPolicyFiles, rootOfFile } from "@bylaw/workspace";
import { type BuiltFile, buildPackage, compile } from "bylaw";
import { type PlacedProblem, placeProblems } from "./placed-problem.ts";

/** A policy as bundlers and Node take it. */
export interface ReadPolicy {
  readonly path: string;
  /** What stands in its file; empty where that cannot be read. */
  readonly text: string;
  /** The files that `bylaw build` writes, by their names; none where there is an error. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly PlacedProblem[];
  /** Every file that the result rests on, by its path: of the policy, of the plugins that it uses, of configurations. */
  readonly watched: readonly string[];
  /** Whether it would be read in the same way now. */
  readonly isCurrent: () => boolean;
}

/**
 * Compiles the policy that a file belongs to, with the plugins that can be seen from where it lies, as `bylaw build`
 * does. Whatever lies on disk ends in files or in problems.
 */
export async function readPolicy(file: string, language: Language): Promise<ReadPolicy> {
  const path = resolve(file);
  const seen = new Map<string, string | undefined>();
  const root = rootOfFile(path, diskFiles) ?? { kind: "file", path };
  const read = await readPolicyFiles(root, recording(seen));
  const result = compile(read.input);
  const { compiled } = result;
  const found: readonly Diagnostic[] = [...result.problems, ...emptiness(read.name, result)];
  const problems = placeProblems(read, found, seen, language);
  const isBroken = compiled === undefined || problems.some(({ level }) => level === "error");
  const sources = read.input.sources.map((source) => ({ ...source, name: read.paths.get(source.path) ?? source.path }));
  const built = isBroken ? [] : buildPackage(compiled, sources);
  return {
    path,
    text: seen.get(path) ?? "",
    files: new Map(built.map((one: BuiltFile) => [one.path, one.text])),
    problems,
    watched: watchedOf(read, path, seen),
    isCurrent: () => !isBroken && [...seen].every(([each, text]) => textOf(each) === text),
  };
}

/** The disk, with a record of what was read. */
function recording(seen: Map<string, string | undefined>): Files {
  return {
    ...diskFiles,
    text: (path, shown) => {
      const read = diskFiles.text(path, shown);
      seen.set(path, read.kind === "text" ? read.text : undefined);
      return read;
    },
    isThere: (path) => {
      // The configuration may be a module, which is not read as a text; one that is not there may come.
      if (isConfiguration(path)) seen.set(path, textOf(path));
      return diskFiles.isThere(path);
    },
  };
}

function isConfiguration(path: string): boolean {
  return basename(path).startsWith("bylaw.config.");
}

function textOf(path: string): string | undefined {
  const read = diskFiles.text(path, path);
  return read.kind === "text" ? read.text : undefined;
}

/**
 * Of all that was read, what the result rests on: not the plugins that nothing speaks of, which are read only for names
 * that are nearly right, and not their manifests.
 */
function watchedOf(
  { root, paths, unnamed }: PolicyFiles,
  path: string,
  seen: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const used = [...paths].flatMap(([name, file]) => (unnamed.some((id) => name.startsWith(`${id}/`)) ? [] : [file]));
  const own = root.kind === "plugin" ? `${root.folder}${sep}` : path;
  const isUsed = (file: string): boolean => {
    if (isConfiguration(file)) return seen.get(file) !== undefined;
    if (file.startsWith(own) || used.includes(file)) return true;
    const folder = `${dirname(file)}${sep}`;
    return basename(file) === "plugin.json" && used.some((each) => each.startsWith(folder));
  };
  return [...new Set([path, ...seen.keys()])].filter(isUsed);
}
