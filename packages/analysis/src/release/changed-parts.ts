import type { IrPolicy } from "@bylaw/ir";
import { factsRead, type IrPath, partAt, reachedFrom } from "../reach.ts";

/** Parts of a decision that are not the same in another version. */
export interface ChangedDecision {
  readonly decision: string;
  readonly rules: ReadonlySet<string>;
  readonly value: boolean;
}

/** What of a policy rests on other data than in another version; wording, order and sources left aside. */
export interface ChangedParts {
  readonly decisions: readonly ChangedDecision[];
  /** Paths of titles, duties and procedures. */
  readonly courses: readonly IrPath[];
}

/**
 * An answer can only be another where some part that it comes from is: for each version its own such parts. What one of
 * them does not have counts as changed in the other.
 */
export function changedParts(policy: IrPolicy, other: IrPolicy): ChangedParts {
  const elsewhere = partsOf(other);
  const isChanged = ({ key, path }: Part): boolean => {
    const same = elsewhere.get(key);
    return same === undefined || textOf(policy, path) !== textOf(other, same.path);
  };
  const changed = [...partsOf(policy).values()].filter(isChanged);
  const decisions = policy.decisions.flatMap(({ names: { id: decision } }, place): readonly ChangedDecision[] => {
    const own = changed.filter(({ path: [room, at] }) => room === "decisions" && at === place);
    if (own.length === 0) return [];
    const rules = new Set(own.flatMap(({ rule }) => (rule === undefined ? [] : [rule])));
    return [{ decision, rules, value: own.some(({ rule }) => rule === undefined) }];
  });
  return { decisions, courses: changed.map(({ path }) => path).filter(([room]) => room !== "decisions") };
}

interface Part {
  readonly key: string;
  readonly path: IrPath;
  readonly rule?: string;
}

function partsOf(policy: IrPolicy): ReadonlyMap<string, Part> {
  const parts: Part[] = policy.decisions.flatMap(({ names: { id }, rules }, place) => [
    ...rules.map((rule, index) => ({
      key: JSON.stringify(["rule", id, rule.id]),
      path: ["decisions", place, "rules", index],
      rule: rule.id,
    })),
    ...(["value", "limits", "forEach"] as const).flatMap((part) =>
      policy.decisions[place]?.[part] === undefined
        ? []
        : [{ key: JSON.stringify([part, id]), path: ["decisions", place, part] }],
    ),
  ]);
  for (const room of ["titles", "duties", "procedures"] as const) {
    const courses = policy[room] ?? [];
    parts.push(
      ...courses.map(({ names: { id } }, index) => ({ key: JSON.stringify([room, id]), path: [room, index] })),
    );
  }
  return new Map(parts.map((part) => [part.key, part]));
}

/** Everything that a part rests on, facts included, as text. */
function textOf(policy: IrPolicy, path: IrPath): string {
  const read = factsRead(policy, path);
  const nodes = [...reachedFrom(policy, [path])].map(({ node }) => node);
  const facts = policy.facts.filter(({ names }) => read.has(names.id));
  return JSON.stringify([partAt(policy, path), nodes, facts], withoutWording);
}

const wording: ReadonlySet<string> = new Set(["label", "text", "citation", "evidence", "en", "zh"]);

function withoutWording(key: string, value: unknown): unknown {
  return wording.has(key) ? undefined : value;
}
