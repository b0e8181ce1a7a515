import { basename } from "node:path";
import { type Language, unplacedProblem } from "@bylaw/diagnostics";
import { shownPath } from "@bylaw/workspace";
import type { BylawOptions } from "../options.ts";
import type { KeptPolicies } from "../policies/kept-policies.ts";
import { type ModuleId, queryOf } from "../policies/module-id.ts";
import { type ModuleSource, type ModuleStyle, moduleSource } from "../policies/module-source.ts";
import { type PlacedProblem, placedAt } from "../policies/placed-problem.ts";
import type { ReadPolicy } from "../policies/read-policy.ts";
import { declarationPath, policyDeclarations, writeWhereOther } from "../types/declaration-file.ts";

/** A module for a bundler, and what is to be said of it. Without a module there is an error among the problems. */
export interface LoadedPart {
  readonly module?: ModuleSource;
  readonly problems: readonly PlacedProblem[];
  readonly watched: readonly string[];
}

/**
 * Loads a policy or a part of it. Warnings come with the policy as a whole, once; with it the declarations are written
 * where they are asked for.
 */
export async function loadPart(
  { path, part }: ModuleId,
  policies: KeptPolicies,
  { types = false }: BylawOptions,
  style: ModuleStyle,
): Promise<LoadedPart> {
  const policy = await policies.read(path);
  const { problems, watched } = policy;
  const isBroken = problems.some(({ level }) => level === "error");
  const module = isBroken ? undefined : moduleSource(policy, part, style);
  if (module === undefined)
    return { problems: isBroken ? problems : [noPart(policy, part, policies.language)], watched };
  if (part !== undefined) return { module, problems: [], watched };
  return { module, problems: [...problems, ...writeTypes(policy, types, policies.language)], watched };
}

/** Bundlers find the parts beside the policy, by their paths; `wholePaths` as in `ModuleStyle`. */
export function styleBeside({ path }: ModuleId, wholePaths = false): ModuleStyle {
  return { specifier: (part) => `./${basename(path)}${queryOf(part)}`, wholePaths };
}

/** The policy has no such built file. */
function noPart({ path }: ReadPolicy, part = "", language: Language): PlacedProblem {
  return placedAt(unplacedProblem("file-not-found", { path: shownPath(path) + queryOf(part) }), path, language);
}

/** A file that cannot be written keeps nobody from the policy. */
function writeTypes(policy: ReadPolicy, types: boolean | string, language: Language): readonly PlacedProblem[] {
  const declarations = policy.files.get("index.d.ts");
  if (types === false || declarations === undefined) return [];
  const path = declarationPath(policy.path, types, process.cwd());
  if (writeWhereOther(path, policyDeclarations(declarations))) return [];
  const problem = unplacedProblem("file-not-writable", { path: shownPath(path) });
  return [placedAt({ ...problem, severity: "warning" }, policy.path, language)];
}
