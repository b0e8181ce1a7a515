import { unplacedProblem } from "@bylaw/diagnostics";
import type { Command } from "commander";
import { readDay, today } from "./evaluate-values.ts";
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

interface DoctorGiven {
  readonly against?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** The commands about plugins as such: making one, examining all. */
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
  add("doctor", texts.doctor)
    .option("--against <FOLDER>", texts.againstFolder)
    .option("--on <DATE>", texts.on)
    .option("--json", texts.json)
    .action(async ({ against, on: given, json = false }: DoctorGiven) => {
      const on = dayAsked(given, terminal);
      if (on === undefined) return finish(2);
      const { doctor } = await import("./commands/doctor.ts");
      return finish(await doctor({ on, json, ...(against !== undefined && { against }) }, terminal));
    });
}

/** The day after `--on`, today where there is none; what is no day is refused. */
function dayAsked(given: string | undefined, terminal: Terminal): string | undefined {
  const day = given === undefined ? today() : readDay(given);
  if (day === undefined) {
    terminal.refuse(unplacedProblem("option-value-unread", { name: "--on", value: given ?? "", kind: "date" }));
  }
  return day;
}
