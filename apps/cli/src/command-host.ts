import type { Command } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { HelpTexts } from "./help-texts.ts";
import type { Terminal } from "./output/terminal.ts";

/** What a command needs to be added: makers of commands, the texts, where it writes and where its exit code goes. */
export interface CommandHost {
  /** A command of the program, or of a command of it. */
  readonly add: (name: string, description: string, within?: Command) => Command;
  readonly texts: HelpTexts;
  readonly terminal: Terminal;
  readonly finish: (code: ExitCode) => void;
}
