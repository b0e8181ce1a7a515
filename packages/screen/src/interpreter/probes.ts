import { probeCase } from "@bylaw/evaluate";
import type { Columns, EvaluationOptions, HostCase, IrExpression, IrForEach, IrPolicy, ProbedRow } from "@bylaw/ir";
import { canonicalJson } from "@bylaw/ir";
import { caseFor } from "../case-of.ts";
import { type Memory, numberOf } from "../memory.ts";
import { type Groups, groupsOf } from "./groups.ts";
import { type Reads, readsOf } from "./reads.ts";

/** What the interpreter is asked, once for all applicants of whom the same is read. */
export interface Asked {
  readonly groups: Groups;
  /** All that its answers depend on beside the expressions and the columns, in one form only. */
  readonly meaning: string;
  /** The rows of the expressions for a group: one, or one a record of the list; nothing where the list is not known. */
  readonly rows: (group: number, expressions: readonly IrExpression[]) => readonly ProbedRow[] | undefined;
}

export interface Interpreter {
  readonly ask: (reads: Reads, list?: IrForEach) => Asked;
  readonly readsOf: (parts: readonly unknown[]) => Reads;
}

/** The interpreter as the steps ask it; what groups there are is found once for all that read the same. */
export function interpreterFor(
  policy: IrPolicy,
  columns: Columns,
  options: EvaluationOptions,
  memory: Memory,
): Interpreter {
  const grouped = (reads: Reads): Groups => {
    const { facts, counts, histories, papers } = reads;
    const key = JSON.stringify([facts, counts, histories, papers].map((names) => [...names].sort()));
    const groups = memory.groups.get(key) ?? groupsOf(columns, reads);
    memory.groups.set(key, groups);
    return groups;
  };
  // Functions are read from the environment; they are pure, so the facts alone tell cases apart.
  return {
    readsOf: (parts) => readsOf(policy, parts),
    ask: (reads, list) => {
      const groups = grouped(reads);
      return {
        groups,
        meaning: String(numberOf(memory, meaningOf(policy, options, reads, list))),
        rows: (group, expressions) => {
          const given = readCaseOf(policy, columns, groups.first[group] ?? 0, reads);
          const probes = [{ expressions, lists: list === undefined ? [] : [list] }];
          return probeCase(policy, given, options, probes)?.[0];
        },
      };
    },
  };
}

/** What is declared of all that is read, and what is asked about; functions are told apart by the memory itself. */
function meaningOf(policy: IrPolicy, options: EvaluationOptions, reads: Reads, list: IrForEach | undefined): string {
  const { facts, counts, histories, papers, decisions, lets } = reads;
  const declared = <Part extends { readonly names: { readonly id: string } }>(
    parts: readonly Part[],
    ids: readonly ReadonlySet<string>[],
  ): readonly Part[] => parts.filter(({ names: { id } }) => ids.some((read) => read.has(id)));
  return canonicalJson([
    list,
    declared(policy.facts, [facts, counts]),
    declared(policy.lets, [lets]),
    declared(policy.decisions, [decisions]),
    policy.decisions.map(({ relaxations }) => relaxations),
    declared(policy.titles ?? [], [histories]),
    [...papers].sort(),
    [policy.readings, policy.force],
    [options.on, options.readings, options.environment?.calendars],
  ]);
}

/** Of one applicant what is read. */
export function readCaseOf(policy: IrPolicy, columns: Columns, place: number, reads: Reads): HostCase {
  return caseFor(policy, columns, place, (kind, id) => {
    if (kind === "fact") return reads.facts.has(id) || reads.counts.has(id);
    return (kind === "history" ? reads.histories : reads.papers).has(id);
  });
}
