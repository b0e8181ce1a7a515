import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

/**
 * The folder for compiled policies that are kept from one run to the next, as the environment has it: BYLAW_CACHE names
 * one or says `off` (`0`, `false`, `no`), else it is that of the user's caches. Undefined where nothing is to be kept.
 */
export function keptFolder(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const asked = environment["BYLAW_CACHE"]?.trim();
  if (asked) return /^(?:off|0|false|no)$/i.test(asked) ? undefined : resolve(asked);
  const caches = userCaches(environment, platform);
  return caches === undefined ? undefined : join(caches, "bylaw");
}

/** Never a folder that several users share. */
function userCaches(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform === "win32") return absolute(environment["LOCALAPPDATA"]);
  const named = absolute(environment["XDG_CACHE_HOME"]);
  if (named !== undefined) return named;
  const home = homeFolder();
  return home && join(home, platform === "darwin" ? "Library/Caches" : ".cache");
}

function homeFolder(): string | undefined {
  try {
    return absolute(homedir());
  } catch {
    return undefined;
  }
}

function absolute(path: string | undefined): string | undefined {
  return path && isAbsolute(path) ? path : undefined;
}
