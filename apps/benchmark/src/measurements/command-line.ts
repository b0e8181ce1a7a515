import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
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
  /** What earlier runs have left: nothing; what the engine made of the modules; the compiled policy as well. */
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
        const env = { ...process.env, BYLAW_CACHE: keptFor(kept, join(folder, String(round))) };
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

/** A folder in which so much is kept; `anew` is one that is not there yet. */
function keptFor(kept: Command["kept"], anew: string): string {
  if (kept === "nothing") return anew;
  const shared = join(anew, "..", "shared");
  if (kept === "modules") for (const path of globSync(join(shared, "*.policy"))) rmSync(path);
  return shared;
}
