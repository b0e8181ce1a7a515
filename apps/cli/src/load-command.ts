import * as modules from "node:module";
import type { runCommand } from "./run-command.ts";

/** The command, ready to be run, and what is to be done once it has ended. */
export interface LoadedCommand {
  readonly runCommand: typeof runCommand;
  readonly done: () => void;
}

/** Loads the command from its sources. In what is built, `load-built-command.ts` stands in the place of this module. */
export async function loadCommand(_words: readonly string[]): Promise<LoadedCommand> {
  // Node keeps what it has compiled of them, from Node 22 on.
  if ("enableCompileCache" in modules) modules.enableCompileCache();
  return { ...(await import("./run-command.ts")), done: () => undefined };
}
