import { shownPath } from "@bylaw/workspace";
import { type KeptState, stateOfKept } from "./kept-files.ts";
import { keptFolder } from "./kept-folder.ts";
import type { Keeper } from "./kept-policy.ts";

/** Where what is compiled is kept, and how much lies there; `off` where the environment wants nothing kept. */
export type AboutKept = { readonly state: "off" } | (KeptState & { readonly folder: string });

/** Undefined where the command runs from its sources, of which nothing is kept. */
export function aboutKept(environment: NodeJS.ProcessEnv, keeper: Keeper | undefined): AboutKept | undefined {
  if (keptFolder(environment) === undefined) return { state: "off" };
  return keeper && { folder: shownPath(keeper.folder), ...stateOfKept(keeper.folder) };
}
