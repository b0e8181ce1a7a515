import { engineNames } from "../engines/index.ts";
import type { Measurement } from "../measurement.ts";
import { cities } from "../policies/cities.ts";
import { enginesTable, garbageTable, sizesTable } from "../wide-tables.ts";

const sources = "--conditions=bylaw-source";
const collects = "--expose-gc";
/** Room for a young generation in which nothing is collected while garbage is counted. */
const roomy = ["--min-semi-space-size=512", "--max-semi-space-size=512"];
const timed = [sources, collects];
/** The fewest runs from which a range is worth stating. */
const runs = 5;

/** All measurements in the order of the page; a new one is a module here and an entry in this list. */
export const measurements: readonly Measurement[] = [
  { name: "verdict", processes: runs, engine: timed, parts: ["complete", "gaps"] },
  { name: "engines", processes: runs, engine: timed, parts: engineNames, table: enginesTable },
  { name: "garbage", processes: 1, engine: [...timed, ...roomy], parts: engineNames, table: garbageTable },
  { name: "checked", processes: runs, engine: timed },
  { name: "questions", processes: runs, engine: timed },
  { name: "million", processes: 1, engine: [...timed, "--max-old-space-size=8000"] },
  { name: "sizes", processes: 1, engine: [sources], parts: ["bylaw", "engines"], table: sizesTable },
  // Without the condition: what is compiled is what is published, not the sources.
  { name: "compile", processes: runs, engine: [], parts: [...cities, "all"] },
  { name: "parse", processes: runs, engine: [] },
  { name: "command-line", processes: 1, engine: [] },
  { name: "scale", processes: runs, engine: timed, parts: ["rules", "applicants"] },
  { name: "screening", processes: 1, engine: timed },
  { name: "editor-cycle", processes: 1, engine: timed },
  { name: "server-keystroke", processes: 1, engine: timed },
  { name: "page", processes: 1, engine: timed, parts: ["opening", "keystroke"] },
];
