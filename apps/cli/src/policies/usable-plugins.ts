import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import type { Plugin } from "@bylaw/plugin";
import { clashes, findPlugins } from "./find-plugins.ts";
import { loadPlugin } from "./load-plugin.ts";
import { type PluginPlace, sameId } from "./plugin-place.ts";

/** The plugins that `use` lines may name, what is wrong with those that they do name, and the texts of all. */
export interface UsablePlugins {
  readonly plugins: readonly Plugin[];
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly RenderSource[];
}

/**
 * Loads what can be seen from a folder, but for the policy itself. A plugin that is broken is left out and the others go
 * on; of what the texts do not speak of nothing is reported, and no code of it is run.
 */
export async function usablePlugins(
  from: string,
  texts: readonly RenderSource[],
  isOwn: (id: string) => boolean,
): Promise<UsablePlugins> {
  const found = await findPlugins(from);
  // A configuration that is wrong stops no policy: one that needs what it should bring says so itself.
  const problems: Diagnostic[] = found.problems.map((problem) => ({ ...problem, severity: "warning" }));
  const plugins: Plugin[] = [];
  const sources: RenderSource[] = [];
  const seen: PluginPlace[] = [];
  for (const place of found.places) {
    const { id } = place;
    if (id === undefined || isOwn(id) || seen.some((earlier) => sameId(earlier.id, id))) continue;
    seen.push(place);
    const named = texts.some(({ text }) => text.includes(id) || text.includes(id.replaceAll("-", "_")));
    if (place.kind === "measure" && !(place.hasFunctions && named)) continue;
    if (place.hasFunctions && !named) continue;
    const loaded = await loadPlugin(place);
    if (named) {
      problems.push(...clashes(found.places, id));
      // Warnings about its manifest are for those who look after it.
      problems.push(...loaded.problems.filter(({ severity }) => severity === "error"));
    }
    if (loaded.plugin === undefined) continue;
    plugins.push(loaded.plugin);
    sources.push(...loaded.plugin.files.map(({ path, text }) => ({ path: `${id}/${path}`, text })));
  }
  return { plugins, problems, sources };
}
