import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { Plugin } from "./manifest.ts";

/** A plugin and where it comes from, as a reader knows the place: a path, a package, an address. */
export interface PlacedPlugin {
  readonly plugin: Plugin;
  readonly place: string;
}

/** Each plugin once, and what was left out. */
export interface DistinctPlugins {
  readonly plugins: readonly Plugin[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Keeps the first of the plugins that bear one name, and reports each further one with both places. `sme-services` and
 * `sme_services` are one name, since a policy can only write the second.
 */
export function distinctPlugins(placed: readonly PlacedPlugin[]): DistinctPlugins {
  const first = new Map<string, PlacedPlugin>();
  const problems: Diagnostic[] = [];
  for (const each of placed) {
    const { id } = each.plugin.manifest;
    const earlier = first.get(nameInPolicies(id));
    if (earlier === undefined) first.set(nameInPolicies(id), each);
    else {
      const parameters = { name: id, first: earlier.place, second: each.place };
      problems.push({ ...unplacedProblem("plugin-twice", parameters), plugin: id });
    }
  }
  return { plugins: [...first.values()].map(({ plugin }) => plugin), problems };
}

/** The id of a plugin as `use` writes it: names of policies hold no hyphen. */
export function nameInPolicies(id: string): string {
  return id.replaceAll("-", "_");
}
