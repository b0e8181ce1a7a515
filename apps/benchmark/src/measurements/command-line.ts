import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Figure } from "../measurement.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const program = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
const rounds = 11;
const mostOfEvaluate = 250;

const evaluate = [
  program,
  "evaluate",
  "ningbo",
  "--facts",
  "policies/ningbo/examples/applicant.json",
  "--on",
  "2024-06-20",
];
const check = [program, "check", "ningbo"];

interface Command {
  readonly given: readonly string[];
  readonly name: string;
  /** What earlier runs have left: nothing; what Node keeps of the modules; the compiled policy as well. */
  readonly kept: "nothing" | "modules" | "all";
  readonly target?: number;
}

const commands: readonly Command[] = [
  { given: ["-e", "0"], name: "Node alone", kept: "all" },
  { given: evaluate, name: "`bylaw evaluate ningbo`, first time ever", kept: "nothing", target: mostOfEvaluate },
  { given: evaluate, name: "`bylaw evaluate ningbo`, other texts", kept: "modules", target: mostOfEvaluate },
  { given: evaluate, name: "`bylaw evaluate ningbo`, again", kept: "all", target: mostOfEvaluate },
  { given: check, name: "`bylaw check ningbo`, other texts", kept: "modules" },
  { given: check, name: "`bylaw check ningbo`, again", kept: "all" },
];

/** From the start of a command to its end, as a shell sees it; and Node alone, which does nothing. */
export function measure(): readonly Figure[] {
  if (!existsSync(program)) throw new Error("Error: the command is not built (npm run build)");
  const folder = mkdtempSync(join(tmpdir(), "bylaw-benchmark-"));
  try {
    const times = commands.map(() => [] as number[]);
    for (let round = 0; round <= rounds; round++) {
      for (const [place, { given, kept }] of commands.entries()) {
        // A folder that is not there yet is one in which nothing was kept.
        const anew = (always: boolean, name: string): string =>
          join(folder, always ? `${name}-${round}-${place}` : name);
        const env = {
          ...process.env,
          NODE_COMPILE_CACHE: anew(kept === "nothing", "modules"),
          BYLAW_CACHE: anew(kept !== "all", "policies"),
        };
        const started = performance.now();
        execFileSync(process.execPath, given, { cwd: root, stdio: "ignore", env });
        // The first round fills the caches of the disk, and what is kept.
        if (round > 0) times[place]?.push(performance.now() - started);
      }
    }
    return commands.map(({ name, target }, place) => ({
      name,
      unit: "milliseconds",
      values: times[place] ?? [],
      ...(target !== undefined && { target }),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
