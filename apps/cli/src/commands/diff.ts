import { type Bump, suffices } from "@bylaw/analysis";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { diffJson, type NamedDiff } from "../diff/diff-json.ts";
import { type DiffSide, diffSides, populationOf } from "../diff/diff-sides.ts";
import { diffText } from "../diff/diff-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { compileAsked } from "../policies/compile-asked.ts";

/** What `bylaw diff` is asked for. */
export interface DiffRequest {
  readonly before: string;
  readonly after: string;
  readonly on?: string;
  /** The bump that somebody means to release. */
  readonly stated?: Bump;
  readonly json: boolean;
}

/**
 * `bylaw diff OLD NEW`: what changes for applicants from one version of a policy to another, and which release that asks
 * for. 1 where `--bump` says less, or where one of them does not compile.
 */
export async function diff({ before, after, on, stated, json }: DiffRequest, terminal: Terminal): Promise<ExitCode> {
  const old = await sideOf(before, terminal);
  if (typeof old === "number") return old;
  const now = await sideOf(after, terminal);
  if (typeof now === "number") return now;
  const found = diffSides(old.side, now.side, on === undefined ? {} : { on });
  const named: NamedDiff = {
    before: { name: old.name, version: old.side.compiled.policy.version, place: before },
    after: { name: now.name, version: now.side.compiled.policy.version, place: after },
    ...found,
    ...(stated !== undefined && { stated }),
  };
  const policies = [now.side.compiled.policy, old.side.compiled.policy];
  terminal.write(json ? diffJson(named) : diffText(named, policies, terminal));
  if (stated === undefined || suffices(stated, found.diff.bump)) return 0;
  terminal.refuse(unplacedProblem("bump-too-small", { policy: now.name, stated, found: found.diff.bump }));
  return 1;
}

interface NamedSide {
  readonly name: string;
  readonly side: DiffSide;
}

async function sideOf(name: string, terminal: Terminal): Promise<NamedSide | ExitCode> {
  const asked = await compileAsked(name, terminal);
  if (typeof asked === "number") return asked;
  const { compiled: place, errors } = asked;
  if (errors.length > 0) {
    terminal.report(errors, place.sources);
    return 1;
  }
  if (place.compiled === undefined) {
    terminal.refuse(unplacedProblem("no-policy-here", { path: name }));
    return 2;
  }
  const { spec, problems } = populationOf(place);
  const broken = problems.filter(({ severity }: Diagnostic) => severity === "error");
  if (broken.length > 0) {
    for (const problem of broken) terminal.refuse(problem);
    return 1;
  }
  return { name: place.name, side: { compiled: place.compiled, ...(spec !== undefined && { population: spec }) } };
}
