import { parseDay } from "@bylaw/evaluate";
import type { IrComparison, IrConstant, IrFact, IrPolicy, IrType } from "@bylaw/ir";
import { exactText, readExact } from "../exact.ts";
import { mirrored } from "../mirrored.ts";
import { type IrPath, partAt } from "../reach.ts";
import type { Threshold } from "./threshold.ts";

/**
 * The policy with another constant at this line and no other change; `value` is a decimal, a fraction, a length or a
 * date as determinations write them. Nothing where the text is none of the kind, or the policy has no such line.
 */
export function withConstant(policy: IrPolicy, threshold: Threshold, value: string): IrPolicy | undefined {
  const constant = constantAt(policy, threshold.path);
  if (constant === undefined) return undefined;
  if (constant.type.kind === "date") {
    return parseDay(value) === undefined ? undefined : replacedAt(policy, threshold.path, { ...constant, value });
  }
  const number = readExact(value);
  if (number === undefined) return undefined;
  return replacedAt(policy, threshold.path, { ...constant, value: exactText(number, "number") });
}

/** Id of the fact that stands where the constant stood. */
export const lineFact = "@line";

/**
 * The policy with a fact of its own in the place of the constant, so that one policy can be asked about every value of
 * the line. The comparison means the same (semantics 2), as its sides are known either way.
 */
export function withLineFact(policy: IrPolicy, { path }: Threshold): IrPolicy | undefined {
  const constant = constantAt(policy, path);
  if (constant === undefined) return undefined;
  const line = { kind: "fact", fact: lineFact } as const;
  const above = path.slice(0, -1);
  const around = partAt(policy, above);
  // A bound on the left is known by reading nothing of the case, which would no longer be so: it goes to the right.
  const swapped = path.at(-1) === "left" && isComparison(around);
  const changed = swapped
    ? replacedAt(policy, above, { ...around, left: around.right, operator: mirrored[around.operator], right: line })
    : replacedAt(policy, path, line);
  const fact: IrFact = {
    names: { id: lineFact },
    type: withoutRange(constant.type),
    statedBy: "applicant",
    evidence: [],
    movement: "fixed",
  };
  return { ...changed, facts: [...changed.facts, fact] };
}

function isComparison(part: unknown): part is IrComparison {
  return typeof part === "object" && part !== null && "kind" in part && part.kind === "compare";
}

function withoutRange(type: IrType): IrType {
  if (type.kind !== "number") return type;
  const { least: _, most: __, ...rest } = type;
  return rest;
}

/** The constant at the end of a path that another policy may not have. */
export function constantAt(policy: IrPolicy, path: IrPath): IrConstant | undefined {
  let part: unknown = policy;
  for (const key of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[key];
  }
  const constant = part as Partial<IrConstant> | null | undefined;
  const measured = constant?.type?.kind === "number" || constant?.type?.kind === "date";
  return constant?.kind === "constant" && measured ? (constant as IrConstant) : undefined;
}

/** The policy with another part at a path that it has; all that is not on the way is shared. */
function replacedAt(policy: IrPolicy, path: IrPath, part: unknown): IrPolicy {
  const replace = (whole: unknown, [key, ...rest]: IrPath): unknown => {
    if (key === undefined) return part;
    if (Array.isArray(whole)) return whole.map((entry, place) => (place === key ? replace(entry, rest) : entry));
    const object = whole as Readonly<Record<string | number, unknown>>;
    return { ...object, [key]: replace(object[key], rest) };
  };
  return replace(policy, path) as IrPolicy;
}
