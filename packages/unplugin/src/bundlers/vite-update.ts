import type { DevEnvironment, EnvironmentModuleNode } from "vite";
import type { KeptPolicies } from "../policies/kept-policies.ts";

/**
 * The modules that a changed file makes anew: beside those of the file itself all of the policies that rest on it. The
 * policies accept nothing themselves, so that the change goes on to who imports them.
 */
export function updatedModules(
  { moduleGraph }: Pick<DevEnvironment, "moduleGraph">,
  policies: KeptPolicies,
  file: string,
  modules: readonly EnvironmentModuleNode[],
): EnvironmentModuleNode[] {
  const resting = policies
    .restingOn(file)
    .flatMap(({ path }) => [...(moduleGraph.getModulesByFile(path.replaceAll("\\", "/")) ?? [])]);
  return [...new Set([...modules, ...resting])];
}
