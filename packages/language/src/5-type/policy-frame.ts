import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { IrForce, Names } from "@bylaw/ir";
import type { PolicyHeader } from "../3-build-ast/ast.ts";
import type { BoundName, BoundPolicy } from "../4-bind/bound.ts";
import type { ModelPolicy } from "./model.ts";
import { irNames } from "./names.ts";

/** First and last day in force. Without an `in force` line, or with `from issued` and no day of issue: unknown. */
export function forceOf(header: PolicyHeader | undefined, problems: Diagnostic[]): IrForce {
  const force = header?.force;
  if (force === undefined || force.kind === "unknown") return { kind: "unknown" };
  if (force.from === "issued" && header?.issued === undefined) {
    problems.push(problem("force-days", { why: "issued" }, { here: force.span }));
    return { kind: "unknown" };
  }
  const from = force.from === "issued" ? (header?.issued?.date ?? "") : force.from.date;
  const until = force.until?.date;
  if (until !== undefined && until < from && force.until !== undefined)
    problems.push(problem("force-days", { why: "turned" }, { here: force.until.span }));
  return { kind: "from", from, ...(until === undefined ? {} : { until }) };
}

/**
 * Roles or papers of the policy itself, and those of vocabularies that its facts speak of. One that a policy declares
 * takes the place of one of that name in a vocabulary: the city's office has a name of its own.
 */
export function namedThings(
  declared: ReadonlyMap<string, BoundName>,
  used: readonly string[],
  bound: BoundPolicy,
): readonly Names[] {
  const wanted = new Set(used);
  const own = new Set(bound.trees.flatMap((tree) => [...tree.roles, ...tree.papers]));
  const chosen = new Map<string, BoundName["declaration"]>();
  for (const { declaration, vocabulary } of declared.values()) {
    const builtIn = vocabulary === undefined && !own.has(declaration);
    const id = declaration.name.text;
    if (!chosen.has(id) && (own.has(declaration) || builtIn || wanted.has(id))) chosen.set(id, declaration);
  }
  return [...chosen.values()].map(irNames);
}

/** What is not encoded, and why. */
export function omissionsOf(bound: BoundPolicy): ModelPolicy["omissions"] {
  return bound.trees.flatMap((tree) =>
    tree.omissions.map((omission) => ({
      citations: omission.references.map((reference) => reference.citation),
      reason: omission.reason.text,
      ...(omission.label === undefined ? {} : { label: omission.label }),
      span: omission.span,
    })),
  );
}
