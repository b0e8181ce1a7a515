import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "@bylaw/diagnostics";
import type { CompileInput, SourceText } from "bylaw";
import type { Files } from "../files/files.ts";
import { shownPath, toPosix } from "../files/shown-path.ts";
import { loadPlugin } from "../plugins/load-plugin.ts";
import { folderPlace, manifestName, sameId } from "../plugins/plugin-place.ts";
import { isNamed, type UsablePlugins, usablePlugins } from "../plugins/usable-plugins.ts";
import { isPolicyText, policyFilesIn } from "./find-policy.ts";
import type { PolicyRoot } from "./policy-root.ts";

/** A problem of a file as a whole: it cannot be read, or the manifest says something that cannot be. */
export interface FileProblem {
  readonly path: string;
  readonly problem: Diagnostic;
}

/** A policy as its files stand, ready to be compiled by a host that lives on. */
export interface PolicyFiles {
  readonly root: PolicyRoot;
  /** The plugin's id, or the name of the file. */
  readonly name: string;
  /** The sources of a plugin are called `ID/FILE`, a loose file by its path. */
  readonly input: CompileInput;
  /** Where the texts lie, by the names that spans have: its own and those of plugins that it may use. */
  readonly paths: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
  /** The ids of plugins that its texts themselves speak of, and of those that nothing speaks of. */
  readonly named: readonly string[];
  readonly unnamed: readonly string[];
}

/**
 * Reads the files of a policy and the plugins that can be seen from where it lies. A plugin that is broken is read as
 * far as it goes: its texts are there, whatever its manifest says.
 */
export async function readPolicyFiles(root: PolicyRoot, files: Files): Promise<PolicyFiles> {
  return root.kind === "plugin" ? readFolder(root, files) : readFile(root, files);
}

/** Whether other plugins have to be loaded, now that the texts are these. */
export function namesOtherPlugins({ named, unnamed }: PolicyFiles, texts: readonly SourceText[]): boolean {
  return unnamed.some((id) => isNamed(id, texts)) || named.some((id) => !isNamed(id, texts));
}

async function readFolder(root: PolicyRoot & { readonly kind: "plugin" }, files: Files): Promise<PolicyFiles> {
  const { folder } = root;
  const place = folderPlace(folder, files);
  const { plugin, problems, files: listed, ofFiles } = await loadPlugin(place, files);
  const id = place.id ?? basename(folder);
  const own = (place.id === undefined && listed.length === 0 ? filesBeside(folder, files) : listed).filter(({ path }) =>
    isPolicyText(path),
  );
  const sources = own.map(({ path, text }) => ({ path: sourceName(id, path), text }));
  const others = await usablePlugins(folder, sources, (other) => sameId(other, id), files);
  // Its own functions may be called by its own rules.
  const plugins = plugin?.functions === undefined ? others.plugins : [...others.plugins, plugin];
  const paths = pathsOf(others);
  for (const { path } of own) paths.set(sourceName(id, path), join(folder, path));
  return {
    root,
    name: id,
    input: { sources, plugins, ...(plugin === undefined ? {} : { version: plugin.manifest.version }) },
    paths,
    problems: [
      ...problems.map((problem) => ({ path: join(folder, ofFiles.get(problem) ?? manifestName), problem })),
      ...others.problems.map((problem) => ({ path: join(folder, manifestName), problem })),
    ],
    ...namedIn(sources, others),
  };
}

/** What a vocabulary names is there, whatever the texts themselves say. */
function namedIn(
  texts: readonly SourceText[],
  { named, unnamed }: UsablePlugins,
): Pick<PolicyFiles, "named" | "unnamed"> {
  return { named: named.filter((id) => isNamed(id, texts)), unnamed };
}

/** Without a manifest that can be read, the texts in the folder are taken for those of the plugin. */
function filesBeside(folder: string, files: Files): readonly SourceText[] {
  return policyFilesIn(folder, files).flatMap((path) => {
    const read = files.text(path, shownPath(path));
    return read.kind === "text" ? [{ path: basename(path), text: read.text }] : [];
  });
}

async function readFile(root: PolicyRoot & { readonly kind: "file" }, files: Files): Promise<PolicyFiles> {
  const { path } = root;
  const read = files.text(path, shownPath(path));
  const sources = read.kind === "text" ? [{ path: toPosix(path), text: read.text }] : [];
  const own = read.kind === "text" ? [] : [read.problem];
  const others = await usablePlugins(dirname(path), sources, () => false, files);
  return {
    root,
    name: basename(path),
    input: { sources, plugins: others.plugins },
    paths: pathsOf(others).set(toPosix(path), path),
    problems: [...own, ...others.problems].map((problem) => ({ path, problem })),
    ...namedIn(sources, others),
  };
}

function pathsOf({ plugins, folders }: UsablePlugins): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { manifest, files } of plugins) {
    const folder = folders.get(manifest.id);
    if (folder === undefined) continue;
    for (const { path } of files) paths.set(sourceName(manifest.id, path), join(folder, path));
  }
  return paths;
}

/** The name under which the compiler knows a file of a plugin. */
function sourceName(id: string, file: string): string {
  return file.startsWith(`${id}/`) ? file : `${id}/${file}`;
}
