import { fileURLToPath } from "node:url";
import { type ModuleId, readModuleId } from "../policies/module-id.ts";

/** The policy that a URL names, or the part of one; nothing for all other URLs. */
export function policyOfUrl(url: string): ModuleId | undefined {
  if (!url.startsWith("file:")) return undefined;
  try {
    return readModuleId(fileURLToPath(url) + new URL(url).search);
  } catch {
    // A file: URL that names no path of this machine is not ours to complain of.
    return undefined;
  }
}
