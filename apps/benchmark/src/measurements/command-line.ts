import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Figure } from "../measurement.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const program = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
const rounds = 11;
const mostOfEvaluate = 250;

const evaluate = ["evaluate", "ningbo", "--facts", "policies/ningbo/examples/applicant.json", "--on", "2024-06-20"];

interface Command {
  readonly given: readonly string[];
  readonly name: string;
  readonly target?: number;
}

/** From the start of a command to its end, as a shell sees it; and Node alone, which does nothing. */
export function measure(): readonly Figure[] {
  if (!existsSync(program)) throw new Error("Error: the command is not built (npm run build)");
  const commands: readonly Command[] = [
    { given: ["-e", "0"], name: "Node alone" },
    { given: [program, ...evaluate], name: "`bylaw evaluate ningbo`", target: mostOfEvaluate },
    { given: [program, "check", "ningbo"], name: "`bylaw check ningbo`" },
  ];
  const times = commands.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, { given }] of commands.entries()) {
      const started = performance.now();
      execFileSync(process.execPath, given, { cwd: root, stdio: "ignore" });
      // The first round fills the caches of the disk.
      if (round > 0) times[place]?.push(performance.now() - started);
    }
  }
  return commands.map(({ name, target }, place) => ({
    name,
    unit: "milliseconds",
    values: times[place] ?? [],
    ...(target !== undefined && { target }),
  }));
}
