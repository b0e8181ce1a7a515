import { type Diagnostic, nearNames, problem } from "@bylaw/diagnostics";
import type { Plugin, PluginFile } from "@bylaw/plugin";
import type { PolicyTree } from "../3-build-ast/ast.ts";
import { renameFix } from "./rename-fix.ts";

/** The vocabularies that a policy uses, with their policy files. */
export interface UsedVocabularies {
  readonly vocabularies: readonly { readonly id: string; readonly files: readonly PluginFile[] }[];
  readonly problems: readonly Diagnostic[];
}

/** Finds the plugins that `use` lines name. `use sme_services` finds the plugin `sme-services` as well. */
export function findVocabularies(trees: readonly PolicyTree[], plugins: readonly Plugin[]): UsedVocabularies {
  const problems: Diagnostic[] = [];
  const found = new Map<string, readonly PluginFile[]>();
  for (const node of trees.flatMap((tree) => tree.uses)) {
    const plugin = plugins.find(({ manifest }) => written(manifest.id) === written(node.text));
    if (plugin === undefined) {
      const nearest = nearNames(
        node.text,
        plugins.map(({ manifest }) => written(manifest.id)),
      );
      const code = "unknown-plugin";
      const parameters = { name: node.text, nearest };
      problems.push(problem(code, parameters, { here: node.span }, renameFix(code, node, nearest)));
      continue;
    }
    const { manifest, files } = plugin;
    const named = manifest.files.flatMap((path) => files.filter((file) => file.path === path));
    found.set(
      written(manifest.id),
      named
        .filter((file) => /\.bylaw(\.md)?$/.test(file.path))
        .map(({ path, text }) => ({ path: placeIn(manifest.id, path), text })),
    );
  }
  return { vocabularies: [...found].map(([id, files]) => ({ id, files })), problems };
}

/** Names of plugins may hold a hyphen, which no name in a policy can. */
function written(id: string): string {
  return id.replaceAll("-", "_");
}

function placeIn(id: string, path: string): string {
  return path.startsWith(`${id}/`) ? path : `${id}/${path}`;
}
