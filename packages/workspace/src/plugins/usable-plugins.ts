import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import type { Plugin } from "@bylaw/plugin";
import { diskFiles, type Files } from "../files/files.ts";
import { clashes, findPlugins } from "./find-plugins.ts";
import { loadPlugin } from "./load-plugin.ts";
import { type PluginPlace, sameId } from "./plugin-place.ts";

/** The plugins that `use` lines may name, what is wrong with those that they do name, and the texts of all. */
export interface UsablePlugins {
  readonly plugins: readonly Plugin[];
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly RenderSource[];
  /** The folders of those that lie in one, by id. */
  readonly folders: ReadonlyMap<string, string>;
  /** The ids that the texts and the plugins that they name speak of, and those that could be named as well. */
  readonly named: readonly string[];
  readonly unnamed: readonly string[];
}

/**
 * Loads what can be seen from a folder, but for the policy itself. A plugin that is broken is left out and the others go
 * on; of what neither the texts nor the plugins that they name speak of nothing is reported, and no code of it is run.
 */
export async function usablePlugins(
  from: string,
  texts: readonly RenderSource[],
  isOwn: (id: string) => boolean,
  files: Files = diskFiles,
): Promise<UsablePlugins> {
  const found = await findPlugins(from, files);
  // A configuration that is wrong stops no policy: one that needs what it should bring says so itself.
  const problems: Diagnostic[] = found.problems.map((problem) => ({ ...problem, severity: "warning" }));
  const plugins: Plugin[] = [];
  const sources: RenderSource[] = [];
  const folders = new Map<string, string>();
  const named: string[] = [];
  const load = async (place: NamedPlace): Promise<readonly Diagnostic[]> => {
    const loaded = await loadPlugin(place, files);
    if (place.source.kind === "folder") folders.set(place.id, place.source.folder);
    if (loaded.plugin === undefined) return loaded.problems;
    plugins.push(loaded.plugin);
    sources.push(...loaded.plugin.files.map(({ path, text }) => ({ path: `${place.id}/${path}`, text })));
    return loaded.problems;
  };
  let waiting = firstOfEach(found.places).filter(({ id }) => !isOwn(id));
  for (;;) {
    const next = waiting.find((place) => isUsable(place) && isNamed(place.id, [...texts, ...sources]));
    if (next === undefined) break;
    named.push(next.id);
    waiting = waiting.filter((place) => place !== next);
    // Warnings about its manifest are for those who look after it.
    const errors = (await load(next)).filter(({ severity }) => severity === "error");
    problems.push(...clashes(found.places, next.id), ...errors);
  }
  // What is not named is there for names that are nearly right.
  const others = waiting.filter(isUsable);
  for (const place of others) if (!place.hasFunctions) await load(place);
  return { plugins, problems, sources, folders, named, unnamed: others.map(({ id }) => id) };
}

type NamedPlace = PluginPlace & { readonly id: string };

function firstOfEach(places: readonly PluginPlace[]): readonly NamedPlace[] {
  const first: NamedPlace[] = [];
  for (const place of places) {
    const { id } = place;
    if (id !== undefined && !first.some((earlier) => sameId(earlier.id, id))) first.push({ ...place, id });
  }
  return first;
}

/** A measure brings nothing to another policy but functions. */
function isUsable({ kind, hasFunctions }: PluginPlace): boolean {
  return kind !== "measure" || hasFunctions;
}

/** Whether a text can be speaking of a plugin. */
export function isNamed(id: string, texts: readonly Pick<RenderSource, "text">[]): boolean {
  return texts.some(({ text }) => text.includes(id) || text.includes(id.replaceAll("-", "_")));
}
