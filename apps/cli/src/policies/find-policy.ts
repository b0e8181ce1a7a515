import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { toPosix } from "../files/shown-path.ts";
import { findPlugins, isPluginFolder } from "./find-plugins.ts";

/** A policy on disk: a plugin's folder, or loose files that are one policy together. */
export type PolicyPlace =
  | { readonly kind: "plugin"; readonly folder: string }
  | { readonly kind: "files"; readonly files: readonly string[] };

/** Places found, or why there are none. */
export type FoundPolicies =
  | { readonly kind: "found"; readonly places: readonly PolicyPlace[] }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

const policyFile = /\.bylaw(?:\.md)?$/i;
const passedOver: ReadonlySet<string> = new Set(["node_modules", "dist", "coverage"]);
const deepest = 12;

/** The one policy that a path or the id of a plugin names. */
export function findPolicy(name: string): FoundPolicies {
  if (!existsSync(name)) return findByName(name);
  if (!statSync(name).isDirectory()) return { kind: "found", places: [placeOfFile(name)] };
  if (isPluginFolder(name)) return { kind: "found", places: [{ kind: "plugin", folder: name }] };
  const files = policyFilesIn(name);
  if (files.length === 0)
    return { kind: "refused", problem: unplacedProblem("no-policy-here", { path: toPosix(name) }) };
  return { kind: "found", places: [{ kind: "files", files }] };
}

/** All policies that some paths or ids name; a folder is searched, and each loose file in it is a policy of its own. */
export function findPolicies(names: readonly string[]): FoundPolicies {
  const places = new Map<string, PolicyPlace>();
  for (const name of names) {
    const folder = existsSync(name) && statSync(name).isDirectory();
    const found: FoundPolicies = folder ? { kind: "found", places: placesIn(name, 0) } : findPolicy(name);
    if (found.kind === "refused") return found;
    if (found.places.length === 0) {
      return { kind: "refused", problem: unplacedProblem("no-policy-here", { path: toPosix(name) }) };
    }
    for (const place of found.places) places.set(keyOf(place), place);
  }
  return { kind: "found", places: [...places.values()] };
}

/** One place is one policy, however its path is written. */
function keyOf(place: PolicyPlace): string {
  return (place.kind === "plugin" ? [place.folder] : place.files).map((path) => resolve(path)).join("\n");
}

function findByName(name: string): FoundPolicies {
  const plugins = findPlugins(process.cwd());
  const wanted = name.replaceAll("-", "_");
  const plugin = plugins.find(({ id }) => id === name) ?? plugins.find(({ id }) => id.replaceAll("-", "_") === wanted);
  if (plugin !== undefined) return { kind: "found", places: [{ kind: "plugin", folder: plugin.folder }] };
  if (/[\\/]|\.bylaw(?:\.md)?$/i.test(name)) {
    return { kind: "refused", problem: unplacedProblem("file-not-found", { path: toPosix(name) }) };
  }
  const nearest = nearNames(
    name,
    plugins.map(({ id }) => id),
  );
  return { kind: "refused", problem: unplacedProblem("policy-not-found", { name, nearest }) };
}

/** A file of a plugin stands for the plugin, since its other files belong to the same policy. */
function placeOfFile(path: string): PolicyPlace {
  const folder = dirname(path);
  const inPlugin = isPluginFolder(folder) && policyFile.test(basename(path));
  return inPlugin ? { kind: "plugin", folder } : { kind: "files", files: [path] };
}

function policyFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && policyFile.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .toSorted();
}

function placesIn(folder: string, depth: number): readonly PolicyPlace[] {
  if (isPluginFolder(folder)) return [{ kind: "plugin", folder }];
  if (depth > deepest) return [];
  const own = policyFilesIn(folder).map((file): PolicyPlace => ({ kind: "files", files: [file] }));
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !passedOver.has(entry.name))
    .flatMap((entry) => placesIn(join(folder, entry.name), depth + 1));
  return [...own, ...inner];
}
