import { join } from "node:path";
import { diffPolicies, type PolicyDiff } from "@bylaw/analysis";
import type { Diagnostic } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import { type PopulationSpec, populate, readPopulationSpec } from "@bylaw/population";
import { type CompiledPlace, readJson } from "@bylaw/workspace";

/** One side of a comparison: a policy that compiled, and how its population is drawn. */
export interface DiffSide {
  readonly compiled: CompiledPolicy;
  readonly population?: PopulationSpec;
}

/** What is compared, and how much of the population. */
export interface SidesOptions {
  /** The day asked about; that of the population, else the first day in force, where not given. */
  readonly on?: string;
  /** Most applicants of the population; all that its specification says where not given. */
  readonly most?: number;
}

/** The specification of a plugin's population, where it brings one; problems where it cannot be read. */
export function populationOf({ loaded, plugin }: CompiledPlace): {
  readonly spec?: PopulationSpec;
  readonly problems: readonly Diagnostic[];
} {
  const path = loaded?.manifest.population;
  if (path === undefined || plugin === undefined) return { problems: [] };
  const read = readJson(join(plugin.folder, path));
  return read.kind === "refused" ? { problems: [read.problem] } : readPopulationSpec(read.value);
}

/** Both versions beside each other, with the day that was asked about. */
export function diffSides(
  before: DiffSide,
  after: DiffSide,
  { on: asked, most }: SidesOptions,
): { readonly on: string; readonly diff: PolicyDiff } {
  const spec = sharedSpec(before.population, after.population);
  const on = asked ?? spec?.on ?? firstDay(after.compiled);
  if (spec === undefined) return { on, diff: diffPolicies(before.compiled, after.compiled, { on }) };
  const size = Math.min(most ?? spec.size, spec.size);
  const columns = (of: CompiledPolicy): ReturnType<typeof populate> => populate(of.policy, spec, { size });
  const population = { before: columns(before.compiled), after: columns(after.compiled), on };
  return { on, diff: diffPolicies(before.compiled, after.compiled, { on, population }) };
}

/** The new population; of facts that only the old one has, as the old one draws them. */
function sharedSpec(before: PopulationSpec | undefined, after: PopulationSpec | undefined): PopulationSpec | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  return {
    ...after,
    strengths: { ...before.strengths, ...after.strengths },
    facts: { ...after.facts, ...leftOut(before.facts, after.facts) },
    papers: { ...before.papers, ...after.papers },
    histories: { ...before.histories, ...after.histories },
  };
}

function leftOut<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(before).filter(([name]) => !Object.hasOwn(after, name)));
}

function firstDay({ policy: { force } }: CompiledPolicy): string {
  return force.kind === "from" ? force.from : "2024-01-01";
}
