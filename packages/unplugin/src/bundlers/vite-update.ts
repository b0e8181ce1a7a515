import type { DevEnvironment, EnvironmentModuleNode } from "vite";
import type { KeptPolicies } from "../policies/kept-policies.ts";

/**
 * The modules that a changed file makes anew: beside those of the file itself all of the policies that rest on it. The
 * policies accept nothing themselves, so that the change goes on to who imports them.
 */
export function updatedModules(
  { moduleGraph, hot }: Pick<DevEnvironment, "moduleGraph" | "hot">,
  policies: KeptPolicies,
  file: string,
  modules: readonly EnvironmentModuleNode[],
): EnvironmentModuleNode[] {
  const resting = policies.restingOn(file).map((policy) => ({
    policy,
    own: [...(moduleGraph.getModulesByFile(policy.path.replaceAll("\\", "/")) ?? [])],
  }));
  // Vite sends no update to a module that could never be loaded, so a page that began with an error would keep it.
  const stuck = resting.some(
    ({ policy, own }) => policy.files.size === 0 && own.some(({ isSelfAccepting }) => isSelfAccepting === undefined),
  );
  if (stuck) hot.send({ type: "full-reload" });
  return [...new Set([...modules, ...resting.flatMap(({ own }) => own)])];
}
