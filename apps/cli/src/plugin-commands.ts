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

interface NewCityGiven {
  readonly zh?: string;
  readonly division?: string;
  readonly folder?: string;
}

/** The commands about plugins as such: making one. */
export function addPluginCommands({ add, texts, terminal, finish }: CommandHost): void {
  const made = add("new", texts.new);
  add("city", texts.newCity, made)
    .argument("<ID>", texts.newId)
    .option("--zh <NAME>", texts.newZh)
    .option("--division <CODE>", texts.newDivision)
    .option("--folder <FOLDER>", texts.newFolder)
    .action(async (id: string, given: NewCityGiven) => {
      const { newCity } = await import("./commands/new-city.ts");
      finish(await newCity({ id, ...given }, terminal));
    });
}
