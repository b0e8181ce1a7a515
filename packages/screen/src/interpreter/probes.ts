import { probeCase } from "@bylaw/evaluate";
import type { Columns, EvaluationOptions, HostCase, IrExpression, IrForEach, IrPolicy, ProbedRow } from "@bylaw/ir";
import { caseFor } from "../case-of.ts";
import { type Groups, groupsOf } from "./groups.ts";
import { type Reads, readsOf } from "./reads.ts";

/** What the interpreter is asked, once for all applicants of whom the same is read. */
export interface Asked {
  readonly groups: Groups;
  /** The rows of the expressions for a group: one, or one a record of the list; nothing where the list is not known. */
  readonly rows: (group: number, expressions: readonly IrExpression[]) => readonly ProbedRow[] | undefined;
}

export interface Interpreter {
  readonly ask: (reads: Reads, list?: IrForEach) => Asked;
  readonly readsOf: (parts: readonly unknown[]) => Reads;
}

/** The interpreter as the steps ask it; what groups there are is found once for all that read the same. */
export function interpreterFor(policy: IrPolicy, columns: Columns, options: EvaluationOptions): Interpreter {
  const known = new Map<string, Groups>();
  const grouped = (reads: Reads): Groups => {
    const { facts, counts, histories, papers } = reads;
    const key = JSON.stringify([facts, counts, histories, papers].map((names) => [...names].sort()));
    const groups = known.get(key) ?? groupsOf(columns, reads);
    known.set(key, groups);
    return groups;
  };
  // Functions are read from the environment; they are pure, so the facts alone tell cases apart.
  return {
    readsOf: (parts) => readsOf(policy, parts),
    ask: (reads, list) => {
      const groups = grouped(reads);
      return {
        groups,
        rows: (group, expressions) => {
          const given = readCaseOf(policy, columns, groups.first[group] ?? 0, reads);
          const probes = [{ expressions, lists: list === undefined ? [] : [list] }];
          return probeCase(policy, given, options, probes)?.[0];
        },
      };
    },
  };
}

/** Of one applicant what is read. */
export function readCaseOf(policy: IrPolicy, columns: Columns, place: number, reads: Reads): HostCase {
  return caseFor(policy, columns, place, (kind, id) => {
    if (kind === "fact") return reads.facts.has(id) || reads.counts.has(id);
    return (kind === "history" ? reads.histories : reads.papers).has(id);
  });
}
