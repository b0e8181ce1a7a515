import { unplacedProblem } from "@bylaw/diagnostics";
import type { CommandHost } from "./command-host.ts";
import { readBump, readDayAsked } from "./evaluate-values.ts";

interface DiffGiven {
  readonly on?: string;
  readonly bump?: string;
  readonly json?: boolean;
}

/** `bylaw diff OLD NEW`. */
export function addDiffCommand({ add, texts, terminal, finish }: CommandHost): void {
  add("diff", texts.diff)
    .argument("<OLD>", texts.oldPolicy)
    .argument("<NEW>", texts.policy)
    .option("--on <DATE>", texts.onDiff)
    .option("--bump <patch|minor|major>", texts.bump)
    .option("--json", texts.json)
    .action(async (before: string, after: string, { on: given, bump, json = false }: DiffGiven) => {
      const on = given === undefined ? undefined : readDayAsked(given);
      const stated = bump === undefined ? undefined : readBump(bump);
      if (bump !== undefined && stated === undefined) {
        terminal.refuse(unplacedProblem("option-value-unread", { name: "--bump", value: bump, kind: "bump" }));
        return finish(2);
      }
      if (on !== undefined && typeof on !== "string") {
        terminal.refuse(on);
        return finish(2);
      }
      const { diff } = await import("./commands/diff.ts");
      const request = { before, after, json, ...(on !== undefined && { on }), ...(stated !== undefined && { stated }) };
      return finish(await diff(request, terminal));
    });
}
