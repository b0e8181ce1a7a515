import { unplacedProblem } from "@bylaw/diagnostics";
import {
  diskFiles,
  findPlugins,
  type PluginPlace,
  readFacts,
  readInput,
  readText,
  rememberFiles,
  sameId,
} from "@bylaw/workspace/places";
import { compareJson } from "../compare/compare-json.ts";
import { compareText } from "../compare/compare-text.ts";
import { type Compared, compareWith } from "../compare/compared.ts";
import type { ExitCode } from "../exit-code.ts";
import { keeperOf } from "../kept/kept-policy.ts";
import type { Terminal } from "../output/terminal.ts";

/** What `bylaw compare` is asked for. */
export interface CompareRequest {
  /** A path, or `-` for standard input. */
  readonly facts: string;
  readonly on: string;
  readonly json: boolean;
}

/**
 * `bylaw compare --facts FILE`: one applicant under every measure that is installed. Facts of other measures are no
 * fault and are listed; 1 where a measure does not compile or cannot read the case.
 */
export async function compare({ facts: path, on, json }: CompareRequest, terminal: Terminal): Promise<ExitCode> {
  const read = path === "-" ? await readInput() : readText(path);
  if (read.kind === "refused") {
    terminal.refuse(read.problem);
    return read.misuse ? 2 : 1;
  }
  const facts = readFacts(read.text, path);
  if (facts.kind === "refused") {
    terminal.refuse(facts.problem);
    return 1;
  }
  if (facts.kind === "lines" || isRound(facts.value)) {
    terminal.refuse(unplacedProblem("one-case-compared", { path }));
    return 1;
  }
  const files = rememberFiles(diskFiles, () => undefined);
  const found = await findPlugins(process.cwd(), files);
  for (const problem of found.problems) terminal.refuse(problem);
  const measures: Compared[] = [];
  const comparing = { input: facts.value, on, keeper: keeperOf(process.env), files };
  for (const place of measuresOf(found.places)) measures.push(await compareWith(place, comparing));
  if (measures.length === 0) {
    terminal.refuse(unplacedProblem("no-measure-installed", {}));
    return 2;
  }
  terminal.write(json ? compareJson(measures, on) : compareText(measures, on, terminal));
  return measures.some(({ kind }) => kind === "refused") ? 1 : 0;
}

/** The measures, one of each id, in the order of their ids. */
function measuresOf(places: readonly PluginPlace[]): readonly PluginPlace[] {
  return places
    .filter(
      ({ id, kind }, index) =>
        kind === "measure" && id !== undefined && !places.slice(0, index).some((earlier) => sameId(earlier.id, id)),
    )
    .toSorted((one, other) => ((one.id ?? "") < (other.id ?? "") ? -1 : 1));
}

function isRound(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "cohort");
}
