import type { CommandHost } from "./command-host.ts";
import { readDayAsked } from "./evaluate-values.ts";

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
      const on = readDayAsked(given);
      if (typeof on !== "string") {
        terminal.refuse(on);
        return finish(2);
      }
      const { doctor } = await import("./commands/doctor.ts");
      return finish(await doctor({ on, json, ...(against !== undefined && { against }) }, terminal));
    });
}
